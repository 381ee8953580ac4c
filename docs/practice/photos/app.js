/* A phone with what photos and papers need: camera, photos, a scanner, documents. One screen at a time. */
practice.define("photos", function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var phone = practice.photosPhone(app);
  var name = state.view || "home";
  var view = window.photosViews[name];
  if (!view) throw new Error("no view " + name);
  phone.remember();

  return h("div.p-phone", { class: "p-phone p-phone--" + name }, [
    h("div.p-status", {}, [
      h("span", {}, app.t("time")), h("span.p-practice", {}, app.t("practice")), h("span.p-signs", {}, app.icon("battery-80")),
    ]),
    h("div.p-screen", {}, [h("h2.p-title", {}, phone.title(name)), h("div.p-lines", { class: "p-lines p-lines--" + name }, view(app, phone))]),
    h("nav.p-nav", { "aria-label": app.t("navigation") }, [
      h("button#back", { onclick: phone.back }, [app.icon("arrow-left"), app.t("back")]),
      h("button#home", { onclick: phone.home }, [app.icon("home-outline"), app.t("home")]),
    ]),
  ]);
});
/* icon("battery-80") icon("arrow-left") icon("home-outline") */
