/* The camera: it takes photos, and it reads a code that is near enough: one sees the address before anything opens. */
(function () {
  "use strict";
  var views = (window.phoneViews = window.phoneViews || {});
  var CODES = { poster: "library", sticker: "gift" };

  /* What one points the camera at, one after the other: posters with a code come early. */
  function places() {
    var names = window.phonePictures.names;
    return [names[0], "poster", names[1], "sticker"].concat(names.slice(2));
  }

  views.camera = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var all = places();
    var seen = all[(state.aim || 0) % all.length];
    var code = CODES[seen];

    function take() {
      app.set({ taken: [seen].concat(state.taken || []), note: "photo_taken", focus: "see-photo" });
    }

    function elsewhere() {
      app.set({ aim: (state.aim || 0) + 1, near: false, note: "", focus: "aim" });
    }

    function ways() {
      if (code && state.near) {
        return [
          h("div.p-found", { role: "status" }, [
            h("b", {}, app.t("address_first")), h("p.p-typed.p-address#address", {}, app.t("address_" + code)),
          ]),
          h("div.p-pair", {}, [
            phone.button("leave", "close", "not_open", function () { app.set({ near: false, focus: "closer" }); }, true),
            phone.button("open", "open-in-app", "open", function () { phone.go("internet", { near: false, site: code }); }),
          ]),
        ];
      }
      return [
        code && phone.button("closer", "cellphone-arrow-down", "closer", function () { app.set({ near: true, note: "", focus: "open" }); }),
        state.note ? phone.button("see-photo", "image-multiple", "see_photo", function () { phone.go("photo", { shown_photo: state.taken[0], zoom: 1 }); })
          : phone.button("take", "camera", "take_photo", take, Boolean(code)),
        phone.button("aim", "refresh", "other_place", elsewhere, true),
      ];
    }

    return phone.screen(app.t("camera"), h("div.p-lines.p-camera", {}, [
      h("div.p-view#finder", {}, app.drawing(window.phonePictures.poster(seen, state.near, app.t("address_library")), app.t("photo_" + seen))),
      state.note && phone.done(state.note),
      ways(),
    ]));
  };
})();
/* icon("cellphone-arrow-down") icon("refresh") icon("image-multiple") icon("open-in-app") */
