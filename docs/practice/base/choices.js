/* Choices of which one counts, as the ARIA practices have them: Tab goes to the chosen one, or to the first where none is
   chosen; the arrow keys go on, round and round, and choose; the space bar chooses. */
window.practiceChoices = (function () {
  "use strict";
  var WAYS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

  function choicesOf(group) { return [...group.querySelectorAll("[role=radio]")]; }

  return {
    /* One stop of the Tab key for each group. */
    stand: function (root) {
      root.querySelectorAll("[role=radiogroup]").forEach(function (group) {
        var all = choicesOf(group);
        var stop = all.find(function (each) { return each.getAttribute("aria-checked") === "true"; }) || all[0];
        all.forEach(function (each) { each.tabIndex = each === stop ? 0 : -1; });
      });
    },
    /* A program draws its choices anew, and they keep their names: the focus finds them again. */
    listen: function (root) {
      if (root.hasChoices) return;
      root.hasChoices = true;
      root.addEventListener("keydown", function (event) {
        var now = event.target.closest("[role=radio]");
        var way = WAYS[event.key];
        if (!now || !way || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        var all = choicesOf(now.closest("[role=radiogroup]"));
        var next = all[(all.indexOf(now) + way + all.length) % all.length];
        next.focus();
        next.click();
      });
    },
  };
})();
