/* A computer's screen: pictures of programs, windows, folders. A click chooses, two clicks open. */
practice.define("desktop", function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var windows = practice.desktopWindows(app);
  var files = practice.desktopFiles(app);
  var programs = practice.desktopPrograms(app, windows, files);
  var folders = practice.desktopFolders(app, windows, files, programs.openFile);
  var power = practice.desktopPower(app);
  var frozen = practice.desktopFrozen(app, windows, programs.forget);
  programs.off = power.off;
  programs.list.files = {
    icon: "folder-outline", title: folders.title(), content: folders.view, close: function () { windows.close("files", { picked: "" }); },
  };
  var start = practice.desktopStart(app, windows, programs.list, {
    shutDown: function () {
      if (programs.isUnsaved() && state.frozen !== "writer") app.set({ asking: "unsaved", next: "off", menu: false, note: "" });
      else power.off();
    },
    eject: power.eject,
  });

  function show(id) {
    if (id === "bin" || id === "stick") folders.go(id, { chosen: id, menu: false, focus: "window-files" });
    else windows.open(id);
  }

  function shortcut(id, image) {
    return h("li", {}, h("button.p-app#" + id, {
      "aria-pressed": String(state.chosen === id), "data-place": id === "bin" || id === "stick" ? id : false,
      onclick: function (event) {
        if (event.detail === 0) show(id);
        else if (state.chosen !== id) {
          state.chosen = id;
          app.root.querySelectorAll(".p-app").forEach(function (each) { each.setAttribute("aria-pressed", String(each.id === id)); });
        }
      },
      ondblclick: function () { show(id); },
    }, [h("span.p-tile", {}, app.icon(image)), app.t(id)]));
  }

  function screen() {
    return h("div.p-screen", { inert: Boolean(state.stuck) }, [
      h("div.p-area", {}, [
        h("ul.p-icons#icons", { "aria-label": app.t("desktop") }, [
          Object.keys(programs.list).map(function (id) { return shortcut(id, programs.list[id].icon); }),
          shortcut("bin", "trash-can-outline"),
          state.stick === "in" && shortcut("stick", "usb-flash-drive-outline"),
        ]),
        state.windows.filter(function (each) { return !each.min; }).map(function (each) {
          return windows.frame(each, programs.list[each.id], state.frozen === each.id ? frozen.ask : null);
        }),
        state.note && h("p.p-done.p-note", { id: "note-" + state.note, role: "status" }, [
          app.icon("information-outline"), app.t("note_" + state.note),
        ]),
      ]),
      start(),
    ]);
  }

  var questions = { unsaved: programs.unsaved, frozen: frozen.question, troubles: frozen.troubles, early: power.early };
  var question = questions[state.asking] || folders.dialog;
  var desk = h("div.p-desk", {
    class: "p-desk" + (state.stuck ? " p-desk--stuck" : ""),
    onclick: function (event) {
      if (state.menu && !event.target.closest("#menu, #start")) app.set({ menu: false });
    },
  }, [power.screen() || screen(), power.strip(), question()]);
  frozen.answerLater(desk);
  return desk;
});
/* icon("folder-outline") icon("trash-can-outline") icon("usb-flash-drive-outline") icon("information-outline") */
