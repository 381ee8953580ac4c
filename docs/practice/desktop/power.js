/* The computer itself: its round button, the place for the stick, the screen that goes dark and comes back. */
practice.desktopPower = function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var PAUSE = 2200;
  var shot = document.documentElement.classList.contains("p-shot");

  function later(shown, next) {
    if (!shot) setTimeout(function () { if (shown.isConnected) next(); }, PAUSE);
    return shown;
  }

  function off() {
    app.set({ power: "closing", windows: [], menu: false, asking: "", frozen: "", waiting: false, note: "", chosen: "", trail: [] });
  }

  function dark() {
    app.set({
      power: "off", windows: [], menu: false, asking: "", frozen: "", waiting: false, stuck: false, note: "", chosen: "", trail: [],
      text: "", kept: "", document: "", photo: null, site: "", focus: "power",
    });
  }

  function message(id, words) {
    return h("div.p-screen.p-screen--note#" + id, {}, h("p", { role: "status" }, [app.icon("timer-sand"), app.t(words)]));
  }

  function tell() { app.set({ note: state.stuck ? "" : "how_off", focus: "power" }); }

  /* A short press only tells how to switch off; a long one does it, as on a real computer. */
  function button() {
    var words = [app.icon("power"), app.t(state.power === "off" ? "switch_on" : "power")];
    if ((state.power || "on") === "on") return app.hold(h("button.p-hard#power", {}, words), dark, tell);
    return h("button.p-hard#power", {
      onclick: function () { if (state.power === "off") app.set({ power: "starting", focus: "power" }); },
      /* The key that switched off is perhaps still down. */
      onkeydown: function (event) {
        if ((event.key === "Enter" || event.key === " ") && event.repeat) event.preventDefault();
      },
    }, words);
  }

  function eject() {
    app.set({
      stick: "ejected", note: "ejected", asking: "", picked: "", trail: [], at: "documents", focus: "stick-plug",
    });
  }

  function plug() {
    if (state.stick === "in") app.set({ asking: "early", menu: false, note: "" });
    else if (state.stick === "ejected") app.set({ stick: "", note: "taken_out", focus: "stick-plug" });
    else app.set({ stick: "in", note: state.power ? "" : "plugged_in", focus: "stick-plug" });
  }

  return {
    off: off,
    eject: eject,
    /* What the screen shows while the computer is not at work. */
    screen: function () {
      if (state.power === "closing") return later(message("closing", "closing"), dark);
      if (state.power === "starting") {
        return later(message("starting", "starting"), function () { app.set({ power: "", note: "", focus: "power" }); });
      }
      if (state.power === "off") return h("div.p-screen.p-screen--off#black", { role: "img", "aria-label": app.t("black") });
      return null;
    },
    early: function () {
      function leave() { app.set({ asking: "", focus: "stick-plug" }); }
      return app.dialog("early", app.t("early"), [
        h("p", {}, app.t("early_why")),
        h("div.p-end", {}, [
          h("button.p-button.p-button--plain#cancel", { onclick: leave }, app.t("cancel")),
          h("button.p-button#sure", { onclick: eject }, [app.icon("eject-outline"), app.t("eject")]),
        ]),
      ], leave);
    },
    strip: function () {
      var there = state.stick === "in" || state.stick === "ejected";
      return h("div.p-strip", { role: "group", "aria-label": app.t("computer") }, [
        h("span.p-practice", {}, app.t("practice")),
        button(),
        state.stuck ? h("p.p-strip__told", { role: "status" }, app.t("how_stuck")) : [
          h("button.p-hard#stick-plug", { onclick: plug }, [
            app.icon("usb-flash-drive-outline"), app.t(there ? "pull_out" : "plug_in"),
          ]),
          !state.power && h("button.p-hard#trouble", {
            onclick: function () { app.set({ asking: "troubles", menu: false, note: "" }); },
          }, [app.icon("wrench-outline"), app.t("trouble")]),
        ],
      ]);
    },
  };
};
/* icon("power") icon("timer-sand") icon("eject-outline") icon("usb-flash-drive-outline") icon("wrench-outline") */
