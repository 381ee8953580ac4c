/* Calls and notes: a number to dial, a call that one ends; a page to write on. */
(function () {
  "use strict";
  var views = (window.phoneViews = window.phoneViews || {});

  views.calls = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var number = state.number || "";

    if (state.calling) {
      return phone.screen(app.t("calls"), h("div.p-lines.p-calling#calling", {}, [
        app.icon("account-circle"), h("p.p-typed", {}, number), h("p", { role: "status" }, app.t("call_practice")),
        phone.button("hang-up", "phone-hangup", "hang_up", function () { app.set({ calling: false, focus: "call" }); }),
      ]));
    }

    function key(sign) {
      var id = "dial-" + ({ "+": "plus" }[sign] || sign);
      return h("button.p-digit", { id: id, onclick: function () { app.set({ number: (number + sign).slice(0, 14), wrong: "", focus: id }); } }, String(sign));
    }

    function call() {
      if (number.length < 3) app.set({ wrong: "number_short", focus: "call" });
      else app.set({ calling: true, wrong: "" });
    }

    return phone.screen(app.t("calls"), h("div.p-lines", {}, [
      h("output.p-number.p-typed#number", { "aria-label": app.t("number") }, number || app.t("number_none")),
      h("div.p-keypad", { role: "group", "aria-label": app.t("digits") }, [
        [1, 2, 3, 4, 5, 6, 7, 8, 9].map(key), key("+"), key(0),
        h("button.p-digit#erase", { "aria-label": app.t("erase"), onclick: function () { app.set({ number: number.slice(0, -1), focus: "erase" }); } }, app.icon("backspace-outline")),
      ]),
      phone.wrong(state.wrong),
      phone.button("call", "phone", "call", call),
    ]));
  };

  views.notes = function (app, phone) {
    var h = app.h;
    var state = app.state;
    if (state.paper === undefined) state.paper = app.t("first_note");
    return phone.screen(app.t("notes"), h("div.p-lines", {}, [
      h("label.p-label", { for: "paper" }, app.t("my_note")),
      app.field("textarea.p-field.p-note#paper", "paper", {}),
    ]));
  };
})();
/* icon("phone-hangup") icon("phone") icon("backspace-outline") icon("account-circle") */
