/* An assistant that answers well written and wrong, and the source that says otherwise. Nothing private is sent to it. */
practice.sitesAssistant = function (app, parts) {
  "use strict";
  var h = app.h;
  var state = app.state;

  function fold(text) { return practice.sitesFold(text).replace(/\u2019/g, "'"); }

  /* An address, a long number, or words with which one begins to tell of oneself. */
  function isPrivate(text) {
    var digits = text.replace(/[\s./-]/g, "").match(/\d{6,}/);
    return text.includes("@") || Boolean(digits) || app.t("private_words").split(";").some(function (each) { return fold(text).includes(each); });
  }

  function send() {
    var text = (state.question || "").trim();
    if (!text) app.set({ focus: "question" });
    else if (isPrivate(text)) app.set({ note: "private", focus: "question" });
    else app.set({ sent: text, question: "", answer: fold(text).includes(app.t("library_begins")) ? "library" : "unknown", source: false, note: "", focus: "question" });
  }

  function judge(good) {
    return function () {
      if (!state.source) app.set({ note: "source_first" });
      else app.set({ note: good ? "compare" : "judged" });
    };
  }

  function answer() {
    var isKnown = state.answer === "library";
    return [
      h("p.p-mine#sent", {}, state.sent),
      h("div.p-said", {}, [
        h("p.p-dim", {}, app.t("ai_answer")),
        h("p.p-strong#answer", {}, app.t("answer_" + state.answer)),
        isKnown && h("button.p-link#source", { onclick: function () { app.set({ source: true, note: "" }); } }, app.t("address_library")),
      ]),
      parts.note(["judged"]),
      isKnown && state.note !== "judged" && h("div.p-pair", { role: "group", "aria-label": app.t("your_view") }, [
        parts.button("good", "good", "thumb-up-outline", judge(true), true), parts.button("bad", "bad", "thumb-down-outline", judge(false), true),
      ]),
    ];
  }

  function source() {
    return h("section.p-source#page", { "aria-label": app.t("title_library") }, [
      h("p.p-dim", {}, app.t("address_library")), h("h2", {}, app.t("title_library")),
      h("ul.p-hours", {}, ["hours1", "hours2", "hours3"].map(function (key) { return h("li", { id: key === "hours3" ? "saturday" : false }, app.t(key)); })),
    ]);
  }

  return {
    icon: "robot-outline",
    make: function () {
      return { content: [
        h("div.p-page", {}, [
          !state.sent && parts.note([]),
          !state.sent && h("p.p-secret#nothing-private", {}, [app.icon("shield-lock-outline"), h("span", {}, [h("b", {}, app.t("nothing_private")), " ", app.t("nothing_private_why")])]),
          h("div.p-talk", { class: "p-talk" + (state.source ? " p-talk--two" : "") }, [
            state.sent && h("div.p-side", {}, answer()), state.source && source(),
          ]),
        ]),
        h("div.p-foot", {}, parts.asks("question", "question", "send", "send", send)),
      ] };
    },
  };
};
practice.rule("sites", "asks-library", function (state) {
  "use strict";
  var words = practice.sitesFold(state.question);
  return words.includes(practice.text("sites", "library_begins")) ? "" : "library_hint";
});
/* icon("robot-outline") icon("send") icon("shield-lock-outline") icon("thumb-up-outline") icon("thumb-down-outline") */
