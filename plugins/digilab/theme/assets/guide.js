/* Guided practice: the learner plays the sheet's scene; one sentence at a time, a glow for help, kind words. */
(function () {
  "use strict";
  var frame = document.querySelector(".try");
  if (!frame || !window.practice) return;
  var scene = JSON.parse(document.getElementById("scene").textContent);
  var steps = scene.steps;
  var stage = document.getElementById("stage");
  var drawing = document.getElementById("drawing");
  var glow = frame.querySelector(".try__glow");
  var panel = frame.querySelector(".try__panel");
  var sentences = [...frame.querySelectorAll(".try__steps > li")];
  var goOn = frame.querySelector(".try__go-on");
  var show = frame.querySelector(".try__show");
  var told = frame.querySelector(".try__told");
  var bravo = frame.querySelector(".try__bravo");
  var patience = 8000;
  var at = -1;
  var app = "";
  var timer = 0;
  var over = false;

  function step() {
    return steps[at];
  }

  function target() {
    return step() && step().target && !stage.hidden ? stage.querySelector(step().target) : null;
  }

  function place() {
    var found = target();
    if (glow.hidden || !found) return;
    var box = found.getBoundingClientRect();
    var own = glow.parentElement.getBoundingClientRect();
    glow.style.left = box.left - own.left - 8 + "px";
    glow.style.top = box.top - own.top - 8 + "px";
    glow.style.width = box.width + 16 + "px";
    glow.style.height = box.height + 16 + "px";
  }

  function help() {
    var found = target();
    if (!found) return;
    glow.hidden = false;
    found.scrollIntoView({ block: "nearest" });
    place();
  }

  function begin(number) {
    at = number;
    over = false;
    clearTimeout(timer);
    glow.hidden = true;
    sentences.forEach(function (each, index) {
      each.hidden = index !== at;
    });
    told.textContent = "";
    var now = step();
    if (now.app) {
      app = now.app;
      practice.mount(stage, app, now.state);
    }
    var drawn = now.action === "look" && now.shown;
    stage.hidden = Boolean(drawn);
    drawing.hidden = !drawn;
    if (drawn) practice.mount(drawing, now.shown.app, now.shown.state);
    goOn.hidden = now.action !== "look";
    show.hidden = !target();
    if (!goOn.hidden && at > 0) goOn.focus({ preventScroll: true });
    timer = setTimeout(help, patience);
  }

  function done() {
    if (over) return;
    over = true;
    clearTimeout(timer);
    glow.hidden = true;
    setTimeout(function () {
      if (at + 1 < steps.length) begin(at + 1);
      else end();
    }, 300);
  }

  function end() {
    panel.hidden = true;
    bravo.hidden = false;
    bravo.focus();
  }

  function restart() {
    panel.hidden = false;
    bravo.hidden = true;
    begin(0);
  }

  function fold(text, exact) {
    var plain = text.replace(/[\u00a0\s]+/g, " ").trim();
    return exact ? plain : plain.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  function isIn(found, event) {
    return Boolean(found && (found === event.target || found.contains(event.target)));
  }

  function isOn(event) {
    return isIn(target(), event);
  }

  /* What is dragged may also be clicked, and then the place that it goes to; keys may stand beside the field that they fill. */
  function isPlace(event) {
    var place = step().action === "drag" ? step().value : step().area;
    return Boolean(place) && isIn(stage.querySelector(place), event);
  }

  /* A step that says how one sees that it is done is done however the learner got there. */
  function look() {
    var now = step();
    if (over || !now || !now.done) return;
    var found = stage.querySelector(now.done);
    if (found && found.getClientRects().length) done();
  }

  /* Going into a field by keyboard is as good as a click on it. */
  function isFieldToChoose() {
    return step().action === "click" && target().matches("input, textarea");
  }

  function wrong(event) {
    event.preventDefault();
    event.stopPropagation();
    told.textContent = "";
    setTimeout(function () {
      told.textContent = frame.dataset.wrong;
    }, 50);
    help();
  }

  stage.addEventListener("click", function (event) {
    if (over) return;
    if (!isOn(event) && !isPlace(event)) {
      wrong(event);
      return;
    }
    told.textContent = "";
    if (step().done) return;
    if (step().action === "click" || (step().action === "double-click" && event.detail === 0)) done();
  }, true);
  stage.addEventListener("dblclick", function (event) {
    if (!over && step().action === "double-click" && !step().done && isOn(event)) done();
  }, true);
  ["pointerover", "focusin"].forEach(function (name) {
    stage.addEventListener(name, function (event) {
      if (!over && step() && isOn(event) && (step().action === "point" || isFieldToChoose())) done();
    });
  });
  stage.addEventListener("input", function (event) {
    var now = step();
    if (over || !isOn(event)) return;
    if (now.done) return;
    if (now.action === "type") {
      var exact = app === "forms" || event.target.matches(".p-secret");
      if (fold(event.target.value, exact) === fold(practice.text(app, now.value), exact)) done();
    } else if (now.action === "write") {
      goOn.hidden = event.target.value.trim().length < 3;
    }
  });
  stage.addEventListener("keydown", function (event) {
    var now = step();
    if (over || now.action !== "press" || now.done || !isOn(event)) return;
    var wanted = now.value.split("+");
    if (event.key === wanted[wanted.length - 1] && event.shiftKey === wanted.includes("Shift")) done();
  }, true);
  stage.addEventListener("keydown", function (event) {
    var part = event.target.closest("[role=button]");
    if (!over && part && (event.key === "Enter" || event.key === " ") && step().action === "click") {
      if (!isOn(event)) wrong(event);
      else if (!step().done) done();
    }
  }, true);
  goOn.addEventListener("click", done);
  show.addEventListener("click", help);
  frame.querySelector(".try__again").addEventListener("click", restart);
  window.addEventListener("resize", place);
  stage.addEventListener("practice-change", function () {
    place();
    look();
  });
  stage.parentElement.style.setProperty("--width", scene.width + "px");
  frame.classList.toggle("try--tall", scene.tall);
  restart();
})();
