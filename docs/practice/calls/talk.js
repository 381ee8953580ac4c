/* What was written: by others, by oneself; to a group, or to one of its people alone. */
practice.callsTalk = function (app, shared) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var MESSAGES = {
    nadia: [["nadia", "nadia_1"]],
    karim: [],
    course: [["ines", "course_1"]],
    neighbours: [["ines", "neighbours_1"], ["nadia", "neighbours_2"]],
  };

  /* What comes when one has written oneself. */
  var AFTER = { course: [["karim", "course_2"]] };

  function bubble(each) {
    var who = each[0];
    var group = shared.isGroup(state.with);
    return h("li.p-bubble", { id: "said-" + each[1].replace("_", "-") }, [
      group && h("b.p-who", {}, shared.name(who)), h("span", {}, app.t(each[1])),
      group && each[1] === "course_2" && h("button.p-small", { id: "private", onclick: function () { shared.go("talk", { with: who, reply: "", focus: "reply" }); } }, [
        app.icon("account-arrow-right-outline"), h("span", {}, app.t("reply_alone")),
      ]),
    ]);
  }

  /* What one wrote oneself is seen; before that, the list begins at its start. */
  function shown(list) {
    if (list.querySelector("[data-own]")) new ResizeObserver(function () { list.scrollTop = list.scrollHeight; }).observe(list);
    return list;
  }

  function talk() {
    var who = state.with;
    var group = shared.isGroup(who);
    var said = (state.said = state.said || {});
    var own = (said[who] = said[who] || []);
    var seen = (state.seen = state.seen || {});
    seen[who] = true;
    var field = app.field("textarea.p-field", "reply", { id: "reply", rows: "1" });

    function isSomething() { return Boolean((state.reply || "").trim()); }

    function send() {
      if (!isSomething()) {
        app.set({ wrong: "empty", note: "", focus: "reply" });
        return;
      }
      own.push(state.reply.trim());
      shared.change({ reply: "", note: "sent", focus: "reply" });
    }

    return h("div.p-conversation", {}, [
      h("div.p-head", {}, [
        h("h2", { id: "who" }, shared.name(who)),
        group ? h("button.p-tool#settings", { onclick: function () { shared.go("group"); } }, [app.icon("cog-outline"), h("span", {}, app.t("group_settings"))])
          : [
            h("button.p-tool#video", { onclick: function () { shared.go("calling", { voice: false, micro: "on", camera: "on" }); } }, [app.icon("video-outline"), h("span", {}, app.t("video_call"))]),
            h("button.p-tool#phone", { onclick: function () { shared.go("calling", { voice: true, micro: "on", camera: "off" }); } }, [app.icon("phone-outline"), h("span", {}, app.t("voice_call"))]),
          ],
      ]),
      who === "course" && h("p.p-rules#rules", {}, [app.icon("pin-outline"), h("span", {}, app.t("rules"))]),
      shown(h("ul.p-talk#talk", { "data-with": who, tabindex: "0", "aria-label": app.t("messages") }, [
        MESSAGES[who].map(bubble),
        own.map(function (words, index) { return h("li.p-bubble.p-bubble--own", { id: "own-" + index, "data-own": "" }, [h("span.p-told", {}, app.t("you")), words]); }),
        own.length > 0 && (AFTER[who] || []).map(bubble),
        state.note && !AFTER[who] && h("li", {}, h("p.p-done", { role: "status" }, [app.icon("check-circle-outline"), h("span", {}, app.t(state.note))])),
      ])),
      h("div.p-composer", {}, [
        h("label.p-label", { for: "reply" }, app.t(group ? "to_all" : "to_one").replace("{name}", shared.name(who))),
        state.wrong && app.wrong(field, state.wrong, isSomething, { id: "wrong", role: "status" }),
        h("div.p-writes", {}, [field, h("button.p-button#send", { onclick: send }, [app.icon("send"), h("span", {}, app.t("send"))])]),
      ]),
    ]);
  }

  return { talk: talk };
};
/* The question of the group has its answer: the hour, in figures or in letters. */
practice.rule("calls", "answers", function (state) {
  "use strict";
  return /9|neuf|nine/i.test(state.reply || "") ? "" : "answer_hint";
});
/* The whole group has its answer, and what is for one person is written to that person alone. */
practice.rule("calls", "respected", function (state) {
  "use strict";
  var answered = ((state.said || {}).course || []).length;
  return answered && state.with === "karim" && state.view === "talk" ? "" : answered ? "private_hint" : "group_hint";
});
/* icon("cog-outline") icon("video-outline") icon("phone-outline") icon("pin-outline") icon("send") icon("account-arrow-right-outline") */
