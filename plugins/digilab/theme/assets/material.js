/* The guide's frame by keyboard: menu and search open with a button; no single key acts on its own (WCAG 2.1.4).
   It is loaded before Material's own script. */
(function () {
  "use strict";
  const editable = (element) => element.matches("input, textarea, select, [contenteditable]");

  addEventListener(
    "keydown",
    function (event) {
      const alone = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
      if (alone && event.key !== " " && !(event.target instanceof Element && editable(event.target))) {
        event.stopImmediatePropagation();
      }
    },
    true,
  );

  // Material puts the button that copies a piece of code into a landmark: with ten pieces nobody finds the real ones.
  new MutationObserver(function () {
    for (const each of document.querySelectorAll("nav.md-code__nav:not([role])")) each.setAttribute("role", "presentation");
  }).observe(document.body, { childList: true, subtree: true });

  const buttons = [...document.querySelectorAll("[data-toggle]")];
  const drawer = document.getElementById("__drawer");
  const contents = document.getElementById("guide-contents");
  const narrow = matchMedia("(max-width: 76.234375em)");

  function tell() {
    for (const button of buttons) {
      button.setAttribute("aria-expanded", String(document.getElementById(button.dataset.toggle).checked));
    }
    if (contents) {
      contents.inert = narrow.matches && !drawer.checked;
      contents.style.visibility = contents.inert ? "hidden" : "";
    }
  }

  for (const button of buttons) {
    const box = document.getElementById(button.dataset.toggle);
    button.addEventListener("click", function () {
      box.checked = !box.checked;
      box.dispatchEvent(new Event("change"));
      tell();
      const own = box === drawer ? contents : document.querySelector(".md-search");
      const next = box.checked ? own.querySelector("input, button, a") : buttons.find((each) => each.dataset.toggle === box.id);
      next.focus();
    });
    box.addEventListener("change", tell);
  }
  addEventListener("keydown", function (event) {
    if (event.key === "Escape" && drawer.checked) buttons.find((each) => each.dataset.toggle === "__drawer").click();
  });
  narrow.addEventListener("change", tell);
  tell();
})();
