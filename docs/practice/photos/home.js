/* The home screen: four apps. */
(function () {
  "use strict";
  var views = (window.photosViews = window.photosViews || {});
  var APPS = [["camera", "camera"], ["photos", "image-multiple"], ["scan", "scanner"], ["documents", "folder-outline"]];

  views.home = function (app, phone) {
    var h = app.h;
    function open(name) {
      return function () {
        var fresh = name === "camera" ? { aim: 0, light: false, still: false, sharp: false, shot: "" } : name === "scan" ? { whole: false, corner: false, paper_title: "" } : {};
        phone.go(name, fresh);
      };
    }
    return h("div.p-apps", {}, APPS.map(function (each) {
      return h("button.p-app.p-app--" + each[0], { id: "app-" + each[0], onclick: open(each[0]) }, [
        h("span.p-plate", { "aria-hidden": "true" }, app.icon(each[1])), app.t(each[0]),
      ]);
    }));
  };
})();
/* icon("camera") icon("image-multiple") icon("scanner") icon("folder-outline") */
