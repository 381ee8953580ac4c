/* Picture words: marks open the card of their word in place, and the page of words can be filtered. Nothing is stored. */
(function () {
  "use strict";

  /* ---- marks inside a sheet ---- */
  var list = document.querySelector(".sheet-words");
  var opened = null;

  function close(back) {
    if (!opened) return;
    (opened.card.closest(".word-open-item") || opened.card).remove();
    opened.button.setAttribute("aria-expanded", "false");
    opened.button.removeAttribute("aria-controls");
    if (back) opened.button.focus();
    opened = null;
  }

  function textButton(words, action) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "button button--plain";
    made.textContent = words;
    made.addEventListener("click", action);
    return made;
  }

  /* ---- hearing a word and its sentence, where the page can speak ---- */
  function canSay() {
    return Boolean(window.digilab && window.digilab.canSay && window.digilab.canSay());
  }

  function sayButton(card, words) {
    return listenButton(card, words, function () {
      window.digilab.say(card.querySelector(".word-card__text"));
    });
  }

  function listenButton(card, words, act) {
    var made = textButton(words, act);
    made.classList.add("word-card__listen");
    var icons = document.getElementById("listen-icons");
    var icon = icons && icons.content.querySelector("[data-icon=listen] svg");
    if (icon) made.prepend(icon.cloneNode(true));
    var which = document.createElement("span");
    which.className = "spoken";
    which.textContent = ", " + card.querySelector(".word-card__word").textContent;
    made.append(which);
    return made;
  }

  /* Beside the text that the mark stands in, not inside it: that text is read aloud as before. */
  function place(card, button) {
    var step = button.closest(".step__head");
    var block = step || button.closest("p, li, td, dd, div");
    if (block.matches("li")) {
      var item = document.createElement("li");
      item.className = "word-open-item";
      item.append(card);
      block.after(item);
    } else if (block.matches("td, dd")) block.append(card);
    else block.after(card);
  }

  function open(button) {
    var entry = document.getElementById("word-" + button.dataset.word);
    if (!entry) return;
    close(false);
    var card = document.createElement("div");
    card.className = "word-open";
    card.id = "opened-word";
    card.setAttribute("role", "group");
    Array.prototype.forEach.call(entry.children, function (part) {
      card.append(part.cloneNode(true));
    });
    var title = card.querySelector(".word-card__word");
    var plain = document.createElement("p");
    plain.className = title.className;
    plain.textContent = title.textContent;
    plain.id = "opened-word-title";
    title.replaceWith(plain);
    card.setAttribute("aria-labelledby", plain.id);
    var ways = document.createElement("div");
    ways.className = "word-open__ways";
    if (canSay()) ways.append(sayButton(card, list.dataset.listen));
    ways.append(
      textButton(list.dataset.close, function () {
        close(true);
      })
    );
    card.append(ways);
    place(card, button);
    button.setAttribute("aria-expanded", "true");
    button.setAttribute("aria-controls", card.id);
    opened = { button: button, card: card };
    card.scrollIntoView({ block: "nearest" });
  }

  if (list) {
    document.querySelectorAll("a.word[data-word]").forEach(function (link) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "word";
      button.dataset.word = link.dataset.word;
      button.setAttribute("aria-expanded", "false");
      button.textContent = link.textContent;
      button.addEventListener("click", function () {
        if (opened && opened.button === button) close(false);
        else open(button);
      });
      link.replaceWith(button);
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape") close(true);
    });
  }

  /* ---- the learner's own language: kept until the tab is closed ---- */
  var KEY = "digilab-language";
  var box = document.querySelector(".tongue");

  function kept() {
    return window.digilab.kept(KEY);
  }

  function keep(code) {
    window.digilab.keep(KEY, code);
  }

  function showNames(data) {
    document.querySelectorAll("[data-word] .word-card__name").forEach(function (line) {
      var name = data.names[line.closest("[data-word]").dataset.word] || "";
      line.hidden = !name;
      line.textContent = name;
      line.lang = data.code;
      line.dir = data.dir;
    });
  }

  var ready = new Promise(function (done) {
    if (document.readyState === "complete") done();
    else window.addEventListener("load", done);
  });

  /* A word in the chosen language, where somebody has spoken it: the button is there only then. A card that is opened is
     a copy, so the click is looked for on the page. */
  function offerOwn(option) {
    var code = option.value;
    document.querySelectorAll("[data-word] .word-card__own").forEach(function (each) { each.remove(); });
    if (!option.dataset.heard) return;
    ready.then(function () { return digilab.load(option.dataset.heard); }).then(function () {
      if (box.querySelector("select").value !== code) return;
      document.querySelectorAll("[data-word] .word-card__name").forEach(function (line) {
        var card = line.closest("[data-word]");
        var key = code + "/" + card.dataset.word;
        if (!digilab.hearable(key) || card.querySelector(".word-card__own")) return;
        var name = document.createElement("span");
        name.lang = code;
        name.textContent = option.dataset.own;
        var made = listenButton(card, "", function () {});
        made.classList.add("word-card__own");
        made.dataset.key = key;
        made.querySelector(".spoken").before(name);
        line.after(made);
      });
    }, function () {});
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest(".word-card__own");
    if (button) digilab.hear(button.dataset.key);
  });

  function fonts() {
    if (document.querySelector("link[data-names]")) return;
    var style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = box.dataset.styles;
    style.dataset.names = "";
    document.head.append(style);
  }

  function load(code) {
    fonts();
    digilab.load(box.dataset.names + "/" + code + ".js").then(function () {
      var data = window.digilabNames;
      if (box.querySelector("select").value !== data.code) return;
      showNames(data);
      var named = Object.keys(data.names).length;
      box.querySelector(".tongue__count").textContent = named ? box.dataset.named.replace("{n}", named) : "";
    }, function () {});
  }

  function choose(code) {
    close(false);
    showNames({ names: {}, code: "", dir: "" });
    var option = box.querySelector("option[value='" + code + "']");
    var centre = box.querySelector(".tongue__centre");
    box.querySelector(".tongue__count").textContent = "";
    box.querySelector(".tongue__cldr").hidden = !option.hasAttribute("data-cldr");
    centre.textContent = option.dataset.note || "";
    centre.hidden = !centre.textContent;
    if (code) load(code);
    offerOwn(option);
  }

  if (box) {
    var select = box.querySelector("select");
    box.hidden = false;
    ["focus", "pointerdown"].forEach(function (event) {
      select.addEventListener(event, fonts);
    });
    select.addEventListener("change", function () {
      keep(select.value);
      choose(select.value);
    });
    var before = kept();
    if (before && box.querySelector("option[value='" + CSS.escape(before) + "']")) {
      select.value = before;
      choose(before);
    }
  }

  /* ---- the page of words: filter ---- */
  var form = document.getElementById("words-search");
  if (form) {
    var input = form.querySelector("input");
    var count = form.querySelector("[role=status]");
    var cards = Array.prototype.map.call(document.querySelectorAll(".word-area .word-card"), function (card) {
      var words = card.querySelector(".word-card__word").textContent + " " + card.dataset.word.replace(/-/g, " ");
      return { card: card, words: words, says: card.querySelector(".word-card__says").textContent };
    });

    var fold = function (text) {
      return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/œ/g, "oe").replace(/’/g, "'");
    };

    var filter = function () {
      var wanted = fold(input.value.trim());
      var found = 0;
      cards.forEach(function (each) {
        var name = each.card.querySelector(".word-card__name").textContent;
        var fits = !wanted || fold(each.words + " " + name + " " + each.says).indexOf(wanted) >= 0;
        each.card.hidden = !fits;
        if (fits) found += 1;
      });
      document.querySelectorAll(".word-area").forEach(function (area) {
        area.hidden = !area.querySelector(".word-card:not([hidden])");
      });
      var told = found ? digilab.counted(count.dataset.found, found) : count.dataset.none;
      count.textContent = wanted ? told : "";
    };

    input.addEventListener("input", filter);
    if (input.value) filter();
  }

  /* ---- the page of words: from a word's picture to the pictures of its sheets ---- */
  var pictures = document.getElementById("word-sheets");
  if (pictures) {
    document.querySelectorAll(".word-card__sheets").forEach(function (sheets) {
      var plate = sheets.closest(".word-card").querySelector(".plate--word");
      plate.classList.add("plate--opens");
      /* A larger place to click; the keyboard has the words beside it. */
      plate.addEventListener("click", function () {
        sheets.open = !sheets.open;
      });
      sheets.addEventListener("toggle", function () {
        sheets.querySelectorAll("a:not(.word-sheet)").forEach(function (link) {
          var found = pictures.content.querySelector('[data-sheet="' + CSS.escape(link.getAttribute("href")) + '"] img');
          if (!found) return;
          link.classList.add("word-sheet");
          link.prepend(found.cloneNode(true));
        });
      });
    });
  }

  /* ---- the page of words: every card can be heard ---- */
  var areas = document.querySelectorAll(".word-area .word-card");
  if (areas.length) {
    var heard = [];
    var showHeard = function () {
      heard.forEach(function (each) {
        each.hidden = !canSay();
      });
    };
    window.addEventListener("load", function () {
      areas.forEach(function (card) {
        var made = sayButton(card, form.dataset.listen);
        heard.push(made);
        card.querySelector(".word-card__text").after(made);
      });
      showHeard();
      if (window.speechSynthesis && speechSynthesis.addEventListener) speechSynthesis.addEventListener("voiceschanged", showHeard);
    });
  }
})();
