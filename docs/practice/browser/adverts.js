/* Adverts: one that lies over a page until it is closed, and one that stands in a page. Both say what they are. */
practice.browserAdverts = function (app, memory) {
  "use strict";
  var h = app.h;
  var state = app.state;

  function close() {
    app.set({ advert_closed: true, panel: "", note: "advert_gone", focus: "web" });
  }

  return {
    /* Over the page of books, the first time that one comes there. */
    over: function () {
      if (state.advert_closed) return null;
      return h("aside.p-over#advert", { "aria-label": app.t("advert"), onkeydown: function (event) {
        if (event.key === "Escape") close();
      } }, [
        h("div.p-over__head", {}, [
          h("span.p-tag#advert-tag", {}, app.t("advert")),
          h("button.p-tool#close-advert", { "aria-label": app.t("advert_close"), onclick: close }, app.icon("close")),
        ]),
        h("p.p-over__offer", {}, app.t("advert_offer")),
        h("button.p-button#advert-buy", { onclick: function () { state.advert_closed = true; memory.open("shop"); } }, [
          app.icon("cart-outline"), app.t("advert_buy"),
        ]),
      ]);
    },
    inside: function () {
      return h("div.p-ad", {}, [
        h("span.p-tag#gift-tag", {}, app.t("advert")),
        h("button.p-result#gift", { onclick: function () { memory.open("warning"); } }, h("b", {}, app.t("gift"))),
      ]);
    },
  };
};
/* icon("cart-outline") */
