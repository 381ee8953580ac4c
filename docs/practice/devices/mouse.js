/* The mouse: where it lies, the hand on it, how the arrow follows, one click and two. */
(function () {
  "use strict";
  var views = (window.deviceViews = window.deviceViews || {});

  function mouse(x, y, scale, lit) {
    return '<g transform="translate(' + x + " " + y + ") scale(" + scale + ')" stroke-width="' + 4 / scale +
      '"><path d="M60 0 C60 -30 60 -46 60 -70"/><rect width="120" height="190" rx="58" fill="#fff"/>' +
      "<path" + (lit ? ' id="left"' : "") + ' d="M60 0 V78 H0 V58 A58 58 0 0 1 58 0 Z" fill="' + (lit ? "#ffc936" : "#ecedf3") + '"/>' +
      '<path d="M60 0 V78 H120 V58 A58 58 0 0 0 62 0 Z" fill="#ecedf3"/><rect x="52" y="22" width="16" height="36" rx="8" fill="#7d81a4"/></g>';
  }

  function keys(x, y) {
    var drawn = '<g transform="translate(' + x + " " + y + ')" stroke="#494c60" stroke-width="3"><rect width="330" height="130" rx="14" fill="#e3e5ee"/>';
    for (var row = 0; row < 4; row++) {
      for (var column = 0; column < 10; column++) {
        drawn += '<rect x="' + (12 + column * 31) + '" y="' + (12 + row * 28) + '" width="26" height="22" rx="5" fill="#fff" stroke-width="2"/>';
      }
    }
    return drawn + "</g>";
  }

  var hand = '<g transform="translate(286 150) scale(1.2)" fill="#f3d9c0" fill-opacity=".93">' +
    '<path d="M6 330 C-4 280 -18 250 -34 214 C-46 188 -26 172 -8 188 L14 212 C16 160 14 100 16 44 C17 16 47 16 48 44 L50 120 L58 40 C60 14 92 16 92 44 L90 124 C98 104 124 106 124 130 L124 150 C132 138 154 142 153 164 L150 250 C149 284 146 300 144 330 Z"/>' +
    '<path d="M50 120 L50 158 M90 124 L89 158 M124 150 L122 172" fill="none"/></g>';

  function circle(x, radius, size, number) {
    return '<circle cx="' + x + '" cy="224" r="' + radius + '" fill="#fff6df" stroke-width="5"/>' +
      '<text x="' + x + '" y="' + (224 + size * 0.36) + '" font-size="' + size + '" font-weight="650" text-anchor="middle" fill="#25295b" stroke="none">' + number + "</text>";
  }

  views["mouse-place"] = function (app, tools) {
    return [tools.svg(
      '<path d="M0 300 L60 90 H740 L800 300 V448 H0 Z" fill="#f1e6d6" stroke="none"/><path d="M60 90 H740" stroke="#c8b393"/>' +
      keys(235, 170) + mouse(88, 146, 0.78) + mouse(618, 146, 0.78), app.t("mouse-place")), tools.caption(app.t("mouse-place"))];
  };

  views["mouse-hold"] = function (app, tools) {
    return tools.svg(mouse(300, 90, 1.55, true) + hand, app.t("mouse-hold"));
  };

  views["mouse-move"] = function (app, tools) {
    return tools.svg(mouse(110, 140, 1.05) +
      '<path d="M172 362 v54 m-14 -16 l14 16 l14 -16 M74 240 h-42 m16 -14 l-16 14 l16 14 M270 240 h42 m-16 -14 l16 14 l-16 14 M250 120 l30 -30 m-22 0 h22 v22" stroke-width="7"/>' +
      '<g stroke="none"><rect x="390" y="60" width="360" height="250" rx="16" fill="#25295b"/><rect x="404" y="74" width="332" height="222" rx="6" fill="#c9dcea"/><path d="M520 310 h100 l14 50 h-128 z" fill="#494c60"/></g>' +
      '<path d="M450 250 C500 150 560 270 650 150" stroke-dasharray="3 11"/>' +
      '<g transform="translate(640 130) scale(2.3)"><path id="arrow" d="M5 2 L5 19 L9.4 15 L12.2 21.4 L15 20.2 L12.2 14 L18.2 13.6 Z" fill="#111" stroke="#fff" stroke-width="1.5"/></g>', app.t("mouse-move"));
  };

  views["mouse-click"] = function (app, tools) {
    return [tools.svg(mouse(150, 90, 1.5, true) + circle(560, 92, 110, 1), app.t("click")), tools.caption(app.t("click"))];
  };

  views["mouse-double"] = function (app, tools) {
    return [tools.svg(mouse(150, 90, 1.5, true) + circle(480, 82, 96, 1) + circle(668, 82, 96, 2), app.t("double")), tools.caption(app.t("double"))];
  };
})();
