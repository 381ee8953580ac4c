/* Pointing and drawing on what is projected: a spot of light that follows the mouse, and a line that goes with the screen. */
(function () {
  "use strict";
  var stage = window.digilab && window.digilab.stage;
  if (!stage) return;
  var pointer = stage.frame.querySelector(".pointer");
  var canvas = stage.frame.querySelector(".drawing");
  var pen = canvas.getContext("2d");
  var place = { x: innerWidth / 2, y: innerHeight / 2 };
  var line = null;
  var STEP = 0.05;

  /* ---- the spot of light ---- */
  function movePointer() {
    pointer.style.transform = "translate(" + place.x + "px, " + place.y + "px)";
  }

  stage.acts.pointer = function () {
    pointer.hidden = !pointer.hidden;
    movePointer();
    stage.pressed("pointer", !pointer.hidden);
  };

  /* From the notes' window: a place of the step's picture. */
  stage.acts.point = function (at) {
    var image = stage.picture();
    if (!image) return;
    var box = image.getBoundingClientRect();
    place = { x: box.left + at.x * box.width, y: box.top + at.y * box.height };
    if (pointer.hidden) stage.acts.pointer();
    else movePointer();
  };

  document.addEventListener("pointermove", function (event) {
    place = { x: event.clientX, y: event.clientY };
    if (!pointer.hidden) movePointer();
  });
  stage.on("move", function (way) {
    if (pointer.hidden) return;
    var by = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[way];
    place.x = Math.min(innerWidth, Math.max(0, place.x + by[0] * innerWidth * STEP));
    place.y = Math.min(innerHeight, Math.max(0, place.y + by[1] * innerWidth * STEP));
    movePointer();
  });

  /* ---- the pen ---- */
  function erase() {
    var sharp = window.devicePixelRatio || 1;
    canvas.width = innerWidth * sharp;
    canvas.height = innerHeight * sharp;
    pen.scale(sharp, sharp);
    line = null;
  }

  function stroke(width, colour) {
    pen.lineWidth = width;
    pen.strokeStyle = colour;
    pen.beginPath();
    pen.moveTo(line[0].x, line[0].y);
    line.forEach(function (each) {
      pen.lineTo(each.x, each.y);
    });
    pen.stroke();
  }

  /* The colour of the marks inside a light edge, so that it shows on any picture. */
  function drawLine() {
    var style = getComputedStyle(canvas);
    var thick = Math.max(5, innerHeight / 110);
    pen.lineCap = pen.lineJoin = "round";
    stroke(thick * 2, style.outlineColor);
    stroke(thick, style.color);
  }

  stage.acts.draw = function () {
    var on = canvas.hidden;
    canvas.hidden = !on;
    erase();
    stage.pressed("draw", on);
  };

  canvas.addEventListener("pointerdown", function (event) {
    if (event.button) return;
    canvas.setPointerCapture(event.pointerId);
    line = [{ x: event.clientX, y: event.clientY }];
    drawLine();
  });
  canvas.addEventListener("pointermove", function (event) {
    if (!line) return;
    line.push({ x: event.clientX, y: event.clientY });
    drawLine();
  });
  ["pointerup", "pointercancel"].forEach(function (name) {
    canvas.addEventListener(name, function () {
      line = null;
    });
  });
  function away() {
    if (!canvas.hidden) stage.acts.draw();
  }
  stage.on("leave", away);
  stage.on("resize", away);
})();
