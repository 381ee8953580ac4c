/* A mailbox: letters in folders, a letter to read, a letter to write, the way in and out. */
practice.define("mail", function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var letters = practice.letters(app);
  var writing = practice.writing(app, letters);
  var reading = practice.reading(app, letters, writing);
  var entrance = practice.entrance(app);
  var folder = state.folder || "inbox";
  var NOTES = { sent: "message_sent", kept: "draft_kept" };

  function folderButton(name, image) {
    return h("button.p-folder#folder-" + name, {
      "aria-current": folder === name ? "true" : false,
      onclick: function () { app.set({ view: "list", folder: name, note: "" }); },
    }, [app.icon(image), app.t(name)]);
  }

  function note() {
    var said = state.note && h("p.p-done", { id: state.note, role: "status" }, [
      app.icon("check-circle-outline"), app.t(NOTES[state.note] || state.note),
    ]);
    if (state.note !== "downloaded") return said;
    return h("div.p-row.p-said", {}, [said, h("button.p-light#to-downloads", {
      onclick: function () { app.set({ view: "downloads", note: "" }); },
    }, [app.icon("tray-arrow-down"), app.t("downloads")])]);
  }

  function open(letter) {
    if (letter.folder === "drafts") writing.resume(letter);
    else app.set({ view: "read", open: letter.id, note: "", viewing: false, trapped: false });
  }

  function row(letter) {
    return h("li", {}, h("button.p-mail", {
      id: "mail-" + letter.id,
      class: "p-mail" + (letter.unread ? " p-mail--new" : ""),
      onclick: function () { open(letter); },
    }, [
      h("span.p-mail__who", {}, [
        h("span", {}, letter.from || letter.to || app.t("no_address")),
        letter.unread && h("span.p-new", {}, app.t("new")),
        letter.file && app.icon("paperclip"),
      ]),
      h("span.p-mail__what", {}, letter.subject || app.t("no_subject")),
    ]));
  }

  function list() {
    var shown = letters.in(folder);
    return h("div.p-body", {}, [
      h("div.p-side", {}, [
        h("button.p-button#new", { onclick: function () { app.set(writing.cleared({ view: "write", note: "" })); } }, [
          app.icon("pencil-outline"), app.t("new_message"),
        ]),
        h("nav.p-folders", { "aria-label": app.t("folders") }, [
          folderButton("inbox", "inbox-outline"), folderButton("sent_box", "send-outline"),
          folderButton("drafts", "file-edit-outline"), folderButton("spam", "alert-octagon-outline"),
          folderButton("bin", "trash-can-outline"),
        ]),
        h("button.p-folder.p-leave#log-out", { onclick: function () { app.set({ view: "left", note: "" }); } }, [
          app.icon("logout"), app.t("log_out"),
        ]),
      ]),
      h("div.p-list", {}, [
        note(),
        shown.length ? h("ul", { "aria-label": app.t(folder) }, shown.map(row)) : h("p.p-empty", {}, app.t("nothing_here")),
      ]),
    ]);
  }

  var letter = letters.find(state.open);
  var views = {
    write: function () { return [writing.view(), state.choosing && writing.chooser()]; },
    read: function () { return [reading.view(letter, note()), reading.above(letter)]; },
    downloads: function () { return [reading.folder(), reading.above(letter)]; },
    login: entrance.login,
    left: entrance.left,
  };
  return app.window(app.t("mail"), "email-outline", (views[state.view] || list)());
});
/* icon("inbox-outline") icon("send-outline") icon("trash-can-outline") icon("email-outline") icon("file-edit-outline")
   icon("alert-octagon-outline") */
