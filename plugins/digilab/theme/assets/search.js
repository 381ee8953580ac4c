/* The search of one language, as someone sees it; it asks no server and keeps nothing beyond the tab. Its
   library and its index are fetched when someone comes to the field, as scripts, which work from a USB stick too. */
(function () {
  "use strict";
  var form = document.getElementById("search");
  var results = document.getElementById("search-results");
  if (!form || !results) return;

  var input = form.querySelector("input");
  var count = results.querySelector(".search__count");
  var list = results.querySelector(".cards");
  var help = results.querySelector(".search__help");
  var root = results.dataset.root;
  var finder = null;
  var asked = false;
  var waiting = false;
  var learning = false;

  function ready() {
    if (finder || !window.MiniSearch || !window.digilabIndex) return;
    finder = new digilab.search.Finder(window.digilabIndex);
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

  /* The learners' own languages are fetched when the page's own language knows nothing. */
  function learnNames() {
    if (learning || !results.dataset.names) return;
    learning = true;
    digilab.load(results.dataset.names).then(function () {
      finder.learn(window.digilabWordNames);
      show();
    }, function () { learning = false; });
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
    if (!finder) {
      fetchIndex();
      return;
    }
    results.hidden = !words;
    list.replaceChildren();
    if (!words) {
      count.textContent = "";
      return;
    }
    var found = finder.find(words);
    if (!found.length && finder.names) found = finder.inOwnWords(words);
    else if (!found.length) learnNames();
    count.textContent = found.length ? digilab.counted(results.dataset.found, found.length) : results.dataset.none;
    if (help) help.hidden = found.length > 0;
    found.forEach(function (each) {
      list.append(card(each));
    });
  }

  function first() {
    var link = list.querySelector("a");
    if (link) link.focus();
  }

  /* What was written survives Back: it is kept in this tab's history, and nowhere else. */
  function keep() {
    try {
      history.replaceState({ search: input.value }, "");
    } catch {
      return;
    }
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    show();
    waiting = !finder;
    first();
  });
  input.addEventListener("focus", fetchIndex);
  input.addEventListener("input", function () {
    show();
    keep();
  });
  function fromAnchor() {
    if (location.hash === "#search") input.focus();
  }
  window.addEventListener("hashchange", fromAnchor);
  fromAnchor();
  if (history.state && history.state.search) input.value = history.state.search;
  if (input.value) show();
})();
