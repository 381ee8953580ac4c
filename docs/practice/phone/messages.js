/* Messages: who wrote, what they wrote, and the answer. */
(function () {
  "use strict";
  var views = (window.phoneViews = window.phoneViews || {});
  var PEOPLE = ["nadia", "tomas", "library"];

  function kept(state) {
    state.answers = state.answers || {};
    state.seen = state.seen || {};
    return state;
  }

  views.messages = function (app, phone) {
    var h = app.h;
    var state = kept(app.state);
    return phone.screen(app.t("messages"), h("ul.p-lines", {}, PEOPLE.map(function (name) {
      var answers = state.answers[name] || [];
      var last = answers.length ? app.t("you") + " " + answers[answers.length - 1] : app.t("from_" + name).split("\n").pop();
      return h("li", {}, h("button.p-line", { id: "talk-" + name, onclick: function () { phone.go("talk", { person: name, reply: "" }); } }, [
        app.icon("account-circle"),
        h("span.p-line__words", {}, [h("b", {}, app.t("person_" + name)), h("span.p-dim", {}, last)]),
        !state.seen[name] && h("span.p-new", {}, app.t("new")),
      ]));
    })));
  };

  views.talk = function (app, phone) {
    var h = app.h;
    var state = kept(app.state);
    var name = state.person || "nadia";
    var answers = (state.answers[name] = state.answers[name] || []);
    state.seen[name] = true;

    function send() {
      var words = (state.reply || "").trim();
      if (!words) {
        app.set({ wrong: "reply_empty", focus: "reply" });
        return;
      }
      answers.push(words);
      phone.change({ reply: "", note: "reply_sent" });
    }

    return phone.screen(app.t("person_" + name), h("div.p-lines", {}, [
      h("ul.p-talk#talk", {}, app.t("from_" + name).split("\n").map(function (line) {
        return h("li.p-bubble", {}, line);
      }).concat(answers.map(function (line, index) {
        return h("li.p-bubble.p-bubble--own", { id: "answer-" + index }, [h("span.p-told", {}, app.t("you")), line]);
      }))),
      state.note && phone.done(state.note),
      h("div.p-asked", {}, [
        h("label.p-label", { for: "reply" }, app.t("your_reply")),
        app.field("textarea.p-field#reply", "reply", { rows: "2" }),
        phone.wrong(state.wrong),
      ]),
      phone.button("send", "send", "send", send),
    ]));
  };
})();
/* icon("account-circle") icon("send") */
