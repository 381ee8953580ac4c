/* A computer and a laptop: their power buttons, then what their screen shows: start, name and password, desktop. */
(function () {
  "use strict";
  var views = (window.deviceViews = window.deviceViews || {});
  var PAUSE = 2500;
  var PROGRAMS = [["internet", "web"], ["mail", "email-outline"], ["writer", "file-document-outline"], ["photos", "image-outline"], ["files", "folder-outline"], ["bin", "trash-can-outline"]];

  function text(x, y, size, words) {
    return '<text x="' + x + '" y="' + y + '" font-size="' + size + '" font-weight="600" text-anchor="middle" fill="#25295b" stroke="none">' + words + "</text>";
  }

  /* The sign of power buttons, large, and where it is on two kinds of computers. */
  views.machines = function (app, tools) {
    var draw = tools.draw;
    return [tools.svg(
      '<rect y="350" width="800" height="98" fill="#f1e6d6" stroke="none"/><path d="M0 350 H800" stroke="#c8b393"/>' +
      draw.group(30, 176, 0.7, draw.tower()) + draw.group(150, 188, 0.62, draw.screen("")) + draw.group(440, 176, 0.53, draw.laptop("", false, "laptop-button")) +
      '<path d="M320 82 C200 88 118 130 90 208" stroke-width="5" fill="none"/><path d="M78 192 L88 214 L104 196" stroke-width="5" fill="none"/>' +
      '<path d="M480 82 C760 90 800 250 732 314" stroke-width="5" fill="none"/><path d="M752 312 L728 317 L734 292" stroke-width="5" fill="none"/>' +
      '<g id="sign"><circle cx="400" cy="86" r="66" fill="#fff" stroke-width="5"/><g stroke-width="11">' + draw.sign(400, 92, 30) + "</g></g>" +
      text(180, 430, 26, app.t("tower")) + text(610, 430, 26, app.t("laptop")), app.t("power_sign"), 448)];
  };

  function off(app) {
    return { running: false, screen: false, phase: "", login: "", secret: "", wrong: "", chosen: "", menu: false, focus: app.state.view === "laptop" ? "laptop-button" : "tower-button" };
  }

  function starting(app) {
    var h = app.h;
    var dots = "";
    for (var dot = 0; dot < 8; dot++) {
      var turn = dot * Math.PI / 4;
      dots += '<circle cx="' + (60 + 44 * Math.sin(turn)).toFixed(1) + '" cy="' + (60 - 44 * Math.cos(turn)).toFixed(1) + '" r="' + (3 + dot * 0.75) + '"/>';
    }
    var wheel = app.drawing('<svg viewBox="0 0 120 120">' + dots + "</svg>");
    wheel.classList.add("p-wheel");
    var shown = h("div.p-starting", {}, h("div.p-starting__signs#starting", {}, [wheel, h("p", { role: "status" }, app.t("starting"))]));
    if (app.state.free || app.state.waits) {
      setTimeout(function () {
        if (shown.isConnected && app.state.phase === "starting") app.set(app.state.waits ? { phase: app.state.waits } : { phase: "locked", focus: "lock" });
      }, PAUSE);
    }
    return shown;
  }

  /* The time and the date hide the names: a key or a click lifts them away. */
  function locked(app) {
    var h = app.h;
    function lift() { app.set({ phase: "login", focus: "" }); }
    return h("button.p-lock#lock", { onclick: lift }, [
      h("span.p-lock__time", {}, "10:30"), h("span.p-lock__day", {}, app.t("day")), h("span.p-lock__how#any-key", {}, app.t("any_key")),
    ]);
  }

  function login(app) {
    var h = app.h;
    var state = app.state;

    function isName() { return (state.login || "").trim().toLowerCase() === app.t("my_login"); }
    function isSecret() { return state.secret === app.t("my_secret"); }

    function enter() {
      if (!isName()) app.set({ wrong: "login", focus: "login" });
      else if (!isSecret()) app.set({ wrong: "secret", focus: "secret" });
      else app.set({ phase: "desktop", wrong: "", seen: false });
    }

    /* No field of the kind "password": the browser would ask whether it should keep it. */
    function field(id, label, isRight, className) {
      var made = app.field("input.p-field#" + id, id, {
        type: "text", autocapitalize: "none", class: "p-field p-typed" + className,
        onkeydown: function (event) { if (event.key === "Enter") enter(); },
      });
      return [
        h("label.p-label", { for: id }, app.t(label)), made, state.wrong === id && app.wrong(made, "wrong_" + id, isRight),
      ];
    }

    return h("div.p-login", {}, [
      h("div.p-login__form", {}, [
        h("div.p-login__who", { "aria-hidden": "true" }, app.icon("account-outline")),
        field("login", "name", isName, ""),
        field("secret", "password", isSecret, state.seen ? "" : " p-secret"),
        h("div.p-row", {}, [
          h("button.p-button#enter", { onclick: enter }, [app.icon("arrow-right"), app.t("open")]),
          h("button.p-button.p-button--plain#show", {
            "aria-pressed": String(Boolean(state.seen)), onclick: function () { app.set({ seen: !state.seen, focus: "show" }); },
          }, [app.icon(state.seen ? "eye-off-outline" : "eye-outline"), app.t(state.seen ? "hide" : "show")]),
        ]),
      ]),
      h("div.p-data#data", {}, [
        h("h2", {}, app.t("practice_data")),
        h("p.p-label", {}, app.t("name")), h("p.p-typed", {}, app.t("my_login")),
        h("p.p-label", {}, app.t("password")), h("p.p-typed", {}, app.t("my_secret")),
      ]),
    ]);
  }

  /* The same menu as on the desktop of the other exercises: one switches off in it. */
  function menu(app) {
    var h = app.h;
    function leave() { app.set({ menu: false, focus: "start" }); }
    function entry(program) {
      return h("li", {}, h("button.p-entry#start-" + program[0], {
        onclick: function () { app.set({ menu: false, chosen: program[0], focus: "start" }); },
      }, [app.icon(program[1]), app.t(program[0])]));
    }
    return h("div.p-menu#menu", {
      role: "group", "aria-label": app.t("programs"), onkeydown: function (event) { if (event.key === "Escape") leave(); },
    }, [
      h("ul.p-entries", {}, PROGRAMS.map(entry)),
      h("button.p-entry.p-entry--off#off", { onclick: function () { app.set(off(app)); } }, [app.icon("power"), app.t("switch_off")]),
    ]);
  }

  function desktop(app) {
    var h = app.h;
    var chosen = app.state.chosen;
    var open = Boolean(app.state.menu);
    return h("div.p-desk#desk", { role: "group", "aria-label": app.t("desktop") }, [
      h("ul.p-icons", {}, PROGRAMS.map(function (entry) {
        return h("li", {}, h("button.p-app#program-" + entry[0], {
          "aria-pressed": String(chosen === entry[0]), onclick: function () { app.set({ chosen: entry[0], focus: "program-" + entry[0] }); },
        }, [h("span.p-tile", {}, app.icon(entry[1])), app.t(entry[0])]));
      })),
      chosen && h("p.p-done#elsewhere", { role: "status" }, [app.icon("information-outline"), app.t("elsewhere")]),
      h("div.p-task", {}, [
        h("button.p-start#start", {
          "aria-expanded": String(open), onclick: function () { app.set({ menu: !open, focus: open ? "start" : "start-" + PROGRAMS[0][0] }); },
        }, [app.icon("apps"), app.t("start_menu")]),
        open && menu(app),
        h("span.p-space", {}), app.icon("wifi"), app.icon("volume-high"), "10:30",
      ]),
    ]);
  }

  var PHASES = { starting: starting, locked: locked, login: login, desktop: desktop };

  /* What the screen shows, as large as the stage; or nothing while the machine is off. */
  function closeup(app) {
    var phase = PHASES[app.state.phase];
    return phase && app.h("div.p-closeup", {}, app.h("div.p-closeup__glass", {}, [
      phase(app), app.state.phase !== "desktop" && app.h("span.p-practice", {}, app.t("practice")),
    ]));
  }

  views.tower = function (app, tools) {
    var state = app.state;
    if (state.phase) return closeup(app);
    var draw = tools.draw;
    var noSignal = state.screen ? text(200, 140, 30, app.t("no_signal")) : "";
    var holder = tools.svg(
      '<rect y="356" width="800" height="44" fill="#f1e6d6" stroke="none"/><path d="M0 356 H800" stroke="#c8b393"/>' +
      draw.group(96, 58, 1, draw.tower(state.running)) + draw.group(320, 24, 1, draw.screen(noSignal, state.screen, "screen-button")), "", 400);

    function press(changes, focus) {
      var next = Object.assign({ running: state.running, screen: state.screen }, changes);
      if (next.running && next.screen) next.phase = "starting";
      else next.focus = focus;
      app.set(next);
    }
    tools.live(holder, "tower-button", app.t("tower_button"), function () { press({ running: true }, "tower-button"); }).toggleAttribute("data-on", Boolean(state.running));
    tools.live(holder, "screen-button", app.t("screen_button"), function () { press({ screen: !state.screen }, "screen-button"); });
    return [tools.told(app.t(state.running ? "tower_on" : state.screen ? "screen_on" : "all_off")), holder];
  };

  views.laptop = function (app, tools) {
    var state = app.state;
    if (state.phase) return closeup(app);
    var draw = tools.draw;
    var holder = tools.svg('<rect y="330" width="800" height="70" fill="#f1e6d6" stroke="none"/><path d="M0 330 H800" stroke="#c8b393"/>' +
      draw.group(98, 4, 0.94, draw.laptop("", false, "laptop-button")), "", 400);
    tools.live(holder, "laptop-button", app.t("laptop_button"), function () { app.set({ running: true, screen: true, phase: "starting" }); });
    return [tools.told(app.t("laptop_off")), holder];
  };
})();
/* icon("apps") icon("power") icon("web") icon("email-outline") icon("file-document-outline") icon("image-outline") icon("folder-outline")
   icon("trash-can-outline") icon("eye-outline") icon("eye-off-outline") */
