/* The way in when one practises freely: a door to each thing. */
(function () {
  "use strict";
  var views = (window.deviceViews = window.deviceViews || {});
  var DOORS = [
    ["tower", "desktop-tower-monitor"], ["laptop", "laptop"], ["parts", "devices"], ["mouse", "mouse"], ["keyboard", "keyboard-outline"],
    ["three-signs", "at"], ["printer", "printer"], ["sit", "seat-outline"],
  ];

  views.home = function (app) {
    var h = app.h;
    return app.window(app.t("app_name"), "desktop-tower-monitor", h("div.p-ways-in", {}, DOORS.map(function (door) {
      return h("button.p-way-in#to-" + door[0], { onclick: function () { app.set({ view: door[0], free: true }); } }, [app.icon(door[1]), h("span", {}, app.t(door[0]))]);
    })));
  };
})();
/* icon("desktop-tower-monitor") icon("laptop") icon("devices") icon("mouse") icon("keyboard-outline") icon("at") icon("printer")
   icon("seat-outline") */
