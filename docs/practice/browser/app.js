/* The internet: a search engine with honest and with paid answers, and one page to read. */
practice.define("browser", function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var view = state.view || "home";

  function search() {
    if ((state.query || "").trim()) app.set({ view: "results" });
  }

  function home() {
    var box = app.field("input#box", "query", {
      type: "text",
      "aria-label": app.t("search"),
      placeholder: app.t("search"),
      onkeydown: function (event) { if (event.key === "Enter") search(); },
    });
    box.classList.add("p-typed");
    return h("div.p-home", {}, [
      h("h2.p-logo.p-row", {}, [app.icon("magnify"), app.t("engine")]),
      h("div.p-search", {}, [app.icon("magnify"), box]),
      h("button.p-button.p-button--plain#go", { onclick: search }, app.t("search")),
    ]);
  }

  function answer(id, title, text, open) {
    return h("button.p-result#" + id, { onclick: function () { app.set({ view: open, back: view }); } }, [
      h("b", {}, app.t(title)), h("span.p-small", {}, app.t(text)),
    ]);
  }

  function results() {
    return h("ul.p-results", {}, [
      h("li.p-ad", {}, [h("span.p-tag#ad", {}, app.t("sponsored")), answer("shop", "ad_title", "ad_text", "shop")]),
      h("li", {}, answer("library", "result_title", "result_text", "library")),
      h("li", {}, answer("reading", "result2_title", "result2_text", "reading")),
    ]);
  }

  function page(title, lines) {
    return h("div.p-article#page", {}, [
      h("h2", {}, app.t(title)),
      h("ul.p-hours", {}, lines.map(function (line) { return h("li", {}, app.t(line)); })),
    ]);
  }

  var views = {
    home: ["cherche.example", home],
    results: ["cherche.example/" + app.t("query_address"), results],
    library: ["bibliotheque.example", function () { return page("result_title", ["hours1", "hours2", "hours3"]); }],
    reading: ["livres.example", function () { return page("result2_title", ["result2_text"]); }],
    shop: ["magasin.example", function () { return page("ad_title", ["ad_text"]); }],
  };
  return app.window(app.t("internet"), "web", [
    h("div.p-tools", {}, [
      h("button.p-tool#back", {
        "aria-label": app.t("back"),
        onclick: function () { app.set({ view: view === "results" ? "home" : state.back || "home" }); },
      }, app.icon("arrow-left")),
      h("span.p-address", {}, views[view][0]),
    ]),
    views[view][1](),
  ]);
});
