/* Small sites to read: a library, a town, books, a shop, a page that lies. */
practice.browserSites = function (app, memory, adverts) {
  "use strict";
  var h = app.h;

  function head(image, key, more) {
    return h("div.p-head", {}, [h("h2.p-site#site", {}, [app.icon(image), app.t(key)]), more]);
  }

  function link(id, key, page) {
    return h("button.p-link#" + id, { onclick: function () { memory.go(page); } }, app.t(key));
  }

  function pdf(file) {
    return h("button.p-light#get-" + file, { onclick: function () { memory.download(file); } }, [
      app.icon("tray-arrow-down"), app.t("get_" + file),
    ]);
  }

  function lines(keys) {
    return h("ul.p-hours", {}, keys.map(function (key) { return h("li", {}, app.t(key)); }));
  }

  function page(content) { return h("div.p-article#page", {}, content); }

  return {
    head: head,
    link: link,
    page: page,
    library: function () {
      var entered = memory.now().entered;
      return page([
        head("bookshelf", "title_library", h("button.p-light#to-account", { onclick: function () { memory.go("account"); } }, [
          app.icon("account-outline"), app.t(entered ? "my_account" : "log_in"),
        ])),
        lines(["hours1", "hours2", "hours3"]),
        h("div.p-links", {}, [pdf("programme"), link("to-books", "answer_books", "books")]),
      ]);
    },
    town: function () {
      return page([
        head("home-city-outline", "title_town"), lines(["town1", "town2"]),
        h("div.p-links", {}, [pdf("plan"), link("to-library", "title_library", "library"), link("to-books", "answer_books", "books")]),
      ]);
    },
    books: function () {
      return page([
        head("book-open-page-variant-outline", "answer_books"), lines(["books1", "books2", "books3"]),
        h("div.p-links", {}, [link("to-library", "title_library", "library"), link("to-town", "title_town", "town")]),
      ]);
    },
    shop: function (cookies) {
      return page([
        cookies.banner(), head("store-outline", "title_shop"),
        h("div.p-offer", {}, [
          h("p", {}, [h("b", {}, app.t("offer")), h("span.p-small", {}, app.t("offer_price"))]),
          h("button.p-button#buy", { onclick: function () { app.set({ panel: "buy" }); } }, [app.icon("cart-outline"), app.t("buy")]),
        ]),
        adverts.inside(),
        cookies.again(),
      ]);
    },
    /* It calls for haste, as such pages do. While one practises freely it says at once that it is not true. */
    warning: function () {
      return h("div.p-alarm#page", {}, [
        app.state.calm && h("p.p-calm#calm", {}, [app.icon("shield-check-outline"), app.t("calm")]),
        h("h2.p-site#site", {}, [app.icon("alert-outline"), app.t("alarm")]),
        h("p", {}, app.t("alarm_more")),
        h("p.p-label#number", {}, app.t("alarm_call")),
        h("button.p-button#call", { onclick: function () { app.set({ panel: "trap" }); } }, app.t("alarm_button")),
      ]);
    },
    lost: function (place) {
      return page([
        head("help-circle-outline", "title_lost"), h("p.p-typed#asked", {}, place.query),
        h("ul.p-advice", {}, ["lost1", "lost2", "lost3"].map(function (key) { return h("li", {}, [app.icon("arrow-right"), app.t(key)]); })),
        h("div.p-links", {}, [
          h("button.p-button#retype", { onclick: function () {
            app.root.querySelector("#address").focus();
            app.root.querySelector("#address").select();
          } }, [app.icon("pencil-outline"), app.t("retype")]),
          h("button.p-button.p-button--plain#look-for", { onclick: function () {
            memory.go({ page: "results", query: place.query.split(/[.,;:@/]/)[0] });
          } }, [app.icon("magnify"), app.t("look_for")]),
        ]),
      ]);
    },
    blank: function () {
      return h("div.p-home#empty", {}, [
        h("h2", { tabindex: "-1" }, app.t("title_blank")), h("p", {}, app.t("blank_about")),
        h("button.p-button.p-button--plain#to-engine", { onclick: function () { memory.go("engine"); } }, [
          app.icon("magnify"), app.t("title_engine"),
        ]),
      ]);
    },
    /* Such a page asks once more before it lets go. */
    leave: function () {
      function stay() { app.set({ panel: "", focus: "close-" + app.state.leaving }); }
      return app.dialog("leaving", app.t("leave_page"), [
        h("p", {}, app.t("leave_page_more")),
        h("div.p-end", {}, [
          h("button.p-button.p-button--plain#stay", { onclick: stay }, app.t("stay")),
          h("button.p-button#leave", { onclick: function () { memory.leave(app.state.leaving); } }, app.t("leave")),
        ]),
      ], stay);
    },
    /* What lies above the page after a click on an offer or on a lie. */
    panel: function (name) {
      var id = { buy: "buy", trap: "call" }[name];
      function close() { app.set({ panel: "", focus: id }); }
      return app.dialog(name + "-said", app.t(name + "_title"), [
        h("p", {}, app.t(name + "_more")), h("p", {}, app.t(name + "_advice")),
        h("div.p-end", {}, h("button.p-button#close", { onclick: close }, app.t("close"))),
      ], close);
    },
  };
};
/* icon("store-outline") icon("bookshelf") icon("home-city-outline") icon("book-open-page-variant-outline") icon("help-circle-outline") */
