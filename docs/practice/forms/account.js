/* An account at the library: open one, enter, and a new password for who forgot the old one. A password is typed once: one
   can look at it. */
practice.accountViews = function (app, parts, keeping) {
  "use strict";
  var h = app.h;
  var state = app.state;

  function known() { return state.pass || ""; }
  function person() { return [["name", app.t("my_name")], ["my_mail", app.t("my_address")]]; }
  function back(view) { return parts.button("back", "back", "arrow-left", parts.go(view), true); }

  var toPassword = parts.way([
    ["name", parts.isName("name"), "wrong_name"], ["email", parts.isAddress("email"), "wrong_email"],
  ], function () { return { view: "account-password", focus: "secret" }; });

  var create = parts.way([
    ["secret", parts.isLong("secret"), "wrong_short"], ["accept", parts.isThere("accept"), "wrong_accept"],
  ], function () { return { view: "account-done", pass: state.secret, keeping: "ask" }; });

  var enter = parts.way([
    ["login", parts.isAddress("login"), "wrong_email"],
    ["key", function () { return state.key === (known() || app.t("other")); }, "wrong_key"],
  ], function () {
    return state.two ? { view: "login-code", key: "", code: "", focus: "code" } : { view: "entered", key: "", keeping: "ask" };
  });

  var sendCode = parts.way([["email", parts.isAddress("email"), "wrong_email"]], function () {
    return { view: "forgotten-code", focus: "code" };
  });

  var readCode = parts.way([
    ["code", function () { return (state.code || "").replace(/\s/g, "") === app.t("the_code"); }, "wrong_code"],
  ], function () { return { view: "forgotten-new", focus: "secret", secret: "" }; });

  var keep = parts.way([["secret", parts.isLong("secret"), "wrong_short"]], function () {
    return { view: "forgotten-done", pass: state.secret, code: "" };
  });

  function conditions() {
    function close() { app.set({ reading: false, focus: "read" }); }
    return app.dialog("conditions", app.t("conditions"), [
      h("p", {}, app.t("conditions1")), h("p", {}, app.t("conditions2")), h("p", {}, app.t("conditions3")),
      h("div.p-end", {}, h("button.p-button#close", { onclick: close }, app.t("close"))),
    ], close);
  }

  return {
    account: function () {
      return parts.beside([
        parts.head("create_account", 1, 2),
        parts.field("name", "name", toPassword), parts.field("email", "my_mail", toPassword, { inputmode: "email", class: "p-field p-typed" }),
        parts.end(back("home"), parts.button("next", "next", "arrow-right", toPassword)),
      ], parts.data(person()));
    },
    "account-password": function () {
      return [parts.beside([
        parts.head("create_account", 2, 2),
        parts.meter(parts.secret("secret", "password", create), "secret"),
        parts.tick("accept", "accept", create, h("button.p-light#read", { onclick: function () { app.set({ reading: true }); } }, app.t("read"))),
        parts.end(back("account"), parts.button("create", "create", "check", create)),
      ], parts.data([["password", app.t("other")]], "", "not_this_one")), state.reading && conditions()];
    },
    "account-done": function () {
      return [
        parts.done(keeping.asks() ? "made" : "created", "account_created", parts.button("log-in", "log_in", "login", parts.go("login"))),
        keeping.question(),
      ];
    },
    login: function () {
      return parts.beside([
        parts.head("log_in"),
        parts.field("login", "my_mail", enter, { inputmode: "email", class: "p-field p-typed" }),
        parts.secret("key", "password", enter),
        h("button.p-link#forgotten", { onclick: parts.go("forgotten") }, app.t("forgotten")),
        parts.end(back("home"), parts.button("enter", "log_in", "login", enter)),
      ], parts.data([["my_mail", app.t("my_address")], ["password", known() || app.t("not_known")]]));
    },
    entered: function () {
      return [
        parts.done(keeping.asks() ? "inside" : "entered", "account_open", [
          h("p", {}, app.t("account_open_more")),
          h("div.p-row", {}, [
            parts.button("security", "security", "shield-lock-outline", parts.go("two-codes")),
            parts.button("log-out", "log_out", "logout", parts.go("login", { key: "" }), true),
          ]),
        ]),
        keeping.question(),
      ];
    },
    forgotten: function () {
      return parts.beside([
        parts.head("forgotten_title", 1, 3),
        parts.field("email", "my_mail", sendCode, { inputmode: "email", class: "p-field p-typed" }),
        h("p.p-dim", {}, app.t("code_comes")),
        parts.end(back("login"), parts.button("send", "send", "send", sendCode)),
      ], parts.data([["my_mail", app.t("my_address")]]));
    },
    "forgotten-code": function () {
      return parts.beside([
        parts.head("forgotten_title", 2, 3),
        parts.field("code", "code", readCode, { inputmode: "numeric", class: "p-field p-typed" }),
        parts.end(back("forgotten"), parts.button("next", "next", "arrow-right", readCode)),
      ], parts.data([["your_code", app.t("the_code")]], "mail_received"));
    },
    "forgotten-new": function () {
      return parts.beside([
        parts.head("forgotten_title", 3, 3),
        parts.meter(parts.secret("secret", "new_password", keep), "secret"),
        parts.end(back("forgotten-code"), parts.button("keep", "save", "check", keep)),
      ], parts.data([["new_password", app.t("newest")]], "", "not_this_one"));
    },
    "forgotten-done": function () {
      return parts.done("changed", "password_changed", parts.button("log-in", "log_in", "login", parts.go("login", { key: "" })));
    },
  };
};
/* icon("arrow-left") icon("arrow-right") icon("check") icon("login") icon("logout") icon("send") icon("shield-lock-outline") */
