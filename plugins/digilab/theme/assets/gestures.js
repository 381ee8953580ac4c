/* The welcome by doing: one gesture after another, judged by what the screen shows, with a kind end. Nothing is stored. */
(function () {
  "use strict";
  var frame = document.querySelector(".trial");
  if (!frame || !window.practice) return;
  var data = JSON.parse(document.getElementById("gestures").textContent);
  var say = frame.querySelector(".trial__words-of-script");
  var stage = document.getElementById("stage");
  var told = frame.querySelector(".trial__told");
  var leaf = frame.querySelector(".my-leaf");
  var MISSES = 2;
  var SETTLES = 800;
  var WRITES = 1800;
  var SEEN = 1500;
  var course = null;
  var now = "";
  var misses = 0;
  var moved = "";
  var timers = {};

  function part(name) { return frame.querySelector(".trial__" + name); }

  function later(name, wait, act) {
    clearTimeout(timers[name]);
    timers[name] = setTimeout(act, wait);
  }

  function quiet() { Object.values(timers).forEach(clearTimeout); }

  function show(name) {
    ["start", "gestures", "end"].forEach(function (each) { part(each).hidden = each !== name; });
    leaf.classList.toggle("my-leaf--paper", name !== "end");
  }

  function tell(words, sign) {
    told.replaceChildren();
    if (sign) told.append(say.content.firstElementChild.cloneNode(true));
    told.append(words);
    told.classList.toggle("trial__told--done", Boolean(sign));
  }

  function begin() {
    course = window.gestureCourse(data.gestures);
    go();
  }

  function go() {
    quiet();
    now = course.next();
    if (!now) {
      end();
      return;
    }
    misses = 0;
    tell("");
    part("ways").classList.remove("trial__ways--offered");
    show("gestures");
    frame.querySelectorAll(".trial__gesture").forEach(function (each) { each.hidden = each.dataset.gesture !== now; });
    part("new").disabled = false;
    practice.mount(stage, "gestures", { gesture: now });
    practice.enlarge(stage);
    moved = signature();
    wait();
    frame.scrollIntoView({ block: "start" });
    focus();
  }

  /* The focus stands on the gesture's word, so that it is read; where one types, in the field, which tells the word too. */
  function focus() {
    var field = stage.querySelector("input");
    var head = frame.querySelector('.trial__gesture[data-gesture="' + now + '"] h2');
    if (field) field.setAttribute("aria-describedby", head.id);
    (field || head).focus({ preventScroll: true });
  }

  function listeners() {
    var can = Boolean(window.digilab && digilab.canSay && digilab.canSay());
    frame.querySelectorAll(".trial__listen").forEach(function (each) { each.hidden = !can; });
  }

  /* What the screen shows, where the focus and the ring around it do not count. */
  function signature() { return practice.signature(stage); }

  /* A long pause is an answer too. */
  function wait() { later("pause", data.patience, offer); }

  function look() {
    if (!now || practice.missing(stage, now)) return;
    quiet();
    course.well();
    var worked = now;
    now = "";
    tell(say.dataset.done, true);
    part("new").disabled = true;
    later("next", SEEN, function () { if (worked) go(); });
  }

  /* Something was tried. When things have settled and the screen is as before, it was a miss: no word says so, a sentence helps. */
  function tried(settles) {
    if (!now) return;
    later("miss", settles, function () {
      if (!now) return;
      var shown = signature();
      var changed = shown !== moved && settles === SETTLES;
      moved = shown;
      if (changed) wait();
      else if (isOnTheWay()) return;
      else misses += 1;
      if (misses >= MISSES) offer();
      else tell(practice.missing(stage, now));
    });
  }

  /* Who has typed the beginning of a word goes on typing. */
  function isOnTheWay() {
    var field = stage.querySelector("input");
    var model = stage.querySelector(".p-model");
    return Boolean(field && model && model.textContent.startsWith(field.value.trim()));
  }

  function offer() {
    if (!now) return;
    tell(say.dataset.offer);
    part("ways").classList.add("trial__ways--offered");
  }

  function end() {
    quiet();
    now = "";
    stage.replaceChildren();
    leaf.querySelectorAll("tr[data-gesture]").forEach(function (row) {
      var mark = course.mark(row.dataset.gesture);
      row.querySelectorAll("[data-mark]").forEach(function (cell) {
        cell.classList.toggle("is-marked", cell.dataset.mark === mark);
        cell.querySelector(".spoken").hidden = cell.dataset.mark !== mark;
      });
      row.querySelector(".my-leaf__sheets").classList.toggle("is-known", mark === "well");
    });
    leaf.querySelectorAll(".my-leaf__gift").forEach(function (each) { each.hidden = course.mark(each.dataset.gesture) !== "well"; });
    show("end");
    frame.scrollIntoView({ block: "start" });
    document.getElementById("thanks").focus({ preventScroll: true });
  }

  part("begin").addEventListener("click", begin);
  part("again").addEventListener("click", begin);
  part("new").addEventListener("click", function () {
    if (!now) return;
    course.practise();
    go();
  });
  part("enough").addEventListener("click", function () {
    now = "";
    end();
  });
  frame.querySelectorAll(".trial__print").forEach(function (each) { each.addEventListener("click", function () { window.print(); }); });
  frame.querySelectorAll(".trial__listen").forEach(function (each) {
    each.addEventListener("click", function () { digilab.say(each.parentElement.querySelector(".trial__words")); });
  });
  stage.addEventListener("practice-change", look);
  stage.addEventListener("pointerup", function () { tried(SETTLES); });
  stage.addEventListener("pointercancel", function () { tried(SETTLES); });
  stage.addEventListener("input", function () { tried(WRITES); });
  stage.addEventListener("keyup", function (event) { if (event.key === "Enter") tried(SETTLES); });
  if (window.speechSynthesis && speechSynthesis.addEventListener) speechSynthesis.addEventListener("voiceschanged", listeners);
  window.addEventListener("load", listeners);
  listeners();
  practice.follow(stage);
})();
