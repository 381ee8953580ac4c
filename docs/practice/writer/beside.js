/* A card beside the page, with a long number that one copies instead of typing it. Whoever comes to the number with the keyboard
   has chosen it whole; with the mouse one clicks twice, as in any page. */
practice.writerBeside = function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  if (!state.beside) return null;
  var number = app.t("card_number");
  var told = h("p.p-told-here#copied", { role: "status" });
  var field = h("input.p-number#number", { type: "text", readonly: true, value: number, inputmode: "none", "aria-label": app.t("number") });
  var card = h("div.p-card#card", {}, [
    h("h2", {}, [app.icon("card-account-details-outline"), app.t("card")]),
    h("p", {}, app.t("card_name")), h("p.p-dim", {}, app.t("number")), field, told,
  ]);

  function isWhole() { return field.selectionEnd - field.selectionStart === number.length; }

  function look() {
    var before = card.hasAttribute("data-chosen");
    card.toggleAttribute("data-chosen", document.activeElement === field && isWhole());
    if (before !== card.hasAttribute("data-chosen")) app.root.dispatchEvent(new CustomEvent("practice-change"));
  }

  function tell() {
    card.toggleAttribute("data-copied", Boolean(state.copied));
    told.replaceChildren.apply(told, state.copied ? [app.icon("check-circle-outline"), app.t("copied")] : state.partly ? [app.t("choose_number")] : []);
  }

  /* The browser copies; here one only sees that it did. */
  field.addEventListener("copy", function () {
    state.copied = isWhole();
    state.partly = !state.copied;
    tell();
    app.root.dispatchEvent(new CustomEvent("practice-change"));
  });
  /* A finger that touches twice chooses too. */
  field.addEventListener("dblclick", function () {
    field.select();
    look();
  });
  ["select", "keyup", "pointerup", "blur"].forEach(function (name) { field.addEventListener(name, look); });
  var pressed = false;
  field.addEventListener("pointerdown", function () { pressed = true; });
  field.addEventListener("focus", function () {
    if (!pressed) field.select();
    look();
  });
  field.addEventListener("blur", function () { pressed = false; });
  tell();
  return card;
};
/* icon("card-account-details-outline") icon("check-circle-outline") */
