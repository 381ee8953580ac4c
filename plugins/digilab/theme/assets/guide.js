/* Guided practice: the learner plays the sheet's scene; one sentence at a time. What the screen shows decides, and help grows
   with each miss: where to look, the ring, the gesture played and undone, and only then a way past. */
(function () {
  "use strict";
  var frame = document.querySelector(".try");
  if (!frame || !window.practice) return;
  var scene = JSON.parse(document.getElementById("scene").textContent);
  var say = scene.say;
  var steps = scene.steps;
  var stage = document.getElementById("stage");
  var drawing = document.getElementById("drawing");
  var layer = frame.querySelector(".try__stage");
  var ways = guideWays(frame, say);
  var words = guideWords(say);
  var place = guideStage(frame);
  var gesture = guideGesture(stage, layer, say);
  var panel = guidePanel(frame, say, steps);
  var keyboard = guideKeyboard(stage, panel);
  var PATIENCE = 8000;
  var SAID_YES = 700;
  var WATCH = 250;
  var SETTLED = 400;
  var PAUSE = 1600;
  var course = null;
  var at = -1;
  var app = "";
  var playing = true;
  var turning = false;
  var released = false;
  var typedAt = 0;
  var misses = 0;
  var missed = "";
  var wasSeen = false;
  var onTrack = null;
  var isAway = false;
  var shows = 0;
  var run = 0;
  var began = 0;
  var helped = [];
  var skipped = [];

  function step() { return steps[at]; }
  function text(key) { return practice.text(app, key); }
  function lackOf(asked) {
    return judge.lack(stage, asked, text, function (rule) { return practice.missing(stage, rule); });
  }

  function target() {
    return step() && step().target && !stage.hidden ? stage.querySelector(step().target) : null;
  }

  function isThere(element) {
    return Boolean(element && element.getClientRects().length && !element.closest("[inert]"));
  }

  /* A text of one's own is done when its writer says so, or goes on to something else: not at its third letter. */
  function isFree(index) {
    var asked = steps[index].done;
    if (!asked.field || asked.is || asked.has || asked.lines) return false;
    if (!["type", "write"].includes(steps[index].action)) return false;
    var field = stage.querySelector(asked.field);
    return !(field && field.maxLength > 0 && field.maxLength === asked.least);
  }

  /* What the sentence says, word for word, needs no more waiting. */
  function isAsSaid(index) {
    var now = steps[index];
    var typed = judge.valueOf(stage, now.done.field);
    return now.action === "type" && typed !== null && judge.fold(typed) === judge.fold(text(now.value));
  }

  function isHeldBack(index) {
    var asked = steps[index].done;
    if (!asked.field) return false;
    var field = stage.querySelector(asked.field);
    var inIt = field && document.activeElement === field;
    return Boolean(
      inIt && isFree(index) && !isAsSaid(index) && ways.now() !== "alone" && !(released && index === at) && !course.hasLaterPassed(index)
    );
  }

  function isDrawn() { return step().action === "look" && Boolean(step().shown); }
  function isAlone() { return ways.now() === "alone"; }

  /* Who tries alone looks and points without being asked to. */
  function passSilently() {
    var index = course.current();
    while (isAlone() && index < course.until() && !steps[index].done && !course.hasPassed(index)) {
      course.pass(index);
      index = course.current();
    }
  }

  /* What stands in a field that two steps share was right for the first: it is no mistake of the second. */
  function keptFrom(before, next) {
    var field = before && before.done && next.done && next.done.field;
    return field && before.done.field === field ? judge.valueOf(stage, field) : "";
  }

  function begin(index) {
    missed = keptFrom(step(), steps[index]);
    run += 1;
    at = index;
    began = Date.now();
    misses = 0;
    shows = 0;
    wasSeen = false;
    isAway = false;
    released = false;
    turning = false;
    var now = step();
    if (now.app && !course.isIn(index)) {
      app = now.app;
      practice.mount(stage, app, now.state);
      course.enter(index);
    }
    stage.hidden = isDrawn();
    drawing.hidden = !isDrawn();
    if (isDrawn()) practice.mount(drawing, now.shown.app, now.shown.state);
    place.look(target);
    place.ring(false);
    panel.begin(at, course, {
      goOn: now.action === "look" && !now.done,
      waits: now.action === "look" && Boolean(now.done),
      help: Boolean(now.target) && now.action !== "look",
      alone: isAlone() && !helped[at],
    });
    place.settle();
    focus();
    track();
    look();
  }

  function focus() { keyboard.follow(step(), target(), isAlone()); }

  /* The state to come back to: the last one in which what the sentence names was there. */
  function track() {
    var found = target();
    if (isDrawn() || !step().target || isThere(found)) {
      wasSeen = wasSeen || Boolean(found);
      isAway = false;
      onTrack = practice.snapshot(stage);
    } else if (wasSeen) isAway = true;
  }

  /* What the screen shows now decides what is done. */
  function look() {
    if (!playing || at < 0) return;
    course.update();
    passSilently();
    panel.marks(course);
    var next = course.current();
    if (next !== at) turn();
    else if (!turning) {
      track();
      panel.away(isAway && Date.now() - began > 600);
      panel.canGoOn(step().action === "look" ? !step().done : Boolean(step().done && isFree(at) && lackOf(step().done) === null));
      hint();
      place.place();
    }
  }

  function turn() {
    if (turning) return;
    turning = true;
    place.ring(false);
    panel.away(false);
    panel.yes(course.hasPassed(at), at);
    var mine = run;
    setTimeout(function () {
      if (mine !== run) return;
      turning = false;
      var next = course.current();
      if (next >= steps.length) end();
      else if (next !== at) begin(next);
      else look();
    }, SAID_YES);
  }

  /* What was typed and is not right yet, once one stops typing. */
  function hint() {
    var now = step();
    var asked = now.done;
    if (!["type", "write"].includes(now.action) || !asked || !typedAt || Date.now() - typedAt < PAUSE || isAlone()) return;
    var lack = lackOf(asked);
    var field = asked.field && stage.querySelector(asked.field);
    var key = field ? judge.valueOf(stage, asked.field) : "";
    if (!lack || lack.what === "empty" || lack.what === "absent" || missed === key) return;
    missed = key;
    if (now.action === "type" && lack.what === "rule") {
      lack = Object.assign({ what: "is" }, judge.difference(key, text(now.value), "words")) || lack;
    }
    var told = words.ofLack(lack);
    if (!told) return;
    if (lack.kind !== "rest" && lack.what === "is") misses += 1;
    panel.tell(told);
    help();
  }

  function helpWithRing() {
    helped[at] = true;
    place.ring(true);
  }

  function help() {
    var soft = ways.now() === "help" ? 2 : 4;
    if (misses >= soft && !place.hasRing() && !isAlone()) {
      helpWithRing();
    }
    panel.ladder(isAlone() && !helped[at] ? -1 : shows >= 2 ? 2 : misses >= 3 || place.hasRing() ? 1 : 0);
  }

  /* Where nothing is told, what stands there stays: the way back, for one. */
  function miss(told) {
    misses += 1;
    if (told) panel.tell(isAlone() && !helped[at] ? [] : [told]);
    help();
  }

  function near(event, selector) {
    var found = selector && stage.querySelector(selector);
    return Boolean(found && (found === event.target || found.contains(event.target)));
  }

  /* A click that did nothing and was not meant is met with one sentence; one that did something harmless is let through. */
  function afterClick(event, before) {
    if (!playing || turning || before.at !== at || before.run !== run) return;
    var now = step();
    look();
    if (turning || course.current() !== at || isAway) {
      if (isAway) miss();
      return;
    }
    var right = near(event, now.target) || near(event, now.area) || (now.action === "drag" && near(event, now.value));
    if (right) {
      var more = words.ofGesture(now.action);
      if (more && Date.now() - before.when > 900 && before.signature === practice.signature(stage)) miss(more);
      return;
    }
    if (event.target.closest("input, textarea, label, select") || before.signature !== practice.signature(stage)) return;
    var found = target();
    if (found && now.action !== "look") miss(words.where(found.getBoundingClientRect(), stage.getBoundingClientRect()));
  }

  function end() {
    at = -1;
    playing = false;
    panel.end(ways, steps.map(function (each, index) {
      return { number: index + 1, words: panel.sentence(index), helped: Boolean(helped[index]), skipped: Boolean(skipped[index]) };
    }).filter(function (_, index) { return steps[index].done; }));
    frame.querySelector(".try__bravo").scrollIntoView({ block: "nearest" });
  }

  function restart() {
    helped = [];
    skipped = [];
    typedAt = 0;
    course = guideCourse(scene, lackOf, isHeldBack, function (each) { return isThere(stage.querySelector(each.target || "*")); });
    panel.restart(ways);
    playing = true;
    begin(0);
    passSilently();
    look();
  }

  function putBack(taken) {
    practice.restore(stage, taken);
    course.rebase();
    track();
    place.settle();
  }

  async function showGesture() {
    var mine = run;
    var before = practice.snapshot(stage);
    var active = document.activeElement;
    playing = false;
    shows += 1;
    helped[at] = true;
    panel.tell([say.watch]);
    panel.busy(true);
    place.ring(false);
    place.settle();
    try {
      await gesture.play(step(), typedWords(step()), true, scene.tall);
    } finally {
      panel.busy(false);
      if (mine === run) {
        playing = true;
        shows += 1;
        typedAt = 0;
        /* Where the keyboard went is undone too: a field that was shown is not chosen yet. */
        if (stage.contains(document.activeElement)) document.activeElement.blur();
        putBack(before);
        if (active.isConnected && !stage.contains(active)) active.focus({ preventScroll: true });
        place.ring(true);
        help();
        panel.tell([say.yours]);
        focus();
      }
    }
  }

  function typedWords(now) { return ["type", "write"].includes(now.action) ? text(now.value) : ""; }

  async function skip() {
    var mine = run;
    helped[at] = skipped[at] = true;
    playing = false;
    panel.busy(true);
    try {
      await gesture.play(step(), typedWords(step()), false, scene.tall);
    } finally {
      panel.busy(false);
      if (mine === run) {
        playing = true;
        course.update();
        if (course.current() === at) course.give(at);
        look();
      }
    }
  }

  function showMe() {
    helped[at] = true;
    if (isAlone() && panel.isHidden()) {
      panel.begin(at, course, { goOn: false, help: true, alone: false });
      place.settle();
      help();
    } else if (!isThere(target())) {
      shows = 2; /* What the sentence names is not on the screen: only a way past is left, besides the way back. */
      help();
    } else if (!place.hasRing()) {
      place.settle();
      place.ring(true);
      help();
    } else showGesture();
  }

  function before(event) {
    return { at: at, run: run, signature: practice.signature(stage), when: event.timeStamp ? Date.now() : 0 };
  }

  stage.addEventListener("click", function (event) {
    if (!playing || at < 0) return;
    var then = before(event);
    var double = step().action === "double-click" || step().action === "hold" || step().action === "swipe";
    setTimeout(function () { afterClick(event, then); }, double && near(event, step().target) ? 1100 : SETTLED);
  }, true);
  stage.addEventListener("input", function () {
    typedAt = Date.now();
    panel.tell([]);
  }, true);
  stage.addEventListener("keydown", function (event) {
    if (event.key === "Enter") typedAt = Math.min(typedAt, Date.now() - PAUSE);
  }, true);
  ["practice-change", "pointerover", "focusin", "focusout", "click", "dblclick", "keyup", "pointerup"].forEach(function (name) {
    stage.addEventListener(name, function () { setTimeout(look, 0); });
  });
  /* Pointing at a thing, or going to it by keyboard. */
  ["pointerover", "focusin"].forEach(function (name) {
    stage.addEventListener(name, function (event) {
      if (playing && at >= 0 && step().action === "point" && near(event, step().target)) course.pass(at);
    });
  });
  keyboard.onLetters(function () {
    if (playing && at >= 0 && keyboard.isWanted(step())) focus();
  });
  panel.on({
    goOn: function () {
      released = true;
      if (!step().done) course.pass(at);
      look();
    },
    show: showMe,
    skip: skip,
    goBack: function () {
      helped[at] = true;
      putBack(onTrack);
      panel.tell([]);
      panel.away(false);
      place.ring(true);
      help();
      focus();
    },
    again: restart,
  });
  frame.addEventListener("try-again", restart);
  place.follow(function () { return at >= 0; });
  setInterval(function () {
    if (!playing || at < 0) return;
    look();
    if (!turning && ways.now() === "help" && Date.now() - Math.max(began, typedAt) > PATIENCE && step().action !== "look") {
      if (!place.hasRing() && isThere(target())) helpWithRing();
    }
  }, WATCH);
  layer.style.setProperty("--width", scene.width + "px");
  frame.classList.toggle("try--tall", scene.tall);
  restart();
})();
