/* Read aloud: by the sounds that the site brings along, else by a voice of the page's language that is on this PC.
   What is told apart as a sentence here is told apart when the sounds are made (speech/sentences.py). */
(function () {
  "use strict";
  var bar = document.querySelector("[data-voices]");
  var main = document.querySelector("main");
  if (!bar || !main || !window.digilab) return;
  var BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, th, td, legend, summary, .step__words";
  var SILENT = "nav, form, button, script, noscript, template, dialog, [hidden], .actions, .papers, .official, .tick, .spoken, .crop, .band__area, .facts, .comfort, .try, .word-card__name, .basket, .search, .doors--small, .phone-words";
  var INNER = "button:not(.word), script, template, svg, .spoken, .disc, .screen__disc";
  var OWN_VOICE = "voice";
  var lang = document.documentElement.lang;
  var listeners = [];
  var queue = [];
  var at = 0;
  var reading = false;
  var slow = false;
  var translated = false;
  var calm = false;
  var fault = "";
  var turn = 0;
  var sounds = digilab.siteSounds(bar.dataset.sounds, bar.dataset.soundNames);
  var voices = digilab.voices((bar.dataset.voices || lang.toLowerCase()).split(" "), tell);

  function tell() {
    listeners.forEach(function (each) { each(); });
  }

  function can() {
    return !translated && Boolean(voices.now() || sounds.are());
  }

  function blocks(root, all) {
    var found = [...root.querySelectorAll(BLOCKS)];
    if (root.matches(BLOCKS)) found.unshift(root);
    var spoken = found.filter(function (each) {
      var silent = each.closest(SILENT);
      return !(silent && (!all || root.contains(silent))) && !each.querySelector(BLOCKS);
    });
    return all && !found.length ? [root] : spoken;
  }

  /* Asked only of what comes next: on a long page all that is not near would be laid out for it. */
  function shown(block) {
    return block.getClientRects().length > 0;
  }

  function heard(sentence) {
    return Boolean(voices.now() || sounds.has(sentence.text)) && shown(sentence.block);
  }

  /* The texts of a block, each with where its words stand, so that a sentence can be lit. */
  function pieces(block) {
    var walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, function (node) {
      var inner = node.parentElement.closest(INNER);
      return inner && block.contains(inner) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    });
    var found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  }

  function sentences(block) {
    var nodes = pieces(block);
    var whole = nodes.map(function (node) { return node.data; }).join("");
    var parts = [];
    var end = /[.?!…؟۔।。]\s+(?=[^\s»”])/g;
    var from = 0;
    var match;
    while ((match = end.exec(whole))) {
      parts.push([from, match.index + 1]);
      from = end.lastIndex;
    }
    parts.push([from, whole.length]);
    return parts.map(function (part) {
      return { text: whole.slice(part[0], part[1]).replace(/\s+/g, " ").trim(), ranges: ranges(nodes, part[0], part[1]), block: block };
    }).filter(function (each) { return /[\p{L}\p{N}]/u.test(each.text); });
  }

  /* A range for each piece of text: one over all of them would lie on the pictures between, and hide them. */
  function ranges(nodes, from, to) {
    var passed = 0;
    var found = [];
    nodes.forEach(function (node) {
      var start = Math.max(0, from - passed);
      var end = Math.min(node.data.length, to - passed);
      passed += node.data.length;
      if (start >= end) return;
      var made = document.createRange();
      made.setStart(node, start);
      made.setEnd(node, end);
      found.push(made);
    });
    return found;
  }

  function light(sentence) {
    document.querySelectorAll(".said").forEach(function (each) { each.classList.remove("said"); });
    if (window.CSS && CSS.highlights) CSS.highlights.delete("said");
    if (!sentence) return;
    if (window.CSS && CSS.highlights && window.Highlight) CSS.highlights.set("said", new Highlight(...sentence.ranges));
    else sentence.block.classList.add("said");
    var box = sentence.block.getBoundingClientRect();
    if (!calm && (box.top < 0 || box.bottom > innerHeight - 120)) sentence.block.scrollIntoView({ block: "center" });
  }

  function quiet() {
    turn += 1;
    voices.quiet();
    sounds.quiet();
  }

  /* One text: by the site's sound, unless the reader wants the PC's voice or there is none. */
  function utter(text, next, failed) {
    var rate = slow ? 0.7 : 1;
    var own = voices.now();
    function byVoice() {
      if (voices.now()) voices.speak(text, rate, next, failed);
      else failed();
    }
    if (sounds.has(text) && !(own && digilab.get(OWN_VOICE) === "pc")) sounds.play(text, rate, next, byVoice);
    else if (own) byVoice();
    else return false;
    return true;
  }

  function speak() {
    quiet();
    var mine = turn;
    while (queue[at] && !heard(queue[at])) at += 1;
    var sentence = queue[at];
    if (!sentence) {
      stop();
      return;
    }
    light(sentence);
    utter(sentence.text, function () {
      if (mine !== turn) return;
      at += 1;
      speak();
    }, function () {
      if (mine !== turn) return;
      if (calm) stop();
      else halt("broken");
    });
    tell();
  }

  /* Reading stops, and a sentence says why. */
  function halt(why) {
    stop();
    fault = why;
    tell();
  }

  function read(root, options) {
    quiet();
    var mine = turn;
    calm = Boolean(options && options.calm);
    queue = [].concat.apply([], blocks(root, calm).map(sentences));
    at = 0;
    fault = "";
    reading = true;
    tell();
    sounds.ready().then(function () {
      if (mine !== turn) return;
      if (queue.some(heard)) speak();
      else if (calm) stop();
      else halt("none");
    });
  }

  function stop() {
    quiet();
    light(null);
    reading = false;
    queue = [];
    tell();
  }

  /* A translated page would be read with the voice of another language. */
  function look() {
    var root = document.documentElement;
    var is = root.lang !== lang || /\btranslated-/.test(root.className);
    if (is === translated) return;
    translated = is;
    if (is) stop();
    tell();
  }
  new MutationObserver(look).observe(document.documentElement, { attributes: true, attributeFilter: ["lang", "class"] });

  digilab.reader = {
    main: main,
    read: read,
    stop: stop,
    on: function (listener) {
      listeners.push(listener);
      listener();
    },
    can: can,
    state: function () {
      var nothing = !sounds.are() && voices.none();
      return {
        open: queue.length > 0 && !calm,
        reading: reading,
        slow: slow,
        both: Boolean(voices.now() && sounds.are()),
        fault: translated ? "translated" : fault || (nothing ? "none" : ""),
      };
    },
    pause: function () {
      reading = !reading;
      if (reading) speak();
      else quiet();
      tell();
    },
    again: function () {
      reading = true;
      speak();
    },
    slower: function () {
      slow = !slow;
      if (reading) speak();
      tell();
    },
    otherVoice: function () {
      digilab.set(OWN_VOICE, digilab.get(OWN_VOICE) === "pc" ? "" : "pc");
      if (reading) speak();
      tell();
    },
    /* What was tapped: the word alone where it can be said, else on from the sentence that it stands in. */
    tapped: function (node, offset) {
      var found = queue.findIndex(function (each) { return each.ranges.some(function (part) { return part.isPointInRange(node, offset); }); });
      if (found < 0) return;
      var before = /[\p{L}\p{N}'’-]*$/u.exec(node.data.slice(0, offset))[0];
      var word = before + /^[\p{L}\p{N}'’-]*/u.exec(node.data.slice(offset))[0];
      at = found;
      quiet();
      reading = false;
      function nothing() { return null; }
      if (!word || !utter(word, nothing, nothing)) {
        reading = true;
        speak();
      }
      tell();
    },
  };
  digilab.canSay = can;
  digilab.sentences = function () {
    return [].concat.apply([], blocks(main).filter(shown).map(sentences)).map(function (each) { return each.text; });
  };
  digilab.say = read;
  /* One sound of the site by its key, whatever its language: a picture word that somebody has spoken. */
  digilab.hearable = sounds.has;
  digilab.hear = function (key) {
    stop();
    sounds.play(key, slow ? 0.7 : 1, function () { return null; }, function () { halt("broken"); });
  };
  window.addEventListener("pagehide", quiet);
  if (document.querySelector(".try, .trial, .projection")) {
    digilab.load(document.currentScript.src.replace("listen.js", "listen-follow.js"));
  }
})();
