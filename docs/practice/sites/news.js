/* A page that a friend sends: who writes, when, and what other pages say. One decides whether one sends it on. */
practice.sitesNews = function (app, parts) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var ANSWERS = ["library", "journal", "shared"];

  function go(page) {
    return function () {
      state.trail = (state.trail || []).concat([state.page || "shared"]);
      app.set({ page: page, note: "", checked: state.checked || page === "library" || page === "journal" });
    };
  }

  function back() {
    var trail = (state.trail || []).slice();
    var page = trail.pop() || "shared";
    app.set({ page: page, trail: trail, note: "", focus: "back" });
  }

  function search() {
    var words = (state.words || "").trim();
    if (!words) app.set({ focus: "words" });
    else {
      state.asked = words;
      go("results")();
    }
  }

  function head(page) {
    return [h("p.p-dim.p-typed", {}, app.t("address_" + page)), h("h2#headline", {}, app.t("title_" + page))];
  }

  var pages = {
    shared: function () {
      return [head("shared"), parts.facts([["who", "account-outline", "who_shared"], ["when", "calendar", "when_shared"]]), h("p", {}, app.t("text_shared"))];
    },
    results: function () {
      var found = ANSWERS.filter(function (each) { return parts.fits("words_" + each, state.asked); });
      return found.length ? h("ul.p-results", { "aria-label": app.t("answers") }, found.map(function (each) {
        return parts.answer("answer-" + each, "title_" + each, app.t("address_" + each), go(each));
      })) : h("p#none", {}, app.t("no_answer"));
    },
    library: function () {
      return [head("library"), h("p.p-strong#open", {}, app.t("library_open")), h("ul.p-hours", {}, ["hours1", "hours2", "hours3"].map(function (key) { return h("li", {}, app.t(key)); }))];
    },
    journal: function () {
      return [head("journal"), parts.facts([["who", "account-outline", "who_journal"], ["when", "calendar", "when_journal"]]), h("p", {}, app.t("text_journal"))];
    },
  };

  /* Nobody is asked to believe or to doubt: one looks elsewhere first. */
  function keep() { app.set({ note: state.checked ? "not_shared" : "check_first" }); }

  return {
    icon: "newspaper-variant-outline",
    make: function () {
      var page = state.page || "shared";
      return {
        back: (state.trail || []).length > 0 && back,
        content: [
          h("div.p-top", {}, parts.asks("words", "search_words", "search", "magnify", search)),
          h("div.p-page", { "data-page": page }, pages[page]()),
          h("div.p-foot", { role: "group", "aria-label": app.t("friend") }, [
            parts.note(["not_shared"]) || h("p.p-friend", {}, [app.icon("message-text-outline"), h("span", {}, app.t("friend"))]),
            parts.button("share", "share", "share-variant-outline", function () { app.set({ note: "share_false" }); }, true),
            parts.button("not-share", "not_share", "close", keep, true),
          ]),
        ],
      };
    },
  };
};
practice.rule("sites", "finds-library", function (state) {
  "use strict";
  var words = practice.sitesFold(state.words);
  return words.includes(practice.text("sites", "library_begins")) ? "" : "library_hint";
});
practice.rule("sites", "checked", function (state) {
  "use strict";
  return state.checked ? "" : "note_check_first";
});
/* icon("newspaper-variant-outline") icon("account-outline") icon("calendar") icon("message-text-outline") icon("magnify")
   icon("share-variant-outline") icon("close") */
