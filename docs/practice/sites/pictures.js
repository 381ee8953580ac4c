/* Pictures with their licence: which one may be used, and whose name is written beside it. */
practice.sitesPictures = function (app, parts) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var PICTURES = { candles: "reserved", apples: "by", slice: "zero", bus: "by", tree: "reserved" };

  function find() { app.set({ asked: state.what || "", note: "", focus: "find" }); }

  function isFree(each) { return PICTURES[each] !== "reserved"; }

  function thumb(each) {
    return h("li", {}, h("button.p-thumb#picture-" + each, {
      onclick: function () { app.set({ picture: each, loaded: false, caption: "", note: "", focus: "back" }); },
    }, [app.drawing(window.sitesDrawings[each]), h("b", {}, app.t("picture_" + each)), h("span.p-dim", {}, app.t("short_" + PICTURES[each]))]));
  }

  function search() {
    var found = Object.keys(PICTURES).filter(function (each) { return parts.fits("words_" + each, state.asked) && (!state.free || isFree(each)); });
    var asked = typeof state.asked === "string";
    return { content: [
      h("div.p-top", {}, parts.asks("what", "image", "search", "magnify", find)),
      h("div.p-page", {}, [
        asked && h("button.p-tick#free", {
          role: "checkbox", "aria-checked": String(Boolean(state.free)), onclick: function () { app.set({ free: !state.free }); },
        }, [app.icon(state.free ? "checkbox-marked-outline" : "checkbox-blank-outline"), h("span", {}, app.t("only_free"))]),
        asked ? h("ul.p-thumbs#found", { "aria-label": app.t("answers") }, found.map(thumb)) : h("p.p-dim", {}, app.t("pictures_about")),
        asked && !found.length && h("p#none", {}, app.t("no_picture")),
      ]),
    ] };
  }

  function load() {
    if (isFree(state.picture)) app.set({ loaded: true, note: "", focus: "caption" });
    else app.set({ note: "not_free" });
  }

  function caption() {
    var field = app.field("input.p-field.p-typed#caption", "caption", { type: "text" });
    return h("div.p-asked", {}, [h("label.p-label", { for: "caption" }, app.t("caption")), field]);
  }

  function one(name) {
    var licence = PICTURES[name];
    return { back: function () { app.set({ picture: "", note: "", focus: "picture-" + name }); }, content: [
      h("div.p-page#picture", { "data-picture": name }, [
        parts.note([]),
        h("div.p-one", {}, [
          h("div.p-large", {}, app.drawing(window.sitesDrawings[name], app.t("picture_" + name))),
          h("div.p-side", {}, [
            h("h2#headline", {}, app.t("picture_" + name)),
            h("p#author", {}, [h("b", {}, app.t("author")), " ", app.t("author_" + name)]),
            h("p#licence", {}, [h("b", {}, app.t("licence_" + licence)), " ", app.t("means_" + licence)]),
            state.loaded ? h("p.p-done.p-done--good#loaded", { role: "status" }, [app.icon("check-circle-outline"), h("span", {}, app.t("loaded"))])
              : parts.button("load", "load", "tray-arrow-down", load),
          ]),
        ]),
        state.loaded && caption(),
      ]),
    ] };
  }

  return {
    icon: "image-search-outline",
    make: function () { return state.picture ? one(state.picture) : search(); },
  };
};
practice.rule("sites", "asks-cake", function (state) {
  "use strict";
  var words = practice.sitesFold(state.what);
  return words.includes(practice.text("sites", "cake_begins")) ? "" : "cake_hint";
});
/* Only a picture that one may use and has the licence with a name ends the task. */
practice.rule("sites", "named", function (state) {
  "use strict";
  return state.picture === "apples" && state.loaded ? "" : "named_hint";
});
/* icon("image-search-outline") icon("checkbox-marked-outline") icon("checkbox-blank-outline") icon("tray-arrow-down") */
