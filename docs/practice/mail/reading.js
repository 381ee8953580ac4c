/* A letter that one opened: its words, its document, what one can do with it. */
practice.reading = function (app, letters, writing) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var PARTY = '<svg viewBox="0 0 320 200"><rect width="320" height="200" fill="#e2edf7"/>'
    + '<path d="M0 22 Q80 62 160 34 T320 22" fill="none" stroke="#494c60" stroke-width="3"/>'
    + '<path d="M34 38 l26 6 -18 24z M98 48 l26 -3 -10 27z M168 32 l25 -1 -10 27z M232 26 l26 2 -16 25z M284 27 l24 -2 -11 25z" fill="#f89921"/>'
    + '<path d="M66 46 l25 1 -14 25z M132 42 l26 -6 -9 28z M200 29 l25 -2 -11 27z" fill="#44a047"/>'
    + '<rect x="22" y="138" width="276" height="14" rx="4" fill="#70450f"/><path d="M46 152v48M274 152v48" stroke="#70450f" stroke-width="12"/>'
    + '<path d="M116 138V98q44 -12 88 0v40z" fill="#fff" stroke="#494c60" stroke-width="3"/><path d="M116 112q22 16 44 0t44 0" fill="none" stroke="#f36f63" stroke-width="7"/>'
    + '<path d="M138 96V74M160 93V70M182 96V74" stroke="#488fcd" stroke-width="6"/><path d="M138 62v8M160 58v8M182 62v8" stroke="#ffc936" stroke-width="7" stroke-linecap="round"/>'
    + '<path d="M44 138q0 -22 26 -22t26 22z" fill="#ffc936"/><path d="M226 138l5 -34h24l5 34z" fill="#44a047"/></svg>';
  var FILES = { timetable: "file-document-outline", party: "file-image-outline", cv: "file-document-outline",
    letter: "file-document-outline" };

  function download(letter) {
    state.downloads = (state.downloads || []).filter(function (each) { return each !== letter.file; }).concat([letter.file]);
    app.set({ note: "downloaded", focus: "to-downloads" });
  }

  /* The folder that downloads go to; a document there opens with a click. */
  function folder() {
    var files = state.downloads || [];
    return h("div.p-read", {}, [
      h("div.p-head", {}, [
        h("button.p-light#back", { onclick: function () { app.set({ view: "read", note: "", focus: "to-downloads" }); } }, [
          app.icon("arrow-left"), app.t("back"),
        ]),
        h("h2#folder", {}, app.t("downloads_folder")),
      ]),
      h("ul.p-files", {}, files.map(function (file) {
        return h("li", {}, h("button.p-choice", {
          id: "paper-" + file, onclick: function () { app.set({ viewing: file, read: (state.read || []).concat([file]), note: "" }); },
        }, [app.icon(FILES[file]), app.t("file_" + file)]));
      })),
    ]);
  }

  function moved(letter, folder, note) {
    letters.move(letter, folder);
    app.set({ view: "list", note: note });
  }

  function tool(id, image, key, act) {
    return h("button.p-light#" + id, { onclick: act }, [app.icon(image), app.t(key)]);
  }

  function tools(letter) {
    var bin = tool("delete", "trash-can-outline", "delete", function () { moved(letter, "bin", "deleted"); });
    if (letter.folder === "bin") {
      return tool("restore", "delete-restore", "restore", function () { moved(letter, letter.before, "restored"); });
    }
    if (letter.folder === "spam") {
      return [tool("not-spam", "inbox-outline", "not_spam", function () { moved(letter, "inbox", "trusted"); }), bin];
    }
    if (letter.folder === "sent_box") return bin;
    return [
      tool("reply", "reply", "reply", function () { writing.reply(letter); }), bin,
      tool("report", "alert-octagon-outline", "report", function () { moved(letter, "spam", "reported"); }),
    ];
  }

  function document(letter) {
    return h("div.p-attached#document", {}, [
      app.icon(FILES[letter.file]), h("span.p-attached__name", {}, app.t("file_" + letter.file)),
      tool("open-file", "eye-outline", "open", function () { app.set({ viewing: letter.file, note: "" }); }),
      tool("download", "tray-arrow-down", "download", function () { download(letter); }),
    ]);
  }

  function page(file) {
    if (file === "party") return app.drawing(PARTY, app.t("party_drawing"));
    return h("div.p-page", { tabindex: "0", role: "document", "aria-label": app.t("file_" + file) },
      app.t("page_" + file).split("\n").map(function (line, index) {
        return h(index ? "p" : "p.p-page__title", {}, line);
      }));
  }

  function opened(id, title, content) {
    function close() {
      var from = state.view === "downloads" ? "paper-" + state.viewing : "open-file";
      app.set({ viewing: false, trapped: false, focus: id === "viewer" ? from : "link" });
    }
    return app.dialog(id, title, [
      content, h("div.p-end", {}, h("button.p-button#close", { onclick: close }, app.t("close"))),
    ], close);
  }

  return {
    /* What lies above the letter: its document, or what happens after a click on a trap. */
    above: function (letter) {
      if (state.viewing) {
        var file = state.viewing === true ? letter.file : state.viewing;
        return opened("viewer", app.t("file_" + file), page(file));
      }
      if (state.trapped) {
        return opened("trap", app.t("trap"), h("div.p-trap", {}, [h("p", {}, app.t("trap_safe")), h("p", {}, app.t("trap_advice"))]));
      }
      return null;
    },
    folder: folder,
    view: function (letter, note) {
      letter.unread = false;
      var own = letter.folder === "sent_box" || !letter.from;
      return h("div.p-read", {}, [
        h("div.p-head", {}, [
          h("button.p-light#back", { onclick: function () { app.set({ view: "list", note: "" }); } }, [
            app.icon("arrow-left"), app.t("back"),
          ]),
          h("span.p-gap", {}), tools(letter),
        ]),
        note,
        h("h2#letter", {}, letter.subject || app.t("no_subject")),
        h("p.p-from", {}, [
          h("b", {}, own ? app.t("to") : letter.from), h("span.p-typed#address", {}, own ? letter.to : letter.address),
        ]),
        letter.file && document(letter),
        h("div.p-words#words", { "data-letter": letter.id }, letter.text.split("\n").map(function (line) { return h("p", {}, line); })),
        letter.trap && h("button.p-link#link", { onclick: function () { app.set({ trapped: true }); } }, app.t(letter.id + "_link")),
      ]);
    },
  };
};
/* A document was opened from the folder that it was downloaded to. */
practice.rule("mail", "document-read", function (state) {
  "use strict";
  return (state.read || []).length ? "" : "document_hint";
});
/* icon("delete-restore") icon("inbox-outline") icon("reply") icon("trash-can-outline") icon("alert-octagon-outline")
   icon("eye-outline") icon("file-document-outline") icon("file-image-outline") icon("tray-arrow-down") */
