/* Where one presses: mouse and finger on the very place; the keyboard on one of nine parts of the picture. */
window.exercise("place", function (frame) {
  "use strict";
  var questions = window.exerciseQuestions(frame.section);
  var words = window.guideWords(JSON.parse(document.getElementById("say").textContent));
  var NEAR = 14;
  var ENOUGH = 0.25;

  function screenOf(question) { return question.querySelector(".exercise__screen"); }

  /* The right place on the screen, in px. */
  function target(screen) {
    var whole = screen.getBoundingClientRect();
    var box = screen.dataset.box.split(" ").map(Number);
    return {
      left: whole.left + (box[0] / 100) * whole.width,
      top: whole.top + (box[1] / 100) * whole.height,
      width: (box[2] / 100) * whole.width,
      height: (box[3] / 100) * whole.height,
    };
  }

  function overlap(one, from, other, fromOther) {
    return Math.max(0, Math.min(one + from, other + fromOther) - Math.max(one, other));
  }

  function hits(event, cell, box) {
    var own = cell.getBoundingClientRect();
    var inMiddle = Math.abs(event.clientX - own.left - own.width / 2) <= 1 && Math.abs(event.clientY - own.top - own.height / 2) <= 1;
    if (event.detail > 0 && !inMiddle) {
      return (
        event.clientX > box.left - NEAR && event.clientX < box.left + box.width + NEAR &&
        event.clientY > box.top - NEAR && event.clientY < box.top + box.height + NEAR
      );
    }
    /* A part of the picture is right when it holds enough of the place, or the place enough of it. */
    var shared = overlap(own.left, own.width, box.left, box.width) * overlap(own.top, own.height, box.top, box.height);
    return shared / Math.min(own.width * own.height, box.width * box.height) >= ENOUGH;
  }

  function ring(at) {
    var screen = screenOf(questions.all[at]);
    var box = screen.dataset.box.split(" ").map(Number);
    var mark = screen.querySelector(".exercise__ring");
    mark.style.left = box[0] + "%";
    mark.style.top = box[1] + "%";
    mark.style.width = box[2] + "%";
    mark.style.height = box[3] + "%";
    mark.hidden = false;
  }

  questions.all.forEach(function (question, at) {
    var screen = screenOf(question);
    screen.addEventListener("click", function (event) {
      var cell = event.target.closest(".exercise__cell");
      if (!cell || frame.waits()) return;
      if (!hits(event, cell, target(screen))) {
        frame.miss([words.where(target(screen), screen.getBoundingClientRect())]);
        return;
      }
      ring(at);
      frame.right([frame.say("yes")], event.detail === 0);
    });
  });

  return {
    all: questions.all.length,
    begin: questions.show,
    ring: ring,
    clear: function () { frame.section.querySelectorAll(".exercise__ring").forEach(function (each) { each.hidden = true; }); },
  };
});
