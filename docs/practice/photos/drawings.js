/* What the camera sees and the photos show: our own drawings, 240 wide and 180 high, with light and shade. */
(function () {
  "use strict";
  var INK = 'stroke="#25295b" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"';
  var WIDE = 240;
  var HIGH = 180;
  var CUT = 0.1;
  /* The letter, 100 wide and 140 high, and where it lies: as a photo, in the scanner from near and from far, and straight. */
  var LYING = "matrix(.98 .09 -.073 1 70 18)";
  var NEAR = "matrix(2.16 .2 -.16 2.2 38 -76)";
  var LINES = [{ name: "name", from: 27, to: 43 }, { name: "street", from: 47, to: 63 }];
  var PART = { left: 49, top: 5, wide: 140, high: 105 };
  var PHOTO = { left: 59, top: 6, size: 1.2 };

  function fade(id, from, to) {
    return '<linearGradient id="own-' + id + '" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="' + from + '"/><stop offset="1" stop-color="' + to + '"/></linearGradient>';
  }

  var FADES = "<defs>" + fade("wall", "#fff3dd", "#f3dfbd") + fade("sky", "#a9cfee", "#eaf4fb") + fade("water", "#6ea6d2", "#2f6690")
    + fade("pot", "#e08a55", "#b65c2c") + fade("leaf", "#6fb35f", "#2f6d34") + fade("wood", "#c99a63", "#a3733f") + fade("fur", "#8f8b92", "#5c5962") + "</defs>";

  function text(x, y, size, words, more) {
    return '<text x="' + x + '" y="' + y + '" font-family="Lexend, Verdana, sans-serif" font-size="' + size + '" fill="#25295b" ' + (more || "") + ">" + words + "</text>";
  }

  /* Paper turns large dark plates into outlines; with fine threads, as on a tape, the bar stays what it is. */
  function threads(line) {
    var drawn = "";
    for (var y = line.from + 2.6; y < line.to - 1; y += 2.7) drawn += "M4 " + y.toFixed(1) + "h92";
    return drawn;
  }

  /* A dark photo is grainy; and what is grainy stays dark on paper. */
  function grain() {
    var drawn = "";
    for (var at = -180; at < 240; at += 7) drawn += "M" + at + " 0l180 180";
    return drawn;
  }

  /* The letter itself; what is covered, is covered by black. */
  function letter(t, bars) {
    return '<rect width="100" height="140" fill="#fffefa" stroke="#7d81a4" stroke-width="1"/>'
      + '<rect x="7" y="8" width="9" height="12" rx="1.500" fill="#488fcd"/><path d="M11.500 8v12" stroke="#fff" stroke-width="1.200"/>'
      + text(20, 18, 9, t("letter_from"), 'font-weight="600"') + text(7, 39, 9, t("letter_name"), 'font-weight="600"') + text(7, 58, 8, t("letter_street"))
      + text(7, 80, 8, t("letter_hello")) + text(7, 93, 8, t("letter_text")) + text(7, 106, 8, t("letter_more"))
      + '<path d="M60 126q5 -9 8 -2t8 -3q4 4 12 -3" fill="none" stroke="#284f72" stroke-width="1.600"/>'
      + LINES.filter(function (line) { return bars.includes(line.name); }).map(function (line) {
        return '<rect x="4" y="' + line.from + '" width="92" height="' + (line.to - line.from) + '" fill="#111"/><path d="' + threads(line) + '" stroke="#8c8c8c" stroke-width=".700"/>';
      }).join("");
  }

  function table() {
    return '<rect width="240" height="192" fill="url(#own-wood)"/><path d="M0 40h240M0 88h240M0 140h240M60 0v40M170 40v48M90 88v52M200 140v52" stroke="#8a5d2f" stroke-width="1.500" opacity=".6"/>';
  }

  function person(x, coat, hair) {
    return '<path d="M' + (x - 30) + ' 132q2 -40 30 -42q28 2 30 42z" fill="' + coat + '" ' + INK + '/><circle cx="' + x + '" cy="70" r="20" fill="#b9835a" ' + INK + '/>'
      + '<path d="M' + (x - 21) + " 68q-2 -24 21 -25q23 1 21 25q-6 -12 -21 -12t-21 12z" + '" fill="' + hair + '" ' + INK + '/>'
      + '<path d="M' + (x - 7) + " 79q7 7 14 0" + '" fill="none" ' + INK + '/><g fill="#25295b"><circle cx="' + (x - 7) + '" cy="70" r="2"/><circle cx="' + (x + 7) + '" cy="70" r="2"/></g>';
  }

  var SUBJECTS = {
    plant: '<rect width="240" height="192" fill="url(#own-wall)"/><rect y="150" width="240" height="42" fill="url(#own-wood)"/><ellipse cx="124" cy="168" rx="52" ry="8" fill="#6d4a26" opacity=".45"/>'
      + '<path d="M120 112q-4 -36 -34 -56q-10 30 34 56zM120 112q6 -44 36 -60q10 34 -36 60zM120 112q-40 -22 -64 -2q22 24 64 2zM120 112q40 -24 66 -2q-24 24 -66 2zM120 114q-6 -50 2 -86q16 34 -2 86z" fill="url(#own-leaf)" ' + INK + '/>'
      + '<path d="M88 112h64l-8 54h-48z" fill="url(#own-pot)" ' + INK + '/><path d="M84 106h72v12h-72z" fill="#c96f3c" ' + INK + "/>",
    cat: '<rect width="240" height="192" fill="url(#own-wall)"/><rect y="132" width="240" height="60" fill="#7f9fb9"/><path d="M0 150q60 -12 120 0t120 0" stroke="#5f7f9a" stroke-width="3" fill="none"/>'
      + '<path d="M76 162q-8 -56 46 -58q56 2 48 58z" fill="url(#own-fur)" ' + INK + '/><path d="M94 60l4 -26 18 16h16l18 -16 4 26q8 40 -30 42q-38 -2 -30 -42z" fill="url(#own-fur)" ' + INK + '/>'
      + '<g fill="#ffc936" ' + INK + '><circle cx="110" cy="70" r="6"/><circle cx="138" cy="70" r="6"/></g><path d="M120 82h8l-4 5zM104 86l-20 -4M104 90l-20 4M144 86l20 -4M144 90l20 4" fill="#25295b" ' + INK + '/><path d="M168 158q30 0 26 -34" fill="none" stroke="#5c5962" stroke-width="11" stroke-linecap="round"/>',
    river: '<rect width="240" height="192" fill="url(#own-sky)"/><path d="M0 92l30 -22 26 14 34 -30 40 34 44 -26 40 30 26 -12v22h-240z" fill="#93b38a"/><rect y="96" width="240" height="96" fill="url(#own-water)"/>'
      + '<path d="M16 108h208v-14q-104 -34 -208 0zM34 108q20 -26 44 0M98 108q22 -30 44 0M162 108q22 -26 44 0" fill="#d9cbb4" ' + INK + '/><path d="M78 140h66l-14 16h-40zM108 140v-26l22 22" fill="#fff" ' + INK + '/><path d="M14 170h40M150 176h58M170 132h36" stroke="#cfe2f2" stroke-width="3" stroke-linecap="round"/>',
    meal: '<rect width="240" height="192" fill="url(#own-wall)"/><rect x="16" y="16" width="52" height="40" fill="#a9cfee" ' + INK + '/><path d="M42 16v40" ' + INK + "/>" + person(84, "#488fcd", "#3b2a20") + person(162, "#d26056", "#20202a")
      + '<path d="M0 128h240v64h-240z" fill="url(#own-wood)"/><g ' + INK + '><ellipse cx="120" cy="156" rx="42" ry="14" fill="#fff"/><path d="M88 152q32 -30 64 0z" fill="#f0c36a"/><ellipse cx="42" cy="160" rx="22" ry="8" fill="#fff"/><ellipse cx="198" cy="160" rx="22" ry="8" fill="#fff"/></g>',
    letter: "",
  };

  function inside(photo, t) {
    if (photo.subject !== "letter") return SUBJECTS[photo.subject];
    return table() + '<g transform="translate(' + PHOTO.left + " " + PHOTO.top + ") scale(" + PHOTO.size + ')">' + letter(t, photo.bars || []) + "</g>";
  }

  function box(cuts, part) {
    if (part) return [PART.left, PART.top, PART.wide, PART.high].join(" ");
    var all = (cuts || [0, 0, 0, 0]).map(function (each) { return each * CUT; });
    return [all[3] * WIDE, all[0] * HIGH, WIDE * (1 - all[1] - all[3]), HIGH * (1 - all[0] - all[2])].join(" ");
  }

  window.photosPictures = {
    /* The lines of the letter that tell who it is, as they lie on the picture of its upper part. */
    lines: LINES.map(function (line) {
      return {
        name: line.name,
        left: (PHOTO.left + 3 * PHOTO.size - PART.left) * WIDE / PART.wide,
        wide: 94 * PHOTO.size * WIDE / PART.wide,
        top: (PHOTO.top + line.from * PHOTO.size - PART.top) * HIGH / PART.high,
        high: (line.to - line.from) * PHOTO.size * HIGH / PART.high,
      };
    }),
    /* The four corners of the paper that lies on the table, clockwise. */
    corners: [[70, 18], [168, 27], [158, 167], [60, 158]],
    svg: function (photo, t, part) {
      var drawn = inside(photo, t);
      var shaken = photo.still === false && photo.light !== false ? '<g opacity=".5" transform="translate(9 5)">' + drawn + '</g><g opacity=".4" transform="translate(-8 -4)">' + drawn + "</g>" : "";
      var dark = photo.light === false ? '<rect width="240" height="192" fill="#0b0d20" opacity=".62"/><path d="' + grain() + '" stroke="#a3a3a8" stroke-width=".900" opacity=".8"/>' : "";
      return '<svg viewBox="' + box(photo.cuts, part) + '" preserveAspectRatio="xMidYMid slice">' + FADES + drawn + shaken + dark + "</svg>";
    },
    /* The paper on the table, from near or from far; with the four lines that the scanner found. */
    desk: function (t, whole, places) {
      var around = places ? '<path d="M' + places.map(function (each) { return each.join(" "); }).join("L") + 'Z" fill="#e2edf7" fill-opacity=".35" stroke="#25295b" stroke-width="4"/><path d="M'
        + places.map(function (each) { return each.join(" "); }).join("L") + 'Z" fill="none" stroke="#fff" stroke-width="1.500"/>' : "";
      return '<svg viewBox="0 0 240 180" preserveAspectRatio="xMidYMid slice">' + FADES + table() + '<g transform="' + (whole ? LYING : NEAR) + '">' + letter(t, []) + "</g>" + around + "</svg>";
    },
    /* The paper alone, straight. */
    page: function (t) { return '<svg viewBox="-4 -2 108 144">' + letter(t, []) + "</svg>"; },
  };
})();
