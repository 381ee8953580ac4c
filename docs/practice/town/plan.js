/* The plan, drawn: streets, a river, a park, the places, and the way from one to another. */
(function () {
  "use strict";
  var STREETS = ["M-300 214H660", "M-300 130H660", "M-300 72H660", "M64 -300V600", "M172 -300V600", "M276 -300V600", "M128 130V600"];
  var WAYS = { foot: "2 9", bike: "12 7", bus: "" };

  function line(paths, colour, width) {
    return '<path d="' + paths + '" fill="none" stroke="' + colour + '" stroke-width="' + width + '" stroke-linecap="round" stroke-linejoin="round"/>';
  }

  function blocks() {
    return '<rect x="-300" y="-300" width="960" height="900" fill="#ece7db"/><rect x="186" y="146" width="78" height="54" rx="8" fill="#c3dfc2"/>'
      + '<circle cx="206" cy="164" r="9" fill="#8cc48a"/><circle cx="240" cy="182" r="11" fill="#8cc48a"/><circle cx="228" cy="160" r="7" fill="#8cc48a"/>'
      + line("M-300 268H-10q90 -30 180 4t200 -8H660", "#b9d6ee", 26)
      + '<g fill="#dcd4c3"><rect x="12" y="86" width="38" height="30" rx="4"/><rect x="78" y="84" width="78" height="32" rx="4"/><rect x="188" y="84" width="72" height="32" rx="4"/>'
      + '<rect x="292" y="86" width="56" height="30" rx="4"/><rect x="12" y="146" width="38" height="54" rx="4"/><rect x="78" y="146" width="36" height="54" rx="4"/>'
      + '<rect x="142" y="146" width="16" height="54" rx="4"/><rect x="292" y="146" width="56" height="54" rx="4"/><rect x="78" y="16" width="78" height="42" rx="4"/>'
      + '<rect x="188" y="16" width="72" height="42" rx="4"/><rect x="12" y="16" width="38" height="42" rx="4"/><rect x="292" y="16" width="56" height="42" rx="4"/></g>';
  }

  function way(from, to, kind) {
    var a = window.townPlaces.all[from];
    var b = window.townPlaces.all[to];
    var path = "M" + a.x + " " + a.y + "H" + b.x + "V" + b.y;
    return line(path, "#fff", 13) + '<path d="' + path + '" fill="none" stroke="#25295b" stroke-width="7" stroke-linejoin="round" stroke-linecap="round"'
      + (WAYS[kind] ? ' stroke-dasharray="' + WAYS[kind] + '"' : "") + "/>";
  }

  function dot(name) {
    var at = window.townPlaces.all[name];
    return '<circle cx="' + at.x + '" cy="' + at.y + '" r="9" fill="#fff" stroke="#25295b" stroke-width="4"/>';
  }

  /* A name beside its place, on the side where there is room. */
  function label(name, text, size) {
    var at = window.townPlaces.all[name];
    var below = name === "library" ? 14 + size : -15;
    var anchor = at.x > 240 ? "end" : at.x < 100 ? "start" : "middle";
    return '<text x="' + (at.x + (anchor === "end" ? 20 : anchor === "start" ? -20 : 0)) + '" y="' + (at.y + below) + '" text-anchor="' + anchor
      + '" font-family="Lexend, Verdana, sans-serif" font-size="' + size + '" font-weight="600" fill="#25295b" stroke="#fff" stroke-width="5" stroke-linejoin="round" paint-order="stroke">' + text + "</text>";
  }

  function pin(name) {
    var at = window.townPlaces.all[name];
    return '<path transform="translate(' + at.x + " " + at.y + ')" d="M0 2q-17 -20 -17 -32a17 17 0 0 1 34 0q0 12 -17 32z" fill="#b3312b" stroke="#25295b" stroke-width="2.500"/>'
      + '<circle cx="' + at.x + '" cy="' + (at.y - 29) + '" r="6.500" fill="#fff"/>';
  }

  /* A part of the plan around a place, where one looks nearer. */
  function part(around, zoom) {
    if (zoom < 2) return "0 0 360 300";
    var at = window.townPlaces.all[around || "school"];
    var width = 360 / zoom;
    var height = 300 / zoom;
    var left = Math.max(0, Math.min(360 - width, at.x - width / 2));
    var top = Math.max(0, Math.min(300 - height, at.y - height / 2));
    return [left, top, width, height].join(" ");
  }

  window.townPlan = {
    /* shown: {to, from, way, zoom}: a place with its pin, a way to it. names: the places that bear theirs. */
    svg: function (shown, names) {
      var places = window.townPlaces;
      var dots = places.names.filter(function (name) { return name !== shown.to; }).map(dot).join("");
      return '<svg viewBox="' + part(shown.to, shown.zoom || 1) + '" preserveAspectRatio="xMidYMid meet">' + blocks()
        + line(STREETS.join(""), "#cfc8b8", 15) + line(STREETS.join(""), "#fff", 11)
        + (shown.way ? way(shown.from, shown.to, shown.way) : "") + dots
        + (shown.from === "here" ? dot("here") : "") + (shown.to ? pin(shown.to) : "")
        + Object.keys(names).filter(function (name) { return name !== shown.to; }).map(function (name) { return label(name, names[name], shown.from ? 23 : 17); }).join("") + "</svg>";
    },
  };
})();
