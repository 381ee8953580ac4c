/* Free practice: the app at its start, and back to it. Nothing is stored, nothing is told. */
(function () {
  "use strict";
  var frame = document.querySelector(".free");
  if (!frame || !window.practice) return;
  var start = JSON.parse(document.getElementById("start").textContent);
  var stage = document.getElementById("stage");
  var again = frame.querySelector(".free__again");
  var told = frame.querySelector("[role=status]");

  function begin() {
    practice.mount(stage, start.app, start.state);
  }

  again.addEventListener("click", function () {
    begin();
    told.textContent = "";
    setTimeout(function () {
      told.textContent = frame.dataset.anew;
    }, 50);
  });
  stage.parentElement.style.setProperty("--width", start.width + "px");
  stage.parentElement.hidden = false;
  again.hidden = false;
  practice.follow(stage);
  begin();
})();
