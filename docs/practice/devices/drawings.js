/* What several views draw: a screen, a tower, a laptop, keys, a mouse, limbs. Each gives the text of a piece of SVG. */
(function () {
  "use strict";
  var INK = "#25295b";

  /* What is moved and scaled; the part that its id names has neither, so that its outline is as thick as any other. */
  function group(x, y, scale, inner, id) {
    var moved = '<g transform="translate(' + x + " " + y + ") scale(" + scale + ')" stroke-width="' + 4 / scale + '">' + inner + "</g>";
    return id ? '<g id="' + id + '">' + moved + "</g>" : moved;
  }

  /* The sign of every power button: a circle with a stroke at its top. */
  function sign(x, y, radius) {
    var away = radius * 0.71;
    return '<path fill="none" d="M' + (x - away) + " " + (y - away) + " A" + radius + " " + radius + " 0 1 0 " + (x + away) + " " + (y - away) +
      " M" + x + " " + (y - radius * 1.25) + " V" + (y - radius * 0.1) + '"/>';
  }

  function button(id, x, y, radius, lit) {
    return '<g id="' + id + '"><circle cx="' + x + '" cy="' + y + '" r="' + radius + '" fill="' + (lit ? "#e1f0e2" : "#fff") + '"/>' + sign(x, y, radius * 0.48) + "</g>";
  }

  /* A lamp that is lit has rays, so that it shows in grey too. */
  function lamp(x, y, lit) {
    var rays = "M-16 0 h-8 M16 0 h8 M0 -16 v-8 M-11 -11 l-6 -6 M11 -11 l6 -6";
    return '<g transform="translate(' + x + " " + y + ')"><circle r="8" fill="' + (lit ? "#44a047" : "#fff") + '"/>' + (lit ? '<path stroke-width="3" d="' + rays + '"/>' : "") + "</g>";
  }

  /* 150 × 290 */
  function tower(lit, id) {
    return '<rect width="150" height="290" rx="16" fill="#ecedf3"/><path d="M0 16 A16 16 0 0 1 16 0 H134 A16 16 0 0 1 150 16 V34 H0 Z" fill="#dadde9"/>' +
      button(id || "tower-button", 75, 94, 34, lit) + lamp(75, 180, lit) +
      '<path d="M30 224 H120 M30 244 H120 M30 264 H120" stroke="#7d81a4"/><path d="M22 290 v10 h22 v-10 M106 290 v10 h22 v-10" fill="#494c60"/>';
  }

  /* 400 × 330, its foot included; what is shown stands on 16, 16, 368 × 220. */
  function screen(shown, lit, id) {
    return '<path d="M150 290 H250 L262 326 H138 Z" fill="#dadde9"/><rect x="112" y="320" width="176" height="12" rx="6" fill="#494c60"/>' +
      '<rect width="400" height="292" rx="18" fill="#ecedf3"/><rect x="16" y="16" width="368" height="220" rx="8" fill="' + (lit ? "#c9dcea" : "#30345f") + '"/>' + shown +
      (id ? button(id, 354, 264, 20, lit) + lamp(286, 264, lit) : "");
  }

  /* 640 × 390: a laptop, open, seen from the front. */
  function laptop(shown, lit, id) {
    var rows = "";
    [[0, 12], [1, 12], [2, 11]].forEach(function (row) {
      var y = 292 + row[0] * 19;
      var left = 106 - row[0] * 12;
      var wide = (640 - 2 * left - 8 * (row[1] - 1)) / row[1];
      for (var key = 0; key < row[1]; key++) {
        rows += '<rect x="' + (left + key * (wide + 8)) + '" y="' + y + '" width="' + wide + '" height="13" rx="3" fill="#fff" stroke-width="2"/>';
      }
    });
    return '<rect x="92" width="456" height="252" rx="16" fill="#ecedf3"/><rect x="108" y="16" width="424" height="214" rx="6" fill="' + (lit ? "#c9dcea" : "#30345f") + '"/>' + shown +
      '<path d="M100 252 H540 L632 382 A8 8 0 0 1 624 392 H16 A8 8 0 0 1 8 382 Z" fill="#dadde9"/>' + rows +
      '<path d="M246 352 H394 L402 380 H238 Z" fill="#ecedf3"/>' +
      (id ? '<g id="' + id + '"><rect x="484" y="257" width="48" height="28" rx="8" fill="' + (lit ? "#e1f0e2" : "#fff") + '"/><g stroke-width="3">' + sign(508, 272, 7) + "</g></g>" : "");
  }

  /* 330 × 130: keys without signs. */
  function keys() {
    var drawn = '<g stroke="#494c60" stroke-width="3"><rect width="330" height="130" rx="14" fill="#e3e5ee"/>';
    for (var row = 0; row < 4; row++) {
      for (var column = 0; column < 10; column++) {
        drawn += '<rect x="' + (12 + column * 31) + '" y="' + (12 + row * 28) + '" width="26" height="22" rx="5" fill="#fff" stroke-width="2"/>';
      }
    }
    return drawn + "</g>";
  }

  /* 120 × 190: a mouse with its cable; lit tells which button is yellow. */
  function mouse(lit) {
    var left = '<path d="M60 0 V78 H0 V58 A58 58 0 0 1 58 0 Z" fill="' + (lit ? "#ffc936" : "#ecedf3") + '"/>';
    return '<path d="M60 0 C60 -30 60 -46 60 -70" fill="none"/><rect width="120" height="190" rx="58" fill="#fff"/>' +
      (lit ? '<g id="left">' + left + "</g>" : left) +
      '<g id="right-button"><path d="M60 0 V78 H120 V58 A58 58 0 0 0 62 0 Z" fill="#ecedf3"/></g><g id="wheel"><rect x="52" y="22" width="16" height="36" rx="8" fill="#7d81a4"/></g>';
  }

  /* Thick strokes that melt into one shape with one outline: fingers, arms, legs. Each is a path and its width. */
  function limbs(parts, fill, edge) {
    function stroke(width, colour) {
      return parts.map(function (part) {
        return '<path fill="none" d="' + part[0] + '" stroke="' + colour + '" stroke-width="' + (part[1] + width) + '"/>';
      }).join("");
    }
    var outline = edge || 4;
    return stroke(outline * 2, INK) + stroke(0, fill);
  }

  /* A screen with the desktop, small. */
  function opened() {
    var icons = "";
    [0, 1, 2, 3, 4, 5].forEach(function (number) {
      icons += '<rect x="' + (52 + (number % 3) * 106) + '" y="' + (44 + Math.floor(number / 3) * 82) + '" width="58" height="58" rx="14" fill="#fff" stroke-width="6"/>';
    });
    return '<svg viewBox="-6 -6 412 344" stroke="' + INK + '" stroke-width="8" stroke-linejoin="round">' + screen(icons + '<path d="M16 214 H384 V236 H16 Z" fill="' + INK + '"/>', true) + "</svg>";
  }

  window.deviceDrawings = {
    opened: opened, group: group, sign: sign, button: button, lamp: lamp, tower: tower, screen: screen, laptop: laptop, keys: keys, mouse: mouse, limbs: limbs,
  };
})();
