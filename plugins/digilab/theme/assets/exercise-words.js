/* Which picture says this word: what a picture says is told when it is chosen. */
window.exercise("words", function (frame) {
  "use strict";
  var questions = window.exerciseQuestions(frame.section);

  function says(button) {
    button.querySelector(".exercise__says").hidden = false;
    button.querySelector(".spoken").hidden = true;
  }

  questions.all.forEach(function (question) {
    question.addEventListener("click", function (event) {
      var button = event.target.closest(".exercise__choice");
      if (!button || frame.waits()) return;
      says(button);
      if (!("right" in button.dataset)) {
        frame.miss([frame.say("this_says", { word: button.dataset.word })]);
        return;
      }
      button.classList.add("exercise__choice--yes");
      frame.right([frame.say("yes"), " ", frame.say("this_says", { word: button.dataset.word })], event.detail === 0);
    });
  });

  return {
    all: questions.all.length,
    begin: questions.show,
    ring: function (at) { questions.all[at].querySelector("[data-right]").classList.add("exercise__choice--ring"); },
    clear: function () {
      frame.section.querySelectorAll(".exercise__choice").forEach(function (each) {
        each.classList.remove("exercise__choice--ring", "exercise__choice--yes");
        each.querySelector(".exercise__says").hidden = true;
        each.querySelector(".spoken").hidden = false;
      });
    },
  };
});
