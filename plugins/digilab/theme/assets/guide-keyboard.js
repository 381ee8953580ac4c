/* The keyboard goes where the sentence needs it; who writes is not disturbed. */
window.guideKeyboard = function (stage, panel) {
  "use strict";
  var FIELDS = "input, textarea";

  function isWanted(now) { return ["type", "write", "press"].includes(now.action); }

  function toField(now, field, inField) {
    if (!field || field === document.activeElement || !field.matches(FIELDS + ", [tabindex]") || (inField && now.action !== "press")) return;
    field.focus({ preventScroll: true });
    if (now.action === "press" && field.setSelectionRange) field.setSelectionRange(field.value.length, field.value.length);
  }

  function toStage() {
    stage.tabIndex = -1;
    stage.focus({ preventScroll: true });
  }

  return {
    isWanted: isWanted,
    follow: function (now, field, isAlone) {
      var active = document.activeElement;
      var inField = stage.contains(active) && active.matches(FIELDS);
      if (isWanted(now)) toField(now, field, inField);
      else if (inField) return;
      else if (now.action === "look" && !now.done) {
        if (!isAlone) panel.focusGoOn();
      } else if (!stage.contains(active) && panel.holds(active)) {
        if (now.action === "look") panel.focusGoOn();
        else toStage();
      }
    },
    /* Letters that one types while nothing has the keyboard go where the sentence says. */
    onLetters: function (act) {
      document.addEventListener("keydown", function (event) {
        if (document.activeElement !== document.body || event.ctrlKey || event.metaKey || event.altKey || event.key === "Tab") return;
        act();
      }, true);
    },
  };
};
