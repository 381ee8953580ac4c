/* Commands that move a robot: one puts them in order, starts, sees where the robot stops, and mends the order. Walls stand wherever
   there is no way, so that one command too many does no harm. */
practice.officeCommands = function (app, parts) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var shot = document.documentElement.classList.contains("p-shot");
  var paths = practice.officePaths;
  var path = paths[state.path || 0];
  var IMAGES = { forward: "arrow-up-bold", left: "arrow-left-top-bold", right: "arrow-right-top-bold" };
  var MOST = 10;
  var TICK = 600;
  if (!state.program) state.program = [];
  if (state.ran === undefined) state.ran = 0;

  function told() {
    if (state.running || !state.ended) return null;
    if (path.isHome(state.program)) return parts.done("arrived", "check-circle-outline", app.t("arrived"));
    return h("p.p-short#short", { role: "status" }, [app.icon("information-outline"), h("span", {}, app.t("short"))]);
  }

  function change(program, focus) { app.set({ program: program, ran: 0, running: false, ended: false, focus: focus }); }

  function add(key) {
    return function () {
      if (state.program.length < MOST) change(state.program.concat(key), "add-" + key);
    };
  }

  function start() {
    if (!state.program.length) {
      app.set({ ended: true, focus: "start" });
      return;
    }
    if (shot) app.set({ ran: state.program.length, ended: true });
    else app.set({ ran: 0, running: true, ended: false, focus: "start" });
  }

  /* One command after the other, slowly enough to be seen. */
  function goOn(board) {
    setTimeout(function () {
      if (!board.isConnected || !state.running) return;
      var last = state.ran + 1 >= state.program.length;
      app.set({ ran: state.ran + 1, running: !last, ended: last });
    }, TICK);
  }

  function block(key, index) {
    var now = state.running && index === state.ran;
    return h("li", { "data-block": key, class: now ? "p-now" : false }, h("button.p-block", {
      id: "block-" + index,
      onclick: function () {
        var rest = state.program.filter(function (_, each) { return each !== index; });
        change(rest, rest.length ? "block-" + Math.min(index, rest.length - 1) : "add-forward");
      },
    }, [h("span.p-count", {}, String(index + 1)), app.icon(IMAGES[key]), h("span.p-grow", {}, app.t(key + "_short")), h("span.p-told", {}, app.t("take_off")), app.icon("close")]));
  }

  return {
    icon: "robot-outline",
    make: function () {
      var at = path.walk(state.program.slice(0, state.ran));
      var board = h("div.p-board#board", {}, app.drawing(path.draw(at), app.t("path_" + (state.path || 0)) + " " + app.t("robot_" + at.way)));
      if (state.running) goOn(board);
      return {
        ways: h("button.p-light#other-path", { onclick: function () {
          app.set({ path: ((state.path || 0) + 1) % paths.length, program: [], ran: 0, running: false, ended: false, focus: "other-path" });
        } }, app.t("other_path")),
        content: h("div.p-two.p-two--robot", {}, [
          h("div.p-side", {}, [
            board,
            parts.button("start", "start", "play", start),
            told(),
          ]),
          h("div.p-side.p-side--program", {}, [
            h("h2", {}, app.t("orders")),
            h("div.p-orders#orders", {}, Object.keys(IMAGES).map(function (key) {
              return h("button.p-order#add-" + key, { onclick: add(key) }, [app.icon(IMAGES[key]), app.t(key)]);
            })),
            h("h2", { id: "program-title" }, app.t("program")),
            state.program.length ? h("ol.p-program#program", { "aria-labelledby": "program-title" }, state.program.map(block))
              : h("p.p-none#none", {}, app.t("no_orders")),
            state.program.length >= MOST && h("p", { role: "status" }, app.t("program_full")),
          ]),
        ]),
      };
    },
  };
};
/* How far the commands that stand there lead, whether or not they were started. */
(function () {
  "use strict";
  function at(state) { return practice.officePaths[state.path || 0].walk(state.program || []); }
  function reaches(steps, way) {
    return function (state) {
      var now = at(state);
      return now.far > steps || (now.far === steps && (!way || now.way === way)) ? "" : "order_hint";
    };
  }
  practice.rule("office", "one-forward", reaches(1));
  practice.rule("office", "two-forward", reaches(2));
  practice.rule("office", "turned", reaches(2, "right"));
  practice.rule("office", "three-forward", reaches(3));
  practice.rule("office", "stopped", function (state) { return state.ended && state.program.length ? "" : "order_hint"; });
})();
/* icon("arrow-up-bold") icon("arrow-left-top-bold") icon("arrow-right-top-bold") icon("robot-outline") icon("play") icon("information-outline") */
