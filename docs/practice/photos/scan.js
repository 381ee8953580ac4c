/* The scanner: the whole paper in sight, four corners on the paper, the page straight, a name. */
(function () {
  "use strict";
  var views = (window.photosViews = window.photosViews || {});
  var LOST = 2;

  views.scan = function (app, phone) {
    var h = app.h;
    var state = app.state;
    function take() {
      if (state.whole) phone.go("corners", { corner: false });
      else phone.change({ wrong: "cut_off", focus: "take" });
    }
    return [
      h("div.p-sight#paper-finder", { "data-whole": String(Boolean(state.whole)) }, [
        h("div.p-view", {}, app.drawing(window.photosPictures.desk(app.t, state.whole), app.t(state.whole ? "paper_whole" : "paper_cut"))),
        phone.says(state.whole ? "paper_whole" : "paper_cut", state.whole),
      ]),
      phone.wrong(state.wrong),
      phone.pair([
        phone.tool("farther", "cellphone-arrow-down", state.whole ? "closer" : "farther", function () { phone.change({ whole: !state.whole, focus: "farther" }); }),
        phone.tool("take", "camera", "take_photo", take, { class: "p-tool p-tool--main" }),
      ]),
    ];
  };

  views.corners = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var pictures = window.photosPictures;
    var places = pictures.corners.map(function (corner, index) {
      return index === LOST && !state.corner ? [112, 112] : corner;
    });

    function straighten() {
      if (state.corner) phone.go("page", { paper_title: "" });
      else phone.change({ wrong: "corner_lost", focus: "corner-3" });
    }

    function drop() { phone.change({ corner: true, focus: "straighten" }); }

    var goal = pictures.corners[LOST];
    var handles = places.map(function (place, index) {
      var number = String(index + 1);
      var lost = index === LOST && !state.corner;
      var label = app.t("corner") + " " + number;
      var handle = lost ? app.drag(h("button.p-corner", { id: "corner-" + number, "aria-label": label }, number), "#goal", drop)
        : h("span.p-corner.p-corner--fixed", { id: "corner-" + number, "aria-hidden": "true" }, number);
      return phone.placed(handle, place[0], place[1]);
    });
    return [
      h("div.p-view#corners", { "data-corner": String(Boolean(state.corner)) }, [
        app.drawing(pictures.desk(app.t, true, places), app.t(state.corner ? "four_corners" : "three_corners")),
        !state.corner && phone.placed(app.takes(h("button.p-goal#goal", { "aria-label": app.t("paper_corner") })), goal[0], goal[1]),
        handles,
      ]),
      phone.says(state.corner ? "four_corners" : "three_corners", state.corner),
      phone.wrong(state.wrong),
      phone.pair([
        phone.tool("again", "refresh", "again", phone.back),
        phone.tool("straighten", "crop-rotate", "straighten", straighten, { class: "p-tool p-tool--main" }),
      ]),
    ];
  };

  views.page = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var field = app.field("input.p-field.p-typed#name", "paper_title", { id: "name", autocapitalize: "sentences" });

    function named() { return Boolean((state.paper_title || "").trim()); }

    function save(event) {
      if (event) event.preventDefault();
      if (!named()) {
        phone.change({ wrong: "no_name", focus: "name" });
        return;
      }
      var number = (state.count || 0) + 1;
      state.papers.unshift({ id: "new-" + number, name: state.paper_title.trim(), place: "documents" });
      phone.change({ view: "documents", trail: ["home"], count: number, note: "paper_saved" });
    }

    return [
      h("div.p-view.p-view--page#page", {}, app.drawing(window.photosPictures.page(app.t), app.t("page_straight"))),
      h("form.p-asked", { onsubmit: save }, [
        h("label.p-label", { for: "name" }, app.t("name_of_paper")),
        field,
        state.wrong && app.wrong(field, state.wrong, named, { id: "wrong", role: "status" }),
        phone.button("save", "content-save-outline", "save", save),
      ]),
    ];
  };
})();
/* icon("cellphone-arrow-down") icon("camera") icon("refresh") icon("crop-rotate") icon("content-save-outline") */
