/* A letter of one's own: to whom, about what, the words, a document with it. */
practice.writing = function (app, letters) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var FIELDS = ["to", "subject", "text", "file"];
  var QUOTE = 90;
  var FILES = [["cv", "file-document-outline"], ["letter", "file-document-outline"], ["party", "file-image-outline"]];

  if (state.filled) {
    Object.keys(state.filled).forEach(function (key) { state[key] = app.t(state.filled[key]); });
    delete state.filled;
  }

  function cleared(more) {
    var empty = { draft: "", refused: "", choosing: false, chosen: "", reply: false, quoted: "" };
    FIELDS.forEach(function (key) { empty[key] = ""; });
    return Object.assign(empty, more);
  }

  function written() {
    return FIELDS.some(function (key) { return (state[key] || "").trim(); });
  }

  function letter() {
    return { to: state.to || "", subject: state.subject || "", text: state.text || "", file: state.file || "" };
  }

  /* What must be there, by its field: an address that can be, the words of a reply, the document that the words promise. */
  var THERE = {
    to: function () { return /^\S+@\S+\.\S+$/.test((state.to || "").trim()); },
    text: function () { return !state.reply || Boolean((state.text || "").trim()); },
    attach: function () { return !state.ready || state.draft !== "own" || state.file === "cv"; },
  };

  function send() {
    var refused = Object.keys(THERE).find(function (each) { return !THERE[each](); });
    if (refused) {
      app.set({ refused: refused, focus: refused });
      return;
    }
    letters.put("sent_box", letter());
    app.set(cleared({ view: "list", folder: "inbox", note: "sent" }));
  }

  function leave() {
    var kept = written();
    if (kept) letters.put("drafts", letter());
    else if (state.draft) letters.drop(state.draft);
    app.set(cleared({ view: "list", note: kept ? "kept" : "" }));
  }

  function close(file) {
    app.set({ choosing: false, chosen: "", file: file, focus: file ? "file" : "attach" });
  }

  function choice(file) {
    return h("button.p-choice#file-" + file[0], {
      role: "radio",
      "aria-checked": String(state.chosen === file[0]),
      onclick: function () { app.set({ chosen: file[0], missed: false }); },
    }, [h("span.p-radio", { "aria-hidden": "true" }), app.icon(file[1]), app.t("file_" + file[0])]);
  }

  function chooser() {
    return app.dialog("chooser", app.t("choose_document"), [
      h("p.p-place", {}, [app.icon("folder-outline"), app.t("documents")]),
      h("div.p-files", { role: "radiogroup", "aria-labelledby": "chooser-title" }, FILES.map(choice)),
      state.missed && h("p.p-wrong#missed", { role: "alert" }, [app.icon("alert-circle-outline"), app.t("choose_first")]),
      h("div.p-end", {}, [
        h("button.p-button.p-button--plain#cancel", { onclick: function () { close(state.file); } }, app.t("cancel")),
        h("button.p-button#open", {
          onclick: function () {
            if (state.chosen) close(state.chosen);
            else app.set({ missed: true });
          },
        }, app.t("open")),
      ]),
    ], function () { close(state.file); });
  }

  function attached() {
    return h("div.p-attached#attached", { "data-file": state.file }, [
      app.icon("paperclip"), h("span.p-attached__name#file", { tabindex: "-1" }, app.t("file_" + state.file)),
      h("button.p-light#take-off", { onclick: function () { app.set({ file: "", focus: "attach" }); } }, [
        app.icon("close"), app.t("take_off"),
      ]),
    ]);
  }

  function field(key, attributes) {
    return app.field("input.p-field#" + key, key, Object.assign({ type: "text" }, attributes));
  }

  function named(key, made) {
    return h("div.p-row", {}, [h("label.p-label", { for: key }, app.t(key)), made]);
  }

  /* What one answers to stands below, as in every mailbox: in small letters, its beginning. */
  function quoted() {
    var to = letters.find(state.quoted);
    var words = to.text.split("\n").join(" ");
    return h("p.p-quote#quote", {}, [
      h("b", {}, to.from + " " + app.t("wrote")), " " + (words.length > QUOTE ? words.slice(0, QUOTE) + "…" : words),
    ]);
  }

  return {
    cleared: cleared,
    chooser: chooser,
    /* Go on with a letter that was kept. */
    resume: function (draft) {
      app.set(cleared({
        view: "write", note: "", draft: draft.id, to: draft.to, subject: draft.subject, text: draft.text, file: draft.file,
      }));
    },
    reply: function (to) {
      app.set(cleared({
        view: "write", note: "", reply: true, quoted: to.id, to: to.address, focus: "text",
        subject: to.subject.startsWith(app.t("re")) ? to.subject : app.t("re") + to.subject,
      }));
    },
    view: function () {
      var to = field("to", { inputmode: "email", class: "p-field p-typed" });
      var text = app.field("textarea#text", "text", { "aria-label": app.t("text") });
      var attach = h("button.p-button.p-button--plain#attach", {
        onclick: function () { app.set({ choosing: true, missed: false }); },
      }, [app.icon("paperclip"), app.t("attach")]);
      function told(made, key) {
        return state.refused === made.id && app.wrong(made, key, THERE[made.id], { role: "status" });
      }
      var refused = [told(to, "check_address"), told(attach, "cv_first"), told(text, "text_first")];
      return h("div.p-write" + (state.file || refused.some(Boolean) || state.quoted ? ".p-write--full" : ""), {}, [
        h("div.p-head", {}, [
          h("button.p-light#leave", { onclick: leave }, [app.icon("arrow-left"), app.t("back")]),
          h("h2.p-label", {}, app.t(state.reply ? "answer" : "new_message")),
          attach,
          h("button.p-button#send", { onclick: send }, [app.icon("send"), app.t("send")]),
        ]),
        named("to", to), refused[0],
        named("subject", field("subject")),
        state.file && attached(),
        refused.slice(1), text,
        state.quoted && quoted(),
      ]);
    },
  };
};
practice.rule("mail", "replied", function (state) {
  "use strict";
  var to = practice.text("mail", "m1_address");
  var done = state.letters.some(function (each) { return each.folder === "sent_box" && each.to.trim().toLowerCase() === to && each.text.trim(); });
  return done ? "" : "reply_hint";
});
practice.rule("mail", "cv-sent", function (state) {
  "use strict";
  return state.letters.some(function (each) { return each.folder === "sent_box" && each.file === "cv"; }) ? "" : "cv_hint";
});
/* icon("file-document-outline") icon("file-image-outline") */
