/* A page to write on, and a printer to choose. */
practice.define("writer", function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  if (state.text === undefined && state.texts) {
    state.text = state.texts.map(function (key) { return app.t(key); }).join("\n");
  }

  function printer(name) {
    return h("button.p-choice#" + name, {
      role: "radio",
      "aria-checked": String(state.printer === name),
      onclick: function () { app.set({ printer: name }); },
    }, [h("span.p-radio", { "aria-hidden": "true" }), app.icon("printer"), app.t(name)]);
  }

  function dialog() {
    return h("div.p-dialog", { role: "dialog", "aria-label": app.t("print") }, [
      h("h2", {}, app.t("print")),
      h("div", { role: "radiogroup", "aria-label": app.t("choose_printer"), class: "p-asked" }, [printer("printer1"), printer("printer2")]),
      h("div.p-end", {}, [
        h("button.p-button.p-button--plain#cancel", { onclick: function () { app.set({ dialog: false }); } }, app.t("cancel")),
        h("button.p-button#go", {
          onclick: function () { if (state.printer) app.set({ dialog: false, printed: true }); },
        }, app.t("print")),
      ]),
    ]);
  }

  function tool(id, image, words, act) {
    return h("button.p-button.p-button--plain#" + id, { onclick: act }, [app.icon(image), words]);
  }

  return app.window(app.t("writer"), "file-document-outline", [
    h("div.p-tools", {}, [
      tool("save", "content-save-outline", app.t("save"), function () { app.set({ saved: true }); }),
      tool("print", "printer", app.t("print"), function () { app.set({ dialog: true, printed: false }); }),
    ]),
    h("div.p-desk-paper", {}, app.field("textarea.p-paper#paper", "text", { "aria-label": app.t("page") })),
    state.dialog && dialog(),
    state.printed && h("p.p-done#printed", { role: "status" }, [app.icon("printer-check"), app.t("printing")]),
    state.saved && h("p.p-done#saved", { role: "status" }, [app.icon("check-circle-outline"), app.t("saved")]),
  ], "p-writer");
});
/* icon("content-save-outline") icon("printer") icon("file-document-outline") */
