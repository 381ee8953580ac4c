/* A mailbox: received and sent messages, a new message. */
practice.define("mail", function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;

  function folder(name, image) {
    return h("button.p-folder#folder-" + name, {
      "aria-current": (state.folder || "inbox") === name ? "true" : false,
      onclick: function () { app.set({ view: "list", folder: name, sent: false }); },
    }, [app.icon(image), app.t(name)]);
  }

  function mails() {
    var lists = {
      inbox: [["from1", "subject1"], ["from2", "subject2"], ["from3", "subject3"]].map(function (mail) {
        return [app.t(mail[0]), app.t(mail[1])];
      }),
      sent_box: state.mailed ? [[state.mailed.to, state.mailed.subject]] : [],
      bin: [],
    };
    var shown = lists[state.folder || "inbox"];
    return h("div.p-list", {}, [
      state.sent && h("p.p-done#sent", { role: "status" }, [app.icon("check-circle-outline"), app.t("message_sent")]),
      h("ul", {}, shown.map(function (mail) { return h("li.p-mail", {}, [h("b", {}, mail[0]), h("span", {}, mail[1])]); })),
      !shown.length && h("p.p-mail", {}, app.t("nothing_here")),
    ]);
  }

  function list() {
    return h("div.p-body", {}, [
      h("div.p-side", {}, [
        h("button.p-button#new", { onclick: function () { app.set({ view: "write", sent: false }); } }, [
          app.icon("pencil-outline"), app.t("new_message"),
        ]),
        folder("inbox", "inbox-outline"), folder("sent_box", "send-outline"), folder("bin", "trash-can-outline"),
      ]),
      mails(),
    ]);
  }

  function send() {
    if (!/^\S+@\S+\.\S+$/.test(state.to || "")) {
      app.set({ refused: true, focus: "to" });
      return;
    }
    var mailed = { to: state.to, subject: state.subject || "" };
    app.set({ view: "list", folder: "inbox", sent: true, refused: false, mailed: mailed, to: "", subject: "", text: "" });
  }

  function write() {
    return h("div.p-write", {}, [
      h("div.p-between", {}, [
        h("h2.p-label", {}, app.t(state.refused ? "check_address" : "new_message")),
        h("button.p-button#send", { onclick: send }, [app.icon("send"), app.t("send")]),
      ]),
      h("div.p-row", {}, [
        h("label.p-label", { for: "to" }, app.t("to")),
        app.field("input.p-field.p-typed#to", "to", { type: "text", inputmode: "email" }),
      ]),
      h("div.p-row", {}, [
        h("label.p-label", { for: "subject" }, app.t("subject")),
        app.field("input.p-field#subject", "subject", { type: "text" }),
      ]),
      app.field("textarea#text", "text", { "aria-label": app.t("text") }),
    ]);
  }

  return app.window(app.t("mail"), "email-outline", state.view === "write" ? write() : list());
});
/* icon("inbox-outline") icon("send-outline") icon("trash-can-outline") icon("email-outline") */
