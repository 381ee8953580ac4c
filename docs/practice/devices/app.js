/* Drawn things: the mouse, the keyboard, a printer. Parts that one can press are buttons, also for the keyboard. */
practice.define("devices", function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var view = state.view || "printer";

  function caption(key) {
    return h("p.p-caption", {}, app.t(key));
  }

  /* A part of a drawing becomes a button. */
  function live(holder, id, label, act) {
    var part = holder.querySelector("#" + id);
    part.setAttribute("role", "button");
    part.setAttribute("tabindex", "0");
    part.setAttribute("aria-label", label);
    part.addEventListener("click", act);
    part.addEventListener("keydown", function (event) {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        act();
      }
    });
  }

  function mouse(x, y, scale, lit) {
    return '<g transform="translate(' + x + " " + y + ") scale(" + scale + ')" stroke="#25295b" stroke-width="' + 4 / scale +
      '" stroke-linejoin="round" stroke-linecap="round"><path d="M60 0 C60 -30 60 -46 60 -70"/>' +
      '<rect width="120" height="190" rx="58" fill="#fff"/>' +
      "<path" + (lit ? ' id="left"' : "") + ' d="M60 0 V78 H0 V58 A58 58 0 0 1 58 0 Z" fill="' + (lit ? "#ffc936" : "#ecedf3") + '"/>' +
      '<path d="M60 0 V78 H120 V58 A58 58 0 0 0 62 0 Z" fill="#ecedf3"/><rect x="52" y="22" width="16" height="36" rx="8" fill="#7d81a4"/></g>';
  }

  function svg(inner) {
    return '<svg viewBox="0 0 800 448">' + inner + "</svg>";
  }

  function keysDrawn(x, y) {
    var drawn = '<g transform="translate(' + x + " " + y + ')" stroke="#494c60" stroke-width="3"><rect width="330" height="130" rx="14" fill="#e3e5ee"/>';
    for (var row = 0; row < 4; row++) {
      for (var column = 0; column < 10; column++) {
        drawn += '<rect x="' + (12 + column * 31) + '" y="' + (12 + row * 28) + '" width="26" height="22" rx="5" fill="#fff" stroke-width="2"/>';
      }
    }
    return drawn + "</g>";
  }

  var hand = '<g transform="translate(286 150) scale(1.2)" stroke="#25295b" stroke-width="4" stroke-linejoin="round" fill="#f3d9c0" fill-opacity=".93">' +
    '<path d="M6 330 C-4 280 -18 250 -34 214 C-46 188 -26 172 -8 188 L14 212 C16 160 14 100 16 44 C17 16 47 16 48 44 L50 120 L58 40 C60 14 92 16 92 44 L90 124 C98 104 124 106 124 130 L124 150 C132 138 154 142 153 164 L150 250 C149 284 146 300 144 330 Z"/>' +
    '<path d="M50 120 L50 158 M90 124 L89 158 M124 150 L122 172" fill="none"/></g>';

  function circle(x, radius, size, number) {
    return '<circle cx="' + x + '" cy="224" r="' + radius + '" fill="#fff6df" stroke="#25295b" stroke-width="5"/>' +
      '<text x="' + x + '" y="' + (224 + size * 0.36) + '" font-size="' + size + '" font-weight="650" text-anchor="middle" fill="#25295b">' + number + "</text>";
  }

  var drawings = {
    "mouse-place": function () {
      return [app.drawing(svg(
        '<path d="M0 300 L60 90 H740 L800 300 V448 H0 Z" fill="#f1e6d6"/><path d="M60 90 H740" stroke="#c8b393" stroke-width="4"/>' +
        keysDrawn(235, 170) + mouse(88, 146, 0.78) + mouse(618, 146, 0.78)), app.t("mouse-place")), caption("mouse-place")];
    },
    "mouse-hold": function () {
      return app.drawing(svg(mouse(300, 90, 1.55, true) + hand), app.t("mouse-hold"));
    },
    "mouse-move": function () {
      return app.drawing(svg(mouse(110, 140, 1.05) +
        '<g stroke="#25295b" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"><path d="M172 362 v54 m-14 -16 l14 16 l14 -16"/><path d="M74 240 h-42 m16 -14 l-16 14 l16 14"/><path d="M270 240 h42 m-16 -14 l16 14 l-16 14"/><path d="M250 120 l30 -30 m-22 0 h22 v22"/></g>' +
        '<rect x="390" y="60" width="360" height="250" rx="16" fill="#25295b"/><rect x="404" y="74" width="332" height="222" rx="6" fill="#c9dcea"/><path d="M520 310 h100 l14 50 h-128 z" fill="#494c60"/>' +
        '<path d="M450 250 C500 150 560 270 650 150" stroke="#25295b" stroke-width="4" stroke-dasharray="3 11" stroke-linecap="round"/>' +
        '<g transform="translate(640 130) scale(2.3)"><path id="arrow" d="M5 2 L5 19 L9.4 15 L12.2 21.4 L15 20.2 L12.2 14 L18.2 13.6 Z" fill="#111" stroke="#fff" stroke-width="1.5"/></g>'), app.t("mouse-move"));
    },
    "mouse-click": function () {
      return [app.drawing(svg(mouse(150, 90, 1.5, true) + circle(560, 92, 110, 1)), app.t("click")), caption("click")];
    },
    "mouse-double": function () {
      return [app.drawing(svg(mouse(150, 90, 1.5, true) + circle(480, 82, 96, 1) + circle(668, 82, 96, 2)), app.t("double")), caption("double")];
    },
    printer: function () {
      var on = state.on;
      var holder = app.drawing('<svg viewBox="0 0 800 448" stroke="#25295b" stroke-width="4" stroke-linejoin="round" stroke-linecap="round">' +
        '<rect y="390" width="800" height="58" fill="#f1e6d6" stroke="none"/><path d="M0 390 H800" stroke="#c8b393"/>' +
        '<path d="M260 140 L276 30 H524 L540 140 Z" fill="#fff"/><path d="M300 62 H500 M297 86 H503 M294 110 H506" stroke="#c9cbdb" stroke-width="5"/>' +
        '<rect x="170" y="130" width="460" height="200" rx="26" fill="#ecedf3"/><rect x="170" y="130" width="460" height="62" rx="26" fill="#dadde9"/>' +
        '<g id="power"><circle cx="566" cy="236" r="32" fill="' + (on ? "#e1f0e2" : "#fff") + '"/><path d="M566 220 v16" stroke-width="5"/><path d="M554 227 a16 16 0 1 0 24 0" stroke-width="5"/></g>' +
        '<circle cx="566" cy="162" r="11" fill="' + (on ? "#44a047" : "#fff") + '"/><rect x="208" y="150" width="120" height="24" rx="8" fill="#fff"/>' +
        '<rect x="230" y="232" width="270" height="16" rx="8" fill="#25295b"/>' +
        '<g id="tray"><rect x="206" y="' + (state.tray ? 326 : 300) + '" width="388" height="' + (state.tray ? 64 : 56) + '" rx="12" fill="#fff"/>' +
        (state.tray ? '<rect x="236" y="314" width="328" height="36" rx="4" fill="#fffdf4"/><path d="M236 326 H564 M236 338 H564" stroke="#c9cbdb" stroke-width="3"/>' : "") +
        '<path d="M360 ' + (state.tray ? 372 : 330) + ' H440" stroke-width="8"/></g>' +
        '<g transform="translate(' + (state.plugged ? 0 : 22) + ' 0)"><g id="cable"><rect x="622" y="266" width="44" height="32" rx="6" fill="#fff"/><rect x="664" y="272" width="34" height="20" rx="4" fill="#7d81a4"/></g>' +
        '<path d="M698 282 C760 282 700 380 770 380" stroke-width="7" stroke="#494c60"/></g></svg>');
      live(holder, "power", app.t("power"), function () { app.set({ on: true, focus: "power" }); });
      live(holder, "tray", app.t("tray"), function () { app.set({ tray: true, focus: "tray" }); });
      live(holder, "cable", app.t("cable"), function () { app.set({ plugged: true, focus: "cable" }); });
      return holder;
    },
    keyboard: keyboard,
  };

  function key(label, width, id) {
    var made = h("span.p-key" + (id ? "#key-" + id : ""), {}, label);
    if (id === state.key) made.classList.add("p-key--on");
    made.style.flexGrow = width || 1;
    return made;
  }

  function row(letters) {
    return letters.split("").map(function (letter) { return key(letter); });
  }

  function keyboard() {
    var big = {
      enter: ["keyboard-return", "enter"],
      shift: ["apple-keyboard-shift", "shift"],
      backspace: ["backspace-outline", "backspace"],
    }[state.key];
    var arrow = app.icon("arrow-right-thick");
    var shown = {
      shift: [h("span", {}, "+"), h("span.p-big", {}, "A"), arrow, h("span.p-mini", {}, "A")],
      backspace: [h("span.p-mini", {}, app.t("wrong")), arrow, h("span.p-mini", {}, app.t("right"))],
      enter: [],
    }[state.key];
    return [
      h("div.p-top", {}, [h("span.p-big", {}, [app.icon(big[0]), app.t(big[1])]), shown]),
      h("div.p-board", { role: "img", "aria-label": app.t("keyboard") }, [
        h("div.p-keys", {}, [row("²&é\"'(§è!çà)-"), key(app.icon("backspace-outline"), 2, "backspace")]),
        h("div.p-keys", {}, [key(app.icon("keyboard-tab"), 1.5), row("AZERTYUIOP^$"), key(app.icon("keyboard-return"), 1.5, "enter")]),
        h("div.p-keys", {}, [key(app.icon("apple-keyboard-caps"), 1.8), row("QSDFGHJKLMùµ"), key("", 1.2)]),
        h("div.p-keys", {}, [key(app.icon("apple-keyboard-shift"), 1.4, "shift"), row("<WXCVBN,;:="), key(app.icon("apple-keyboard-shift"), 2.6)]),
        h("div.p-keys", {}, [key("Ctrl", 1.4), key(""), key("Alt", 1.2), key("", 6), key("Alt Gr", 1.4), key(""), key("Ctrl", 1.4)]),
      ]),
    ];
  }

  return h("div.p-devices", {}, drawings[view]());
});
/* icon("keyboard-return") icon("apple-keyboard-shift") icon("backspace-outline") */
