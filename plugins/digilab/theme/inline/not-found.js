/* Where does the site begin? In the nearest folder above that has the site's icon. */
(function () {
  "use strict";
  var links = document.querySelectorAll("a[data-home]");
  var places = location.href.split(/[?#]/)[0].split("/");
  var host = 3;

  function lead(root) {
    links.forEach(function (link) {
      link.href = root + link.getAttribute("data-home");
      link.parentNode.hidden = false;
    });
    document.querySelectorAll("[data-back]").forEach(function (words) {
      words.hidden = true;
    });
  }

  function look() {
    places.pop();
    if (places.length < host) {
      return;
    }
    var root = places.join("/") + "/";
    var icon = new Image();
    icon.onload = function () {
      lead(root);
    };
    icon.onerror = look;
    icon.src = root + document.documentElement.getAttribute("data-icon");
  }
  look();
})();
