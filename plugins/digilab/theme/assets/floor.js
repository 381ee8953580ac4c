/* What the oldest browsers that we serve lack: parts that cannot be used (inert), dialogs, when the page was opened.
   Newer ones never load this. */
(function () {
  "use strict";

  if (!performance.timeOrigin) performance.timeOrigin = Date.now() - performance.now();

  function within(target) {
    return target instanceof Element && target.closest("[inert]");
  }

  function makeInert() {
    Object.defineProperty(HTMLElement.prototype, "inert", {
      configurable: true,
      get: function () { return this.hasAttribute("inert"); },
      set: function (on) { this.toggleAttribute("inert", Boolean(on)); },
    });
    ["click", "dblclick", "mousedown", "pointerdown", "keydown"].forEach(function (name) {
      window.addEventListener(name, function (event) {
        if (!within(event.target)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      }, true);
    });
    document.addEventListener("focusin", function (event) {
      if (within(event.target)) event.target.blur();
    });
  }

  function makeDialog(dialog) {
    var hidden = [];
    dialog.classList.add("floor-dialog");
    dialog.setAttribute("role", "dialog");
    dialog.setAttribute("aria-modal", "true");
    dialog.showModal = function () {
      hidden = Array.from(dialog.parentElement.children).filter(function (each) { return each !== dialog && !each.inert; });
      hidden.forEach(function (each) { each.inert = true; });
      dialog.setAttribute("open", "");
      dialog.querySelector("button").focus();
    };
    dialog.close = function () {
      hidden.forEach(function (each) { each.inert = false; });
      dialog.removeAttribute("open");
      dialog.dispatchEvent(new Event("close"));
    };
    dialog.addEventListener("keydown", function (event) {
      if (event.key !== "Escape") return;
      dialog.dispatchEvent(new Event("cancel"));
      dialog.close();
    });
  }

  function start() {
    if (!("inert" in HTMLElement.prototype)) makeInert();
    document.querySelectorAll("dialog").forEach(function (dialog) {
      if (!dialog.showModal) makeDialog(dialog);
    });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
