/* Two steps at the door: codes on paper first, then a way for the code to come, then the first code. Who has lost the
   telephone enters with a code from the paper. */
practice.twoStepViews = function (app, parts) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var SPARE = ["spare1", "spare2", "spare3"];
  var WAYS = [
    ["mail", "email-outline", "way_mail", "by_mail"], ["program", "cellphone-key", "way_program", "by_program"],
    ["sms", "message-text-outline", "way_sms", "by_sms"],
  ];

  function plain(text) { return (text || "").replace(/\s/g, ""); }
  function way() { return WAYS.find(function (each) { return each[0] === state.way; }) || WAYS[0]; }
  function isCode() { return plain(state.code) === plain(app.t("second_code")); }
  function isSpare() {
    return SPARE.some(function (key) { return plain(state.code) === plain(app.t(key)); });
  }

  var toWay = parts.way([["noted", parts.isThere("noted"), "wrong_noted"]], function () { return { view: "two-way" }; });
  var confirm = parts.way([["code", isCode, "wrong_second"]], function () { return { view: "two-done", two: true, code: "" }; });
  var enter = parts.way([["code", function () { return isCode() || isSpare(); }, "wrong_second"]], function () {
    return { view: "entered", keeping: "ask", code: "" };
  });

  function field(go) { return parts.field("code", "code", go, { inputmode: "numeric", class: "p-field p-typed" }); }
  function message() { return parts.data([["your_code", app.t("second_code")]], way()[3]); }

  function choice(each) {
    return h("button.p-choice#way-" + each[0], {
      onclick: function () { app.set({ view: "two-code", way: each[0], code: "", wrong: {}, focus: "code" }); },
    }, [app.icon(each[1]), h("span.p-grow", {}, [h("b", {}, app.t(each[2])), h("span.p-way-why", {}, app.t(each[2] + "_why"))])]);
  }

  return {
    "two-codes": function () {
      return [
        parts.head("two_title", 1, 3),
        h("p", {}, app.t("spare_why")),
        h("div.p-spare#spare", { role: "group", "aria-labelledby": "spare-title" }, [
          h("h2#spare-title", {}, app.t("spare")),
          h("ul", {}, SPARE.map(function (key) { return h("li.p-typed", {}, app.t(key)); })),
        ]),
        parts.tick("noted", "noted", toWay),
        parts.end(parts.button("back", "back", "arrow-left", parts.go("entered"), true), parts.button("next", "next", "arrow-right", toWay)),
      ];
    },
    "two-way": function () {
      return [
        parts.head("two_title", 2, 3),
        h("p.p-label#way-label", {}, app.t("way")),
        h("div.p-files#ways", { role: "group", "aria-labelledby": "way-label" }, WAYS.map(choice)),
        parts.end(parts.button("back", "back", "arrow-left", parts.go("two-codes"), true)),
      ];
    },
    "two-code": function () {
      return parts.beside([
        parts.head("two_title", 3, 3), field(confirm),
        parts.end(parts.button("back", "back", "arrow-left", parts.go("two-way"), true), parts.button("confirm", "confirm", "check", confirm)),
      ], message());
    },
    "two-done": function () {
      return parts.done("two-on", "two_on", [
        h("p", {}, app.t("two_next_time")), parts.button("log-out", "log_out", "logout", parts.go("login", { key: "" }), true),
      ]);
    },
    "login-code": function () {
      return parts.beside([
        parts.head("second_title"), field(enter),
        h("button.p-link#lost", { onclick: function () { app.set({ lost: !state.lost, focus: "lost" }); } }, app.t(state.lost ? "not_lost" : "lost")),
        parts.end(parts.button("back", "back", "arrow-left", parts.go("login"), true), parts.button("enter", "log_in", "login", enter)),
      ], state.lost ? parts.data([["spare", app.t("spare1")]], "my_paper") : message());
    },
  };
};
/* icon("email-outline") icon("message-text-outline") icon("cellphone-key") */
