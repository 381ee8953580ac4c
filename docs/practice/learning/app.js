/* A site to learn with: one chooses sheets by their pictures, and sees what one has done. */
practice.define("learning", function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var shared = { go: go, button: button, printed: printed };
  var views = Object.assign({}, practice.learningChoice(app, shared), practice.learningProgress(app, shared));

  function go(view, more) {
    return function () { app.set(Object.assign({ view: view, note: "", printed: false }, more)); };
  }

  function button(id, image, key, act, plain) {
    return h("button.p-button", { id: id, class: "p-button" + (plain ? " p-button--plain" : ""), onclick: act }, [
      app.icon(image), h("span", {}, app.t(key)),
    ]);
  }

  /* What the printer has made, told where one has asked for it. */
  function printed(key) {
    return state.printed && h("p.p-done#printed", { role: "status" }, [app.icon("printer-check"), h("span", {}, app.t(key))]);
  }

  function place(id, image, key, view) {
    return h("button.p-place", {
      id: id, onclick: go(view), "aria-current": state.view === view ? "page" : null,
    }, [app.icon(image), h("span", {}, app.t(key))]);
  }

  var shown = views[state.view || "doors"];
  if (!shown) throw new Error("no view " + state.view);
  return app.window(app.t("site"), "school-outline", [
    h("nav.p-places", { "aria-label": app.t("places") }, [
      place("to-doors", "home-outline", "home", "doors"), place("to-list", "format-list-checks", "my_list", "list"),
      place("to-progress", "account-star-outline", "my_progress", "progress"),
    ]),
    h("div.p-page", {}, shown()),
  ]);
});
/* icon("school-outline") icon("home-outline") icon("format-list-checks") icon("account-star-outline") icon("printer-check") */
