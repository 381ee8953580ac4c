/* The library's forms: an account, two steps, a forgotten password, an appointment, a card, a request, a document; and a good
   password. */
practice.define("forms", function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var parts = practice.formParts(app);
  var passwords = practice.passwordViews(app);
  var library = Object.assign(
    {}, practice.accountViews(app, parts, practice.keepingQuestion(app)), practice.twoStepViews(app, parts),
    practice.appointmentViews(app, parts), practice.cardViews(app, parts), practice.requestViews(app, parts), practice.uploadViews(app, parts)
  );
  var DOORS = [
    ["account", "create_account", "account-plus-outline"], ["login", "log_in", "login"],
    ["appointment", "book", "calendar-check-outline"], ["card", "ask_card", "card-account-details-outline"],
    ["request-1", "request", "clipboard-text-outline"], ["upload", "upload", "file-upload-outline"],
    ["words", "choose_password", "lock-outline"],
  ];

  /* Words with a dash stay whole. */
  function whole(text) {
    return text.split(" ").map(function (word, index) { return [index ? " " : "", h("span.p-whole", {}, word)]; });
  }

  function home() {
    return h("div.p-doors", {}, DOORS.map(function (door) {
      return h("button.p-door#to-" + door[0], {
        onclick: parts.go(door[0], { alone: true, changing: false, secret: "", key: "", code: "", file: "", heavy: false, keeping: "" }),
      }, [app.icon(door[2]), h("span", {}, whole(app.t(door[1])))]);
    }));
  }

  var view = state.view || "password";
  if (passwords[view]) {
    return app.window(app.t("account"), "lock-outline", h("div.p-form", {}, passwords[view]()));
  }
  var shown = view === "home" ? home : library[view];
  if (!shown) throw new Error("no view " + view);
  return app.window(app.t("library"), "bookshelf", h("div.p-form.p-form--library", {}, shown()), "p-window--library");
});
/* icon("account-plus-outline") icon("login") icon("calendar-check-outline") icon("card-account-details-outline")
   icon("clipboard-text-outline") icon("file-upload-outline") icon("lock-outline") icon("bookshelf") */
