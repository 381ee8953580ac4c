/* The way into the mailbox and out of it. The data to copy is always on the screen. */
practice.entrance = function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;

  function enter() {
    var address = (state.login || "").trim().toLowerCase() === app.t("my_address");
    var secret = state.secret === app.t("my_secret");
    if (!address) app.set({ wrong: "login", focus: "login" });
    else if (!secret) app.set({ wrong: "secret", focus: "secret" });
    else app.set({ view: "list", folder: "inbox", note: "", wrong: "", login: "", secret: "", seen: false });
  }

  function field(id, label, attributes) {
    var wrong = state.wrong === id;
    /* No field of the kind "password": the browser would ask whether it should keep it. */
    var more = { type: "text", "aria-invalid": wrong ? "true" : false, "aria-describedby": wrong ? id + "-wrong" : false };
    more.onkeydown = function (event) { if (event.key === "Enter") enter(); };
    return h("div.p-asked", {}, [
      h("label.p-label", { for: id }, app.t(label)),
      h("div.p-row", {}, [
        app.field("input.p-field#" + id, id, Object.assign(more, attributes)),
        id === "secret" && h("button.p-light#show", {
          "aria-pressed": String(Boolean(state.seen)),
          onclick: function () { app.set({ seen: !state.seen }); },
        }, [app.icon(state.seen ? "eye-off-outline" : "eye-outline"), app.t(state.seen ? "hide" : "show")]),
      ]),
      wrong && h("p.p-wrong", { id: id + "-wrong" }, [app.icon("alert-circle-outline"), app.t("wrong_" + id)]),
    ]);
  }

  return {
    login: function () {
      return h("div.p-door", {}, [
        h("div.p-door__form", {}, [
          field("login", "my_mail", { inputmode: "email", class: "p-field p-typed" }),
          field("secret", "password", { class: "p-field p-typed" + (state.seen ? "" : " p-secret") }),
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
