/* A phone for every day: read a letter, dictate, make room, mend the sound, choose the network, print. It looks like the practice phone. */
practice.define("handset", function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var phone = practice.phone(app);
  var name = state.view || "home";
  if (!window.handsetViews[name]) throw new Error("no view " + name);
  var view = window.handsetViews[name](app, phone);
  var way = window.handsetNetwork(state);
  app.root.classList.add("p-stage--phone");

  return h("div.p-phone", { class: "p-phone p-size-2 p-phone--" + name }, [
    h("div.p-status", {}, [
      h("span", {}, app.t("time")), h("span.p-practice", {}, app.t("practice")),
      h("span.p-signs", {}, [
        state.silent && h("span.p-sign#silent-sign", {}, [app.icon("bell-off-outline"), h("span.p-told", {}, app.t("silent_on"))]),
        h("span.p-sign", { id: "sign-" + way }, [app.icon(window.handsetSigns[way]), h("span.p-told", {}, app.t("way_" + way))]),
        !state.silent && app.icon("battery-80"),
      ]),
    ]),
    h("div.p-screen", {}, view.content),
    h("nav.p-nav", { "aria-label": app.t("navigation") }, [
      h("button#back", { onclick: phone.back }, [app.icon("arrow-left"), app.t("back")]),
      h("button#home", { onclick: phone.home }, [app.icon("home-outline"), app.t("home")]),
    ]),
  ]);
});
/* icon("battery-80") icon("arrow-left") icon("home-outline") icon("bell-off-outline") */
