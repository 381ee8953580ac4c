/* The shop of apps: who made an app, what it asks for, install it; then the app itself, that asks once. */
(function () {
  "use strict";
  var views = (window.phoneViews = window.phoneViews || {});
  var APPS = {
    translate: { icon: "translate", asks: ["microphone"] },
    torch: { icon: "flashlight", asks: ["contacts", "location"] },
    weather: { icon: "weather-partly-cloudy", asks: ["location"] },
  };

  function installed(state) {
    return (state.installed = state.installed || []);
  }

  /* Without the Wi-Fi there is nothing to see: the way to it. */
  function offline(app, phone, title) {
    return phone.screen(app.t(title), app.h("div.p-lines#offline", {}, [
      app.h("p", {}, app.t("offline")),
      phone.button("to-wifi", "wifi", "to_wifi", function () { phone.go("wifi"); }),
    ]));
  }

  views.shop = function (app, phone) {
    if (!app.state.network) return offline(app, phone, "shop_name");
    var there = installed(app.state);
    return phone.screen(app.t("shop_name"), app.h("div.p-lines", {}, Object.keys(APPS).map(function (name) {
      var word = there.includes(name) ? app.t("installed") : app.t("by_" + name);
      return phone.row("get-" + name, APPS[name].icon, app.t(name), word, function () { phone.go("product", { product: name }); });
    })));
  };

  views.product = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var name = state.product || "translate";
    var there = installed(state).includes(name);
    function install() {
      installed(state).push(name);
      app.set({ note: "app_installed", focus: "start" });
    }
    return phone.screen(app.t(name), h("div.p-lines", {}, [
      h("p", {}, app.t("about_" + name)),
      h("div.p-facts", {}, [
        h("p#maker", {}, [h("b", {}, app.t("made_by")), app.t("by_" + name)]),
        h("p#asks", {}, [h("b", {}, app.t("asks_for")), APPS[name].asks.map(function (right) { return app.t(right); }).join(", ")]),
      ]),
      state.note && phone.done(state.note),
      there ? phone.button("start", "open-in-app", "open", function () { phone.go("program", { program: name }); })
        : phone.button("install", "tray-arrow-down", "install", install),
    ]));
  };

  /* An installed app. It asks for each thing once; what one answers can be changed in the settings. */
  views.program = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var name = state.program || "translate";
    var rights = (state.rights = state.rights || {});
    var open = APPS[name].asks.find(function (right) { return !(name + "-" + right in rights); });
    function answer(yes) {
      rights[name + "-" + open] = yes;
      app.set({});
    }
    function ask() {
      return app.dialog("asking", app.t(name), h("div.p-menu", {}, [
        h("p.p-label", {}, app.t("ask_" + open)),
        phone.button("allow", "check", "allow", function () { answer(true); }),
        phone.button("refuse", "close", "refuse", function () { answer(false); }, true),
      ]), function () { answer(false); });
    }
    function used(right) {
      var allowed = rights[name + "-" + right];
      return h("p.p-used", {}, [app.icon(allowed ? "check" : "close"), app.t(right) + ", " + app.t(allowed ? "allowed" : "refused")]);
    }
    return phone.screen(app.t(name), h("div.p-lines#program", {}, [
      h("p", {}, app.t("about_" + name)),
      !open && [h("div.p-facts", {}, APPS[name].asks.map(used)),
        phone.button("to-rights", "shield-account-outline", "rights", function () { phone.go("rights"); }, true)],
    ]), open && ask());
  };

  views.internet = function (app, phone) {
    var h = app.h;
    var state = app.state;
    if (!state.network) return offline(app, phone, "internet");
    var site = state.site || "start";
    function link(name) {
      return phone.row("site-" + name, "web", app.t("site_" + name), app.t("address_" + name), function () { app.set({ site: name }); });
    }
    return phone.screen(app.t("internet"), h("div.p-lines", {}, [
      h("p.p-typed.p-address#site", {}, app.t("address_" + site)),
      site === "start" ? [link("library"), link("weather")] : [
        h("div.p-facts", { id: "page-" + site }, [h("b", {}, app.t("site_" + site)), h("p", {}, app.t("page_" + site))]),
        phone.button("first", "home-outline", "first_page", function () { app.set({ site: "start" }); }, true),
      ],
    ]));
  };
})();
/* icon("translate") icon("flashlight") icon("weather-partly-cloudy") icon("check") icon("close") icon("tray-arrow-down") icon("web")
   icon("home-outline") icon("wifi") icon("open-in-app") icon("shield-account-outline") */
