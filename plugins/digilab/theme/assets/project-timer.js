/* Timers: how long one of two people does, how long a part of the day lasts. One begins when its screen comes, so that a
   remote is enough; a screen that was only passed by begins anew. */
(function () {
  "use strict";
  var stage = window.digilab && window.digilab.stage;
  if (!stage) return;
  var PASSED = 5000;
  var timers = new Map();

  function clock(seconds) {
    var left = Math.max(0, seconds);
    return Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
  }

  function Timer(box) {
    this.box = box;
    this.seconds = 60 * Number(box.dataset.minutes);
    this.until = 0;
    this.rest = 1000 * this.seconds;
    this.told = false;
    this.came = 0;
  }
  Timer.prototype = {
    left: function () { return this.until ? this.until - Date.now() : this.rest; },
    runs: function () { return this.until > 0; },
    go: function () { this.until = Date.now() + Math.max(0, this.rest); },
    stop: function () {
      this.rest = Math.max(0, this.left());
      this.until = 0;
    },
    add: function (minutes) {
      this.rest = Math.max(0, this.left()) + 60000 * minutes;
      this.rest = Math.max(0, this.rest);
      this.told = false;
      if (this.until) this.go();
    },
    anew: function () {
      this.rest = 1000 * this.seconds;
      this.told = false;
      if (this.until) this.go();
    },
    draw: function () {
      var left = Math.ceil(this.left() / 1000);
      var over = this.box.querySelector(".timer__over");
      this.box.querySelector(".timer__left").textContent = clock(left);
      over.hidden = left > 0;
      this.box.querySelector("[data-timer=pause]").setAttribute("aria-pressed", String(!this.runs()));
      if (left > 0 || this.told || stage.now() !== this.box.closest(".screen")) return;
      this.told = true;
      stage.say(over.textContent);
    }
  };

  function now() {
    return timers.get(stage.now()) || null;
  }

  stage.frame.querySelectorAll(".timer").forEach(function (box) {
    var timer = new Timer(box);
    timers.set(box.closest(".screen"), timer);
    box.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (!button) return;
      var what = button.dataset.timer;
      if (what === "pause" && timer.left() <= 0) timer.anew();
      else if (what === "pause" && timer.runs()) timer.stop();
      else if (what === "pause") timer.go();
      else timer.add(what === "more" ? 1 : -1);
      timer.draw();
      if (event.detail) button.blur();
    });
  });
  stage.on("show", function () {
    var timer = now();
    if (!timer) return;
    timer.came = Date.now();
    if (!timer.runs() && timer.rest === 1000 * timer.seconds) timer.go();
    timer.draw();
  });
  stage.on("leave", function () {
    var timer = now();
    if (!timer || Date.now() - timer.came > PASSED) return;
    timer.until = 0;
    timer.anew();
  });
  setInterval(function () {
    var timer = now();
    if (timer) timer.draw();
  }, 250);
})();
