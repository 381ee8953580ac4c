/* A group's settings: who is in it, how long it stays silent, and the way out. */
practice.callsGroup = function (app, shared) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var TIMES = ["hours", "week", "always"];

  function set(value) {
    var silent = Object.assign({}, state.silent);
    silent[state.with] = value;
    app.set({ silent: silent, asking: false, note: "", focus: "silence" });
  }

  function group() {
    var value = shared.silent(state.with);
    return h("div.p-lines#group", { "data-silent": value }, [
      h("h2.p-title", {}, shared.name(state.with)),
      h("p.p-dim", {}, app.t("about_" + state.with)),
      h("button.p-line", { id: "silence", onclick: function () { if (value) set(""); else app.set({ asking: true }); } }, [
        app.icon(value ? "bell-off-outline" : "bell-outline"),
        h("span.p-line__words", {}, [h("b", {}, app.t("silence")), h("span.p-dim", {}, app.t(value ? "silence_" + value : "silence_none"))]),
      ]),
      h("p", {}, app.t("silence_means")),
      shared.button("leave", "exit-to-app", "leave", function () { app.set({ leaving: true }); }, true),
    ]);
  }

  group.above = function () {
    function close(focus) { return function () { app.set({ asking: false, leaving: false, focus: focus }); }; }
    if (state.asking) {
      return app.dialog("times", app.t("how_long"), h("div.p-asked", {}, TIMES.map(function (each) {
        return shared.button("time-" + each, "clock-outline", "silence_" + each, function () { set(each); }, true);
      }).concat([shared.button("close", "close", "close", close("silence"), true)])), close("silence"));
    }
    if (!state.leaving) return null;
    return app.dialog("leaving", app.t("leave_asked"), h("div.p-asked", {}, [
      h("p", {}, app.t("leave_told")),
      shared.button("leave-now", "exit-to-app", "leave", function () {
        shared.change({ view: "list", trail: [], left: (state.left || []).concat([state.with]), with: "", note: "left" });
      }, true),
      shared.button("stay", "close", "stay", close("leave")),
    ]), close("leave"));
  };

  return { group: group };
};
/* icon("bell-outline") icon("bell-off-outline") icon("exit-to-app") icon("clock-outline") icon("close") */
