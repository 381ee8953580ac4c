/* The bar below: the start menu, a button for each open window, the stick's way out, the time. */
practice.desktopStart = function (app, windows, programs, act) {
  "use strict";
  var h = app.h;
  var state = app.state;

  function leave() { app.set({ menu: false, focus: "start" }); }

  function entry(id) {
    return h("li", {}, h("button.p-entry#start-" + id, { onclick: function () { windows.open(id); } }, [
      app.icon(programs[id].icon), app.t(id),
    ]));
  }

  function menu() {
    return h("div.p-menu#menu", {
      role: "group", "aria-label": app.t("programs"),
      onkeydown: function (event) {
        var all = [...event.currentTarget.querySelectorAll("button")];
        var way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!way) return;
        event.preventDefault();
        all[(all.indexOf(document.activeElement) + way + all.length) % all.length].focus();
      },
    }, [
      h("ul.p-entries", {}, Object.keys(programs).map(entry)),
      h("button.p-entry.p-entry--off#shut-down", { onclick: act.shutDown }, [app.icon("power"), app.t("shut_down")]),
    ]);
  }

  function task(open) {
    var first = windows.front() === open;
    return h("button.p-task__open#task-" + open.id, {
      "data-window": open.id, "aria-pressed": String(first), title: app.t(open.id),
      onclick: function () {
        if (windows.front() === open) windows.minimise(open.id);
        else windows.open(open.id);
      },
    }, [app.icon(programs[open.id].icon), h("span.p-task__name", {}, app.t(open.id))]);
  }

  return function () {
    return h("div.p-task", {
      onkeydown: function (event) { if (event.key === "Escape" && state.menu) leave(); },
    }, [
      h("button.p-start#start", {
        "aria-expanded": String(Boolean(state.menu)),
        onclick: function () {
          if (state.menu) leave();
          else app.set({ menu: true, note: "", focus: "start-" + Object.keys(programs)[0] });
        },
      }, [app.icon("apps"), app.t("start")]),
      state.menu && menu(),
      h("div.p-tasks", { role: "group", "aria-label": app.t("open_windows") }, state.windows.map(task)),
      state.stick === "in" && h("button.p-tray#eject", { onclick: act.eject }, [app.icon("eject-outline"), app.t("eject")]),
      h("span.p-clock", {}, "10:30"),
    ]);
  };
};
/* icon("apps") icon("power") icon("eject-outline") */
