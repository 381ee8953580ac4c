/* Write the same: compared letter by letter, as in guided practice, when one asks for it; right as soon as it is. */
window.exercise("write", function (frame) {
  "use strict";
  var questions = window.exerciseQuestions(frame.section);
  var words = window.guideWords(JSON.parse(document.getElementById("say").textContent));

  function difference(field) { return window.judge.difference(field.value, field.dataset.wanted, field.dataset.alike); }

  /* The wanted words, with what is missing or different marked. */
  function compared(field) { return words.compared(difference(field) || { parts: [{ text: field.dataset.wanted }] }); }

  function fieldOf(question) { return question.querySelector(".exercise__field"); }

  questions.all.forEach(function (question) {
    var field = fieldOf(question);
    field.addEventListener("input", function () {
      if (frame.waits()) return;
      if (!difference(field)) frame.right([frame.say("yes")]);
      else frame.tell();
    });
    question.addEventListener("submit", function (event) {
      event.preventDefault();
      if (frame.waits()) {
        frame.section.querySelector(".exercise__go-on:not([hidden])")?.click();
        return;
      }
      var gap = difference(field);
      if (!field.value.trim()) frame.tell([frame.say("nothing_yet")]);
      else if (gap.kind === "rest") frame.tell(words.ofLack(Object.assign({ what: "is" }, gap)).concat([" ", compared(field)]));
      else frame.tell(words.ofLack(Object.assign({ what: "is" }, gap)));
      field.focus();
    });
  });

  return {
    all: questions.all.length,
    begin: questions.show,
    ring: function (at) {
      var field = fieldOf(questions.all[at]);
      frame.tell([frame.say("compare"), " ", compared(field)]);
      field.focus();
    },
    clear: function () { questions.all.forEach(function (each) { fieldOf(each).value = ""; }); },
  };
});
