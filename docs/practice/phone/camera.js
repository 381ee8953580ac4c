/* The camera: it takes photos, and it reads codes: one sees the address before anything opens. */
(function () {
  "use strict";
  var views = (window.phoneViews = window.phoneViews || {});
  var CODES = { poster: "library", sticker: "gift" };

  views.camera = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var reading = state.mode === "code";
    var names = window.phonePictures.names;
    var seen = reading ? state.code_seen || "poster" : names[(state.aim || 0) % names.length];

    function mode(name, image) {
      return h("button.p-mode", {
        id: "mode-" + name, "aria-pressed": String((state.mode || "photo") === name),
        onclick: function () { app.set({ mode: name, note: "", found: false, focus: "mode-" + name }); },
      }, [app.icon(image), app.t("mode_" + name)]);
    }

    function take() {
      app.set({ taken: [seen].concat(state.taken || []), note: "photo_taken", focus: "see-photo" });
    }

    function aim() {
      if (reading) app.set({ code_seen: seen === "poster" ? "sticker" : "poster" });
      else app.set({ aim: (state.aim || 0) + 1, note: "" });
    }

    function leave() {
      app.set({ found: false, focus: "read" });
    }

    function address() {
      return app.dialog("address", app.t("address_first"), h("div.p-menu", {}, [
        h("p.p-typed.p-address", {}, app.t("address_" + CODES[seen])),
        h("p", {}, app.t("address_ask")),
        phone.button("open", "open-in-app", "open", function () { phone.go("internet", { found: false, site: CODES[seen] }); }),
        phone.button("leave", "close", "not_open", leave, true),
      ]), leave);
    }

    return phone.screen(app.t("camera"), h("div.p-lines.p-camera", {}, [
      h("div.p-pair", { role: "group", "aria-label": app.t("mode") }, [mode("photo", "camera"), mode("code", "qrcode-scan")]),
      h("div.p-view#finder", {}, app.drawing(window.phonePictures.svg(seen), app.t("photo_" + seen))),
      state.note && phone.done(state.note),
      reading ? phone.button("read", "qrcode-scan", "read_code", function () { app.set({ found: true }); })
        : state.note ? phone.button("see-photo", "image-multiple", "see_photo", function () { phone.go("photo", { shown_photo: state.taken[0], zoom: 1 }); })
          : phone.button("take", "camera", "take_photo", take),
      phone.button("aim", "refresh", reading ? "other_poster" : "other_place", aim, true),
    ]), state.found && address());
  };
})();
/* icon("qrcode-scan") icon("refresh") icon("image-multiple") icon("open-in-app") */
