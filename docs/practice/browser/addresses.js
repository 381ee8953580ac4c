/* The pages, their addresses, and what is meant by what one types at the top. */
practice.browserAddresses = function (app) {
  "use strict";
  var ICONS = {
    engine: "magnify", results: "magnify", library: "bookshelf", account: "bookshelf", town: "home-city-outline",
    books: "book-open-page-variant-outline", shop: "store-outline", warning: "alert-outline", lost: "help-circle-outline",
    blank: "tab", history: "history", downloads: "tray-arrow-down", folder: "folder-outline",
  };
  var SITES = ["engine", "library", "account", "town", "books", "shop", "warning"];

  function fold(text) {
    return (text || "").normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().trim();
  }

  function bare(text) {
    return text.trim().toLowerCase().replace(/^https?:\/\//, "").replace(/^www\./, "").replace(/\/+$/, "");
  }

  return {
    fold: fold,
    icon: function (page) { return ICONS[page]; },
    title: function (page) { return app.t("title_" + page); },
    /* What stands in the box at the top while one is on a page. */
    of: function (place) {
      if (place.page === "lost") return place.query;
      if (place.page === "results") return app.t("address_engine") + "/" + fold(place.query).split(/\s+/).join("+");
      return SITES.includes(place.page) ? app.t("address_" + place.page) : "";
    },
    /* An address leads to its page or to none; other words are looked for. */
    find: function (typed) {
      var wanted = bare(typed);
      var page = SITES.find(function (each) { return app.t("address_" + each) === wanted; });
      if (page) return { page: page };
      if (/\s/.test(wanted) || !/[.,;:@/]/.test(wanted)) return { page: "results", query: typed.trim() };
      return { page: "lost", query: typed.trim() };
    },
  };
};
/* icon("magnify") icon("bookshelf") icon("home-city-outline") icon("book-open-page-variant-outline") icon("store-outline")
   icon("alert-outline") icon("help-circle-outline") icon("tab") icon("history") icon("tray-arrow-down") icon("folder-outline") */
