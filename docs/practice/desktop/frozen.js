/* A program that no longer answers, and a screen on which nothing moves. */
practice.desktopFrozen = function (app, windows, forget) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var PAUSE = 5000;
  var shot = document.documentElement.classList.contains("p-shot");

  function ask() { app.set({ asking: "frozen", menu: false, note: "" }); }

  function wait() { app.set({ asking: "", waiting: true, note: "wait", focus: "window-" + state.frozen }); }

  function end() {
    var id = state.frozen;
    if (id === "writer") forget();
    windows.close(id, { asking: "", frozen: "", waiting: false, note: "ended" });
  }

  function choose(id, words, act) {
    return h("button.p-choice#" + id, { onclick: act }, app.t(words));
  }

  return {
    ask: ask,
    /* Who waits is rewarded, except where a sheet shows what comes after waiting. */
    answerLater: function (desk) {
      if (!state.waiting || state.stubborn || shot) return;
      setTimeout(function () {
        if (desk.isConnected && state.waiting) app.set({ frozen: "", waiting: false, asking: state.asking === "frozen" ? "" : state.asking, note: "answers" });
      }, PAUSE);
    },
    question: function () {
      function leave() { app.set({ asking: "", focus: "window-" + state.frozen }); }
      return app.dialog("frozen", app.t("not_answering").replace("{name}", app.t(state.frozen)), [
        h("p", {}, app.t("what_now")),
        h("div.p-end", {}, [
          h("button.p-button.p-button--plain#end-task", { onclick: end }, app.t("end_task")),
          h("button.p-button#wait", { onclick: wait }, app.t("wait")),
        ]),
      ], leave);
    },
    /* The trouble that one chooses, to practise. */
    troubles: function () {
      function leave() { app.set({ asking: "", focus: "trouble" }); }
      return app.dialog("troubles", app.t("which_trouble"), [
        h("div.p-targets", {}, [
          choose("freeze", "freeze", function () {
            var first = windows.front();
            if (!first) windows.put("writer");
            app.set({ asking: "", frozen: first ? first.id : "writer", stubborn: false, focus: "window-" + (first ? first.id : "writer") });
          }),
          choose("stick-fast", "stuck", function () { app.set({ asking: "", stuck: true, focus: "power" }); }),
        ]),
        h("div.p-end", {}, h("button.p-button.p-button--plain#cancel", { onclick: leave }, app.t("cancel"))),
      ], leave);
    },
  };
};
