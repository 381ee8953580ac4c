/* The search engine: a box, then answers. Who pays comes first and is marked. */
practice.browserSearch = function (app, memory, addresses) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var ANSWERS = ["library", "books", "town"];

  function search() {
    var words = (state.query || "").trim();
    if (words) memory.go({ page: "results", query: words });
  }

  function box() {
    var made = app.field("input#box", "query", {
      type: "text", "aria-label": app.t("search"), placeholder: app.t("search"),
      onkeydown: function (event) { if (event.key === "Enter") search(); },
    });
    made.classList.add("p-typed");
    return h("div.p-search", {}, [app.icon("magnify"), made]);
  }

  function go() {
    return h("button.p-button.p-button--plain#go", { onclick: search }, app.t("search"));
  }

  /* One word that begins alike is enough, as in "horaire" and "horaires". */
  function fits(name, query) {
    var known = addresses.fold(app.t("words_" + name)).split(/\s+/);
    return addresses.fold(query).split(/[\s'’+,.]+/).some(function (word) {
      return word.length > 2 && known.some(function (each) { return each.startsWith(word) || word.startsWith(each); });
    });
  }

  function answer(name, id) {
    return h("button.p-result#" + (id || name), { onclick: function () { memory.go(name); } }, [
      h("b", {}, app.t("answer_" + name)), h("span.p-small", {}, app.t("about_" + name)),
    ]);
  }

  return {
    engine: function () {
      return h("div.p-home", {}, [h("h2.p-logo.p-row", {}, [app.icon("magnify"), app.t("title_engine")]), box(), go()]);
    },
    results: function (place) {
      var found = ANSWERS.filter(function (name) { return fits(name, place.query); });
      return h("div.p-found", {}, [
        h("div.p-again", {}, [box(), go()]),
        h("ul.p-results", { "aria-label": app.t("answers") }, [
          h("li.p-ad", {}, [h("span.p-tag#ad", {}, app.t("sponsored")), answer("shop")]),
          found.map(function (name) { return h("li", {}, answer(name)); }),
        ]),
        !found.length && h("p.p-none#none", {}, app.t("no_answer")),
      ]);
    },
  };
};
/* What was typed leads to the library: one word of it is enough, with or without accents, in one number or the other. */
practice.rule("browser", "finds-library", function (state) {
  "use strict";
  function words(text) { return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().split(/[^a-z0-9]+/).filter(Boolean); }
  var known = words(practice.text("browser", "words_library"));
  var leads = words(state.query || "").some(function (word) {
    return word.length > 2 && known.some(function (each) { return each.startsWith(word) || word.startsWith(each); });
  });
  return leads ? "" : "finds_hint";
});
