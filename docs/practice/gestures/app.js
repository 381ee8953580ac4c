/* The gestures of the welcome: each has a small thing to try it on, and a rule that tells when the screen shows that it worked. */
practice.define("gestures", function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var pictures = window.gesturePictures;
  var QUICK = 900;
  var REST = 350;

  function picture(name, id) {
    return h("div.p-picture", { id: id }, app.drawing(pictures.svg(name), app.t(name)));
  }

  /* A large thing in the middle: one sees that it has changed, and reads it. */
  function thing(id, label, image, act) {
    return h("button.p-thing", { id: id, "aria-label": label, onclick: act }, image);
  }

  function told(words) {
    return h("p.p-told", { role: "status" }, words || "");
  }

  function envelope() {
    var open = state.worked;
    var sign = open ? app.icon("email-open-outline") : app.icon("email-outline");
    return [thing(open ? "envelope-open" : "envelope", app.t("envelope"), sign, function () { app.set({ worked: true, focus: "envelope-open" }); }), told(open && app.t("envelope_open"))];
  }

  function typing(shown, id) {
    return [
      h("p.p-model", { "aria-hidden": "true" }, shown),
      app.field("input.p-field.p-typed#" + id, "typed", { "aria-label": app.t("write_here"), autocapitalize: "off", autocorrect: "off" }),
    ];
  }

  function album() {
    return [h("h2#all", { tabindex: "-1" }, app.t("pictures")), h("ul.p-album", {}, pictures.names.map(function (name) {
      return h("li", {}, h("button.p-photo", { id: "photo-" + name, "aria-label": app.t(name), onclick: function () { app.set({ shown: name, focus: "go-back" }); } }, app.drawing(pictures.svg(name))));
    }))];
  }

  function opened() {
    var back = h("button.p-button.p-button--plain#go-back", { onclick: function () { app.set({ shown: "", focus: "all" }); } }, [app.icon("arrow-left"), app.t("go_back")]);
    return [h("div.p-row", {}, back), picture(state.shown, "shown-" + state.shown)];
  }

  var views = {
    /* The arrow has to rest on the fish: who only passes over it has not found it. */
    move: function () {
      var fish = h("button.p-fish", { id: state.worked ? "fish-found" : "fish", "aria-label": app.t("fish") }, app.drawing(pictures.fish()));
      var timer = 0;
      function find() { if (!state.worked) app.set({ worked: true, focus: document.activeElement === fish ? "fish-found" : "" }); }
      fish.addEventListener("pointerenter", function () {
        clearTimeout(timer);
        timer = setTimeout(find, REST);
      });
      fish.addEventListener("pointerleave", function () { clearTimeout(timer); });
      fish.addEventListener("focus", function () { if (fish.matches(":focus-visible")) find(); });
      fish.addEventListener("click", find);
      return [h("div.p-water", {}, fish), told(state.worked && app.t("fish_found"))];
    },
    click: envelope,
    touch: envelope,
    letter: function () { return typing(app.t("a_letter"), "letter"); },
    word: function () { return typing(app.t("a_word"), "word"); },
    "double-click": function () {
      var last = 0;
      var open = function () { app.set({ worked: true, chosen: false, focus: "folder-open" }); };
      if (state.worked) return [thing("folder-open", app.t("folder"), app.icon("folder-open-outline")), told(app.t("folder_open"))];
      var folder = thing("folder", app.t("folder"), app.icon("folder-outline"), function () {
        var now = Date.now();
        if (now - last < QUICK) open();
        else if (!state.chosen) {
          state.chosen = true;
          folder.classList.add("p-thing--chosen");
        }
        last = now;
      });
      if (state.chosen) folder.classList.add("p-thing--chosen");
      folder.addEventListener("keydown", function (event) {
        if (event.key !== "Enter" || event.repeat) return;
        event.preventDefault();
        open();
      });
      return [folder, told("")];
    },
    open: function () { return state.shown ? opened() : album(); },
    back: function () {
      if (state.shown === undefined) state.shown = "flower";
      return state.shown ? opened() : album();
    },
    close: function () {
      if (state.worked) return h("p.p-told#closed", { role: "status", tabindex: "-1" }, [app.icon("check"), app.t("closed")]);
      var leave = h("button.p-button.p-button--plain#close", { "aria-label": app.t("close_it"), onclick: function () { app.set({ worked: true, focus: "closed" }); } }, app.icon("close"));
      return h("div.p-sheet", {}, [h("div.p-sheet__bar", {}, [h("span", {}, app.t("mountain")), leave]), picture("mountain", "photo")]);
    },
    swipe: function () {
      var shown = state.shown || "flower";
      var at = pictures.names.indexOf(shown);
      var strip = app.swipe(h("div.p-strip#strip", { role: "group", "aria-label": app.t("pictures") }, picture(shown, "shown-" + shown)), function (way) {
        if (way !== "left" && way !== "right") return;
        app.set({ shown: pictures.names[(at + (way === "left" ? 1 : pictures.names.length - 1)) % pictures.names.length], moved: true, focus: "strip" });
      });
      return [strip, told(state.moved && app.t("next_picture"))];
    },
    hold: function () {
      var held = thing("photo", app.t("boat"), app.drawing(pictures.svg("boat")));
      if (!state.worked) app.hold(held, function () { app.set({ worked: true, focus: "menu-share" }); });
      return [held, state.worked && h("div.p-menu#menu", { role: "group", "aria-label": app.t("menu") }, [
        h("button.p-button.p-button--plain#menu-share", {}, [app.icon("share-variant"), app.t("menu_share")]),
        h("button.p-button.p-button--plain", {}, [app.icon("content-copy"), app.t("menu_copy")]),
      ])];
    },
    enlarge: function () {
      var larger = function () { if (!state.worked) app.set({ worked: true, focus: "larger" }); };
      var frame = app.pinch(picture("flower", state.worked ? "large" : "photo"), function (way) { if (way > 0) larger(); });
      frame.classList.add("p-view");
      frame.addEventListener("dblclick", larger);
      return [frame, h("div.p-row", {}, h("button.p-button.p-button--plain#larger", { onclick: larger }, [app.icon("magnify-plus-outline"), app.t("larger")])), told(state.worked && app.t("is_large"))];
    },
  };

  return h("div.p-gesture.p-gesture--" + (state.gesture || "move"), {}, views[state.gesture || "move"]());
});

