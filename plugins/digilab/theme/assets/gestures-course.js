/* Which gesture comes next at the welcome, and when it has become hard enough: a course without a screen. */
window.gestureCourse = function (gestures) {
  "use strict";
  var HARD = 2;
  var marks = {};
  var news = 0;
  var at = -1;

  /* What a gesture needs must have gone well, or it is left out: nobody is asked for what cannot be done yet. */
  function isOpen(gesture) {
    return gesture.after.every(function (needed) { return marks[needed] === "well"; });
  }

  /* The next gesture, or null: the end. Once it has become hard, only the easy end is left. */
  function next() {
    var from = news >= HARD ? Math.max(at + 1, gestures.length - 1) : at + 1;
    for (at = from; at < gestures.length; at += 1) {
      if (isOpen(gestures[at])) return gestures[at].name;
    }
    return null;
  }

  return {
    next: next,
    well: function () { marks[gestures[at].name] = "well"; },
    practise: function () {
      marks[gestures[at].name] = "practise";
      news += 1;
    },
    /* "well", "practise", or undefined for what was not tried. */
    mark: function (name) { return marks[name]; },
  };
};
