/* A poster: one picture, a title, a day, large letters, one colour. What one chooses is seen at once. */
practice.officePoster = function (app, parts) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var PICTURES = ["cake", "music", "book", "bus"];
  var SIZES = ["small", "large"];
  var COLOURS = ["yellow", "blue", "green"];
  if (!state.size) state.size = "small";

  function row(label, content, id) {
    return h("div.p-line", {}, [h("span.p-label", { id: id }, app.t(label)), content]);
  }

  function picture(name) {
    return h("button.p-thumb#picture-" + name, {
      role: "radio", "aria-checked": String(state.picture === name), "aria-label": app.t("picture_" + name), onclick: parts.set("picture", name),
    }, app.drawing(window.officeDrawings[name]));
  }

  function written(id, label) {
    var made = parts.field(id, label, null, {
      oninput: function (event) {
        state[id] = event.target.value;
        show();
        app.root.dispatchEvent(new CustomEvent("practice-change"));
      },
    });
    made.input.maxLength = 60;
    var lacking = id === "title" && state.lacking && app.wrong(made.input, "lacks_title", parts.isThere("title"), { role: "alert" });
    return h("div.p-line", {}, [made.label, h("div.p-grow", {}, [made.input, lacking])]);
  }

  var title = h("p.p-poster__title", {});
  var day = h("p.p-poster__day", {});

  /* The poster's words follow what one types; nothing else is drawn anew. */
  function show() {
    title.textContent = state.title || "";
    day.textContent = state.day || "";
  }

  function poster() {
    show();
    return h("div.p-poster#poster", {
      role: "group", "aria-label": app.t("poster"), class: "p-poster p-poster--" + state.size + (state.colour ? " p-poster--" + state.colour : ""),
    }, [title, state.picture && h("div.p-poster__picture", {}, app.drawing(window.officeDrawings[state.picture], app.t("picture_" + state.picture))), day]);
  }

  return {
    icon: "image-outline",
    make: function () {
      return {
        ways: parts.button("print", "print", "printer", function () {
          var lacking = !parts.isThere("title")();
          app.set({ printed: !lacking, lacking: lacking, focus: lacking ? "title" : "print" });
        }),
        content: h("div.p-two.p-two--poster", {}, [
          h("div.p-side", {}, [
            row("picture", h("div.p-thumbs", { role: "radiogroup", "aria-labelledby": "picture-label" }, PICTURES.map(picture)), "picture-label"),
            written("title", "title"), written("day", "day"),
            row("size", h("div.p-pick", { role: "radiogroup", "aria-labelledby": "size-label" }, SIZES.map(function (key) {
              return parts.choice("size", key);
            })), "size-label"),
            row("colour", h("div.p-pick#colours", { role: "radiogroup", "aria-labelledby": "colour-label" }, COLOURS.map(function (key) {
              return parts.choice("colour", key, h("span.p-dab.p-dab--" + key, { "aria-hidden": "true" }));
            })), "colour-label"),
            state.printed && parts.done("printed", "printer-check", app.t("poster_printed")),
          ]),
          poster(),
        ]),
      };
    },
  };
};
practice.rule("office", "whole-poster", function (state) {
  "use strict";
  return state.picture && (state.day || "").trim() && state.colour ? "" : "poster_hint";
});
/* icon("image-outline") icon("printer") icon("printer-check") */
