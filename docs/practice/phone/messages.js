/* Messages: who wrote; what was written on both sides; a message of words, a photo or a voice; one that is a trap. */
(function () {
  "use strict";
  var views = (window.phoneViews = window.phoneViews || {});
  var PEOPLE = ["nadia", "tomas", "library"];
  var STRANGER = "parcel";

  function kept(state) {
    state.answers = state.answers || {};
    state.seen = state.seen || {};
    return state;
  }

  /* A message in one line, as a list shows it: its words, or what it is made of. */
  function told(app, answer) {
    if (answer.photo) return app.t("photo");
    return answer.voice ? app.t("voice_message") : answer;
  }

  views.messages = function (app, phone) {
    var h = app.h;
    var state = kept(app.state);
    var people = (state.fake && !state.reported ? [STRANGER] : []).concat(PEOPLE);
    return phone.screen(app.t("messages"), h("div.p-lines", {}, [
      state.note && phone.done(state.note),
      h("ul.p-lines.p-people", {}, people.map(function (name) {
        var answers = state.answers[name] || [];
        var last = answers.length ? app.t("you") + " " + told(app, answers[answers.length - 1]) : app.t("from_" + name).split("\n").pop();
        return h("li", {}, h("button.p-line", { id: "talk-" + name, onclick: function () { phone.go("talk", { person: name, reply: "", chosen_photo: "" }); } }, [
          app.icon(name === STRANGER ? "account-question-outline" : "account-circle"),
          h("span.p-line__words", {}, [h("b", {}, app.t("person_" + name)), h("span.p-dim", {}, last)]),
          !state.seen[name] && h("span.p-new", {}, app.t("new")),
        ]));
      })),
    ]));
  };

  /* A message of one's own: words, a photo, or a voice. */
  function own(app, answer, index) {
    var h = app.h;
    var content = answer;
    if (answer.photo) content = h("span.p-sent-photo", { "data-photo": answer.photo }, app.drawing(window.phonePictures.svg(answer.photo), app.t("photo_" + answer.photo)));
    if (answer.voice) content = h("span.p-voice", {}, [app.icon("microphone"), app.t("voice_message")]);
    var kind = answer.photo ? "photo" : answer.voice ? "voice" : "words";
    return h("li.p-bubble.p-bubble--own", { id: "answer-" + index, "data-kind": kind }, [h("span.p-told", {}, app.t("you")), content]);
  }

  /* The newest message is seen, as in every such app. */
  function atItsEnd(list) {
    /* Also when the phone gets less high, as under a long sentence. */
    new ResizeObserver(function () { list.scrollTop = list.scrollHeight; }).observe(list);
    return list;
  }

  function talk(app, phone, name) {
    var h = app.h;
    var state = app.state;
    var answers = (state.answers[name] = state.answers[name] || []);
    var reply = app.field("textarea.p-field#reply", "reply", { rows: "2" });

    function isSomething() { return Boolean((state.reply || "").trim() || state.chosen_photo); }

    function send() {
      var words = (state.reply || "").trim();
      if (!isSomething()) {
        app.set({ wrong: "reply_empty", note: "", focus: "reply" });
        return;
      }
      if (state.chosen_photo) answers.push({ photo: state.chosen_photo });
      if (words) answers.push(words);
      phone.change({ reply: "", note: state.chosen_photo ? "photo_sent" : "reply_sent", chosen_photo: "", focus: "reply" });
    }

    /* While the finger stays, the phone would listen; nothing is drawn anew under it. */
    function speak() {
      voice.classList.add("p-tool--on");
      listening.hidden = false;
      function end() {
        ["pointerup", "pointercancel", "keyup"].forEach(function (each) { window.removeEventListener(each, end); });
        if (!voice.isConnected) return;
        answers.push({ voice: true });
        phone.change({ note: "voice_sent", focus: "voice" });
      }
      ["pointerup", "pointercancel", "keyup"].forEach(function (each) { window.addEventListener(each, end); });
    }

    function tool(id, image, key, act) {
      return h("button.p-tool", { id: id, onclick: act }, [app.icon(image), app.t(key)]);
    }

    var voice = app.hold(tool("voice", "microphone", "voice"), speak, function () { app.set({ wrong: "voice_short", note: "", focus: "voice" }); });
    var listening = h("p.p-listening#listening", { role: "status", hidden: true }, [app.icon("microphone"), h("span", {}, app.t("listening"))]);
    return [
      atItsEnd(h("ul.p-talk#talk", { "data-person": name, tabindex: "0", "aria-label": app.t("messages") }, [
        app.t("from_" + name).split("\n").map(function (line) { return h("li.p-bubble", {}, line); }),
        answers.map(function (answer, index) { return own(app, answer, index); }),
        state.note && h("li", {}, phone.done(state.note)),
      ])),
      h("div.p-composer", {}, [
        listening,
        state.wrong === "reply_empty" ? phone.wrongIn(reply, isSomething) : phone.wrong(state.wrong),
        state.chosen_photo && h("div.p-chosen#chosen", { "data-photo": state.chosen_photo }, [
          h("span.p-chosen__photo", {}, app.drawing(window.phonePictures.svg(state.chosen_photo), app.t("photo_" + state.chosen_photo))),
          tool("take-off", "close", "remove", function () { app.set({ chosen_photo: "", focus: "photo" }); }),
        ]),
        h("label.p-label", { for: "reply" }, app.t("your_reply")),
        reply,
        h("div.p-three", {}, [
          tool("photo", "image-outline", "photo", function () { phone.go("choose-photo"); }),
          voice,
          tool("send", "send", "send", send),
        ]),
      ]),
    ];
  }

  /* A message from a stranger: who, what, how fast, a link; and the way to be rid of it. */
  function trap(app, phone) {
    var h = app.h;
    function rid(note) {
      return function () { phone.change({ view: "messages", trail: ["home"], reported: true, note: note }); };
    }
    return [
      h("div.p-lines.p-talk", {}, h("div.p-bubble.p-strange", {}, [
        h("p#wants", {}, app.t("parcel_wants")),
        h("p#urgent", {}, app.t("parcel_urgent")),
        h("button.p-link#link", { onclick: function () { app.set({ trapped: true }); } }, app.t("parcel_link")),
      ])),
      h("div.p-composer", {}, [
        phone.button("report", "alert-octagon-outline", "report", rid("message_reported")),
        phone.button("delete", "trash-can-outline", "delete", rid("message_deleted"), true),
      ]),
    ];
  }

  function warning(app, phone) {
    function close() { app.set({ trapped: false, focus: "link" }); }
    return app.dialog("trap", app.t("trap"), app.h("div.p-menu", {}, [
      app.h("p", {}, app.t("trap_safe")), app.h("p", {}, app.t("trap_advice")), phone.button("close", "close", "close", close),
    ]), close);
  }

  views.talk = function (app, phone) {
    var state = kept(app.state);
    var name = state.person || "nadia";
    state.seen[name] = true;
    var strange = name === STRANGER;
    var content = app.h("div.p-conversation", {}, (strange ? trap : talk)(app, phone, name));
    return {
      content: [app.h("h2.p-title", {}, app.h("span#who", {}, app.t("person_" + name))), content],
      above: strange && state.trapped && warning(app, phone),
    };
  };

  /* Which photo goes along. */
  views["choose-photo"] = function (app, phone) {
    var h = app.h;
    var all = (app.state.taken || []).concat(window.phonePictures.names);
    function choose(name) {
      return function () { phone.change({ view: "talk", trail: ["home", "messages"], chosen_photo: name, focus: "send" }); };
    }
    return phone.screen(app.t("choose_photo"), phone.scroller("choose-album", app.t("all_photos"), h("ul.p-album", {}, all.map(function (name, index) {
      return h("li", {}, h("button.p-photo", {
        id: "choose-" + index, "aria-label": app.t("photo_" + name), onclick: choose(name),
      }, app.drawing(window.phonePictures.svg(name))));
    }))));
  };
})();
/* icon("account-circle") icon("account-question-outline") icon("send") icon("microphone") icon("image-outline")
   icon("alert-octagon-outline") */
