/* The sound of the ring, and the way to the internet: what is on, what is off, and what comes of it. */
(function () {
  "use strict";
  var views = (window.handsetViews = window.handsetViews || {});
  var LOUDEST = 5;

  window.handsetSigns = { wifi: "wifi", mobile: "signal-cellular-3", none: "web-off" };
  window.handsetNetwork = function (state) {
    if (state.wifi) return "wifi";
    return state.mobile === false ? "none" : "mobile";
  };

  views.sound = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var volume = state.volume === undefined ? 3 : state.volume;

    function louder(by, id) {
      return function () { phone.change({ volume: Math.min(LOUDEST, Math.max(0, volume + by)), focus: id }); };
    }

    function ring() {
      if (state.silent) phone.change({ wrong: "silent_rings_not", focus: "ring" });
      else if (!volume) phone.change({ wrong: "volume_zero", focus: "ring" });
      else phone.change({ note: "it_rings", focus: "ring" });
    }

    return phone.screen(app.t("sound"), h("div.p-lines", {}, [
      phone.toggle("silent", app.t("silent"), state.silent, function () { phone.change({ silent: !state.silent, focus: "silent" }); }),
      h("p#volume", { role: "status", "data-volume": String(volume) }, [app.t("volume") + " ", h("b", {}, volume + " " + app.t("of_five"))]),
      h("div.p-pair", {}, [
        phone.button("quieter", "volume-minus", "quieter", louder(-1, "quieter"), true),
        phone.button("louder", "volume-plus", "louder", louder(1, "louder"), true),
      ]),
      phone.button("ring", "bell-ring-outline", "ring", ring),
      state.note ? phone.done(state.note) : phone.wrong(state.wrong),
    ]));
  };

  views.networks = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var way = window.handsetNetwork(state);
    function toggle(key, on) {
      return function () {
        var changes = { focus: "switch-" + key };
        changes[key] = !on;
        phone.change(changes);
      };
    }
    var mobile = state.mobile !== false;
    return phone.screen(app.t("networks"), h("div.p-lines", {}, [
      h("div.p-facts#way", { "data-way": way, role: "status" }, h("p", {}, [app.icon(window.handsetSigns[way]), h("b", {}, app.t("way_" + way))])),
      phone.toggle("switch-wifi", app.t("wifi"), state.wifi, toggle("wifi", state.wifi)),
      phone.toggle("switch-mobile", app.t("mobile"), mobile, toggle("mobile", mobile)),
      h("p#told", {}, app.t("tells_" + way)),
    ]));
  };
})();
/* icon("wifi") icon("signal-cellular-3") icon("web-off") icon("volume-minus") icon("volume-plus") icon("bell-ring-outline") */
