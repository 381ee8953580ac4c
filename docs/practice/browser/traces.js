/* What stays behind: the pages that were seen, the documents, and how one erases both. */
practice.browserTraces = function (app, memory, addresses, sites) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var WHEN = ["hour", "today", "yesterday"];
  var SINCE = ["hour", "today", "all"];
  var WHAT = ["pages", "cookies", "list"];

  function ticked() { return state.erasing || ["pages", "cookies"]; }
  function since() { return state.since || "hour"; }
  function broom() {
    return h("button.p-light#erase-here", { onclick: function () { app.set({ panel: "erase" }); } }, [
      app.icon("broom"), app.t("erase_history"),
    ]);
  }

  function visit(each, index) {
    var place = each.query ? { page: each.page, query: each.query } : each.page;
    return h("li", {}, h("button.p-result#seen-" + index, { onclick: function () { memory.go(place); } }, [
      h("b", {}, addresses.title(each.page)), h("span.p-small", {}, addresses.of(each)),
    ]));
  }

  function toggle(name) {
    var all = ticked();
    app.set({ wrong: "", erasing: all.includes(name) ? all.filter(function (each) { return each !== name; }) : all.concat([name]) });
  }

  function erase() {
    if (!ticked().length) {
      app.set({ wrong: "what", focus: "what-pages" });
      return;
    }
    var what = ticked();
    var from = since();
    state.erasing = null;
    state.since = "";
    memory.erase(what, from);
  }

  function row(file, id, more) {
    return h("li.p-file", { id: id }, [
      app.icon("file-document-outline"), h("span.p-file__name", {}, app.t("file_" + file)),
      h("button.p-light", {
        id: "open-" + file, "aria-label": app.t("open") + " " + app.t("file_" + file),
        onclick: function () { app.set({ panel: "document", last: file }); },
      }, [app.icon("eye-outline"), app.t("open")]), more,
    ]);
  }

  function folderButton() {
    return h("button.p-light#to-folder", { onclick: function () { memory.go("folder"); } }, [app.icon("folder-outline"), app.t("open_folder")]);
  }

  return {
    history: function () {
      var seen = memory.now().seen;
      return sites.page([
        sites.head("history", "title_history", broom()),
        !seen.length && h("p#nothing", {}, app.t("no_history")),
        WHEN.map(function (when) {
          var own = seen.map(function (each, index) { return [each, index]; }).filter(function (pair) { return pair[0].when === when; });
          return own.length > 0 && h("section", { "aria-labelledby": "when-" + when }, [
            h("h3", { id: "when-" + when }, app.t("when_" + when)),
            h("ul", {}, own.reverse().map(function (pair) { return visit(pair[0], pair[1]); })),
          ]);
        }),
      ]);
    },
    downloads: function () {
      var listed = memory.now().listed;
      return sites.page([
        sites.head("tray-arrow-down", "title_downloads", folderButton()),
        !listed.length && h("p#nothing", {}, app.t("no_downloads")),
        h("ul.p-files", {}, listed.map(function (each) { return row(each.file, "file-" + each.file); })),
        h("p.p-small", {}, app.t("folder_too")),
      ]);
    },
    folder: function () {
      return sites.page([
        sites.head("folder-outline", "title_folder", state.bin.length > 0 && h("button.p-light#empty-bin", { onclick: memory.emptyBin }, [
          app.icon("delete-empty-outline"), app.t("empty_bin"),
        ])),
        !state.folder.length && h("p#nothing", {}, app.t("no_documents")),
        h("ul.p-files", {}, state.folder.map(function (file) {
          return row(file, "paper-" + file, h("button.p-light", {
            id: "delete-" + file, "aria-label": app.t("delete") + " " + app.t("file_" + file),
            onclick: function () { memory.throwAway(file); },
          }, [app.icon("trash-can-outline"), app.t("delete")]));
        })),
      ]);
    },
    erase: function () {
      function leave() { app.set({ panel: "", wrong: "", erasing: null, since: "", focus: "menu" }); }
      return app.dialog("erase", app.t("erase_history"), [
        h("p.p-label#since", {}, app.t("since")),
        h("div.p-three", { role: "radiogroup", "aria-labelledby": "since" }, SINCE.map(function (each) {
          var chosen = since() === each;
          return h("button.p-choice#since-" + each, {
            role: "radio", "aria-checked": String(chosen), onclick: function () { app.set({ since: each }); },
          }, [h("span.p-radio", { "aria-hidden": "true" }), app.t("since_" + each)]);
        })),
        h("div.p-ticks", { role: "group", "aria-label": app.t("what") }, WHAT.map(function (name) {
          var chosen = ticked().includes(name);
          return h("button.p-tick#what-" + name, {
            role: "checkbox", "aria-checked": String(chosen), onclick: function () { toggle(name); },
          }, [app.icon(chosen ? "checkbox-marked-outline" : "checkbox-blank-outline"), app.t("what_" + name)]);
        })),
        state.wrong === "what" && h("p.p-wrong#what-wrong", { role: "status" }, [app.icon("alert-circle-outline"), app.t("wrong_what")]),
        h("div.p-end", {}, [
          h("button.p-button.p-button--plain#cancel", { onclick: leave }, app.t("cancel")),
          h("button.p-button#do-erase", { onclick: erase }, [app.icon("broom"), app.t("erase")]),
        ]),
      ], leave);
    },
    /* A document that one opened. */
    document: function () {
      function close() { app.set({ panel: "", note: "", focus: "open-" + state.last }); }
      return app.dialog("viewer", app.t("file_" + state.last), [
        h("div.p-paper", { tabindex: "0", role: "document", "aria-label": app.t("file_" + state.last) },
          app.t("paper_" + state.last).split("\n").map(function (line, index) { return h(index ? "p" : "p.p-paper__title", {}, line); })),
        h("div.p-end", {}, h("button.p-button#close", { onclick: close }, app.t("close"))),
      ], close);
    },
    /* What has just been done, above the page. */
    note: function () {
      return state.note && h("div.p-note", {}, [
        h("p.p-done", { id: state.note, role: "status" }, [
          app.icon(["many_tabs", "password_kept"].includes(state.note) ? "alert-circle-outline" : "check-circle-outline"),
          app.t(state.note) + (state.note === "downloaded" ? " " + app.t("file_" + state.last) : ""),
        ]),
        state.note === "password_kept" && h("button.p-light#forget", {
          onclick: function () { app.set({ kept: false, note: "forgotten", focus: "web" }); },
        }, [app.icon("trash-can-outline"), app.t("forget")]),
        state.note === "downloaded" && [
          h("button.p-light#open-" + state.last, { onclick: function () { app.set({ panel: "document" }); } }, [
            app.icon("eye-outline"), app.t("open"),
          ]),
          h("button.p-light#to-downloads", { onclick: function () { memory.go("downloads"); } }, [
            app.icon("tray-arrow-down"), app.t("title_downloads"),
          ]),
        ],
      ]);
    },
  };
};
/* icon("checkbox-marked-outline") icon("checkbox-blank-outline") icon("history") icon("tray-arrow-down") icon("folder-outline") */
