/* Choosing a password: four words, one long password, another one for another account, a paper at home. */
practice.passwordViews = function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var ORDER = ["words", "password", "accounts", "note"];

  function account(name, image, id, key) {
    return h("div.p-account", {}, [
      app.icon(image), h("label.p-label", { for: id }, app.t(name)),
      key ? h("output.p-typed#" + id, {}, app.t(key)) : app.field("input.p-field.p-typed#" + id, id, { type: "text" }),
    ]);
  }

  function password() {
    var count = h("b.p-label#count", {});
    var bar = h("div", {});
    function measure() {
      var length = (state.password || "").length;
      count.textContent = length + " " + app.t("signs");
      bar.style.width = Math.min(100, (length / 24) * 100) + "%";
    }
    if (state.password === undefined && state.filled) state.password = app.t(state.filled);
    var field = app.field("input.p-field.p-typed#password", "password", { type: "text" });
    field.addEventListener("input", measure);
    measure();
    return [
      h("div.p-asked", {}, [h("label.p-label", { for: "password" }, app.t("password")), field]),
      h("div.p-row", {}, [h("div.p-meter", { "aria-hidden": "true" }, bar), count]),
    ];
  }

  /* Who came here alone, without a sheet, needs a way on and a way back. */
  function way() {
    var at = ORDER.indexOf(state.view);
    function to(step) { return function () { app.set({ view: ORDER[at + step] || "home" }); }; }
    return state.alone && h("div.p-between", {}, [
      h("button.p-button.p-button--plain#back", { onclick: to(-1) }, [app.icon("arrow-left"), app.t("back")]),
      h("button.p-button#next", { onclick: to(1) }, [app.icon("arrow-right"), app.t(ORDER[at + 1] ? "next" : "finish")]),
    ]);
  }

  var views = {
    words: function () {
      return h("div.p-cards#words", {}, [["food-apple-outline", "w1"], ["cloud-outline", "w2"], ["bicycle", "w3"], ["lamp-outline", "w4"]].map(
        function (each) { return h("div.p-card", {}, [app.icon(each[0]), h("span.p-typed", {}, app.t(each[1]))]); }
      ));
    },
    password: password,
    accounts: function () {
      return [account("mail", "email-outline", "first", "strong"), account("library", "bookshelf", "second")];
    },
    note: function () {
      return h("div.p-note#note", {}, [
        h("span.p-label", {}, app.t("mail")), h("span.p-typed", {}, app.t("strong")),
        h("span.p-label", {}, app.t("library")), h("span.p-typed", {}, app.t("other")),
        h("span.p-row", {}, [app.icon("lock"), app.t("safe_place")]),
      ]);
    },
  };
  var made = {};
  ORDER.forEach(function (name) {
    made[name] = function () { return [views[name](), name === "password" && state.alone && h("p.p-dim", {}, app.t("join_words")), way()]; };
  });
  return made;
};
/* Four words or more with dashes between them; a capital and digits may be in them. */
practice.rule("forms", "four-words", function (state) {
  "use strict";
  return /^[\p{L}\p{N}]{2,}(-[\p{L}\p{N}]{2,}){3,}$/u.test((state.password || "").trim()) ? "" : "four_words_hint";
});
/* icon("food-apple-outline") icon("cloud-outline") icon("bicycle") icon("lamp-outline") icon("email-outline") icon("bookshelf") */
