/* A form in three pages: a place in a workshop of the library. Before it is sent, everything is read again. */
practice.requestViews = function (app, parts) {
  "use strict";
  var h = app.h;
  var state = app.state;

  function data() {
    return parts.data([
      ["name", app.t("my_name")], ["my_mail", app.t("my_address")], ["workshop", app.t("telephone")], ["moment", app.t("morning")],
      ["message", app.t("my_message")],
    ]);
  }

  /* Who came back to change something goes on to the list again. */
  function after(view) { return state.changing ? "request-check" : view; }

  var leaveFirst = parts.way([
    ["name", parts.isName("name"), "wrong_name"], ["email", parts.isAddress("email"), "wrong_email"],
  ], function () { return { view: after("request-2") }; });

  var leaveSecond = parts.way([
    ["workshop", parts.isThere("workshop"), "wrong_workshop", "workshop-computer"],
    ["moment", parts.isThere("moment"), "wrong_moment", "moment-morning"],
  ], function () { return { view: after("request-3") }; });

  var leaveThird = parts.way([
    ["message", function () { return Boolean((state.message || "").trim()); }, "wrong_message"],
  ], function () { return { view: "request-check" }; });

  function page(number, fields, back, go) {
    return parts.beside([
      parts.head("request_title", number, 3), fields,
      parts.end(parts.button("back", "back", "arrow-left", parts.go(back), true), parts.button("next", "next", "arrow-right", go)),
    ], data());
  }

  function change(view) { return parts.go(view, { changing: true }); }

  return {
    "request-1": function () {
      return page(1, [
        parts.field("name", "name", leaveFirst), parts.field("email", "my_mail", leaveFirst, { inputmode: "email", class: "p-field p-typed" }),
      ], "home", leaveFirst);
    },
    "request-2": function () {
      return page(2, [
        parts.choices("workshop", "workshop", ["computer", "telephone", "internet"], leaveSecond),
        parts.choices("moment", "moment", ["morning", "afternoon"], leaveSecond),
      ], "request-1", leaveSecond);
    },
    "request-3": function () {
      var message = app.field("textarea.p-field#message", "message", { rows: "3" });
      return page(3, [
        h("div.p-asked", {}, [
          h("label.p-label", { for: "message" }, app.t("message")),
          message,
          parts.wrong("message", leaveThird, message),
        ]),
        parts.tick("help", "want_help", leaveThird),
      ], "request-2", leaveThird);
    },
    "request-check": function () {
      return [
        parts.head("check_title"),
        parts.summary([
          { id: "change-1", rows: [["name", state.name || app.t("my_name")], ["my_mail", state.email || app.t("my_address")]], change: change("request-1") },
          {
            id: "change-2", change: change("request-2"),
            rows: [["workshop", app.t(state.workshop || "telephone")], ["moment", app.t(state.moment || "morning")]],
          },
          {
            id: "change-3", change: change("request-3"),
            rows: [["message", state.message || app.t("my_message")], ["help", app.t(state.help ? "yes" : "no")]],
          },
        ]),
        parts.end(
          parts.button("back", "back", "arrow-left", parts.go("request-3"), true),
          parts.button("send", "send", "send", parts.go("request-done", { changing: false }))
        ),
      ];
    },
    "request-done": function () {
      return parts.done("sent", "request_sent", [
        h("p.p-large", {}, [app.t("number") + " ", h("b.p-typed#number", {}, app.t("the_number"))]), h("p", {}, app.t("keep_number")),
      ]);
    },
  };
};
