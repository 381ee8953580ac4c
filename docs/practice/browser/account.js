/* The library's account: the way in, what is in it, the way out. The data to copy is always on the screen. */
practice.browserAccount = function (app, memory, sites) {
  "use strict";
  var h = app.h;
  var state = app.state;

  function isAddress() { return (state.login || "").trim().toLowerCase() === app.t("my_address"); }
  function isSecret() { return state.secret === app.t("my_secret"); }

  function enter() {
    if (!isAddress()) app.set({ wrong: "login", focus: "login", note: "" });
    else if (!isSecret()) app.set({ wrong: "secret", focus: "secret", note: "" });
    else {
      memory.enter(true);
      var asks = !state.hidden && !state.kept;
      app.set({ wrong: "", login: "", secret: "", seen_secret: false, note: asks ? "" : "entered", asking: asks, focus: "web" });
    }
  }

  function leave() {
    memory.enter(false);
    app.set({ note: "left", asking: false, focus: "web" });
  }

  function field(id, label, isRight, className, more) {
    /* No field of the kind "password": the real browser would ask whether it should keep it. */
    var made = app.field("input.p-field#" + id, id, {
      type: "text", class: "p-field p-typed" + className, inputmode: id === "login" && "email",
      onkeydown: function (event) { if (event.key === "Enter") enter(); },
    });
    return h("div.p-asked", {}, [
      h("label.p-label", { for: id }, app.t(label)),
      h("div.p-row", {}, [
        made,
        more,
      ]),
      state.wrong === id && app.wrong(made, "wrong_" + id, isRight),
    ]);
  }

  function show() {
    var seen = Boolean(state.seen_secret);
    return h("button.p-light#show", {
      "aria-pressed": String(seen), onclick: function () { app.set({ seen_secret: !seen }); },
    }, [app.icon(seen ? "eye-off-outline" : "eye-outline"), app.t(seen ? "hide" : "show")]);
  }

  /* What was kept stands in the fields for whoever comes next. */
  function door() {
    if (state.kept && !state.login && !state.secret && state.wrong !== "login") Object.assign(state, { login: app.t("my_address"), secret: app.t("my_secret") });
    return h("div.p-door#page", {}, [
      h("div.p-door__form", {}, [
        field("login", "my_mail", isAddress, ""),
        field("secret", "password", isSecret, state.seen_secret ? "" : " p-secret", show()),
        h("button.p-button#log-in", { onclick: enter }, [app.icon("login"), app.t("log_in")]),
      ]),
      h("div.p-data#data", {}, [
        h("h2", {}, app.t("practice_data")),
        h("p.p-label", {}, app.t("my_mail")), h("p.p-typed", {}, app.t("my_address")),
        h("p.p-label", {}, app.t("password")), h("p.p-typed", {}, app.t("my_secret")),
      ]),
    ]);
  }

  function inside() {
    return sites.page([
      sites.head("account-outline", "account_of", h("button.p-button#log-out", { onclick: leave }, [app.icon("logout"), app.t("log_out")])),
      h("ul.p-hours", {}, ["loan1", "loan2"].map(function (key) { return h("li", {}, app.t(key)); })),
      sites.link("to-library", "title_library", "library"),
    ]);
  }

  function outside() {
    return sites.page([
      h("p", {}, app.t("left_more")),
      h("div.p-links", {}, [
        h("button.p-button.p-button--plain#again", { onclick: function () { app.set({ note: "", focus: "login" }); } }, [
          app.icon("login"), app.t("log_in"),
        ]),
        sites.link("to-library", "title_library", "library"),
      ]),
    ]);
  }

  function view() {
    if (memory.now().entered) return inside();
    return state.note === "left" ? outside() : door();
  }

  /* The program's own question after one came in: on a public computer the answer is no. */
  view.ask = function () {
    return state.asking && h("div.p-ask#keep-password", { role: "group", "aria-labelledby": "keep-question" }, [
      app.icon("key-outline"), h("b#keep-question", {}, app.t("keep_password")),
      h("button.p-button.p-button--plain#save-password", {
        onclick: function () { app.set({ asking: false, kept: true, note: "password_kept", focus: "web" }); },
      }, app.t("keep")),
      h("button.p-button.p-button--plain#not-save", { onclick: function () { app.set({ asking: false, note: "entered", focus: "web" }); } }, app.t("no")),
    ]);
  };
  practice.rule("browser", "not-kept", function (now) { return now.kept ? "kept_hint" : ""; });
  return view;
};
/* icon("key-outline") icon("eye-outline") icon("eye-off-outline") icon("account-outline") */
