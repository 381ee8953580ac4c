/* A page to write on: bold letters, a way back, a number to copy, documents that are kept and found again, paper. */
practice.define("writer", function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  if (state.dialog === true) state.dialog = "print";
  var paper = practice.writerPaper(app);
  var files = practice.writerFiles(app, paper);
  var printing = practice.writerPrinting(app);
  var beside = practice.writerBeside(app);

  if (state.closed) {
    return h("div.p-closed", {}, [
      h("span.p-practice", {}, app.t("practice")),
      h("p.p-done#closed", { role: "status" }, [app.icon("check-circle-outline"), app.t("closed")]),
      h("button.p-button#start", { onclick: function () {
        paper.begin("", []);
        app.set({ closed: false, file: "", name: "", note: "", focus: "paper" });
      } }, [app.icon("file-document-outline"), app.t("open_writer")]),
    ]);
  }

  var told = h("p.p-told", { role: "status" });
  var boldTool = tool("bold", "format-bold", function () { tell(paper.bold()); });

  /* What happened to letters is told; the page is not drawn again, so that what one selected stays so. */
  function tell(key) {
    told.textContent = app.t(key);
    pressed();
    app.root.dispatchEvent(new CustomEvent("practice-change"));
  }

  function pressed() { boldTool.setAttribute("aria-pressed", String(paper.selectionIsBold())); }

  function tool(id, image, act) {
    return h("button.p-tool#" + id, { onclick: act }, [app.icon(image), app.t(id)]);
  }

  function note() {
    if (state.note === "printed") return h("p.p-done#printed", { role: "status" }, [app.icon("printer-check"), printing.done()]);
    if (state.note === "saved") {
      return h("p.p-done#saved", { role: "status" }, [app.icon("check-circle-outline"), app.t("saved_in") + " " + app.t("folder_" + state.place)]);
    }
    return null;
  }

  var KEYS = { s: files.save, p: printing.open, b: function () { tell(paper.bold()); }, z: function () { tell(paper.undo()); } };

  var dialog = state.dialog === "print" ? printing.dialog() : state.dialog && files.dialogs[state.dialog]();
  var title = state.name ? app.t("writer") + app.t("colon") + state.name : app.t("writer");
  var whole = app.window(title, "file-document-outline", [
    h("div.p-tools", {}, [
      tool("new", "file-plus-outline", function () { files.want("new"); }),
      tool("open", "folder-open-outline", function () { files.want("open"); }),
      tool("save", "content-save-outline", files.save),
      tool("print", "printer", printing.open),
      boldTool,
      tool("undo", "undo", function () { tell(paper.undo()); }),
    ]),
    h("div.p-desk-paper" + (beside ? ".p-desk-paper--two" : "") + (state.note ? ".p-desk-paper--short" : ""), {}, [beside, paper.whole]),
    told,
    dialog,
    note(),
  ], "p-writer");
  whole.querySelector(".p-dots").replaceWith(h("button.p-close#close", { "aria-label": app.t("close"), onclick: function () { files.want("close"); } }, app.icon("close")));
  whole.addEventListener("keydown", function (event) {
    var act = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && KEYS[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    if (!dialog) act();
  });
  ["select", "keyup", "pointerup", "focus"].forEach(function (name) { paper.field.addEventListener(name, pressed); });
  pressed();
  return whole;
});
/* icon("content-save-outline") icon("printer") icon("file-document-outline") icon("file-plus-outline") icon("folder-open-outline")
   icon("format-bold") icon("undo") */
