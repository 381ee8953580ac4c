/* What one wants to learn: doors, pictures of sheets, how long each takes, a list of one's own. */
practice.learningChoice = function (app, shared) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var DOORS = {
    phone: ["cellphone", ["photo", "message", "code"]],
    computer: ["desktop-classic", ["mouse", "text", "print"]],
    internet: ["web", ["search", "mail", "fake"]],
    papers: ["file-document-outline", ["form", "appointment", "scan"]],
  };
  var SHEETS = {
    photo: ["camera-outline", 20], message: ["message-text-outline", 30], code: ["lock-outline", 25],
    mouse: ["mouse", 30], text: ["text-box-edit-outline", 35], print: ["printer", 25],
    search: ["magnify", 30], mail: ["email-outline", 35], fake: ["alert-octagon-outline", 30],
    form: ["clipboard-text-outline", 35], appointment: ["calendar-check-outline", 30], scan: ["scanner", 25],
  };

  function tile(id, image, key, act) {
    return h("li", {}, h("button.p-tile", { id: id, onclick: act }, [app.icon(image), h("span", {}, app.t(key))]));
  }

  function doors() {
    return [
      h("h2", {}, app.t("doors")),
      h("ul.p-tiles#doors", {}, Object.keys(DOORS).map(function (each) {
        return tile("door-" + each, DOORS[each][0], "door_" + each, shared.go("sheets", { door: each }));
      })),
    ];
  }

  function sheets() {
    var door = state.door || "phone";
    return [
      h("h2", {}, app.t("door_" + door)),
      h("ul.p-tiles#pictures", { "data-door": door }, DOORS[door][1].map(function (each) {
        return tile("sheet-" + each, SHEETS[each][0], "sheet_" + each, shared.go("sheet", { sheet: each }));
      })),
      h("p.p-end", {}, shared.button("back", "arrow-left", "back", shared.go("doors"), true)),
    ];
  }

  function sheet() {
    var name = state.sheet || "photo";
    var list = state.list || [];
    var isListed = list.includes(name);
    function add() {
      app.set({ list: isListed ? list : list.concat([name]), note: "listed", focus: "added" });
    }
    return [
      h("h2", {}, app.t("sheet_" + name)),
      h("div.p-one#sheet", { "data-sheet": name }, [
        h("div.p-large", {}, app.icon(SHEETS[name][0])),
        h("div.p-facts", {}, [
          h("p.p-fact#minutes", {}, [app.icon("clock-outline"), h("b", {}, app.t("minutes_" + SHEETS[name][1]))]),
          h("p", {}, app.t("says_" + name)),
        ]),
      ]),
      isListed && h("p.p-done#added", { role: "status", tabindex: "-1" }, [app.icon("check-circle-outline"), h("span", {}, app.t("listed"))]),
      h("div.p-end", {}, [
        shared.button("back", "arrow-left", "back", shared.go("sheets"), true),
        !isListed && shared.button("add", "playlist-plus", "add", add),
      ]),
    ];
  }

  function list() {
    var all = state.list || [];
    return [
      h("h2", {}, app.t("my_list")),
      shared.printed("list_printed"),
      !all.length && h("p#empty", {}, app.t("list_empty")),
      all.length > 0 && h("ol.p-list#list", {}, all.map(function (each) {
        return h("li", {}, [
          app.icon(SHEETS[each][0]), h("b", {}, app.t("sheet_" + each)),
          shared.button("drop-" + each, "close", "drop", function () {
            app.set({ list: all.filter(function (other) { return other !== each; }), printed: false });
          }, true),
        ]);
      })),
      all.length > 0 && h("p.p-end", {}, shared.button("print", "printer", "print", function () { app.set({ printed: true }); })),
    ];
  }

  return { doors: doors, sheets: sheets, sheet: sheet, list: list };
};
/* icon("cellphone") icon("desktop-classic") icon("web") icon("file-document-outline") icon("camera-outline") icon("message-text-outline")
   icon("lock-outline") icon("mouse") icon("text-box-edit-outline") icon("printer") icon("magnify") icon("email-outline")
   icon("alert-octagon-outline") icon("clipboard-text-outline") icon("calendar-check-outline") icon("scanner") icon("arrow-left")
   icon("clock-outline") icon("playlist-plus") icon("check-circle-outline") icon("close") */
