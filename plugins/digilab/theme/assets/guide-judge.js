/* Judges what the screen shows, never which event came: a scene's conditions, and how typed words differ from wanted ones. */
window.judge = (function () {
  "use strict";

  function isSeen(root, selector) {
    return [...root.querySelectorAll(selector)].some(function (each) {
      return each.getClientRects().length > 0 && getComputedStyle(each).visibility !== "hidden";
    });
  }

  function valueOf(root, selector) {
    var found = root.querySelector(selector);
    if (!found) return null;
    return "value" in found && found.tagName !== "BUTTON" ? found.value : found.textContent;
  }

  function plain(text) { return text.replace(/[\u00a0\u202f]/g, " ").replace(/[\u2018\u2019]/g, "'"); }

  function withoutAccents(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/\u0153/g, "oe").replace(/\u0152/g, "OE").replace(/\u00e6/g, "ae");
  }

  /* What counts in typed words: in a password every sign, in an address no capitals, elsewhere letters and digits alone. */
  var FOLDS = {
    exact: function (text) { return text.normalize("NFC"); },
    address: function (text) {
      return plain(text).trim().normalize("NFC").toLowerCase().replace(/^https?:\/\//, "").replace(/^www\./, "").replace(/\/$/, "");
    },
    words: function (text) {
      return withoutAccents(plain(text)).toLowerCase().replace(/[^\p{L}\p{N}@]+/gu, " ").trim();
    },
  };

  function fold(text, alike) { return FOLDS[alike || "words"](text); }

  /* The longest signs that both have in the same order: which signs of one the other lacks. */
  function aligned(typed, wanted) {
    var rows = typed.length + 1;
    var columns = wanted.length + 1;
    var most = Array.from({ length: rows }, function () { return new Array(columns).fill(0); });
    for (var i = typed.length - 1; i >= 0; i -= 1) {
      for (var j = wanted.length - 1; j >= 0; j -= 1) {
        most[i][j] = typed[i] === wanted[j] ? most[i + 1][j + 1] + 1 : Math.max(most[i + 1][j], most[i][j + 1]);
      }
    }
    var lacking = [];
    var extra = [];
    var at = 0;
    var to = 0;
    while (at < typed.length || to < wanted.length) {
      if (at < typed.length && to < wanted.length && typed[at] === wanted[to]) {
        at += 1;
        to += 1;
      } else if (to < wanted.length && (at >= typed.length || most[at][to + 1] >= most[at + 1][to])) lacking.push(to++);
      else extra.push(at++);
    }
    return { lacking: lacking, extra: extra };
  }

  function marked(signs, marks) {
    return signs.map(function (sign, index) { return { text: sign, marked: marks.includes(index) }; }).reduce(function (parts, each) {
      var last = parts[parts.length - 1];
      if (last && last.marked === each.marked) last.text += each.text;
      else parts.push(each);
      return parts;
    }, []);
  }

  /* What is different, in one word: capital, accent, space, dot, rest, more, letter. */
  function kindOf(typed, wanted, alike) {
    function same(change) { return change(typed) === change(wanted); }
    function bare(text) { return text.replace(/\s+/g, ""); }
    if (alike === "exact" && same(function (text) { return text.toLowerCase(); })) return "capital";
    if (alike !== "words" && same(function (text) { return withoutAccents(text).toLowerCase(); })) return "accent";
    if (same(function (text) { return bare(fold(text, alike)); })) return "space";
    if (same(function (text) { return fold(text, alike).replace(/\./g, ""); })) return "dot";
    if (fold(wanted, alike).startsWith(fold(typed, alike))) return "rest";
    return "letter";
  }

  /* How typed words differ from wanted ones: null where they do not; else the kind, and the wanted words with what differs marked. */
  function difference(typed, wanted, alike) {
    if (fold(typed, alike) === fold(wanted, alike)) return null;
    var kind = kindOf(typed, wanted, alike);
    function signsOf(text) {
      return [...plain(text).normalize("NFC")].map(function (sign) {
        if (alike === "exact") return sign;
        return alike === "words" ? withoutAccents(sign).toLowerCase() : sign.toLowerCase();
      });
    }
    var from = signsOf(typed);
    var to = signsOf(wanted);
    var found = aligned(from, to);
    if (kind === "letter" && !found.lacking.length) return { kind: "more", parts: marked([...typed.normalize("NFC")], found.extra) };
    if (alike === "words") found.lacking = found.lacking.filter(function (at) { return /[\p{L}\p{N}@]/u.test(to[at]); });
    /* Where a sign is too many, the sign that stands there instead is marked: something is always shown. */
    var marks = found.lacking.length ? found.lacking : found.extra.slice(0, 1).map(function (at) { return Math.min(at, to.length - 1); });
    return { kind: kind, parts: marked([...wanted.normalize("NFC")], marks) };
  }

  /* Of several accepted words the nearest: the one that shares most signs. */
  function nearest(typed, all, alike) {
    return all.map(function (wanted) {
      var gap = aligned([...fold(typed, alike)], [...fold(wanted, alike)]);
      return { wanted: wanted, gap: gap.lacking.length + gap.extra.length };
    }).sort(function (one, other) { return one.gap - other.gap; })[0].wanted;
  }

  function ofField(root, asked, words) {
    var value = valueOf(root, asked.field);
    if (value === null) return { what: "absent" };
    var bare = plain(value).trim();
    if (asked.is) {
      var all = asked.is.map(words);
      var wanted = nearest(value, all, asked.alike);
      var gap = difference(value, wanted, asked.alike);
      if (gap) return Object.assign({ what: bare ? "is" : "empty", wanted: wanted, typed: value }, gap);
    }
    if (asked.least && [...bare].length < asked.least) {
      return { what: bare ? "least" : "empty", missing: asked.least - [...bare].length };
    }
    if (asked.capital && !/\p{Lu}/u.test(value)) return { what: "capital" };
    if (asked.digit && !/\d/.test(value)) return { what: "digit" };
    if (asked.has && !plain(value).includes(plain(words(asked.has)))) return { what: "has", wanted: words(asked.has) };
    if (asked.lines && value.split("\n").length < asked.lines) return { what: "lines" };
    var other = asked.unlike ? valueOf(root, asked.unlike) : null;
    if (other !== null && fold(other, "exact").trim() === fold(value, "exact").trim()) return { what: "unlike" };
    return null;
  }

  /* What a condition still lacks, or null where it holds; "absent" where its field is not on the screen. */
  function lack(root, asked, words, rule) {
    if (asked.seen && !isSeen(root, asked.seen)) return { what: "seen" };
    if (asked.gone && isSeen(root, asked.gone)) return { what: "gone" };
    var found = asked.field ? ofField(root, asked, words) : null;
    if (found) return found;
    var told = asked.rule ? rule(asked.rule) : "";
    return told ? { what: "rule", told: told } : null;
  }

  return { lack: lack, difference: difference, fold: fold, isSeen: isSeen, valueOf: valueOf };
})();
