/* A computer's screen: pictures of programs; a click chooses, two clicks open. */
practice.define("desktop", function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var programs = [
    ["internet", "web"],
    ["mail", "email-outline"],
    ["writer", "file-document-outline"],
    ["photos", "image-outline"],
    ["files", "folder-outline"],
    ["bin", "trash-can-outline"],
  ];

  function program(entry) {
    var name = entry[0];
    function open() {
      app.set({ open: name, chosen: name });
    }
    return h("li", {}, h(
      "button.p-app#" + name,
      {
        "aria-pressed": String(state.chosen === name),
        onclick: function (event) {
          if (event.detail === 0) open();
          else if (state.chosen !== name) {
            state.chosen = name;
            app.root.querySelectorAll(".p-app").forEach(function (each) {
              each.setAttribute("aria-pressed", String(each.id === name));
            });
          }
        },
        ondblclick: open,
      },
      [h("span.p-tile", {}, app.icon(entry[1])), app.t(name)]
    ));
  }

  function content() {
    if (state.open !== "photos") return h("div.p-article", {}, app.t("opened"));
    return h("div.p-photos", {}, ["image-filter-hdr", "flower-tulip-outline", "tree-outline", "weather-sunny"].map(
      function (image) { return h("div.p-photo", {}, app.icon(image)); }
    ));
  }

  var opened = programs.find(function (entry) { return entry[0] === state.open; });
  var front = opened && app.window(app.t(opened[0]), opened[1], content(), "p-open");
  if (front) front.id = "opened";
  return h("div.p-desk", {}, [
    h("ul.p-icons", {}, programs.map(program)),
    h("div.p-task", {}, [
      app.icon("home-variant-outline"), h("span.p-practice", {}, app.t("practice")), h("span.p-space", {}),
      app.icon("wifi"), app.icon("volume-high"), "10:30",
    ]),
    front,
  ]);
});
/* Icons that the desktop names in a table: icon("web") icon("email-outline") icon("file-document-outline")
   icon("image-outline") icon("folder-outline") icon("trash-can-outline") icon("image-filter-hdr")
   icon("flower-tulip-outline") icon("tree-outline") icon("weather-sunny") */
