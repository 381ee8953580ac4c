/* The search of one language: forgiving of accents and of one wrong letter; it asks no server and keeps nothing. Its
   library and its index are fetched when someone comes to the field, as scripts, which work from a USB stick too. */
(function () {
  "use strict";
  var form = document.getElementById("search");
  var results = document.getElementById("search-results");
  if (!form || !results) return;

  var input = form.querySelector("input");
  var count = results.querySelector(".search__count");
  var list = results.querySelector("ul");
  var root = results.dataset.root;
  var index = null;
  var asked = false;
  var waiting = false;

  function fold(term) {
    return term
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase()
      .replace(/œ/g, "oe")
      .replace(/æ/g, "ae");
  }
  var stop = new Set(
    ("le la les un une des de du d l j et ou a au aux en sur dans pour je mon ma mes ce est que qui vous votre " +
      "the a an of to in on and or for my i is it you your").split(" ")
  );
  function ready() {
    if (index || !window.MiniSearch || !window.digilabDocuments) return;
    index = new window.MiniSearch({
      fields: ["title", "labels", "area", "text"],
      storeFields: ["title", "address", "picture", "steps", "number", "area"],
      processTerm: function (term) {
        var folded = fold(term);
        return stop.has(folded) ? null : folded;
      },
      tokenize: function (text) {
        return text.replace(/(e)[-\u2011](mails?)/gi, "$1$2").split(/[^\p{L}\p{N}@]+/u).filter(Boolean);
      },
      searchOptions: {
        boost: { title: 6, labels: 3, area: 2 },
        // A leaf of two minutes belongs to no area: it comes after the sheet that says the same.
        boostDocument: function (id, term, stored) {
          return stored.number === null ? 0.5 : 1;
        },
        prefix: function (term) {
          return term.length > 1;
        },
        fuzzy: function (term) {
          return term.length > 3 ? 1 : 0;
        },
        combineWith: "AND",
      },
    });
    index.addAll(window.digilabDocuments);
    show();
    if (waiting) first();
  }

  function fetchIndex() {
    if (asked) return;
    asked = true;
    [results.dataset.library, results.dataset.index].forEach(function (address) {
      digilab.load(address).then(ready, function () { asked = false; });
    });
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function card(found) {
    var item = element("li");
    var link = element("a", found.number === null ? "card" : "card area-" + found.number);
    link.href = root + found.address;
    if (found.picture) {
      var frame = element("span", "card__picture");
      var image = element("img");
      image.src = root + found.picture;
      image.alt = "";
      frame.append(image);
      link.append(frame);
    }
    var words = element("span", "card__words");
    words.append(element("span", "card__title", found.title));
    words.append(element("span", "card__facts", found.number === null ? found.area : found.number + " · " + found.area));
    link.append(words);
    item.append(link);
    return item;
  }

  function show() {
    var words = input.value.trim();
    if (!index) {
      fetchIndex();
      return;
    }
    results.hidden = !words;
    list.replaceChildren();
    if (!words) {
      count.textContent = "";
      return;
    }
    var found = index.search(words);
    if (!found.length) found = index.search(words, { combineWith: "OR" });
    var many = found.length === 1 ? results.dataset.one : results.dataset.many;
    count.textContent = found.length ? many.replace("{n}", found.length) : results.dataset.none;
    found.forEach(function (each) {
      list.append(card(each));
    });
  }

  function first() {
    var link = list.querySelector("a");
    if (link) link.focus();
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    show();
    waiting = !index;
    first();
  });
  input.addEventListener("focus", fetchIndex);
  input.addEventListener("input", show);
  function fromAnchor() {
    if (location.hash === "#search") input.focus();
  }
  window.addEventListener("hashchange", fromAnchor);
  fromAnchor();
  if (input.value) show();
})();
