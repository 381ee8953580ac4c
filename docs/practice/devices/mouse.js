/* The mouse: where it lies, the hand on it, how the arrow follows, one click and two; a mouse to press. */
(function () {
  "use strict";
  var views = (window.deviceViews = window.deviceViews || {});
  var TWICE = 600;

  /* The right hand on a mouse 186 wide at 307, 86: forefinger on its left button, middle finger on its right one. */
  function hand(draw, which) {
    var back = [
      ["M346 376 C314 356 298 326 300 282", 38], ["M346 330 C344 280 346 220 350 172", 40], ["M396 330 C404 270 420 210 436 168", 40],
      ["M446 336 C468 300 484 268 494 230", 38], ["M462 380 C496 364 514 338 520 304", 32], ["M372 334 H440 L452 396 H366 Z", 62], ["M408 400 V470", 104],
    ];
    var nails = '<g fill="#fbeee0" stroke-width="2.5"><rect x="339" y="158" width="21" height="25" rx="10"/><rect x="428" y="155" width="21" height="25" rx="10" transform="rotate(16 438 167)"/>' +
      '<rect x="485" y="218" width="19" height="22" rx="9" transform="rotate(16 494 229)"/></g>';
    var folds = '<path d="M372 300 L374 328 M426 304 L420 330 M468 340 L458 354" fill="none" stroke-width="3.5"/>';
    return '<g pointer-events="none"' + (which === "left" ? ' transform="matrix(-1 0 0 1 800 0)"' : "") + ">" + draw.limbs(back, "#e3b892") + folds + nails +
      '<path d="M340 430 H476 V470 H340 Z" fill="#c9dcea"/></g>';
  }

  function held(draw, which) {
    return draw.group(307, 86, 1.55, draw.mouse(true)) + hand(draw, which);
  }

  function circle(x, radius, size, number) {
    return '<circle cx="' + x + '" cy="224" r="' + radius + '" fill="#fff6df" stroke-width="5"/>' +
      '<text x="' + x + '" y="' + (224 + size * 0.36) + '" font-size="' + size + '" font-weight="650" text-anchor="middle" fill="#25295b" stroke="none">' + number + "</text>";
  }

  views["mouse-place"] = function (app, tools) {
    return [tools.svg(
      '<path d="M0 300 L60 90 H740 L800 300 V448 H0 Z" fill="#f1e6d6" stroke="none"/><path d="M60 90 H740" stroke="#c8b393"/>' +
      tools.draw.group(235, 170, 1, tools.draw.keys()) + tools.draw.group(88, 146, 0.78, tools.draw.mouse()) + tools.draw.group(618, 146, 0.78, tools.draw.mouse()), app.t("mouse-place")),
    tools.caption(app.t("mouse-place"))];
  };

  views["mouse-hold"] = function (app, tools) {
    return tools.svg(held(tools.draw, app.state.hand), app.t(app.state.hand === "left" ? "mouse-hold-left" : "mouse-hold"));
  };

  views["mouse-move"] = function (app, tools) {
    return tools.svg(tools.draw.group(110, 140, 1.05, tools.draw.mouse()) +
      '<path d="M172 362 v54 m-14 -16 l14 16 l14 -16 M74 240 h-42 m16 -14 l-16 14 l16 14 M270 240 h42 m-16 -14 l16 14 l-16 14 M250 120 l30 -30 m-22 0 h22 v22" stroke-width="7"/>' +
      '<g stroke="none"><rect x="390" y="60" width="360" height="250" rx="16" fill="#25295b"/><rect x="404" y="74" width="332" height="222" rx="6" fill="#c9dcea"/><path d="M520 310 h100 l14 50 h-128 z" fill="#494c60"/></g>' +
      '<path d="M450 250 C500 150 560 270 650 150" stroke-dasharray="3 11"/>' +
      '<g transform="translate(640 130) scale(2.3)"><path id="arrow" d="M5 2 L5 19 L9.4 15 L12.2 21.4 L15 20.2 L12.2 14 L18.2 13.6 Z" fill="#111" stroke="#fff" stroke-width="1.5"/></g>', app.t("mouse-move"));
  };

  views["mouse-click"] = function (app, tools) {
    return [tools.svg(tools.draw.group(150, 90, 1.5, tools.draw.mouse(true)) + circle(560, 92, 110, 1), app.t("click")), tools.caption(app.t("click"))];
  };

  views["mouse-double"] = function (app, tools) {
    return [tools.svg(tools.draw.group(150, 90, 1.5, tools.draw.mouse(true)) + circle(480, 82, 96, 1) + circle(668, 82, 96, 2), app.t("double")), tools.caption(app.t("double"))];
  };

  /* A mouse to press, under the hand that one writes with. */
  views.mouse = function (app, tools) {
    var h = app.h;
    var told = tools.told(app.t("press_the_mouse"));
    var last = 0;
    var holder = tools.svg(held(tools.draw, app.state.hand));

    function tell(words) {
      told.textContent = words;
      app.root.dispatchEvent(new CustomEvent("practice-change"));
    }

    tools.live(holder, "left", app.t("left_button"), function () {
      var now = Date.now();
      tell(app.t(now - last < TWICE ? "double" : "click"));
      last = now;
    });
    tools.live(holder, "right-button", app.t("right_button"), function () { tell(app.t("right_told")); });
    tools.live(holder, "wheel", app.t("wheel"), function () { tell(app.t("wheel_told")); });

    function choice(side) {
      return h("button.p-choice#hand-" + side, {
        role: "radio", "aria-checked": String((app.state.hand || "right") === side), onclick: function () { app.set({ hand: side, focus: "hand-" + side }); },
      }, [h("span.p-radio", { "aria-hidden": "true" }), app.t("hand_" + side)]);
    }
    return [told, holder, h("div.p-pair", { role: "radiogroup", "aria-label": app.t("which_hand") }, [choice("left"), choice("right")])];
  };
})();
