/* On paper: how many pages, which printer, how many copies. */
practice.writerPrinting = function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var MOST = 9;
  var LINES = 25;
  var copies = state.copies || 1;

  function close() { app.set({ dialog: "", focus: "paper" }); }

  function printer(name) {
    return h("button.p-choice#" + name, {
      role: "radio", "aria-checked": String(state.printer === name), onclick: function () { app.set({ printer: name, missed: false, focus: name }); },
    }, [h("span.p-radio", { "aria-hidden": "true" }), app.icon("printer"), app.t(name)]);
  }

  function step(id, image, by) {
    return h("button.p-step#" + id, {
      "aria-label": app.t(id), onclick: function () { app.set({ copies: Math.max(1, Math.min(MOST, copies + by)), focus: id }); },
    }, app.icon(image));
  }

  /* How many leaves one copy needs. */
  function pages() { return Math.max(1, Math.ceil(state.text.split("\n").length / LINES)); }

  function go() {
    if (state.printer) app.set({ dialog: "", note: "printed", focus: "print" });
    else app.set({ missed: true });
  }

  return {
    open: function () { app.set({ dialog: "print", note: "", missed: false, copies: 1 }); },
    dialog: function () {
      return app.dialog("printing", app.t("print"), [
        h("div", { role: "radiogroup", "aria-label": app.t("choose_printer"), class: "p-asked" }, [printer("printer1"), printer("printer2")]),
        h("div.p-numbers", {}, [
          h("p.p-pages#pages", {}, [h("span.p-label", {}, app.t("pages")), h("span.p-count", {}, String(pages()))]),
          h("div.p-copies#count-copies", { role: "group", "aria-label": app.t("copies") }, [
            h("span.p-label", {}, app.t("copies")), step("fewer", "minus", -1), h("output.p-count#copies", {}, String(copies)), step("more", "plus", 1),
          ]),
        ]),
        state.missed && h("p.p-wrong#missed", { role: "alert" }, [app.icon("alert-circle-outline"), app.t("choose_printer")]),
        h("div.p-end", {}, [
          h("button.p-button.p-button--plain#cancel", { onclick: close }, app.t("cancel")), h("button.p-button#go", { onclick: go }, app.t("print")),
        ]),
      ], close);
    },
    done: function () { return copies > 1 ? app.t("printing") + " " + app.t("copies") + app.t("colon") + copies : app.t("printing"); },
  };
};
/* icon("minus") icon("plus") */
