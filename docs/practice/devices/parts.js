/* The things around a computer, to press and to name. */
(function () {
  "use strict";
  var views = (window.deviceViews = window.deviceViews || {});
  var PARTS = ["part-screen", "part-tower", "part-keyboard", "part-mouse", "part-laptop", "part-printer", "part-stick", "part-phone"];

  function printer() {
    return '<path d="M60 60 L68 4 H232 L240 60 Z" fill="#fff"/><path d="M84 24 H216 M82 40 H218" stroke="#c9cbdb" stroke-width="5"/>' +
      '<rect y="56" width="300" height="126" rx="18" fill="#ecedf3"/><path d="M0 96 V74 A18 18 0 0 1 18 56 H282 A18 18 0 0 1 300 74 V96 Z" fill="#dadde9"/>' +
      '<rect x="40" y="118" width="220" height="14" rx="7" fill="#25295b"/><path d="M36 150 H264 V196 H36 Z" fill="#fff"/><path d="M126 174 H174" stroke-width="7"/>';
  }

  function stick() {
    return '<rect x="62" y="12" width="46" height="36" rx="3" fill="#fff"/><path d="M74 23 h10 M74 37 h10" stroke-width="6"/><rect width="66" height="60" rx="12" fill="#dadde9"/><circle cx="18" cy="30" r="6" fill="#fff"/>';
  }

  function phone() {
    return '<rect width="84" height="164" rx="16" fill="#ecedf3"/><rect x="9" y="14" width="66" height="130" rx="5" fill="#c9dcea"/><path d="M32 154 h20"/>';
  }

  views.parts = function (app, tools) {
    var draw = tools.draw;
    var holder = tools.svg(
      '<rect y="150" width="800" height="150" fill="#f1e6d6" stroke="none"/><path d="M0 150 H800" stroke="#c8b393"/>' +
      draw.group(22, 16, 0.52, draw.tower(), "part-tower") + draw.group(122, 8, 0.54, draw.screen(""), "part-screen") +
      draw.group(112, 206, 0.62, draw.keys(), "part-keyboard") + draw.group(346, 206, 0.42, draw.mouse(), "part-mouse") +
      draw.group(368, 28, 0.34, draw.laptop(""), "part-laptop") + draw.group(612, 52, 0.54, printer(), "part-printer") +
      draw.group(462, 222, 0.72, stick(), "part-stick") + draw.group(620, 196, 0.52, phone(), "part-phone"), "", 300);
    return tools.explore(holder, PARTS);
  };
})();
