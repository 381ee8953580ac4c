/* The files of the computer and of the stick: what is there at the start, and how things move. */
practice.desktopFiles = function (app) {
  "use strict";
  var state = app.state;
  var PLACES = [
    ["documents", "file-document-multiple-outline"], ["images", "image-multiple-outline"], ["downloads", "tray-arrow-down"],
    ["stick", "usb-flash-drive-outline"], ["bin", "trash-can-outline"],
  ];
  var KINDS = {
    folder: "folder-outline", text: "file-document-outline", image: "file-image-outline", zip: "folder-zip-outline", page: "web",
  };

  function made(id, kind, place, more) {
    return Object.assign({ id: id, kind: kind, in: place, name: app.t("file_" + id) }, more);
  }

  function start() {
    return [
      made("courses", "folder", "documents"),
      made("shopping", "text", "documents", { text: app.t("shopping_text") }),
      made("letter", "text", "documents", { text: app.t("letter_text") }),
      made("timetable", "text", "courses", { text: app.t("timetable_text") }),
      made("mountain", "image", "images", { photo: 0 }), made("flower", "image", "images", { photo: 1 }),
      made("tree", "image", "images", { photo: 2 }), made("sun", "image", "images", { photo: 3 }),
      made("zip", "zip", "downloads"),
      made("old", "text", "bin", { text: app.t("shopping_text"), before: "documents" }),
    ];
  }

  if (!state.files) {
    state.files = start();
    if (state.written) state.files.push(made("written", "text", "documents", { text: app.t("my_text") }));
    state.count = 0;
  }

  function find(id) {
    return state.files.find(function (each) { return each.id === id; });
  }

  function inside(place) {
    return state.files.filter(function (each) { return each.in === place; });
  }

  function isPlace(id) {
    return PLACES.some(function (each) { return each[0] === id; });
  }

  /* The place or folders from the outside to here. */
  function path(id) {
    return isPlace(id) || !find(id) ? [id] : path(find(id).in).concat(id);
  }

  function fresh() {
    state.count += 1;
    return "new" + state.count;
  }

  /* A name that nothing else in the place has: "Lettre (2)". */
  function free(name, place, self) {
    var names = inside(place).filter(function (each) { return each !== self; }).map(function (each) { return each.name; });
    var tried = name;
    for (var number = 2; names.includes(tried); number += 1) tried = name + " (" + number + ")";
    return tried;
  }

  function taken(name, place, self) {
    return free(name, place, self) !== name;
  }

  function add(kind, name, place, more) {
    var file = Object.assign({ id: fresh(), kind: kind, name: free(name, place), in: place }, more);
    state.files.push(file);
    return file;
  }

  function copy(file, place) {
    var own = inside(file.id);
    var twin = add(file.kind, file.name, place, { text: file.text, photo: file.photo });
    own.forEach(function (each) { copy(each, twin.id); });
    return twin;
  }

  function drop(file) {
    inside(file.id).forEach(drop);
    state.files = state.files.filter(function (each) { return each !== file; });
  }

  return {
    kinds: KINDS, find: find, in: inside, path: path, taken: taken, add: add, copy: copy,
    places: function () {
      return PLACES.filter(function (each) { return each[0] !== "stick" || state.stick === "in"; });
    },
    name: function (id) { return isPlace(id) ? app.t(id) : find(id).name; },
    root: function (id) { return path(id)[0]; },
    /* A folder goes nowhere into itself. */
    fits: function (file, place) { return file.in !== place && !path(place).includes(file.id); },
    move: function (file, place) {
      file.before = file.in;
      file.name = free(file.name, place, file);
      file.in = place;
    },
    restore: function (file) {
      var place = isPlace(file.before) || find(file.before) ? file.before : "documents";
      if (path(place)[0] === "bin" || (path(place)[0] === "stick" && state.stick !== "in")) place = "documents";
      file.name = free(file.name, place, file);
      file.in = place;
      return place;
    },
    empty: function () { inside("bin").forEach(drop); },
    extract: function (file) {
      var folder = add("folder", app.t("file_digilab"), file.in);
      add("folder", "handouts", folder.id);
      add("page", app.t("file_index"), folder.id);
      add("folder", "sheets", folder.id);
      return folder;
    },
  };
};
/* icon("file-document-multiple-outline") icon("image-multiple-outline") icon("tray-arrow-down") icon("usb-flash-drive-outline")
   icon("trash-can-outline") icon("folder-outline") icon("file-document-outline") icon("file-image-outline")
   icon("folder-zip-outline") icon("web") */
