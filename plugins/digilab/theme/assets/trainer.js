/* The trainers' page of a day: the button that prints it. */
(function () {
  "use strict";
  var place = document.querySelector(".print-this");
  if (place) {
    place.hidden = false;
    place.firstElementChild.addEventListener("click", function () {
      window.print();
    });
  }
})();
