/* What is in the windows of the programs: a page of the internet, messages, a text, photos. */
practice.desktopPrograms = function (app, windows, files) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var PHOTOS = window.desktopPhotos.names;

  if (state.typed) {
    state.text = app.t(state.typed);
    delete state.typed;
  }

  function isUnsaved() { return (state.text || "") !== (state.kept || ""); }

  function save() {
    var file = files.find(state.document) || files.add("text", app.t("my_file"), "documents");
    file.text = state.text || "";
    state.document = file.id;
    state.kept = state.text || "";
  }

  function nameOfText() {
    var file = files.find(state.document);
    return file ? file.name : "";
  }

  function forget() { Object.assign(state, { text: "", kept: "", document: "" }); }

  function closeWriter() {
    if (isUnsaved()) app.set({ asking: "unsaved", next: "close", menu: false, note: "" });
    else {
      forget();
      windows.close("writer");
    }
  }

  function writer() {
    return [
      h("div.p-tools", {}, h("button.p-button.p-button--plain#save", {
        onclick: function () {
          save();
          app.set({ note: "saved", focus: "save" });
        },
      }, [app.icon("content-save-outline"), app.t("save")])),
      app.field("textarea.p-sheet#text", "text", { "aria-label": app.t("page") }),
    ];
  }

  function photo(name, index) {
    return h("button.p-photo#photo-" + name, {
      "aria-label": app.t("file_" + name), onclick: function () { app.set({ photo: index, note: "", focus: "all-photos" }); },
    }, app.drawing(window.desktopPhotos.svg(name)));
  }

  function photos() {
    var one = PHOTOS[state.photo];
    if (!one) return h("div.p-photos", {}, PHOTOS.map(photo));
    return h("div.p-large", {}, [
      h("div.p-row", {}, [
        h("button.p-button.p-button--plain#all-photos", {
          onclick: function () { app.set({ photo: null, focus: "photo-" + one }); },
        }, [app.icon("arrow-left"), app.t("all_photos")]),
        h("span.p-label", {}, app.t("file_" + one)),
      ]),
      h("div.p-photo", {}, app.drawing(window.desktopPhotos.svg(one, true), app.t("file_" + one))),
    ]);
  }

  function internet() {
    var own = state.site === "digilab";
    return [
      h("p.p-address", {}, own ? "DigiLab / index.html" : "www.bienvenue.example"),
      h("div.p-article", {}, [
        h("h2", {}, app.t(own ? "digilab_title" : "internet_title")),
        h("p", {}, app.t(own ? "digilab_text" : "internet_text")),
      ]),
    ];
  }

  function mail() {
    return h("ul.p-messages", {}, ["message1", "message2"].map(function (key) {
      return h("li", {}, [app.icon("email-outline"), h("span", {}, app.t(key))]);
    }));
  }

  function program(id, icon, content, close) {
    return { icon: icon, title: app.t(id), content: content, close: close || function () { windows.close(id); } };
  }

  function load(file) {
    Object.assign(state, { text: file.text || "", kept: file.text || "", document: file.id });
    windows.open("writer");
  }

  /* What comes after the question about a text that is not saved. */
  function goOn() {
    var next = state.next;
    Object.assign(state, { asking: "", next: "" });
    if (next === "close") {
      forget();
      windows.close("writer");
    } else if (next === "off") act.off();
    else load(files.find(next));
  }

  var act = {
    off: function () {},
    isUnsaved: isUnsaved,
    forget: forget,
    list: {
      internet: program("internet", "web", internet, function () {
        state.site = "";
        windows.close("internet");
      }),
      mail: program("mail", "email-outline", mail),
      writer: Object.assign(program("writer", "file-document-outline", writer, closeWriter), { shows: nameOfText }),
      photos: program("photos", "image-outline", photos, function () {
        state.photo = null;
        windows.close("photos");
      }),
    },
    openFile: function (file) {
      if (file.kind === "image") windows.open("photos", { photo: file.photo });
      else if (file.kind === "page") windows.open("internet", { site: "digilab" });
      else if (isUnsaved()) app.set({ asking: "unsaved", next: file.id, note: "" });
      else load(file);
    },
    unsaved: function () {
      function leave() { app.set({ asking: "", next: "", focus: windows.find("writer") ? "window-writer" : "start" }); }
      return app.dialog("unsaved", app.t("unsaved"), [
        h("p", {}, app.t("unsaved_what")),
        h("div.p-end", {}, [
          h("button.p-button.p-button--plain#cancel", { onclick: leave }, app.t("cancel")),
          h("button.p-button.p-button--plain#lose", {
            onclick: function () {
              state.text = state.kept || "";
              goOn();
            },
          }, app.t("dont_save")),
          h("button.p-button#sure", {
            onclick: function () {
              save();
              goOn();
            },
          }, app.t("save")),
        ]),
      ], leave);
    },
  };
  return act;
};
/* icon("content-save-outline")
   icon("arrow-left") icon("web") icon("email-outline") icon("file-document-outline") icon("image-outline") */
