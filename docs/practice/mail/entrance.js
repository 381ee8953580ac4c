/* The way into the mailbox and out of it. The data to copy is always on the screen. */
practice.entrance = function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;

  function isAddress() { return (state.login || "").trim().toLowerCase() === app.t("my_address"); }
  function isSecret() { return state.secret === app.t("my_secret"); }

  function enter() {
    if (!isAddress()) app.set({ wrong: "login", focus: "login" });
    else if (!isSecret()) app.set({ wrong: "secret", focus: "secret" });
    else app.set({ view: "list", folder: "inbox", note: "", wrong: "", login: "", secret: "", seen: false });
  }

  function field(id, label, isRight, className) {
    /* No field of the kind "password": the browser would ask whether it should keep it. */
    var made = app.field("input.p-field#" + id, id, {
      type: "text", class: "p-field p-typed" + className, inputmode: id === "login" && "email",
      onkeydown: function (event) { if (event.key === "Enter") enter(); },
    });
    return h("div.p-asked", {}, [
      h("label.p-label", { for: id }, app.t(label)),
      h("div.p-row", {}, [
        made,
        id === "secret" && h("button.p-light#show", {
          "aria-pressed": String(Boolean(state.seen)),
          onclick: function () { app.set({ seen: !state.seen }); },
        }, [app.icon(state.seen ? "eye-off-outline" : "eye-outline"), app.t(state.seen ? "hide" : "show")]),
      ]),
      state.wrong === id && app.wrong(made, "wrong_" + id, isRight),
    ]);
  }

  return {
    login: function () {
      return h("div.p-door", {}, [
        h("div.p-door__form", {}, [
          field("login", "my_mail", isAddress, ""),
          field("secret", "password", isSecret, state.seen ? "" : " p-secret"),
          h("button.p-button#log-in", { onclick: enter }, [app.icon("login"), app.t("log_in")]),
        ]),
        h("div.p-data#data", {}, [
          h("h2", {}, app.t("practice_data")),
          h("p.p-label", {}, app.t("my_mail")), h("p.p-typed", {}, app.t("my_address")),
          h("p.p-label", {}, app.t("password")), h("p.p-typed", {}, app.t("my_secret")),
        ]),
      ]);
    },
    left: function () {
      return h("div.p-door.p-door--left", {}, [
        h("p.p-done#left", { role: "status" }, [app.icon("check-circle-outline"), app.t("left")]),
        h("p", {}, app.t("left_more")),
        h("button.p-button#again", { onclick: function () { app.set({ view: "login", focus: "login" }); } }, [
          app.icon("login"), app.t("log_in"),
        ]),
      ]);
    },
  };
};
/* icon("eye-outline") icon("eye-off-outline") */
