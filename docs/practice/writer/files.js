/* Documents: a name and a folder for the text, a list to open one from, and a question before work is lost. */
practice.writerFiles = function (app, paper) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var FOLDERS = [["documents", "folder-outline"], ["desk", "monitor"], ["stick", "usb-flash-drive-outline"]];

  if (!state.files) {
    state.files = ["letter", "shopping"].map(function (id) {
      return { id: id, name: app.t("file_" + id), folder: "documents", text: app.t("file_" + id + "_text"), bold: [] };
    });
  }
  if (state.file && !state.name) show(find(state.file));

  function find(id) { return state.files.find(function (file) { return file.id === id; }); }

  function show(file) {
    paper.begin(file.text, file.bold);
    Object.assign(state, { file: file.id, name: file.name, note: "" });
  }

  /* What was wanted before the question about unsaved work: a new page, another document, the end. */
  function goOn(wanted) {
    if (wanted === "new") {
      paper.begin("", []);
      app.set({ dialog: "", wanted: "", file: "", name: "", note: "", focus: "paper" });
    } else if (wanted === "open") app.set({ dialog: "open", wanted: "", chosen: "", missed: false });
    else app.set({ dialog: "", wanted: "", closed: true, focus: "start" });
  }

  function want(wanted) {
    if (paper.unsaved()) app.set({ dialog: "ask", wanted: wanted });
    else goOn(wanted);
  }

  function saved(file) {
    Object.assign(file, { text: state.text, bold: state.bold });
    paper.keep();
    Object.assign(state, { file: file.id, name: file.name, dialog: "", note: "saved", place: file.folder, focus: "paper" });
    if (state.wanted) goOn(state.wanted);
    else app.set({});
  }

  function save() {
    var file = find(state.file);
    if (file) saved(file);
    else app.set({ dialog: "save", refused: "", typed: "", folder: state.folder || "documents", focus: "name" });
  }

  /* Why there can be no document of this name here, or "". */
  function refusal() {
    var name = (state.typed || "").trim().toLowerCase();
    if (!name) return "name_missing";
    return state.files.some(function (file) { return file.folder === state.folder && file.name.toLowerCase() === name; }) ? "name_taken" : "";
  }

  function put() {
    var refused = refusal();
    if (refused) {
      app.set({ refused: refused, focus: "name" });
      return;
    }
    var file = { id: "own-" + (state.files.length - 1), name: state.typed.trim(), folder: state.folder };
    state.files.push(file);
    saved(file);
  }

  function cancel() { app.set({ dialog: "", wanted: "", focus: "paper" }); }

  function choice(id, on, act, content) {
    return h("button.p-choice#" + id, { role: "radio", "aria-checked": String(on), onclick: act }, [h("span.p-radio", { "aria-hidden": "true" }), content]);
  }

  function end(id, words, act) {
    return h("div.p-end", {}, [
      h("button.p-button.p-button--plain#cancel", { onclick: cancel }, app.t("cancel")), h("button.p-button#" + id, { onclick: act }, app.t(words)),
    ]);
  }

  var dialogs = {
    save: function () {
      var name = app.field("input.p-field#name", "typed", {
        type: "text",
        onkeydown: function (event) {
          if (event.key !== "Enter") return;
          event.preventDefault();
          put();
        },
      });
      return app.dialog("saving", app.t("save"), [
        h("div.p-asked.p-named", {}, [
          h("label.p-label", { for: "name" }, app.t("file_name")), name,
          state.refused && app.wrong(name, state.refused, function () { return refusal() !== state.refused; }, { role: "alert" }),
        ]),
        h("div.p-folders", { role: "radiogroup", "aria-label": app.t("folder") }, FOLDERS.map(function (folder) {
          return choice("folder-" + folder[0], state.folder === folder[0], function () { app.set({ folder: folder[0], focus: "folder-" + folder[0] }); }, [
            h("span.p-folder", {}, [app.icon(folder[1]), app.t("folder_" + folder[0])]),
          ]);
        })),
        end("keep", "save", put),
      ], cancel);
    },
    open: function () {
      function take() {
        if (!state.chosen) {
          app.set({ missed: true });
          return;
        }
        show(find(state.chosen));
        app.set({ dialog: "", focus: "paper" });
      }
      return app.dialog("opening", app.t("open"), [
        h("div.p-files", { role: "radiogroup", "aria-labelledby": "opening-title" }, state.files.map(function (file) {
          var id = "file-" + file.id;
          return choice(id, state.chosen === file.id, function () { app.set({ chosen: file.id, missed: false, focus: id }); }, [
            app.icon("file-document-outline"), h("span.p-grow", {}, file.name), h("span.p-dim", {}, app.t("folder_" + file.folder)),
          ]);
        })),
        state.missed && h("p.p-wrong#missed", { role: "alert" }, [app.icon("alert-circle-outline"), app.t("choose_document")]),
        end("take", "open", take),
      ], cancel);
    },
    ask: function () {
      return app.dialog("asking", app.t("keep_your_text"), [
        h("p", {}, app.t("not_saved_yet")),
        h("div.p-answers", {}, [
          h("button.p-button#ask-save", { onclick: save }, app.t("save")),
          h("button.p-button.p-button--plain#ask-lose", { onclick: function () { goOn(state.wanted); } }, app.t("do_not_save")),
          h("button.p-button.p-button--plain#cancel", { onclick: cancel }, app.t("cancel")),
        ]),
      ], cancel);
    },
  };

  return { save: save, want: want, dialogs: dialogs };
};
practice.rule("writer", "in-documents", function (state) {
  "use strict";
  return state.note === "saved" && state.place === "documents" ? "" : "in_documents_hint";
});
/* icon("folder-outline") icon("monitor") icon("usb-flash-drive-outline") */
