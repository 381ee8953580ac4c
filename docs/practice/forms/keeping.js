/* What a browser asks when a password was typed: shall it keep it? On a public computer: no. Who says yes is told why not, and
   can take it back. */
practice.keepingQuestion = function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;

  function asks() { return state.keeping === "ask" || state.keeping === "kept"; }
  function leave() { app.set({ keeping: "no", focus: "home" }); }

  return {
    asks: asks,
    question: function () {
      if (!asks()) return null;
      var kept = state.keeping === "kept";
      return app.dialog("keeping", app.t(kept ? "kept_title" : "keep_title"), [
        h("p.p-row", {}, [app.icon("account-group-outline"), h("span", {}, app.t(kept ? "kept_why" : "keep_why"))]),
        h("div.p-end", {}, kept ? h("button.p-button#forget", { onclick: leave }, app.t("forget")) : [
          h("button.p-button.p-button--plain#keep-it", { onclick: function () { app.set({ keeping: "kept" }); } }, app.t("save")),
          h("button.p-button#keep-not", { onclick: leave }, app.t("keep_not")),
        ]),
      ], leave);
    },
  };
};
/* icon("account-group-outline") */
