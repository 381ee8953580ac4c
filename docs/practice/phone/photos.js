/* The photos: all of them under a finger that slides; one of them, larger with two fingers, two touches or a button. */
(function () {
  "use strict";
  var views = (window.phoneViews = window.phoneViews || {});
  var LARGEST = 4;

  views.photos = function (app, phone) {
    var h = app.h;
    var all = (app.state.taken || []).concat(window.phonePictures.names);
    return phone.screen(app.t("photos"), phone.scroller("album", app.t("all_photos"), h("ul.p-album", {}, all.map(function (name, index) {
      return h("li", {}, h("button.p-photo", {
        id: "photo-" + index, "aria-label": app.t("photo_" + name), onclick: function () { phone.go("photo", { shown_photo: name, zoom: 1 }); },
      }, app.drawing(window.phonePictures.svg(name))));
    }))));
  };

  views.photo = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var name = state.shown_photo || "park";
    var zoom = state.zoom || 1;
    function change(by) {
      app.set({ zoom: Math.min(LARGEST, Math.max(1, zoom + by)) });
    }
    var picture = app.drawing(window.phonePictures.svg(name), app.t("photo_" + name));
    picture.firstElementChild.setAttribute("class", "p-zoom-" + zoom);
    var frame = app.pinch(h("div.p-view#photo", { "data-zoom": String(zoom) }, picture), change);
    frame.addEventListener("dblclick", function () { change(zoom < LARGEST ? 1 : 1 - zoom); });
    return phone.screen(app.t("photo_" + name), h("div.p-lines", {}, [
      frame,
      h("p", { role: "status" }, app.t("zoom_" + zoom)),
      h("div.p-pair", {}, [
        phone.button("zoom-out", "magnify-minus-outline", "zoom_out", function () { change(-1); }, true),
        phone.button("zoom-in", "magnify-plus-outline", "zoom_in", function () { change(1); }, true),
      ]),
    ]));
  };
})();
/* icon("magnify-minus-outline") icon("magnify-plus-outline") */
