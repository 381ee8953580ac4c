/* The voices of this PC: one of the page's language that works without a network, never another one. Voices may come late
   and without a word, codes are written in many ways, and the end of a sentence is not always told. */
(function () {
  "use strict";
  var LATE = 10000;
  var ASKED = 500;

  /* fr_FR, fra-FRA, fr-FR-x: the language and the place, in small letters. */
  function plain(code) {
    var parts = code.toLowerCase().split(/[-_]/);
    try {
      parts[0] = Intl.getCanonicalLocales(parts[0])[0];
    } catch {
      /* It stays as it is. */
    }
    return [parts[0]].concat(parts[1] && parts[1] !== "x" ? parts[1].slice(0, 2) : []).join("-");
  }

  /* wanted: codes, the best first; changed: told when a voice came or went. */
  window.digilab.voices = function (wanted, changed) {
    var synthesis = window.speechSynthesis;
    var voice = null;
    var watch = 0;
    var turn = 0;
    var begun = Date.now();

    function choose() {
      var near = (synthesis ? [...synthesis.getVoices()] : []).filter(function (each) { return each.localService; });
      var found = null;
      wanted.some(function (code) {
        found = near.find(function (each) {
          var lang = plain(each.lang);
          return code.length > 2 ? lang === code : lang === code || lang.startsWith(code + "-");
        }) || null;
        return Boolean(found);
      });
      if (found === voice) return;
      voice = found;
      changed();
    }

    function askAgain() {
      choose();
      if (!voice && Date.now() - begun < LATE) setTimeout(askAgain, ASKED);
      else changed();
    }

    if (synthesis) {
      if (synthesis.addEventListener) synthesis.addEventListener("voiceschanged", choose);
      choose();
      if (!voice) setTimeout(askAgain, ASKED);
    }

    return {
      now: function () { return voice; },
      /* Whether no voice will come any more. */
      none: function () { return !voice && (!synthesis || Date.now() - begun >= LATE); },
      quiet: function () {
        turn += 1;
        clearTimeout(watch);
        if (synthesis) synthesis.cancel();
      },
      speak: function (text, rate, next, failed) {
        var mine = (turn += 1);
        function once(act) {
          return function () {
            if (mine !== turn) return;
            turn += 1;
            clearTimeout(watch);
            act();
          };
        }
        var said = new SpeechSynthesisUtterance(text);
        said.voice = voice;
        said.lang = voice.lang;
        said.rate = rate;
        said.onend = once(next);
        said.onerror = once(failed);
        /* A voice that never tells its end: as long as a slow one needs, then the next sentence. */
        watch = setTimeout(once(function () {
          synthesis.cancel();
          next();
        }), 6000 + (text.length * 130) / rate);
        synthesis.speak(said);
      },
    };
  };
})();
