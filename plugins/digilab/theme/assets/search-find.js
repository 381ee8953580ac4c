/* Finds pages: by title, by what people ask who need them, by the names of buttons; forgiving of accents, of one wrong
   letter, and of words that are written as they sound. What fits nothing well gives nothing: rather the office hours
   than a wrong sheet. */
(function () {
  "use strict";
  var search = window.digilab.search;
  var STRONG = ["title", "asked", "labels", "area"];
  var ABOUT = ["title", "asked"];
  var ENOUGH = 0.6;

  function sameWord(text) { return [text]; }
  function itself(term) { return term; }

  function Finder(data) {
    var terms = new search.Terms(data.language);
    var known = new Set();
    this.terms = terms;
    this.known = known;
    this.pages = data.documents;
    this.names = null;
    this.index = new window.MiniSearch({
      fields: STRONG.concat("text"),
      storeFields: ["title", "address", "asked", "picture", "number", "area"],
      tokenize: search.wordsOf,
      processTerm: function (word, field) {
        var found = terms.indexed(word);
        if (field !== "text") [].concat(found || []).forEach(function (term) { known.add(term); });
        return found;
      },
      searchOptions: {
        boost: { title: 6, asked: 5, labels: 2, area: 2 },
        tokenize: sameWord,
        processTerm: itself,
        // A leaf of two minutes belongs to no area: it comes after the sheet that says the same.
        boostDocument: function (id, term, stored) { return stored.number === null ? 0.7 : 1; },
      },
    });
    this.index.addAll(data.documents);
  }

  /* One word that was typed: as it is, begun, with one wrong letter, or as it sounds. */
  Finder.prototype.unit = function (word, fields) {
    var folded = search.fold(word);
    var said = this.terms.sound(word);
    var near = [];
    if (folded.length > 3) {
      this.known.forEach(function (term) {
        // "lordinateur": an apostrophe that was left out leaves a letter in front.
        if (term !== folded && (search.oneOff(folded, term) || folded.slice(1) === term)) near.push(term);
      });
    }
    function times(weight) { return function () { return weight; }; }
    return {
      combineWith: "OR",
      fields: fields,
      queries: [
        { queries: [folded], prefix: folded.length > 3, weights: { prefix: 0.6, fuzzy: 0 }, boostTerm: times(3) },
        { queries: near, fields: ABOUT, boostTerm: times(0.8) },
        { queries: said ? [said] : [], fields: ABOUT, boostTerm: times(1) },
      ],
    };
  };

  /* Pages that have every word; else those that have most of them. */
  Finder.prototype.find = function (text) {
    var words = this.terms.asked(text, this.known);
    if (!words.length) return [];
    var found = this.all(words, STRONG);
    if (!found.length && words.length > 1) found = this.most(words);
    if (!found.length && words.length > 2) found = this.inTexts(words);
    return asAsked(text, found);
  };

  Finder.prototype.all = function (words, fields) {
    var queries = words.map(function (word) { return this.unit(word, fields); }, this);
    return this.index.search({ combineWith: "AND", queries: queries });
  };

  /* All words as they are in the sentences of a page. */
  Finder.prototype.inTexts = function (words) {
    var all = STRONG.concat("text");
    return this.index.search(words.map(search.fold).join(" "), { combineWith: "AND", fields: all, tokenize: search.wordsOf });
  };

  /* Words that nothing knows are left aside, if they are not more than the others. */
  Finder.prototype.most = function (words) {
    var hits = new Map();
    var known = 0;
    words.forEach(function (word) {
      var pages = this.index.search(this.unit(word, STRONG));
      if (pages.length) known += 1;
      pages.forEach(function (each) {
        var hit = hits.get(each.id) || { page: each, words: 0, score: 0 };
        hit.words += 1;
        hit.score += each.score;
        hits.set(each.id, hit);
      });
    }, this);
    return Array.from(hits.values())
      .filter(function (hit) { return 2 * known >= words.length && hit.words >= Math.max(2, Math.ceil(known * ENOUGH)); })
      .sort(function (one, other) { return other.words - one.words || other.score - one.score; })
      .map(function (hit) { return hit.page; });
  };

  /* Takes what learners call the picture words in their own languages: id of a word to its names. */
  Finder.prototype.learn = function (names) {
    this.names = new window.MiniSearch({
      fields: ["names"],
      tokenize: search.wordsOf,
      processTerm: search.fold,
      searchOptions: { combineWith: "AND", prefix: function (term) { return term.length > 3; } },
    });
    this.names.addAll(Object.keys(names).map(function (id) { return { id: id, names: names[id].join(" | ") }; }));
  };

  /* Pages by a word of a learner's own language: first those that are about it. */
  Finder.prototype.inOwnWords = function (text) {
    var ids = this.names ? this.names.search(text).map(function (each) { return each.id; }) : [];
    return this.pages
      .map(function (page) {
        var places = ids.map(function (id) { return page.words.indexOf(id); });
        var best = places.findIndex(function (place) { return place >= 0; });
        return { page: page, best: best, place: places[best] };
      })
      .filter(function (each) { return each.best >= 0; })
      .sort(function (one, other) { return one.best - other.best || one.place - other.place; })
      .map(function (each) { return each.page; });
  };

  /* What people ask in these very words comes first. */
  function asAsked(text, found) {
    function plain(words) {
      return " " + search.wordsOf(words).map(search.fold).filter(function (word) { return word.length > 2; }).join(" ") + " ";
    }
    var typed = plain(text);
    if (typed.trim().indexOf(" ") < 0) return found;
    function says(page) {
      return (page.title + " | " + page.asked).split("|").some(function (phrase) { return plain(phrase).includes(typed); });
    }
    return found.filter(says).concat(found.filter(function (page) { return !says(page); }));
  }

  search.Finder = Finder;
})();
