/* Small sites to read with care: news, jobs, an assistant that answers, pictures that are free or not. */
practice.define("sites", function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var parts = practice.sitesParts(app);
  var sites = {
    news: practice.sitesNews(app, parts), jobs: practice.sitesJobs(app, parts), assistant: practice.sitesAssistant(app, parts),
    pictures: practice.sitesPictures(app, parts),
  };
  var DOORS = ["news", "jobs", "assistant", "pictures"];
  var view = state.view || "home";

  if (view === "home") {
    return app.window(app.t("app_name"), "web", h("div.p-doors", {}, DOORS.map(function (id) {
      return h("button.p-door#to-" + id, { onclick: function () { app.set({ view: id }); } }, [app.icon(sites[id].icon), app.t(id)]);
    })), "p-window--sites");
  }
  var site = sites[view];
  if (!site) throw new Error("no view " + view);
  var made = site.make();
  var whole = app.window(app.t(view), site.icon, made.content, "p-window--sites");
  /* The way back within a site, and the way to the four sites: then what was done on this one is over. */
  whole.querySelector(".p-dots").replaceWith(h("div.p-ways", {}, [
    made.back && parts.button("back", "back", "arrow-left", made.back, true),
    h("button.p-close#close", {
      "aria-label": app.t("close"),
      onclick: function () {
        Object.keys(state).forEach(function (key) { delete state[key]; });
        app.set({ view: "home", focus: "to-" + view });
      },
    }, app.icon("close")),
  ]));
  return whole;
});
/* icon("web") icon("close") icon("arrow-left") */
