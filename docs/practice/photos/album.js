/* The photos: all of them; one of them, larger with two fingers or a button; and what one can do with it. */
(function () {
  "use strict";
  var views = (window.photosViews = window.photosViews || {});
  var LARGEST = 3;

  window.photosParts = {
    /* A picture in its frame, as large as one wants it. */
    frame: function (app, phone, picture) {
      var zoom = app.state.zoom || 1;
      picture.firstElementChild.setAttribute("class", "p-zoom-" + zoom);
      return app.pinch(app.h("div.p-view", {}, picture), function (by) {
        phone.change({ zoom: Math.min(LARGEST, Math.max(1, zoom + by)) });
      });
    },
    enlarge: function (app, phone) {
      var zoom = app.state.zoom || 1;
      return phone.button("enlarge", zoom < LARGEST ? "magnify-plus-outline" : "magnify-minus-outline", zoom < LARGEST ? "enlarge" : "smaller", function () {
        phone.change({ zoom: zoom < LARGEST ? zoom + 1 : 1, note: app.state.note, focus: "enlarge" });
      }, true);
    },
  };

  views.photos = function (app, phone) {
    var h = app.h;
    var state = app.state;
    return [
      state.note && phone.done(state.note, state.note === "photo_kept" ? "kept" : "", { "data-quality": state.kept || "" }),
      h("ul.p-album#album", {}, state.photos.map(function (photo) {
        return h("li", {}, h("button.p-photo", {
          id: "photo-" + photo.id, onclick: function () { phone.go("photo", { shown: photo.id, zoom: 1 }); },
        }, phone.picture(photo)));
      })),
      !state.photos.length && h("p", {}, app.t("no_photo")),
    ];
  };

  views.photo = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var photo = phone.shown();
    function remove() {
      state.photos = state.photos.filter(function (each) { return each !== photo; });
      phone.change({ view: "photos", trail: ["home"], note: "photo_deleted" });
    }
    return [
      state.note && phone.done(state.note),
      h("div.p-sight#shown", { "data-photo": photo.subject, "data-zoom": String(state.zoom || 1), "data-bars": (photo.bars || []).join(" ") }, window.photosParts.frame(app, phone, phone.picture(photo))),
      window.photosParts.enlarge(app, phone),
      h("div.p-three", {}, [
        phone.tool("share", "share-variant", "share", function () { phone.go("share", { person: "", agreed: false }); }),
        phone.tool("edit", "pencil", "edit", function () { phone.go("edit", { bars: (photo.bars || []).slice(), cuts: (photo.cuts || [0, 0, 0, 0]).slice(), cutting: false }); }),
        phone.tool("delete", "trash-can-outline", "delete", remove),
      ]),
    ];
  };
})();
/* icon("magnify-plus-outline") icon("magnify-minus-outline") icon("share-variant") icon("pencil") icon("trash-can-outline") */
