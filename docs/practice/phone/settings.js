/* The settings: the Wi-Fi, the size of the text, how long the screen stays lit, the code, what apps may use. */
(function () {
  "use strict";
  var views = (window.phoneViews = window.phoneViews || {});
  var SIZES = 5;

  views.settings = function (app, phone) {
    var state = app.state;
    var wifi = state.network ? app.t("net_" + state.network) : app.t(state.wifi ? "on" : "off");
    function to(view) { return function () { phone.go(view); }; }
    return phone.screen(app.t("settings"), app.h("div.p-lines", {}, [
      phone.row("to-wifi", "wifi", app.t("wifi"), wifi, to("wifi")),
      phone.row("to-display", "format-size", app.t("display"), app.t("size_" + phone.size()), to("display")),
      phone.row("to-code", "lock-outline", app.t("screen_code"), app.t(state.secret ? "code_set" : "code_none"), to("code")),
      phone.row("to-rights", "shield-account-outline", app.t("rights"), "", to("rights")),
    ]));
  };

  views.display = function (app, phone) {
    function to(view) { return function () { phone.go(view); }; }
    return phone.screen(app.t("display"), app.h("div.p-lines", {}, [
      phone.row("to-text-size", "format-size", app.t("text_size"), app.t("size_" + phone.size()), to("text-size")),
      phone.row("to-sleep", "timer-outline", app.t("sleep"), app.t("sleep_" + (app.state.sleep || 2)), to("sleep")),
    ]));
  };

  views["text-size"] = function (app, phone) {
    var h = app.h;
    var size = phone.size();
    function set(wanted, focus) {
      app.set({ size: Math.min(SIZES, Math.max(1, wanted)), focus: focus });
    }
    /* Drawn anew, the slider would slip from under the finger. */
    function slide() {
      var root = app.root.firstElementChild;
      root.classList.replace("p-size-" + phone.size(), "p-size-" + slider.value);
      app.state.size = Number(slider.value);
      now.textContent = app.t("size_" + slider.value);
      slider.setAttribute("aria-valuetext", now.textContent);
      app.root.dispatchEvent(new CustomEvent("practice-change"));
    }
    var now = h("p.p-label#size-now", { role: "status" }, app.t("size_" + size));
    var slider = h("input.p-slider#size", {
      type: "range", min: "1", max: String(SIZES), step: "1", "aria-label": app.t("text_size"), "aria-valuetext": app.t("size_" + size),
      oninput: slide,
    });
    slider.value = String(size);
    return phone.screen(app.t("text_size"), h("div.p-lines", {}, [
      h("div.p-example#example", {}, [h("b", {}, app.t("example")), h("p", {}, app.t("example_text"))]),
      h("div.p-sizes", {}, [
        h("button.p-letter#smaller", { onclick: function () { set(phone.size() - 1, "smaller"); } }, [
          h("span.p-letter__sign", { "aria-hidden": "true" }, "A"), app.t("smaller"),
        ]),
        h("button.p-letter.p-letter--large#larger", { onclick: function () { set(phone.size() + 1, "larger"); } }, [
          h("span.p-letter__sign", { "aria-hidden": "true" }, "A"), app.t("larger"),
        ]),
      ]),
      slider, now,
    ]));
  };

  views.sleep = function (app, phone) {
    var h = app.h;
    var now = app.state.sleep || 2;
    return phone.screen(app.t("sleep"), h("div.p-lines", { role: "radiogroup", "aria-label": app.t("sleep") }, [1, 2, 3].map(function (each) {
      return h("button.p-choice", {
        id: "sleep-" + each, role: "radio", "aria-checked": String(each === now),
        onclick: function () { app.set({ sleep: each, focus: "sleep-" + each }); },
      }, [h("span.p-radio", { "aria-hidden": "true" }), app.t("sleep_" + each)]);
    })));
  };

  views.rights = function (app, phone) {
    var rights = app.state.rights || {};
    var asked = Object.keys(rights);
    return phone.screen(app.t("rights"), app.h("div.p-lines", {}, asked.length ? asked.map(function (key) {
      var parts = key.split("-");
      return phone.toggle("right-" + key, app.t(parts[0]) + ", " + app.t(parts[1]), rights[key], function () {
        rights[key] = !rights[key];
        app.set({ focus: "right-" + key });
      });
    }) : app.h("p#rights-none", {}, app.t("rights_none"))));
  };
})();
/* icon("format-size") icon("lock-outline") icon("shield-account-outline") icon("timer-outline") */
