/* The camera: what it sees is dark, shakes and is blurred, until one goes to the light, holds it well and taps the thing. */
(function () {
  "use strict";
  var views = (window.photosViews = window.photosViews || {});
  /* What one points it at, and where that lies on the picture. */
  var THINGS = [["plant", 76, 20, 88, 150], ["cat", 70, 46, 106, 120], ["river", 40, 50, 160, 100]];

  views.camera = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var thing = THINGS[(state.aim || 0) % THINGS.length];
    var seen = { subject: thing[0], light: Boolean(state.light), still: Boolean(state.still), sharp: Boolean(state.sharp) };
    var quality = phone.quality(seen);

    function toggle(key, id) {
      return function () {
        var changes = { shot: "", focus: id };
        changes[key] = !state[key];
        phone.change(changes);
      };
    }

    function take() {
      var number = (state.count || 0) + 1;
      state.photos.unshift(Object.assign({ id: "new-" + number }, seen));
      phone.change({ count: number, shown: "new-" + number, shot: quality, focus: "see" });
    }

    function elsewhere() {
      phone.change({ aim: (state.aim || 0) + 1, sharp: false, shot: "", focus: "aim" });
    }

    var finder = h("div.p-view#finder", {
      "data-light": String(seen.light), "data-still": String(seen.still), "data-sharp": String(seen.sharp), "data-shot": state.shot || "none",
    }, [
      phone.picture(seen),
      phone.placed(h("button.p-aim#thing", { "aria-label": app.t("focus_" + thing[0]), "aria-pressed": String(seen.sharp), onclick: function () { phone.change({ sharp: true, shot: "", focus: "thing" }); } }),
        thing[1], thing[2], thing[3], thing[4]),
    ]);
    return [
      h("div.p-sight", {}, [finder, state.shot ? phone.says("photo_taken", true) : phone.says("sees_" + (quality === "blurred" ? quality + "_" + thing[0] : quality), quality === "clear")]),
      phone.pair([
        phone.tool("light", "window-open-variant", "to_window", toggle("light", "light"), { "aria-pressed": String(seen.light) }),
        phone.tool("hands", "hand-back-right-outline", "two_hands", toggle("still", "hands"), { "aria-pressed": String(seen.still) }),
      ]),
      h("div.p-three", {}, [
        phone.tool("aim", "refresh", "elsewhere", elsewhere),
        phone.tool("take", "camera", "take_photo", take, { class: "p-tool p-tool--main" }),
        state.shot && phone.tool("see", "image-outline", "see_photo", function () { phone.go("review", { zoom: 1 }); }),
      ]),
    ];
  };

  /* The photo that was just taken: one looks at it before one keeps it. */
  views.review = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var photo = phone.shown();
    var quality = phone.quality(photo);

    function again() {
      state.photos = state.photos.filter(function (each) { return each !== photo; });
      phone.change({ view: "camera", trail: ["home"], shot: "" });
    }

    return [
      h("div.p-sight#review", { "data-zoom": String(state.zoom || 1), "data-quality": quality }, [
        window.photosParts.frame(app, phone, phone.picture(photo)), phone.says("is_" + quality, quality === "clear"),
      ]),
      window.photosParts.enlarge(app, phone),
      phone.pair([
        phone.tool("again", "refresh", "again", again),
        phone.tool("keep", "check", "keep", function () { phone.change({ view: "photos", trail: ["home"], note: "photo_kept", kept: quality }); }, { class: "p-tool p-tool--main" }),
      ]),
    ];
  };
})();
/* icon("window-open-variant") icon("hand-back-right-outline") icon("refresh") icon("image-outline") icon("check") */
