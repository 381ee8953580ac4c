/* The photos of the PC: four views with light, distance and shade, so that they look like photos and not like signs. */
(function () {
  "use strict";

  function fade(id, from, to) {
    return '<linearGradient id="photo-' + id + '" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="' + from +
      '"/><stop offset="1" stop-color="' + to + '"/></linearGradient>';
  }

  function fill(id) { return 'fill="url(#photo-' + id + ')"'; }

  function spread(count, draw) {
    return Array.from({ length: count }, function (_, index) { return draw(index); }).join("");
  }

  var VIEWS = {
    mountain:
      "<defs>" + fade("air", "#5b9bd1", "#e6f1f8") + fade("far", "#93aeca", "#b9cbdc") + fade("rock", "#6d7689", "#3f495c") +
      fade("lake", "#7fb2d6", "#2f6690") + fade("wood", "#2f5d46", "#1d3d31") + "</defs>" +
      "<rect width='320' height='200' " + fill("air") + "/>" +
      "<g fill='#fff' opacity='.75'><ellipse cx='72' cy='38' rx='42' ry='8'/><ellipse cx='98' cy='31' rx='30' ry='9'/><ellipse cx='262' cy='54' rx='38' ry='7'/></g>" +
      "<path d='M0 118 46 84 84 108 128 70 170 112 214 82 262 116 320 88V150H0Z' " + fill("far") + "/>" +
      "<path d='M38 146 134 34 166 68 186 54 286 146Z' " + fill("rock") + "/>" +
      "<path d='M134 34 106 67 121 74 131 62 141 79 152 66 166 68Z' fill='#fdfdff'/><path d='M186 54 172 63 184 77 192 68 202 78 208 74Z' fill='#eef3f9'/>" +
      "<path d='M134 34 141 79 160 146H286L186 54 166 68Z' fill='#2b3344' opacity='.28'/>" +
      "<path d='M0 140Q40 128 84 138T176 136 320 132V152H0Z' " + fill("wood") + "/>" +
      "<rect y='148' width='320' height='52' " + fill("lake") + "/>" +
      "<path d='M96 148 138 182 168 162 190 172 238 148Z' fill='#28435f' opacity='.35'/>" +
      "<g stroke='#d8ebf7' stroke-width='1.500' opacity='.6'>" +
      spread(9, function (index) { return "<path d='M" + (14 + index * 34) + " " + (158 + (index * 13) % 34) + "h" + (18 + (index * 7) % 20) + "'/>"; }) + "</g>",
    flower:
      "<defs>" + fade("garden", "#8fbf6c", "#2f6b3c") + fade("petal", "#f7799b", "#c11f55") + fade("leaf", "#5fa052", "#276137") + "</defs>" +
      "<rect width='320' height='200' " + fill("garden") + "/>" +
      "<g opacity='.35'>" + spread(14, function (index) {
        return "<circle cx='" + ((index * 71) % 320) + "' cy='" + ((index * 47) % 190) + "' r='" + (12 + (index * 5) % 18) + "' fill='" + (index % 3 ? "#b9dc8f" : "#f3c6d4") + "'/>";
      }) + "</g>" +
      "<path d='M160 112Q154 160 162 204' stroke='#2f6d34' stroke-width='8' fill='none'/>" +
      "<path d='M160 164Q118 120 92 150 118 184 160 176Z' " + fill("leaf") + "/><path d='M161 158Q206 116 232 138 212 176 162 172Z' " + fill("leaf") + "/>" +
      "<path d='M118 58Q116 112 160 122 204 112 202 58 188 70 181 84 174 54 160 46 146 54 139 84 132 70 118 58Z' " + fill("petal") + "/>" +
      "<path d='M160 46Q140 80 160 122 180 80 160 46Z' fill='#fb9db6'/><path d='M118 58Q124 104 160 122 136 96 139 84Z' fill='#9d1748' opacity='.55'/>" +
      "<path d='M202 58Q196 104 160 122 184 96 181 84Z' fill='#9d1748' opacity='.35'/><path d='M155 64Q150 84 156 102' stroke='#fff' stroke-width='3' fill='none' opacity='.6'/>",
    tree:
      "<defs>" + fade("day", "#79b6e4", "#eef6f4") + fade("meadow", "#9cc765", "#4d8a3d") + fade("crown", "#6fae4c", "#2c6a35") + fade("bark", "#8a6444", "#553a26") + "</defs>" +
      "<rect width='320' height='200' " + fill("day") + "/>" +
      "<path d='M0 132Q80 108 168 128T320 118V200H0Z' fill='#a9c98b'/><path d='M0 150Q110 132 210 148T320 142V200H0Z' " + fill("meadow") + "/>" +
      "<ellipse cx='176' cy='168' rx='78' ry='10' fill='#2c5a2c' opacity='.4'/>" +
      "<path d='M150 168Q158 138 154 104L146 84 158 96 162 72 168 98 184 82 172 108Q168 140 180 168Z' " + fill("bark") + "/>" +
      "<g " + fill("crown") + "><circle cx='124' cy='78' r='34'/><circle cx='162' cy='52' r='40'/><circle cx='204' cy='74' r='36'/><circle cx='166' cy='88' r='32'/></g>" +
      "<g fill='#9fd06c' opacity='.5'><circle cx='150' cy='40' r='18'/><circle cx='114' cy='66' r='14'/><circle cx='192' cy='58' r='15'/></g>" +
      "<g stroke='#3d7a33' stroke-width='2'>" +
      spread(22, function (index) { return "<path d='M" + (6 + index * 15) + " " + (176 + (index * 11) % 20) + "l3-9'/>"; }) + "</g>",
    sun:
      "<defs>" + fade("evening", "#3d4f8f", "#ffb063") + fade("sea", "#e58a54", "#2b3768") + fade("glow", "#fff7d6", "#ffd166") + "</defs>" +
      "<rect width='320' height='200' " + fill("evening") + "/>" +
      "<circle cx='204' cy='112' r='58' fill='#ffdf9a' opacity='.35'/><circle cx='204' cy='112' r='30' " + fill("glow") + "/>" +
      "<g fill='#6b4f86' opacity='.55'><ellipse cx='80' cy='56' rx='70' ry='7'/><ellipse cx='128' cy='68' rx='54' ry='5'/><ellipse cx='262' cy='42' rx='48' ry='5'/></g>" +
      "<rect y='126' width='320' height='74' " + fill("sea") + "/>" +
      "<path d='M0 128Q40 108 96 120T150 128Z' fill='#27305a'/>" +
      "<g fill='#ffe3a6'>" + spread(7, function (index) {
        var wide = 62 - index * 6;
        return "<rect x='" + (204 - wide / 2 + (index % 2 ? 5 : -5)) + "' y='" + (131 + index * 9) + "' width='" + wide + "' height='3' rx='1.500' opacity='" + (0.95 - index * 0.1).toFixed(2) + "'/>";
      }) + "</g>" +
      "<path d='M76 158h54l-9 12H86Z' fill='#161d3c'/><path d='M102 156V112l26 40Z' fill='#20294f'/>",
  };

  window.desktopPhotos = {
    names: Object.keys(VIEWS),
    /* Whole, or as much as fills its place. */
    svg: function (name, whole) {
      return '<svg viewBox="0 0 320 200" preserveAspectRatio="xMidYMid ' + (whole ? "meet" : "slice") + '" aria-hidden="true">' + VIEWS[name].replace(/'/g, '"') + "</svg>";
    },
  };
})();
