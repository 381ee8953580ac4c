/* A person at a desk, seen from the side: six things to put right, in the drawing or by their names. */
(function () {
  "use strict";
  var views = (window.deviceViews = window.deviceViews || {});
  var SKIN = "#e3b892";
  var SHIRT = "#a9c8e4";
  var TROUSERS = "#9a9fbd";
  var SHOES = "#494c60";
  var THINGS = ["back", "feet", "distance", "height", "shoulders", "eyes"];

  /* Where the joints are; what is not put right yet is bent, too near, too low. */
  function joints(state) {
    var moved = state.back ? 0 : 1;
    var hip = [240 + 42 * moved, 240];
    var neck = [236 + 84 * moved, (state.shoulders ? 126 : 116) + 20 * moved];
    var knee = [hip[0] + 114, 246];
    var ankle = state.feet ? [knee[0] + 2, 360] : [knee[0] - 58, 344];
    var toe = state.feet ? [ankle[0] + 34, 371] : [ankle[0] + 20, 370];
    var elbow = state.shoulders ? [neck[0] + 10, 204 + 4 * moved] : [neck[0] + 34 - 12 * moved, 184 + 8 * moved];
    var hand = [Math.max(346, elbow[0] + 46), 195];
    if (state.reach) {
      elbow = [neck[0] + 104, neck[1] + 2];
      hand = [neck[0] + 200, neck[1] - 2];
    }
    var head = [neck[0] + 14 + 18 * moved, neck[1] - (state.shoulders ? 62 : 56) + 4 * moved];
    return { hip: hip, neck: neck, knee: knee, ankle: ankle, toe: toe, elbow: elbow, hand: hand, head: head };
  }

  function line(points) {
    return "M" + points.map(function (point) { return point.join(" "); }).join(" L");
  }

  function head(at, up) {
    return '<g transform="translate(' + at.join(" ") + ") rotate(" + (up ? -6 : 0) + ')">' +
      '<path d="M-26 8 C-30 -24 -2 -36 18 -26 C27 -20 27 -12 27 -4 L35 9 L27 12 L27 20 C27 29 18 31 8 30 L-10 30 Z" fill="' + SKIN + '"/>' +
      '<path d="M-14 32 C-34 26 -38 -12 -20 -28 C-4 -42 22 -38 27 -18 C14 -22 2 -18 -2 -6 L-4 6 C-12 8 -14 20 -14 32 Z" fill="' + SHOES + '"/>' +
      '<path d="M-6 6 C0 0 6 8 -2 14" fill="' + SKIN + '" stroke-width="3"/><circle cx="19" cy="-3" r="3.4" fill="#25295b" stroke="none"/><path d="M27 20 h-9" stroke-width="3"/></g>';
  }

  function chair() {
    return '<g fill="#f1e6d6"><path d="M204 262 L188 106" stroke="#25295b" stroke-width="20"/><path d="M204 262 L188 106" stroke="#dcc9a8" stroke-width="12"/>' +
      '<path d="M210 276 L202 386 M302 276 L308 386" stroke="#25295b" stroke-width="14"/><path d="M210 276 L202 386 M302 276 L308 386" stroke="#dcc9a8" stroke-width="6"/>' +
      '<rect x="192" y="262" width="126" height="16" rx="8" fill="#dcc9a8"/></g>';
  }

  function desk(state) {
    var x = state.distance ? 452 : 398;
    var top = state.height ? 62 : 94;
    var box = state.height ? x - 34 : 560;
    return '<path d="M690 218 V386" stroke="#25295b" stroke-width="16"/><path d="M690 218 V386" stroke="#dcc9a8" stroke-width="8"/>' +
      '<rect x="304" y="208" width="420" height="12" rx="4" fill="#dcc9a8"/>' +
      '<rect x="322" y="200" width="54" height="8" rx="3" fill="#fff" stroke-width="3"/>' +
      '<g id="sit-height"><rect x="' + (box - 8) + '" y="166" width="92" height="50" fill="transparent" stroke="none"/><rect x="' + box + '" y="192" width="76" height="16" rx="3" fill="#a9c8e4"/><rect x="' + (box + 5) + '" y="176" width="66" height="16" rx="3" fill="#fff"/></g>' +
      '<g id="sit-distance"><rect x="' + (x - 22) + '" y="' + (top - 10) + '" width="64" height="124" fill="transparent" stroke="none"/>' +
      '<path d="M' + (x + 8) + " " + (top + 70) + " h14 V" + (top + 112) + " h-14 z M" + (x - 16) + " " + (top + 108) + " h48 v6 h-48 z" + '" fill="#9a9fbd"/><rect x="' + (x - 4) + '" y="' + top + '" width="13" height="100" rx="5" fill="#25295b"/><path d="M' + (x - 4) + " " + (top + 6) + ' v88" stroke="#c9dcea" stroke-width="5"/></g>';
  }

  function outside() {
    return '<g id="sit-eyes"><rect x="596" y="14" width="168" height="120" rx="6" fill="#e2edf7"/><path d="M598 104 C630 84 664 104 700 92 S750 92 762 84 V126 A6 6 0 0 1 756 132 H604 A6 6 0 0 1 598 126 Z" fill="#b9d6ba" stroke-width="3"/>' +
      '<path d="M650 104 V84" stroke-width="5"/><circle cx="650" cy="68" r="19" fill="#8fc092" stroke-width="3"/><circle cx="726" cy="44" r="13" fill="#ffc936" stroke-width="3"/><path d="M680 14 V134" stroke="#fff" stroke-width="7"/><rect x="596" y="14" width="168" height="120" rx="6" fill="none"/></g>';
  }

  /* A sign that this is right now. */
  function tick(x, y) {
    return '<g transform="translate(' + x + " " + y + ')" pointer-events="none"><circle r="15" fill="#e1f0e2" stroke="#255626" stroke-width="4"/><path d="M-7 0 L-2 6 L8 -6" fill="none" stroke="#255626" stroke-width="4"/></g>';
  }

  function ticks(state, at) {
    var screen = state.distance ? 452 : 398;
    var places = {
      back: [134, 184], feet: [at.toe[0] + 68, 366], distance: [screen + 76, 104], height: [screen + 96, 182], shoulders: [at.neck[0] + 98, at.neck[1] - 16], eyes: [680, 182],
    };
    return THINGS.filter(function (thing) { return state[thing]; }).map(function (thing) { return tick.apply(null, places[thing]); }).join("");
  }

  /* Where the eyes go; how high the screen is; the shoulders that are too high. */
  function sight(state, at) {
    var x = at.head[0] + 24;
    var y = at.head[1] - 3;
    var dashes = ' stroke-dasharray="2 11" stroke-width="4" fill="none"/>';
    if (state.eyes) return '<path d="M' + x + " " + (y - 4) + ' L640 54"' + dashes;
    if (state.height && !state.reach) return '<path d="M' + x + " " + y + ' H442"' + dashes;
    return "";
  }

  function strain(state, at) {
    var place = '<g fill="none" transform="translate(' + (at.neck[0] + (state.shoulders ? 68 : 46)) + " " + (at.neck[1] - 18) + ')">';
    if (state.reach) return "";
    return place + (state.shoulders ? '<path d="M0 -12 V14 M-9 4 L0 14 L9 4" stroke-width="5"/></g>' : '<path d="M-8 4 l8 -12 M-4 13 l15 -6 M-4 23 l15 2" stroke-width="4"/></g>');
  }

  function drawing(tools, state) {
    var limbs = tools.draw.limbs;
    var at = joints(state);
    var rests = state.reach ? [] : [[line([at.hand, [at.hand[0] + 12, at.hand[1] + 4]]), 16]];
    return '<path d="M0 388 H800" stroke="#c8b393"/>' + outside() + chair() +
      limbs([[line([at.ankle, at.toe]), 18]], SHOES) +
      limbs([[line([at.hip, at.knee, at.ankle]), 36]], TROUSERS) +
      limbs([[line([[at.neck[0] + 2, at.neck[1] + 4], at.head]), 22]], SKIN) +
      limbs([[line([at.hip, [at.neck[0], at.neck[1] + 14]]), 54]], SHIRT) +
      head(at.head, state.eyes) + desk(state) + sight(state, at) +
      limbs([[line([at.elbow, at.hand]), 20]].concat(rests), SKIN) + limbs([[line([at.neck, at.elbow].concat(state.reach ? [[at.neck[0] + 150, at.neck[1] + 1]] : [[(at.elbow[0] * 2 + at.hand[0]) / 3, (at.elbow[1] * 2 + at.hand[1]) / 3]])), 28]], SHIRT) +
      strain(state, at) + ticks(state, at) +
      '<g id="sit-back"><rect x="174" y="94" width="46" height="176" fill="transparent" stroke="none"/></g>' +
      '<g id="sit-feet"><rect x="' + (at.ankle[0] - 28) + '" y="334" width="84" height="54" fill="transparent" stroke="none"/></g>' +
      '<g id="sit-shoulders"><rect x="' + (at.neck[0] - 34) + '" y="' + (at.neck[1] - 24) + '" width="68" height="62" fill="transparent" stroke="none"/></g>';
  }

  views.sit = function (app, tools) {
    var h = app.h;
    var state = app.state;
    var last = state.last;
    var holder = tools.svg(drawing(tools, state), "", 400);

    /* The arm is stretched only to measure how far the screen is. */
    function turn(thing, focus) {
      var changes = { last: thing, reach: thing === "distance" && !state.distance, focus: focus };
      changes[thing] = !state[thing];
      app.set(changes);
    }

    var names = THINGS.map(function (thing) {
      var part = tools.live(holder, "sit-" + thing, app.t(thing), function () { turn(thing, "sit-" + thing); });
      part.setAttribute("aria-pressed", String(Boolean(state[thing])));
      return h("button.p-name#name-" + thing, { "aria-pressed": String(Boolean(state[thing])), onclick: function () { turn(thing, "name-" + thing); } }, [
        app.icon(state[thing] ? "check-circle" : "circle-outline"), app.t(thing),
      ]);
    });
    var whole = THINGS.every(function (thing) { return state[thing]; });
    var told = whole ? "sit_well" : last ? last + (state[last] ? "_right" : "_wrong") : "sit_begin";
    return [tools.told(app.t(told)), holder, h("div.p-names", { role: "group", "aria-label": app.t("parts") }, names)];
  };
})();
/* icon("check-circle") icon("circle-outline") */
