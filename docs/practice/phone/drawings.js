/* What the camera sees and the photos show. */
(function () {
  "use strict";
  var SKY = '<rect width="160" height="120" fill="#cfe2f2"/>';
  var INSIDE = '<rect width="160" height="120" fill="#fff1d8"/>';
  var LINE = 'stroke="#25295b" stroke-width="2.5" stroke-linejoin="round" stroke-linecap="round"';

  /* Squares that look like a code; they hold no address. */
  function squares(seed) {
    var drawn = "";
    var value = seed;
    for (var row = 0; row < 13; row++) {
      for (var column = 0; column < 13; column++) {
        value = (value * 1103515245 + 12345) % 2147483648;
        var corner = (row < 5 && (column < 5 || column > 7)) || (row > 7 && column < 5);
        if (!corner && value > 1000000000) drawn += '<rect x="' + column * 4 + '" y="' + row * 4 + '" width="4" height="4"/>';
      }
    }
    [[0, 0], [36, 0], [0, 36]].forEach(function (at) {
      drawn += '<path transform="translate(' + at + ')" d="M0 0h16v16h-16z M3 3v10h10v-10z M5.500 5.500h5v5h-5z" fill-rule="evenodd"/>';
    });
    return '<rect x="-4" y="-4" width="60" height="60" fill="#fff"/><g fill="#111">' + drawn + "</g>";
  }

  function poster(colour, lines, seed, torn) {
    return '<rect width="160" height="120" fill="#e6ded0"/><rect x="34" y="4" width="92" height="112" fill="#fff" ' + LINE + '/>'
      + '<rect x="34" y="4" width="92" height="22" fill="' + colour + '" ' + LINE + "/>" + lines
      + '<g transform="translate(54 56)">' + squares(seed) + "</g>"
      + (torn ? '<path d="M48 50l64 -2 4 66 -68 2z" fill="none" stroke="#7b3832" stroke-width="3" stroke-dasharray="5 4"/>' : "");
  }

  var TITLE = '<path d="M42 15h76M46 35h68" fill="none" stroke="#25295b" stroke-width="4" stroke-linecap="round"/>';
  var inside = {
    park: SKY + '<rect y="78" width="160" height="42" fill="#8cc48a"/><path d="M70 120q6 -28 -10 -42h26q-4 20 20 42z" fill="#efe0bf"/>'
      + '<path d="M30 88v-30M126 86v-26" stroke="#70450f" stroke-width="6"/><circle cx="30" cy="46" r="22" fill="#44a047"/><circle cx="126" cy="46" r="19" fill="#2f8636"/>'
      + '<path d="M92 84h22M95 84v10M111 84v10M92 76h22" ' + LINE + "/>",
    bus: SKY + '<rect y="88" width="160" height="32" fill="#9aa0ad"/><rect x="24" y="34" width="112" height="60" rx="9" fill="#f89921" ' + LINE + '/>'
      + '<path d="M34 44h26v22h-26zM66 44h26v22h-26zM98 44h28v22h-28z" fill="#eaf3fa" ' + LINE + '/><circle cx="50" cy="94" r="10" fill="#25295b"/><circle cx="110" cy="94" r="10" fill="#25295b"/>',
    market: SKY + '<rect y="96" width="160" height="24" fill="#c9c2b4"/><path d="M20 40h120l8 18h-136z" fill="#fff" ' + LINE + '/><path d="M44 40l-6 18h24l2 -18zM84 40v18h24l-4 -18zM124 40l8 18h16l-8 -18z" fill="#d26056"/>'
      + '<path d="M22 58v44M138 58v44" ' + LINE + '/><rect x="26" y="78" width="108" height="24" fill="#b98a4d" ' + LINE + '/>'
      + '<g fill="#ffc936"><circle cx="38" cy="74" r="7"/><circle cx="52" cy="74" r="7"/></g><g fill="#d9534a"><circle cx="72" cy="74" r="7"/><circle cx="86" cy="74" r="7"/></g><g fill="#44a047"><circle cx="106" cy="74" r="7"/><circle cx="120" cy="74" r="7"/></g>',
    bread: INSIDE + '<rect y="84" width="160" height="36" fill="#b98a4d"/><ellipse cx="80" cy="84" rx="56" ry="9" fill="#fff" ' + LINE + '/>'
      + '<path d="M36 78q0 -34 44 -34t44 34q0 6 -8 6h-72q-8 0 -8 -6z" fill="#d79a4b" ' + LINE + '/><path d="M58 52l10 16M78 47l10 18M98 52l8 16" stroke="#fbe3bb" stroke-width="5" stroke-linecap="round"/>',
    sea: SKY + '<circle cx="122" cy="30" r="14" fill="#ffc936"/><rect y="58" width="160" height="34" fill="#488fcd"/><path d="M0 92q80 -16 160 0v28h-160z" fill="#f1dba8"/>'
      + '<path d="M50 74h48l-10 12h-30zM72 74v-40l24 34h-24" fill="#fff" ' + LINE + "/>",
    bike: SKY + '<rect y="92" width="160" height="28" fill="#b9c2a8"/><g fill="none" ' + LINE + '><circle cx="50" cy="82" r="20"/><circle cx="112" cy="82" r="20"/><path d="M50 82l20 -34h30l12 34M70 48l16 34 16 -34M62 44h16M96 36h12l2 12"/></g>',
    flowers: INSIDE + '<rect y="94" width="160" height="26" fill="#c8a06a"/><path d="M62 66h36l-6 34h-24z" fill="#488fcd" ' + LINE + '/><path d="M70 66q-6 -20 -18 -28M80 66v-34M90 66q6 -20 18 -26" fill="none" stroke="#2f8636" stroke-width="4"/>'
      + '<g fill="#f36f63"><circle cx="50" cy="34" r="11"/><circle cx="110" cy="36" r="11"/></g><circle cx="80" cy="26" r="12" fill="#ffc936"/>',
    books: INSIDE + '<rect y="92" width="160" height="10" fill="#70450f"/><g ' + LINE + '><rect x="30" y="38" width="18" height="54" fill="#d26056"/><rect x="50" y="30" width="16" height="62" fill="#488fcd"/><rect x="68" y="42" width="20" height="50" fill="#ffc936"/><path d="M94 44l18 -6 16 50 -18 6z" fill="#44a047"/></g>',
    house: SKY + '<rect y="92" width="160" height="28" fill="#8cc48a"/><rect x="44" y="52" width="72" height="46" fill="#f3e2cd" ' + LINE + '/><path d="M34 54l46 -34 46 34z" fill="#d26056" ' + LINE + '/><rect x="72" y="70" width="16" height="28" fill="#70450f"/><path d="M52 62h14v14h-14zM94 62h14v14h-14z" fill="#cfe2f2" ' + LINE + "/>",
    tea: INSIDE + '<rect y="88" width="160" height="32" fill="#b98a4d"/><path d="M46 54h54v22q0 18 -18 18h-18q-18 0 -18 -18z" fill="#fff" ' + LINE + '/><path d="M100 60q18 0 18 12t-20 12" fill="none" stroke="#25295b" stroke-width="5"/><path d="M60 44q-6 -8 0 -16M74 44q-6 -8 0 -16M88 44q-6 -8 0 -16" fill="none" stroke="#9aa0ad" stroke-width="4" stroke-linecap="round"/>',
    train: SKY + '<rect y="92" width="160" height="28" fill="#c9c2b4"/><path d="M0 100h160" stroke="#494c60" stroke-width="4"/><path d="M0 40h112q34 0 42 40v12h-154z" fill="#488fcd" ' + LINE + '/><path d="M10 50h24v20h-24zM44 50h24v20h-24zM78 50h24v20h-24zM112 50q18 0 26 20h-26z" fill="#eaf3fa" ' + LINE + "/>",
    rain: '<rect width="160" height="120" fill="#c3cede"/><path d="M30 62q4 -38 50 -40q46 2 50 40q-12 -10 -25 0q-12 -10 -25 0q-12 -10 -25 0q-13 -10 -25 0z" fill="#f36f63" ' + LINE + '/><path d="M80 60v40q0 10 -10 10t-9 -9" fill="none" stroke="#25295b" stroke-width="4"/><path d="M20 78l-5 14M140 78l-5 14M112 86l-5 14M46 88l-5 14M134 24l-5 14M22 24l-5 14" stroke="#284f72" stroke-width="3"/>',
    poster: poster("#c6def0", TITLE, 7, false),
    sticker: poster("#f6c7c2", TITLE, 21, true),
  };
  window.phonePictures = {
    names: ["park", "bus", "market", "bread", "sea", "bike", "flowers", "books", "house", "tea", "train", "rain"],
    svg: function (name) {
      return '<svg viewBox="0 0 160 120" preserveAspectRatio="xMidYMid slice">' + inside[name] + "</svg>";
    },
    /* What the camera sees: a poster bears its address in letters, and is larger when the phone is near. */
    poster: function (name, near, address) {
      if (name !== "poster" && name !== "sticker") return this.svg(name);
      var letters = '<text x="80" y="49" text-anchor="middle" font-family="Atkinson Hyperlegible" font-size="9" font-weight="700" fill="#25295b">' + address + "</text>";
      return '<svg viewBox="' + (near ? "34 40 92 69" : "0 0 160 120") + '" preserveAspectRatio="xMidYMid slice">' + inside[name] + letters + "</svg>";
    },
  };
})();
