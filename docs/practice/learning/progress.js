/* What one has done: a task that is finished, the list of tasks, the card of days with its three boxes. */
practice.learningProgress = function (app, shared) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var BOXES = [["alone", "account"], ["some_help", "account-multiple"], ["not_yet", "dots-horizontal-circle-outline"]];

  function done() {
    return [
      h("h2", {}, app.t("task")),
      h("p.p-done", {}, [app.icon("check-circle-outline"), h("span", {}, app.t("task_done"))]),
      state.kept && h("p#kept", { role: "status" }, [app.icon("account-star-outline"), h("b", {}, app.t("kept"))]),
      h("div.p-end", {}, state.kept ? shared.button("show", "arrow-right", "show_progress", shared.go("progress"))
        : shared.button("keep", "account-star-outline", "keep", function () { app.set({ kept: true, focus: "show" }); })),
    ];
  }

  function tick(day, key) {
    var ticks = Object.assign({}, state.ticks);
    ticks[day] = key;
    app.set({ ticks: ticks, printed: false });
  }

  function row(day) {
    var ticked = (state.ticks || {})[day];
    return h("li.p-day", {}, [
      h("b", { id: "day-" + day }, app.t("day_" + day)),
      h("div.p-boxes", { role: "radiogroup", "aria-labelledby": "day-" + day }, BOXES.map(function (box) {
        return h("button.p-box", {
          id: "day-" + day + "-" + box[0], role: "radio", "aria-checked": String(ticked === box[0]),
          onclick: function () { tick(day, box[0]); },
        }, [app.icon(box[1]), h("span", {}, app.t(box[0]))]);
      })),
    ]);
  }

  function progress() {
    if (!state.kept) return [h("h2", {}, app.t("my_progress")), h("p#none", {}, app.t("none"))];
    return [
      h("h2", {}, app.t("my_progress")),
      h("div#progress", {}, [
        h("p.p-task#task", {}, [app.icon("email-outline"), h("b", {}, app.t("task"))]),
        h("p#count", {}, app.t("count")),
      ]),
      h("ul.p-card#card", { "aria-label": app.t("card") }, ["1", "2"].map(row)),
      h("div.p-end", {}, [
        shared.printed("card_printed"),
        shared.button("print", "printer", "print", function () { app.set({ printed: true }); }),
        shared.button("clear", "eraser", "clear", function () { app.set({ kept: false, ticks: {}, printed: false, cleared: true }); }, true),
      ]),
    ];
  }

  return { done: done, progress: progress };
};
/* icon("account") icon("account-multiple") icon("dots-horizontal-circle-outline") icon("check-circle-outline") icon("account-star-outline")
   icon("arrow-right") icon("email-outline") icon("printer") icon("eraser") */

/* Nothing is left of what was kept: one has kept it first, and then erased it. */
practice.rule("learning", "cleared", function (state) {
  "use strict";
  return state.cleared && !state.kept ? "" : "clear";
});
