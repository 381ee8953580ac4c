/* The home screen: four apps; and the settings, where each line says how things are. */
(function () {
  "use strict";
  var views = (window.handsetViews = window.handsetViews || {});
  var APPS = [["translate", "translate"], ["notes", "note-text-outline"], ["settings", "cog"], ["documents", "folder-outline"]];
  /* What an app begins with each time that it is opened. */
  var FRESH = {
    translate: { covered: false, language: "", answers: {} },
    notes: { dictating: "", word: "", choosing: false },
  };

  views.home = function (app, phone) {
    var h = app.h;
    return {
      content: h("div.p-home", {}, [
        h("h2.p-told", {}, app.t("home")),
        h("div.p-apps", {}, APPS.map(function (each) {
          return h("button.p-app.p-app--" + each[0], { id: "app-" + each[0], onclick: function () { phone.go(each[0], FRESH[each[0]]); } }, [
            h("span.p-plate", { "aria-hidden": "true" }, app.icon(each[1])), app.t(each[0]),
          ]);
        })),
      ]),
    };
  };

  views.settings = function (app, phone) {
    var state = app.state;
    function to(view) { return function () { phone.go(view); }; }
    return phone.screen(app.t("settings"), app.h("div.p-lines", {}, [
      phone.row("to-storage", "sd", app.t("storage"), app.t("free") + " " + window.handsetFree(state) + "\u00a0" + app.t("giga"), to("storage")),
      phone.row("to-sound", state.silent ? "bell-off-outline" : "bell-outline", app.t("sound"), app.t(state.silent ? "silent_on" : "silent_off"), to("sound")),
      phone.row("to-networks", "web", app.t("networks"), app.t("way_" + window.handsetNetwork(state)), to("networks")),
    ]));
  };
})();
/* icon("translate") icon("note-text-outline") icon("cog") icon("folder-outline") icon("sd") icon("bell-outline") icon("web") */
