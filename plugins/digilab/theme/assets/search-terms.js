/* What someone writes into the search -> terms: without accents, and as it sounds. A term that begins with "~" is a
   sound: words that are written differently and said alike share it. How a language sounds is data of that language. */
(function () {
  "use strict";

  function fold(word) {
    return word
      .normalize("NFD")
      .replace(/[\u0300-\u036f\u064b-\u065f\u0670]/g, "")
      .toLowerCase()
      .replace(/œ/g, "oe")
      .replace(/æ/g, "ae");
  }

  /* The words of a text: "Wi-Fi" is wifi, wi and fi; "l'écran" is l and écran; "@" is a word. */
  function wordsOf(text) {
    var found = [];
    text
      .normalize("NFC")
      .toLowerCase()
      .split(/[^\p{L}\p{M}\p{N}@\-\u2010\u2011]+/u)
      .forEach(function (word) {
        var parts = word.split(/[-\u2010\u2011]+/).filter(Boolean);
        if (parts.length > 1) found.push(parts.join(""));
        found.push.apply(found, parts);
      });
    return found;
  }

  function Terms(language) {
    var rules = language.sounds.map(function (rule) {
      return [new RegExp(rule[0], "gu"), rule[1]];
    });
    this.stop = new Set(language.stop.split(" "));
    this.sound = function (word) {
      var said = rules.reduce(function (text, rule) { return text.replace(rule[0], rule[1]); }, word);
      return said.length > 1 ? "~" + said : "";
    };
  }
  /* All terms of a word, for the index. */
  Terms.prototype.indexed = function (word) {
    var folded = fold(word);
    if (this.stop.has(folded)) return null;
    var said = this.sound(word);
    return said ? [folded, said] : folded;
  };
  /* The words that count in what was typed; where only such words were typed that say nothing, all of them. Two that
     are known as one ("its me", "wi fi") are one. */
  Terms.prototype.asked = function (text, known) {
    var typed = wordsOf(text.replace(/([\p{L}\p{N}])[-\u2010\u2011](?=[\p{L}\p{N}])/gu, "$1"));
    var words = [];
    typed.forEach(function (word, place) {
      var glued = place && known.has(fold(typed[place - 1] + word));
      if (glued) words[words.length - 1] = typed[place - 1] + word;
      else words.push(word);
    });
    var saying = words.filter(function (word) { return !this.stop.has(fold(word)); }, this);
    return saying.length ? saying : words;
  };

  /* Whether one letter tells two words apart: another one, one more, one less, or two that changed places. The first
     letter is hardly ever the wrong one. */
  function oneOff(one, other) {
    if (one[0] !== other[0] || Math.abs(one.length - other.length) > 1) return false;
    var from = 0;
    while (from < one.length && one[from] === other[from]) from += 1;
    var rest = one.slice(from);
    var left = other.slice(from);
    return (
      rest.slice(1) === left.slice(1) ||
      rest.slice(1) === left ||
      rest === left.slice(1) ||
      (rest[0] === left[1] && rest[1] === left[0] && rest.slice(2) === left.slice(2))
    );
  }

  window.digilab.search = { Terms: Terms, fold: fold, oneOff: oneOff, wordsOf: wordsOf };
})();
