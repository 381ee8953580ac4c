/* What the gestures are tried on: a fish, a boat, a mountain, a flower. */
(function () {
  "use strict";
  var LINE = 'stroke="#25295b" stroke-width="2.5" stroke-linejoin="round" stroke-linecap="round"';
  var SKY = '<rect width="160" height="120" fill="#cfe2f2"/>';
  var FISH = '<path d="M34 60q34 -38 76 -6l22 -18q-6 24 0 48l-22 -18q-42 32 -76 -6z" fill="#f89921" ' + LINE + '/><circle cx="54" cy="55" r="4" fill="#25295b"/>'
    + '<path d="M72 46q8 14 0 28M88 46q8 14 0 28" fill="none" ' + LINE + "/>";
  var inside = {
    fish: '<rect width="160" height="120" fill="#c6def0"/><path d="M0 18q20 -10 40 0t40 0 40 0 40 0v-18h-160z" fill="#fff"/>' + FISH
      + '<path d="M12 120q4 -22 -2 -34M146 120q-4 -18 4 -30" fill="none" stroke="#2f8636" stroke-width="5" stroke-linecap="round"/>',
    boat: SKY + '<circle cx="128" cy="26" r="12" fill="#ffc936"/><rect y="78" width="160" height="42" fill="#488fcd"/><path d="M38 78h84l-16 22h-52z" fill="#fff" ' + LINE + '/>'
      + '<path d="M78 76v-58l36 50h-36M72 68v-36l-24 36z" fill="#f3e2cd" ' + LINE + "/>",
    mountain: SKY + '<path d="M0 104l46 -68 26 36 24 -42 64 74z" fill="#9aa0bd" ' + LINE + '/><path d="M34 54l12 -18 14 19 -14 -4zM84 52l12 -22 18 21 -16 -5z" fill="#fff" ' + LINE + '/><rect y="100" width="160" height="20" fill="#8cc48a"/>',
    flower: '<rect width="160" height="120" fill="#fff1d8"/><path d="M80 64v50M80 100q-22 2 -28 -16q22 -2 28 16M80 104q20 0 26 -16q-22 -2 -26 16" fill="#44a047" ' + LINE + '/>'
      + '<g fill="#f36f63" ' + LINE + '><circle cx="80" cy="24" r="13"/><circle cx="102" cy="40" r="13"/><circle cx="94" cy="64" r="13"/><circle cx="66" cy="64" r="13"/><circle cx="58" cy="40" r="13"/></g><circle cx="80" cy="46" r="12" fill="#ffc936" ' + LINE + "/>",
  };
  window.gesturePictures = {
    names: ["fish", "boat", "mountain", "flower"],
    svg: function (name) { return '<svg viewBox="0 0 160 120" preserveAspectRatio="xMidYMid slice">' + inside[name] + "</svg>"; },
    fish: function () { return '<svg viewBox="28 22 110 76">' + FISH + "</svg>"; },
  };
})();
