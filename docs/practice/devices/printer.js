/* A printer: its cable, its power button and its paper drawer can be pressed. The light is on only with the cable in; the
   drawer opens, takes paper and closes. Paper that came out can be taken. */
(function () {
  "use strict";
  var views = (window.deviceViews = window.deviceViews || {});
  var DRAWER = { "": "empty", empty: "full", full: "shut", shut: "full" };

  /* A printed leaf, 220 × 150, seen from above. */
  function leaf(id, x, y) {
    return '<g id="' + id + '"><g transform="translate(' + x + " " + y + ')"><path d="M14 0 H206 L220 150 H0 Z" fill="#fff"/>' +
      '<path d="M34 36 H120 M32 66 H186 M30 92 H188 M28 118 H150" stroke="#7d81a4" stroke-width="6"/></g></g>';
  }

  views.printer = function (app, tools) {
    var h = app.h;
    var state = app.state;
    var tray = state.tray || "";
    var open = tray === "empty" || tray === "full";
    var lit = Boolean(state.on && state.plugged);
    var holder = tools.svg(
      '<rect y="390" width="800" height="58" fill="#f1e6d6" stroke="none"/><path d="M0 390 H800" stroke="#c8b393"/>' +
      '<path d="M260 140 L276 30 H524 L540 140 Z" fill="#fff"/><path d="M300 62 H500 M297 86 H503 M294 110 H506" stroke="#c9cbdb" stroke-width="5"/>' +
      '<rect x="170" y="130" width="460" height="200" rx="26" fill="#ecedf3"/><rect x="170" y="130" width="460" height="62" rx="26" fill="#dadde9"/>' +
      '<g id="power"><circle cx="566" cy="236" r="32" fill="' + (lit ? "#e1f0e2" : "#fff") + '"/><path d="M566 220 v16" stroke-width="5"/><path d="M554 227 a16 16 0 1 0 24 0" stroke-width="5"/></g>' +
      '<circle cx="566" cy="162" r="11" fill="' + (lit ? "#44a047" : "#fff") + '"/><rect x="208" y="150" width="120" height="24" rx="8" fill="#fff"/>' +
      '<rect x="230" y="232" width="270" height="16" rx="8" fill="#25295b"/>' +
      '<g id="tray"><rect x="206" y="' + (open ? 326 : 300) + '" width="388" height="' + (open ? 64 : 56) + '" rx="12" fill="#fff"/>' +
      (tray === "full" ? '<rect x="236" y="314" width="328" height="36" rx="4" fill="#fffdf4"/><path d="M236 326 H564 M236 338 H564" stroke="#c9cbdb" stroke-width="3"/>' : "") +
      '<path d="M360 ' + (open ? 372 : 330) + ' H440" stroke-width="8"/></g>' +
      '<g transform="translate(' + (state.plugged ? 0 : 22) + ' 0)"><g id="cable"><rect x="622" y="266" width="44" height="32" rx="6" fill="#fff"/><rect x="664" y="272" width="34" height="20" rx="4" fill="#7d81a4"/></g>' +
      '<path d="M698 282 C760 282 700 380 770 380" stroke-width="7" stroke="#494c60"/></g>' +
      (state.out ? leaf("leaf", 255, 241) : "") + (state.taken ? leaf("taken", 20, 278) : ""));
    tools.live(holder, "power", app.t("power"), function () { if (state.plugged) app.set({ on: true, focus: "power" }); }).toggleAttribute("data-on", lit);
    tools.live(holder, "tray", app.t(tray ? "tray_" + tray : "tray"), function () { app.set({ tray: DRAWER[tray], focus: "tray" }); }).setAttribute("data-tray", tray);
    tools.live(holder, "cable", app.t("cable"), function () { app.set({ plugged: true, focus: "cable" }); }).toggleAttribute("data-in", Boolean(state.plugged));
    if (state.out) tools.live(holder, "leaf", app.t("leaf"), function () { app.set({ out: false, taken: true }); });
    return [h("p.p-told", { role: "status" }, state.taken ? app.t("taken") : ""), holder];
  };
})();
