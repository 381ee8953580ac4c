/* Programs for work: a CV made of parts, a poster, a text that two people write, a robot that follows commands. */
practice.define("office", function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var parts = practice.officeParts(app);
  var programs = {
    cv: practice.officeCv(app, parts), poster: practice.officePoster(app, parts), together: practice.officeTogether(app, parts),
    commands: practice.officeCommands(app, parts),
  };
  var DOORS = ["cv", "poster", "together", "commands"];
  var view = state.view || "home";

  if (view === "home") {
    return app.window(app.t("app_name"), "pencil-outline", h("div.p-doors", {}, DOORS.map(function (id) {
      return h("button.p-door#to-" + id, { onclick: function () { app.set({ view: id }); } }, [app.icon(programs[id].icon), app.t(id)]);
    })), "p-window--office");
  }
  var program = programs[view];
  if (!program) throw new Error("no view " + view);
  var made = program.make();
  var whole = app.window(app.t(view), program.icon, [made.content, made.dialog], "p-window--office");
  whole.querySelector(".p-dots").replaceWith(h("div.p-ways", {}, [
    made.ways,
    h("button.p-close#close", { "aria-label": app.t("close"), onclick: function () { app.set({ view: "home", focus: "to-" + view }); } }, app.icon("close")),
  ]));
  return whole;
});
/* icon("pencil-outline") icon("close") */