(function () {
  "use strict";
  function shows(selector, hint) {
    return function (state, root) { return root.querySelector(selector) ? "" : hint; };
  }
  /* Spaces around the word are not seen, so they do not count; which letters are large is seen. */
  function holds(id, key, hint, change) {
    return function (state, root) {
      var field = root.querySelector("#" + id);
      return field && change(field.value.trim()) === change(practice.text("gestures", key)) ? "" : hint;
    };
  }
  practice.rule("gestures", "move", shows("#fish-found", "move_hint"));
  practice.rule("gestures", "click", shows("#envelope-open", "click_hint"));
  practice.rule("gestures", "touch", shows("#envelope-open", "touch_hint"));
  practice.rule("gestures", "double-click", shows("#folder-open", "double-click_hint"));
  practice.rule("gestures", "letter", holds("letter", "a_letter", "letter_hint", function (text) { return text.toLowerCase(); }));
  practice.rule("gestures", "word", holds("word", "a_word", "word_hint", function (text) { return text; }));
  practice.rule("gestures", "open", shows("#shown-boat", "open_hint"));
  practice.rule("gestures", "back", shows("#all", "back_hint"));
  practice.rule("gestures", "close", shows("#closed", "close_hint"));
  practice.rule("gestures", "swipe", shows("#strip :not(#shown-flower).p-picture", "swipe_hint"));
  practice.rule("gestures", "hold", shows("#menu", "hold_hint"));
  practice.rule("gestures", "enlarge", shows("#large", "enlarge_hint"));
})();
