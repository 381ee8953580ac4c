/* Small comforts of every page; without them everything still works. Nothing is stored. */
(function () {
  "use strict";
  document.documentElement.classList.remove("no-js");

  /* The language button keeps the step that one is at. */
  var links = document.querySelectorAll("a[data-keep-step]");
  function keepStep() {
    var step = /^#step-\d+$/.test(location.hash) ? location.hash : "";
    links.forEach(function (link) {
      link.hash = step;
    });
  }
  window.addEventListener("hashchange", keepStep);
  keepStep();

  if (document.querySelector("main .tabs")) digilab.load(document.currentScript.src.replace("page.js", "tabs.js"));
})();
