/* Notes: one speaks, the phone writes, one word is heard wrongly and is put right. Nothing is recorded here. */
(function () {
  "use strict";
  var views = (window.handsetViews = window.handsetViews || {});
  var WORDS = ["wrong", "right", "third"];

  views.notes = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var word = state.word || "wrong";

    function sentence(word) {
      return [app.t("said_before") + " ", word, " " + app.t("said_after")];
    }

    function written() {
      if (state.dictating !== "heard") return h("span.p-dim", {}, app.t("note_empty"));
      return sentence(h("button.p-word#word", {
        "aria-expanded": String(Boolean(state.choosing)), onclick: function () { phone.change({ choosing: !state.choosing, focus: "word" }); },
      }, app.t("said_" + word)));
    }

    function pick(each) {
      return h("button.p-tool", { id: "pick-" + each, onclick: function () { phone.change({ word: each, choosing: false, focus: "word" }); } }, app.t("said_" + each));
    }

    function save() {
      if (word === "right") phone.change({ note: "note_saved", focus: "save", choosing: false });
      else phone.change({ wrong: "word_differs", focus: "save" });
    }

    function ways() {
      if (state.dictating === "listening") {
        return [
          h("p.p-listening#listening", { role: "status" }, [app.icon("microphone"), h("span", {}, app.t("listening"))]),
          phone.button("stop", "stop", "stop", function () { phone.change({ dictating: "heard", word: "", focus: "word" }); }),
        ];
      }
      if (state.dictating !== "heard") {
        return phone.button("dictate", "microphone", "dictate", function () { phone.change({ dictating: "listening", focus: "stop" }); });
      }
      if (state.choosing) return h("div.p-three", { role: "group", "aria-label": app.t("other_words") }, WORDS.map(pick));
      return [
        state.note ? phone.done(state.note) : phone.wrong(state.wrong),
        h("div.p-pair", {}, [
          !state.note && phone.button("again", "microphone", "again", function () { phone.change({ dictating: "listening", choosing: false, focus: "stop" }); }, true),
          phone.button("save", "check", "save", save),
        ]),
      ];
    }

    return phone.screen(app.t("notes"), h("div.p-lines", {}, [
      h("div.p-paper#sentence", {}, [h("span.p-dim", {}, app.t("say_this")), h("b", {}, sentence(app.t("said_right")))]),
      h("div.p-page#page", { "data-word": state.dictating === "heard" ? word : "" }, written()),
      ways(),
    ]));
  };
})();
/* icon("microphone") icon("stop") icon("check") */
