/* A phone: a lock screen, two pages of apps, one app at a time, and below them the ways back. */
practice.define("phone", function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var phone = practice.phone(app);
  var views = window.phoneViews;
  var name = state.locked ? "lock" : state.view || "home";
  if (!views[name]) throw new Error("no view " + name);
  var view = views[name](app, phone);

  function status() {
    return h("div.p-status", {}, [
      h("span", {}, app.t("time")),
      h("span.p-practice", {}, app.t("practice")),
      h("span.p-signs", {}, [
        state.network && h("span.p-sign#connected", {}, [app.icon("wifi"), h("span.p-told", {}, app.t("wifi_on"))]),
        app.icon("battery-80"),
      ]),
    ]);
  }

  function navigation() {
    var bar = h("nav.p-nav", { "aria-label": app.t("navigation") }, [
      h("button#back", { onclick: phone.back }, [app.icon("arrow-left"), app.t("back")]),
      h("button#home", { onclick: phone.home }, [app.icon("home-outline"), app.t("home")]),
    ]);
    app.swipe(bar, function (way) { if (way === "up") phone.home(); }).removeAttribute("tabindex");
    return bar;
  }

  phone.keepPlaces();
  return h("div.p-phone", { class: "p-phone p-phone--" + name + " p-size-" + phone.size() }, [
    status(), h("div.p-screen", {}, view.content), name !== "lock" && navigation(), view.above,
  ]);
});
