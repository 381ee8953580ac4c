/* The window with folders: places at the left, files at the right, what one can do with a file above them. */
practice.desktopFolders = function (app, windows, files, openFile) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var FAR = 8;
  if (!state.at) state.at = "documents";
  if (!state.trail) state.trail = [];

  function chosen() { return files.find(state.picked); }

  function go(place, more) {
    if (place !== state.at) state.trail.push(state.at);
    windows.put("files");
    app.set(Object.assign({ at: place, picked: "", note: "", focus: "here" }, more));
  }

  function back() {
    var place = state.trail.pop();
    app.set({ at: place, picked: "", note: "", focus: "here" });
  }

  function open(file) {
    if (files.root(state.at) === "bin") pick(file.id);
    else if (file.kind === "folder") go(file.id);
    else if (file.kind === "zip") app.set({ picked: file.id, note: "packed", focus: "file-" + file.id });
    else openFile(file);
  }

  function extract(file) {
    var folder = files.extract(file);
    app.set({ picked: folder.id, note: "extracted", focus: "file-" + folder.id });
  }

  function toBin(file) {
    if (files.root(file.id) === "bin") return;
    files.move(file, "bin");
    app.set({ picked: "", note: "in_bin", focus: "here" });
  }

  function restore(file) {
    files.restore(file);
    app.set({ picked: "", note: "restored", focus: "here" });
  }

  function ask(what, more) {
    app.set(Object.assign({ asking: what, note: "", wrong: "" }, more));
  }

  /* To another place: what goes to or from the stick is copied, as real computers do; all else moves. */
  function carry(file, place) {
    if (!files.fits(file, place)) return;
    var other = (files.root(place) === "stick") !== (files.root(file.id) === "stick");
    if (files.root(place) === "bin") toBin(file);
    else if (other) {
      files.copy(file, place);
      app.set({ picked: "", note: "copied", focus: "here" });
    } else {
      files.move(file, place);
      app.set({ picked: "", note: "moved", focus: "here" });
    }
  }

  function tool(id, image, key, act, off) {
    return h("button.p-tool#" + id, { onclick: act, disabled: Boolean(off) }, [app.icon(image), h("span", {}, app.t(key))]);
  }

  function ribbon() {
    var file = chosen();
    var bin = files.root(state.at) === "bin";
    var tools = [tool("back", "arrow-left", "back", back, !state.trail.length)];
    if (bin) {
      if (file) tools.push(tool("restore", "delete-restore", "restore", function () { restore(file); }));
      if (files.in("bin").length) tools.push(tool("empty", "delete-empty-outline", "empty_bin", function () { ask("empty"); }));
    } else if (file) {
      if (file.kind === "zip") tools.push(tool("extract", "archive-arrow-down-outline", "extract", function () { extract(file); }));
      else tools.push(tool("open-file", "folder-open-outline", "open", function () { open(file); }));
      tools.push(
        tool("rename", "form-textbox", "rename", function () { ask("rename", { name: file.name, focus: "name" }); }),
        tool("copy", "content-copy", "copy_to", function () { ask("copy"); }),
        tool("move", "folder-move-outline", "move_to", function () { ask("move"); }),
        tool("delete", "trash-can-outline", "delete", function () { toBin(file); })
      );
    } else {
      tools.push(tool("new-folder", "folder-plus-outline", "new_folder", function () { ask("folder", { name: "", focus: "name" }); }));
    }
    return h("div.p-ribbon#ribbon", { role: "group", "aria-label": app.t("tools") }, tools);
  }

  /* A file is chosen without drawing all anew: a second click still meets it. */
  function pick(id) {
    state.picked = id;
    state.note = "";
    app.root.querySelectorAll(".p-file").forEach(function (each) {
      each.setAttribute("aria-pressed", String(each.id === "file-" + id));
    });
    app.root.querySelector("#ribbon").replaceWith(ribbon());
    app.root.querySelectorAll(".p-note").forEach(function (each) { each.remove(); });
    app.root.dispatchEvent(new CustomEvent("practice-change"));
  }

  /* With the mouse a file goes along to a folder or a place; "Move to" does the same without dragging. */
  function draggable(row, file) {
    row.addEventListener("pointerdown", function (start) {
      if (start.button || start.pointerType === "touch") return;
      var ghost = null;
      var over = null;
      row.setPointerCapture(start.pointerId);
      function below(event) {
        var found = document.elementFromPoint(event.clientX, event.clientY);
        var place = found && found.closest("[data-place]");
        return place && app.root.contains(place) && files.fits(file, place.dataset.place) ? place : null;
      }
      function light(place) {
        if (over) over.classList.remove("p-over");
        over = place;
        if (over) over.classList.add("p-over");
      }
      function move(event) {
        if (!ghost && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < FAR) return;
        if (!ghost) ghost = app.root.appendChild(h("div.p-ghost", { "aria-hidden": "true" }, [app.icon(files.kinds[file.kind]), file.name]));
        var frame = app.root.getBoundingClientRect();
        var size = practice.sizeOf(app.root);
        ghost.style.translate = (event.clientX - frame.left) / size + 12 + "px " + ((event.clientY - frame.top) / size + 12) + "px";
        light(below(event));
      }
      function end(event) {
        row.removeEventListener("pointermove", move);
        row.removeEventListener("pointerup", end);
        row.removeEventListener("pointercancel", end);
        var place = ghost && event.type === "pointerup" ? below(event) : null;
        light(null);
        if (ghost) ghost.remove();
        if (place) carry(file, place.dataset.place);
      }
      row.addEventListener("pointermove", move);
      row.addEventListener("pointerup", end);
      row.addEventListener("pointercancel", end);
    });
  }

  function row(file) {
    var made = h("button.p-file#file-" + file.id, {
      "aria-pressed": String(state.picked === file.id), "data-name": file.name, "data-place": file.kind === "folder" ? file.id : false,
      onclick: function (event) { if (event.detail === 0) open(file); else pick(file.id); },
      ondblclick: function () { open(file); },
      onkeydown: function (event) {
        if (event.key === " ") {
          event.preventDefault();
          pick(file.id);
        } else if (event.key === "Delete") toBin(file);
        else if (event.key === "F2" && files.root(file.id) !== "bin") {
          event.preventDefault();
          ask("rename", { picked: file.id, name: file.name, focus: "name" });
        }
      },
      onkeyup: function (event) { if (event.key === " ") event.preventDefault(); },
    }, [app.icon(files.kinds[file.kind]), h("span", {}, file.name)]);
    draggable(made, file);
    return h("li", {}, made);
  }

  function place(entry) {
    return h("button.p-place#place-" + entry[0], {
      "data-place": entry[0], "aria-current": files.root(state.at) === entry[0] ? "true" : false,
      onclick: function () { go(entry[0]); },
    }, [app.icon(entry[1]), app.t(entry[0])]);
  }

  function isName(self) {
    var name = (state.name || "").trim();
    if (!name) return "no_name";
    return files.taken(name, state.at, self) ? "name_taken" : "";
  }

  function named(act, self) {
    return function () {
      var wrong = isName(self);
      if (wrong) app.set({ wrong: wrong, focus: "name" });
      else act(state.name.trim());
    };
  }

  function leave() {
    var focus = { rename: "rename", copy: "copy", move: "move", folder: "new-folder", empty: "empty" }[state.asking];
    app.set({ asking: "", wrong: "", focus: focus });
  }

  function buttons(list) {
    return h("div.p-end", {}, [h("button.p-button.p-button--plain#cancel", { onclick: leave }, app.t("cancel")), list]);
  }

  function sure(key, act) {
    return h("button.p-button#sure", { onclick: act }, app.t(key));
  }

  function nameDialog(title, key, act, self) {
    var name = app.field("input.p-field#name", "name", {
      onkeydown: function (event) {
        if (event.key !== "Enter") return;
        event.preventDefault();
        act();
      },
    });
    return app.dialog("naming", app.t(title), [
      h("div.p-asked.p-asked--near", {}, [
        h("label.p-label", { for: "name" }, app.t("name")), name,
        state.wrong && app.wrong(name, state.wrong, function () { return isName(self) !== state.wrong; }),
      ]),
      buttons(sure(key, act)),
    ], leave);
  }

  /* Where to: every place, and the folders that lie beside the file. */
  function targets(file) {
    var found = files.places().filter(function (each) { return each[0] !== "bin"; });
    files.in(file.in).forEach(function (each) {
      if (each.kind === "folder") found.push([each.id, "folder-outline"]);
    });
    return found.filter(function (each) { return files.fits(file, each[0]); });
  }

  function whereDialog(title, act) {
    return app.dialog("where", app.t(title).replace("{name}", chosen().name), [
      h("div.p-targets", {}, targets(chosen()).map(function (each) {
        return h("button.p-choice#to-" + each[0], { onclick: function () { act(chosen(), each[0]); } }, [app.icon(each[1]), files.name(each[0])]);
      })),
      buttons(),
    ], leave);
  }

  /* After a copy or a move the window shows where the file is now. */
  function arrive(place, file, note) {
    go(place, { asking: "", picked: file.id, note: note, focus: "file-" + file.id });
  }

  var dialogs = {
    folder: function () {
      return nameDialog("new_folder", "create", named(function (name) {
        var made = files.add("folder", name, state.at);
        app.set({ asking: "", picked: made.id, note: "created", focus: "file-" + made.id });
      }));
    },
    rename: function () {
      var file = chosen();
      return nameDialog("rename", "rename", named(function (name) {
        file.name = name;
        app.set({ asking: "", wrong: "", note: "renamed", focus: "file-" + file.id });
      }, file), file);
    },
    copy: function () {
      return whereDialog("copy_where", function (file, to) { arrive(to, files.copy(file, to), "copied"); });
    },
    move: function () {
      return whereDialog("move_where", function (file, to) {
        files.move(file, to);
        arrive(to, file, "moved");
      });
    },
    empty: function () {
      return app.dialog("emptying", app.t("empty_sure"), [
        h("p", {}, app.t("empty_what")),
        buttons(sure("empty_bin", function () {
          files.empty();
          app.set({ asking: "", picked: "", note: "emptied", focus: "here" });
        })),
      ], leave);
    },
  };

  return {
    go: go,
    dialog: function () { return dialogs[state.asking] && dialogs[state.asking](); },
    title: function () { return files.name(state.at); },
    view: function () {
      var shown = files.in(state.at);
      return [
        ribbon(),
        h("div.p-folders", {}, [
          h("nav.p-places", { "aria-label": app.t("places") }, files.places().map(place)),
          h("div.p-here#here", {
            tabindex: "-1", role: "group", "aria-label": files.name(state.at),
            onclick: function (event) { if (event.target === event.currentTarget && state.picked) pick(""); },
            onkeydown: function (event) { if (event.key === "Escape" && state.picked) pick(""); },
          }, shown.length ? h("ul", {}, shown.map(row)) : h("p.p-nothing", {}, app.t("nothing_here"))),
        ]),
      ];
    },
  };
};
/* icon("arrow-left") icon("delete-restore") icon("delete-empty-outline") icon("archive-arrow-down-outline")
   icon("folder-open-outline") icon("form-textbox") icon("content-copy") icon("folder-move-outline") icon("trash-can-outline")
   icon("folder-plus-outline") icon("folder-outline") */
