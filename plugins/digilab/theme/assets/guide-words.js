/* Kind and exact words: what differs in what was typed, where to look on the screen, which gesture was meant. */
window.guideWords = function (say) {
  "use strict";

  function told(key, values) {
    return Object.entries(values || {}).reduce(function (text, entry) { return text.replace("{" + entry[0] + "}", entry[1]); }, say[key]);
  }

  /* The plural forms of a text. */
  function forms(key) {
    return Object.fromEntries(Object.keys(say).filter(function (each) { return each.startsWith(key + "_"); }).map(function (each) {
      return [each.slice(key.length + 1), say[each]];
    }));
  }

  /* The words as they should be, with what differs in bold and underlined. */
  function compared(lack) {
    var words = document.createElement("span");
    words.className = "try__compare";
    lack.parts.forEach(function (part) {
      var piece = document.createElement(part.marked ? "mark" : "span");
      piece.textContent = part.marked ? part.text.replace(/ /g, "\u2423") : part.text;
      words.append(piece);
    });
    return words;
  }

  return {
    /* What a field still lacks; null where there is nothing to say yet. */
    ofLack: function (lack) {
      if (!lack) return null;
      if (lack.what === "is") {
        if (lack.kind === "rest") return [told("differs_rest")];
        if (lack.kind === "more") return [told("differs_more"), " ", compared(lack)];
        return [told("differs_" + lack.kind), " ", told("compare"), " ", compared(lack)];
      }
      if (lack.what === "least") return [digilab.counted(forms("least"), lack.missing)];
      if (lack.what === "has") return [told("has", { text: lack.wanted })];
      if (lack.what === "rule") return [lack.told];
      return ["capital", "digit", "lines", "unlike"].includes(lack.what) ? [told(lack.what)] : null;
    },
    /* Where on the stage a thing is: at the top left, in the middle … */
    where: function (box, stage) {
      var across = (box.left + box.width / 2 - stage.left) / stage.width;
      var along = (box.top + box.height / 2 - stage.top) / stage.height;
      var row = along < 0.34 ? "top" : along > 0.66 ? "bottom" : "middle";
      var column = across < 0.34 ? "left" : across > 0.66 ? "right" : "middle";
      return told("where_" + row + "_" + column);
    },
    /* The right place and too little of a gesture. */
    ofGesture: function (action) {
      return { "double-click": say.twice, hold: say.longer, swipe: say.slide, drag: say.drag }[action] || null;
    },
    compared: compared,
    say: told,
  };
};
