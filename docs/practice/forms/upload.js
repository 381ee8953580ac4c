/* A document for the library: choose it, see that it is not too large, send it, wait, done. */
practice.uploadViews = function (app, parts) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var MOST = 5;
  var FILES = [["card", "file-document-outline", 1], ["photo", "file-image-outline", 3], ["film", "file-video-outline", 80]];
  var PAUSE = 260;
  var shot = document.documentElement.classList.contains("p-shot");

  function size(file) { return file[2] + " " + app.t("megabytes"); }
  function find(id) { return FILES.find(function (file) { return file[0] === id; }); }

  function take() {
    if (!state.chosen) {
      app.set({ missed: true });
      return;
    }
    var heavy = find(state.chosen)[2] > MOST;
    app.set({
      choosing: false, missed: false, file: heavy ? "" : state.chosen, heavy: heavy, wrong: {}, focus: heavy ? "choose" : "file",
    });
  }

  function close() { app.set({ choosing: false, focus: "choose" }); }

  function chooser() {
    return app.dialog("chooser", app.t("choose_document"), [
      h("p.p-place", {}, [app.icon("folder-outline"), app.t("documents")]),
      h("div.p-files", { role: "radiogroup", "aria-labelledby": "chooser-title" }, FILES.map(function (file) {
        return h("button.p-choice#file-" + file[0], {
          role: "radio",
          "aria-checked": String(state.chosen === file[0]),
          onclick: function () { app.set({ chosen: file[0], missed: false }); },
        }, [h("span.p-radio", { "aria-hidden": "true" }), app.icon(file[1]), h("span.p-grow", {}, app.t("file_" + file[0])), h("span.p-dim", {}, size(file))]);
      })),
      state.missed && h("p.p-wrong#missed", { role: "alert" }, [app.icon("alert-circle-outline"), app.t("choose_first")]),
      h("div.p-end", {}, [
        h("button.p-button.p-button--plain#cancel", { onclick: close }, app.t("cancel")), h("button.p-button#open", { onclick: take }, app.t("open")),
      ]),
    ], close);
  }

  var send = parts.way([["file", parts.isThere("file"), "wrong_file", "choose"]], function () {
    return shot ? { heavy: false, view: "upload-done" } : { heavy: false, view: "upload-progress", progress: 0 };
  });

  function row() {
    var file = find(state.file);
    return h("div.p-attached#attached", {}, [
      app.icon(file[1]), h("span.p-grow#file", { tabindex: "-1" }, app.t("file_" + file[0])), h("span.p-dim", {}, size(file)),
      h("button.p-light#take-off", { onclick: function () { app.set({ file: "", chosen: "", focus: "choose" }); } }, [
        app.icon("close"), app.t("take_off"),
      ]),
    ]);
  }

  /* The document travels for a moment; while pictures are taken it is there at once. */
  function travel(bar) {
    var next = state.progress + 20;
    setTimeout(function () {
      if (!bar.isConnected || state.view !== "upload-progress") return;
      app.set(next < 100 ? { progress: next } : { progress: 100, view: "upload-done" });
    }, PAUSE);
  }

  return {
    upload: function () {
      var far = Boolean(state.heavy);
      var choose = h("button.p-button.p-button--plain#choose", {
        "aria-describedby": far ? "heavy" : false, onclick: function () { app.set({ choosing: true, missed: false, chosen: "" }); },
      }, [app.icon("folder-open-outline"), app.t("choose_document")]);
      return [
        parts.head("upload_title"),
        h("p", {}, app.t("upload_what")),
        h("p.p-dim", {}, app.t("upload_most")),
        state.file ? row() : choose,
        far && h("p.p-wrong#heavy", { role: "alert" }, [app.icon("alert-circle-outline"), app.t("too_heavy")]),
        parts.wrong("file", send, choose),
        parts.end(parts.button("back", "back", "arrow-left", parts.go("home"), true), parts.button("send", "send", "send", send)),
        state.choosing && chooser(),
      ];
    },
    "upload-progress": function () {
      var bar = h("div", {});
      bar.style.width = state.progress + "%";
      if (!shot) travel(bar);
      return h("div.p-sent", { "data-sent": "" }, [
        parts.head("upload_title"),
        h("p#travels", { role: "status" }, app.t("travels")),
        h("div.p-meter.p-meter--large", {
          role: "progressbar", "aria-label": app.t("travels"), "aria-valuenow": String(state.progress), "aria-valuemin": "0", "aria-valuemax": "100",
        }, bar),
        h("p.p-label", {}, state.progress + " / 100"),
      ]);
    },
    "upload-done": function () {
      return h("div.p-sent", { "data-sent": "" }, parts.done("arrived", "arrived", h("p.p-large", {}, app.t("file_" + (state.file || "card")))));
    },
  };
};
/* icon("file-document-outline") icon("file-image-outline") icon("file-video-outline") icon("folder-open-outline") icon("folder-outline") */
