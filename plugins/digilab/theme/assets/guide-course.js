/* Where the learner is in a scene, read from what the screen shows. A step has passed once its condition was seen; one that
   is kept must still hold. The step to do is the first kept one that no longer holds, else the first that has not passed. */
window.guideCourse = function (scene, lackOf, isHeldBack, isOnStage) {
  "use strict";
  var steps = scene.steps;
  var passed = steps.map(function () { return false; });
  var broken = steps.map(function () { return false; });
  var were = steps.map(function () { return false; });
  var ready = steps.map(function () { return false; });
  var given = steps.map(function () { return false; });
  var from = 0;
  var begun = false;

  /* The steps of the app that stands on the stage: up to the next one that begins another. */
  function until() {
    var next = from + 1;
    while (next < steps.length && !steps[next].app) next += 1;
    return next;
  }

  function stands() {
    return Array.from({ length: until() - from }, function (_, index) { return from + index; });
  }

  function holds(index) { return Boolean(steps[index].done) && lackOf(steps[index].done) === null; }

  /* Two steps with one condition: what is seen counts for the first of them. */
  function hasTwinBefore(index, open) {
    var asked = JSON.stringify(steps[index].done);
    return stands().some(function (other) { return other < index && open[other] && JSON.stringify(steps[other].done) === asked; });
  }

  function ends() { return until() === steps.length && lackOf(scene.end) === null; }

  function current() {
    var own = stands();
    var lost = own.find(function (index) { return broken[index]; });
    if (lost !== undefined) return lost;
    var open = own.find(function (index) { return !passed[index]; });
    if (open !== undefined) return open;
    if (until() < steps.length || ends()) return until();
    /* All was done and has not led to the end: the last thing is to be done again, unless one was led past it. */
    var last = own.filter(function (index) { return steps[index].done; }).pop();
    return last === undefined || given[last] ? until() : last;
  }

  /* A later step shows that the ones before it, which only led there or were ready, are behind the learner. */
  function pass(index) {
    passed[index] = true;
    if (scene.every) return;
    stands().forEach(function (each) { if (each < index && (!steps[each].keep || ready[each])) passed[each] = true; });
  }

  function sweep() {
    var now = current();
    var changed = false;
    var open = passed.map(function (each) { return !each; });
    stands().forEach(function (index) {
      var step = steps[index];
      if (!step.done || given[index]) return;
      var lack = lackOf(step.done);
      var is = lack === null;
      if (is || lack.what !== "absent") ready[index] = is;
      if (step.keep && passed[index] && (is || (lack.what !== "absent" && isOnStage(step)))) broken[index] = !is;
      if (is && !passed[index] && !isHeldBack(index)) {
        var rose = !were[index] && !scene.every && !hasTwinBefore(index, open);
        if (index === now || rose) {
          pass(index);
          changed = true;
        }
      }
      if (is || lack.what !== "absent") were[index] = is && !isHeldBack(index);
    });
    return changed;
  }

  function rebase() { stands().forEach(function (index) { were[index] = holds(index); }); }

  return {
    /* An app has begun with this step. */
    enter: function (index) {
      begun = true;
      from = index;
      rebase();
    },
    /* The stage was put back to how it was before: nothing that one sees now was done just now. */
    rebase: rebase,
    current: current,
    isIn: function (index) { return begun && index >= from && index < until(); },
    until: until,
    update: function () {
      var changed = false;
      while (sweep()) changed = true;
      return changed;
    },
    /* The learner went on, or was led over a step. */
    pass: pass,
    give: function (index) {
      given[index] = true;
      broken[index] = false;
      pass(index);
    },
    hasLaterPassed: function (index) { return stands().some(function (each) { return each > index && passed[each]; }); },
    hasPassed: function (index) { return passed[index] && !broken[index]; },
    isBroken: function (index) { return broken[index]; },
    isOver: function () { return current() >= steps.length; },
  };
};
