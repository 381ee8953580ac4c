/* The self-check of a day: one button takes every tick away. Nothing is kept anywhere. */
(function () {
  "use strict";
  var button = document.querySelector(".own__clear");
  if (!button) {
    return;
  }
  button.hidden = false;
  button.addEventListener("click", function () {
    document.querySelectorAll(".own__choice input").forEach(function (each) {
      each.checked = false;
    });
  });
})();
