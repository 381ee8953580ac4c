/* Who is there: drawn without features, in other clothes. */
(function () {
  "use strict";
  var LINE = 'stroke="#25295b" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"';
  var LOOKS = {
    nadia: { skin: "#c98f63", coat: "#2f8636", hair: '<path d="M54 62q-4 -36 26 -38q30 2 26 38l-6 26h-40z" fill="#3b2417" ' + LINE + "/>", over: '<path d="M60 52q20 -22 40 0q-8 -20 -20 -20t-20 20z" fill="#3b2417"/>' },
    karim: { skin: "#a8714a", coat: "#488fcd", hair: "", over: '<path d="M57 52q0 -24 23 -24t23 24q-10 -10 -23 -10t-23 10z" fill="#1f1a17" ' + LINE + "/>" },
    ines: { skin: "#e3b48c", coat: "#d26056", hair: '<path d="M56 66q-4 -42 24 -42t24 42q4 20 8 26h-64q6 -8 8 -26z" fill="#7a4b21" ' + LINE + "/>", over: '<path d="M60 50q22 -4 30 -16q8 6 10 16q-2 -20 -20 -20t-20 20z" fill="#7a4b21"/>' },
    me: { skin: "#b98157", coat: "#f2b01e", hair: "", over: '<path d="M56 54q-2 -28 24 -28t24 28l-8 -10h-32z" fill="#2b2b33" ' + LINE + "/>" },
  };

  window.callPeople = {
    svg: function (name, wall) {
      var look = LOOKS[name];
      return '<svg viewBox="0 0 160 120" preserveAspectRatio="xMidYMid slice"><rect x="-200" y="-200" width="560" height="520" fill="' + (wall || "#e4eef6") + '"/>'
        + '<path d="M118 14h30v40h-30zM133 14v40M118 34h30" fill="#cfe2f2" ' + LINE + "/>" + look.hair
        + '<path d="M30 320v-190q2 -34 38 -38h24q36 4 38 38v190z" fill="' + look.coat + '" ' + LINE + '/><path d="M70 78h20v18q-10 10 -20 0z" fill="' + look.skin + '" ' + LINE + "/>"
        + '<ellipse cx="80" cy="58" rx="22" ry="26" fill="' + look.skin + '" ' + LINE + "/>" + look.over + "</svg>";
    },
  };
})();
