/* The documents: a folder of one's own, a second copy on a stick; and the places where a paper stays behind. */
(function () {
  "use strict";
  var views = (window.photosViews = window.photosViews || {});
  var PLACES = [
    ["copier", "printer", "take_back"], ["downloads", "download-outline", "delete"], ["gallery", "image-multiple", "delete"],
    ["stick", "usb-flash-drive-outline", "take_out"],
  ];

  /* A paper that a scene begins with has its name in each language. */
  function named(app, paper) { return paper.name || app.t(paper.name_key); }

  function found(state) {
    return state.papers.find(function (each) { return each.id === state.paper; }) || state.papers[0];
  }

  views.documents = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var stored = state.papers.filter(function (each) { return each.place === "mine"; });
    var loose = state.papers.filter(function (each) { return each.place !== "mine"; });
    function row(paper) {
      return h("li", {}, h("button.p-line", { id: "paper-" + paper.id, onclick: function () { phone.go("paper", { paper: paper.id }); } }, [
        app.icon("file-document-outline"), h("span.p-line__words", {}, h("b", {}, named(app, paper))), app.icon("chevron-right"),
      ]));
    }
    return [
      state.note && phone.done(state.note),
      h("ul.p-rows#papers", {}, loose.map(row)),
      h("h3.p-folder", {}, [app.icon("folder-outline"), app.t("my_papers")]),
      stored.length ? h("ul.p-rows", {}, stored.map(row)) : h("p.p-dim", {}, app.t("folder_empty")),
    ];
  };

  views.paper = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var paper = found(state);
    function mark(changes, note, next) {
      return function () {
        Object.assign(paper, changes);
        phone.change({ note: note, focus: next });
      };
    }
    function remove() {
      state.papers = state.papers.filter(function (each) { return each !== paper; });
      phone.change({ view: "documents", trail: ["home"], note: "paper_deleted" });
    }
    var mine = paper.place === "mine";
    return [
      h("div.p-facts#facts", { "data-paper": paper.id, "data-place": paper.place, "data-copied": String(Boolean(paper.copied)) }, [
        h("p", {}, [app.icon("folder-outline"), app.t(mine ? "in_mine" : "in_documents")]),
        h("p", {}, [app.icon("usb-flash-drive-outline"), app.t(paper.copied ? "on_stick" : "not_on_stick")]),
      ]),
      state.note && phone.done(state.note),
      mine ? null : phone.button("store", "folder-arrow-down-outline", "store", mark({ place: "mine" }, "stored", "copy")),
      paper.copied ? null : phone.button("copy", "usb-flash-drive-outline", "copy", mark({ copied: true }, "copied", "rest"), !mine),
      phone.button("rest", "foot-print", "traces", function () { phone.go("traces", {}); }, true),
      phone.button("delete", "trash-can-outline", "delete", remove, true),
    ];
  };

  views.traces = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var cleared = state.cleared || {};
    var next = PLACES.filter(function (each) { return !cleared[each[0]]; });

    function clear(name) {
      return function () {
        var after = next.find(function (each) { return each[0] !== name; });
        var now = Object.assign({}, cleared);
        now[name] = true;
        var photos = name === "gallery" ? state.photos.filter(function (each) { return each.subject !== "letter"; }) : state.photos;
        phone.change({ cleared: now, photos: photos, focus: after ? "clear-" + after[0] : "home" });
      };
    }

    return [
      h("ul.p-rows.p-traces", {}, PLACES.map(function (each) {
        var name = each[0];
        return h("li.p-trace", { id: "trace-" + name, "data-clear": String(Boolean(cleared[name])) }, [
          app.icon(cleared[name] ? "check-circle-outline" : each[1]),
          h("span.p-line__words", {}, [h("b", {}, app.t("place_" + name)), h("span.p-dim", {}, app.t((cleared[name] ? "clear_" : "rests_") + name))]),
          !cleared[name] && h("button.p-button.p-button--plain", { id: "clear-" + name, "aria-label": app.t(each[2]) + " : " + app.t("place_" + name), onclick: clear(name) }, app.t(each[2])),
        ]);
      })),
      !next.length && phone.done("nothing_left"),
    ];
  };
})();
/* icon("printer") icon("download-outline") icon("image-multiple") icon("usb-flash-drive-outline") icon("file-document-outline")
   icon("chevron-right") icon("folder-outline") icon("folder-arrow-down-outline") icon("foot-print") icon("trash-can-outline")
   icon("check-circle-outline") */
