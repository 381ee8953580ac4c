/* The Wi-Fi: on and off, the networks that are near, the password of one of them. */
(function () {
  "use strict";
  var views = (window.phoneViews = window.phoneViews || {});
  var NETWORKS = ["library", "cafe", "station"];
  var OPEN = "station";
  var PASSWORDS = { library: "wifi_password", cafe: "cafe_password" };

  views.wifi = function (app, phone) {
    var h = app.h;
    var state = app.state;

    function choose(name) {
      var known = name === state.network || name === OPEN;
      phone.go(known ? "network" : "password", { chosen: name, password: "", shown: false });
    }

    function network(name) {
      var on = state.network === name;
      return h("button.p-line", { id: "net-" + name, class: "p-line" + (on ? " p-line--on" : ""), onclick: function () { choose(name); } }, [
        app.icon(on ? "check-circle-outline" : "wifi"),
        h("span.p-line__words", {}, [h("b", {}, app.t("net_" + name)), on && h("span#joined", {}, app.t("joined"))]),
        name !== OPEN && app.icon("lock-outline"),
      ]);
    }

    function turn() {
      app.set({ wifi: !state.wifi, network: "", note: "", focus: "wifi" });
    }

    return phone.screen(app.t("wifi"), h("div.p-lines", {}, [
      phone.toggle("wifi", app.t("wifi"), state.wifi, turn),
      state.wifi ? [h("p.p-label", {}, app.t("networks")), NETWORKS.map(network)] : h("p.p-dim", {}, app.t("wifi_hint")),
    ]));
  };

  views.password = function (app, phone) {
    var h = app.h;
    var state = app.state;

    function lack() {
      if ((state.password || "").trim() === app.t(PASSWORDS[state.chosen])) return "";
      return state.password ? "password_wrong" : "password_empty";
    }

    function join() {
      if (lack()) app.set({ wrong: lack(), focus: "password" });
      else phone.change({ view: "wifi", trail: ["home", "settings"], network: state.chosen, password: "" });
    }

    var asked = phone.secret("password", app.t("password"));

    return phone.screen(app.t("net_" + state.chosen), h("form.p-lines", { onsubmit: function (event) { event.preventDefault(); join(); } }, [
      h("div.p-paper#poster", {}, [app.t("poster"), h("span.p-typed", {}, app.t(PASSWORDS[state.chosen]))]),
      h("div.p-asked", {}, [h("p.p-label", {}, app.t("password")), asked]),
      phone.wrongIn(asked.querySelector("input"), function () { return lack() !== state.wrong; }),
      h("button.p-button.p-button--wide#join", { onclick: join }, app.t("join")),
    ]));
  };

  /* A network that is in use, or one that has no password. */
  views.network = function (app, phone) {
    var state = app.state;
    var on = state.network === state.chosen;
    function back(network) { phone.change({ view: "wifi", trail: ["home", "settings"], network: network }); }
    return phone.screen(app.t("net_" + state.chosen), app.h("div.p-lines", {}, [
      app.h("p", {}, app.t(on ? "joined_now" : "network_open")),
      state.chosen === OPEN && on && app.h("p", {}, app.t("network_open")),
      on ? phone.button("leave", "wifi-off", "leave", function () { back(""); }, true)
        : phone.button("join", "wifi", "join", function () { back(state.chosen); }),
    ]));
  };
})();
/* icon("wifi-off") icon("check-circle-outline") */
