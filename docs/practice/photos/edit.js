/* Changing a photo: a black bar over what nobody may read, edges cut off. The photo itself stays, the copy is another. */
(function () {
  "use strict";
  var views = (window.photosViews = window.photosViews || {});
  var MOST = 3;
  var SIDES = ["top", "right", "bottom", "left"];
  var ARROWS = ["arrow-down", "arrow-left", "arrow-up", "arrow-right"];

  views.edit = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var photo = phone.shown();
    var bars = state.bars || [];
    var cuts = state.cuts || [0, 0, 0, 0];
    var near = photo.subject === "letter" && !state.cutting;
    var lines = near ? window.photosPictures.lines : [];

    function cover(place) {
      var line = place.id.replace("line-", "");
      if (!bars.includes(line)) phone.change({ bars: bars.concat(line), focus: "bar" });
      else app.set({ focus: "bar" });
    }

    function cut(side) {
      return function () {
        var more = cuts.slice();
        more[side] = Math.min(MOST, more[side] + 1);
        phone.change({ cuts: more, focus: "cut-" + SIDES[side] });
      };
    }

    function save() {
      var number = (state.count || 0) + 1;
      state.photos.unshift(Object.assign({}, photo, { id: "new-" + number, bars: bars, cuts: cuts }));
      phone.change({ view: "photo", trail: ["home", "photos"], count: number, shown: "new-" + number, zoom: 1, note: "copy_saved" });
    }

    var places = lines.map(function (line) {
      return phone.placed(app.takes(h("button.p-place", { id: "line-" + line.name, "aria-label": app.t("line_" + line.name), "aria-pressed": String(bars.includes(line.name)) })),
        line.left, line.top, line.wide, line.high);
    });
    var bar = near && app.drag(h("button.p-bar-tool#bar", {}, [h("span.p-black", { "aria-hidden": "true" }), app.t("black_bar")]), ".p-place", cover);
    return [
      h("div.p-view#picture", { "data-bars": bars.join(" ") }, [
        phone.picture({ subject: photo.subject, light: photo.light, still: photo.still, sharp: photo.sharp, bars: bars, cuts: cuts }, near ? "lines" : ""), places,
      ]),
      phone.wrong(state.wrong),
      bar && h("div.p-shelf", {}, bar),
      state.cutting && h("div.p-four", {}, SIDES.map(function (side, index) {
        return phone.tool("cut-" + side, ARROWS[index], "cut_" + side, cut(index));
      })),
      phone.pair([
        phone.tool("crop", "crop", state.cutting ? "crop_end" : "crop", function () { phone.change({ cutting: !state.cutting, focus: "crop" }); }),
        state.cutting && phone.tool("whole", "restore", "whole_again", function () { phone.change({ cuts: [0, 0, 0, 0], focus: "whole" }); }),
        bars.length > 0 && !state.cutting && phone.tool("bars-off", "undo", "bars_off", function () { phone.change({ bars: [], focus: "bar" }); }),
      ]),
      phone.button("save", "content-save-outline", "save_copy", save),
    ];
  };
})();
/* icon("arrow-down") icon("arrow-left") icon("arrow-up") icon("arrow-right") icon("restore") icon("crop") icon("undo")
   icon("content-save-outline") */
