/* Read aloud: by a voice of the page's language that is on this PC, else by the sounds that the site brings along.
   What is told apart as a sentence here is told apart when the sounds are made (speech/sentences.py). */
(function () {
  "use strict";
  var bar = document.querySelector(".comfort");
  var main = document.querySelector("main");
  if (!bar || !main || !window.digilab) return;
  var BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, th, td, legend, summary, .step__words";
  var SILENT = "nav, form, button, script, noscript, template, dialog, [hidden], .actions, .papers, .official, .tick, .spoken, .crop, .band__area, .facts, .comfort, .try, .word-card__name, .basket, .search, .doors--small, .phone-words";
  var INNER = "button:not(.word), script, template, svg, .spoken";
  var wanted = (bar.dataset.voices || document.documentElement.lang.toLowerCase()).split(" ");
  var voice = null;
  var sounds = null;
  var queue = [];
  var at = 0;
  var playing = false;
  var slow = false;
  var audio = null;
  var turn = 0;
  var own = [];

  /* A voice of the page's language that works without a network; never another one. */
  function choose() {
    var all = window.speechSynthesis ? speechSynthesis.getVoices() : [];
    var near = [...all].filter(function (each) { return each.localService; });
    voice = null;
    wanted.some(function (code) {
      voice = near.find(function (each) {
        var lang = each.lang.toLowerCase().replace("_", "-");
        return code.length > 2 ? lang === code : lang === code || lang.startsWith(code + "-");
      }) || null;
      return Boolean(voice);
    });
    show();
  }

  function can() {
    return Boolean(voice || sounds || bar.dataset.soundNames);
  }

  /* The list of sounds is long: it is fetched when it is wanted. */
  function whenReady(go) {
    if (voice || sounds) {
      go();
      return;
    }
    digilab.load(bar.dataset.soundNames).then(go, stop);
  }

  function blocks(root) {
    var all = [...root.querySelectorAll(BLOCKS)];
    if (root.matches(BLOCKS)) all.unshift(root);
    return all.filter(function (each) {
      return !each.closest(SILENT) && !each.querySelector(BLOCKS) && each.getClientRects().length;
    });
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
      return { text: whole.slice(part[0], part[1]).replace(/\s+/g, " ").trim(), range: range(nodes, part[0], part[1]), block: block };
    }).filter(function (each) { return /[\p{L}\p{N}]/u.test(each.text); });
  }

  function range(nodes, from, to) {
    var made = document.createRange();
    var passed = 0;
    var begun = false;
    nodes.forEach(function (node) {
      var next = passed + node.data.length;
      if (!begun && from < next) {
        made.setStart(node, from - passed);
        begun = true;
      }
      if (begun && passed < to) made.setEnd(node, Math.min(node.data.length, to - passed));
      passed = next;
    });
    return made;
  }

  function light(sentence) {
    document.querySelectorAll(".said").forEach(function (each) { each.classList.remove("said"); });
    if (window.CSS && CSS.highlights) CSS.highlights.delete("said");
    if (!sentence) return;
    if (window.CSS && CSS.highlights && window.Highlight) CSS.highlights.set("said", new Highlight(sentence.range));
    else sentence.block.classList.add("said");
    var box = sentence.block.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight - 120) sentence.block.scrollIntoView({ block: "center" });
  }

  function quiet() {
    turn += 1;
    if (window.speechSynthesis) speechSynthesis.cancel();
    if (audio) audio.pause();
    audio = null;
  }

  function speak() {
    quiet();
    var mine = turn;
    var sentence = queue[at];
    if (!sentence) {
      stop();
      return;
    }
    light(sentence);
    function next() {
      if (mine !== turn) return;
      at += 1;
      speak();
    }
    if (voice) {
      var said = new SpeechSynthesisUtterance(sentence.text);
      said.voice = voice;
      said.lang = voice.lang;
      said.rate = slow ? 0.7 : 1;
      said.onend = next;
      said.onerror = function () { if (mine === turn) stop(); };
      speechSynthesis.speak(said);
    } else if (sounds && sounds[sentence.text]) {
      audio = new Audio(bar.dataset.sounds + sounds[sentence.text]);
      audio.playbackRate = slow ? 0.7 : 1;
      audio.onended = next;
      audio.onerror = next;
      audio.play().catch(function () { if (mine === turn) stop(); });
    } else next();
  }

  function read(root) {
    queue = [].concat.apply([], blocks(root).map(sentences));
    at = 0;
    playing = true;
    show();
    whenReady(speak);
  }

  function stop() {
    quiet();
    light(null);
    playing = false;
    queue = [];
    show();
  }

  function pause() {
    playing = !playing;
    if (playing) speak();
    else quiet();
    show();
  }

  function button(words, image, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "button button--plain";
    var icon = document.getElementById("listen-icons").content.querySelector("[data-icon=" + image + "]");
    made.append(icon.firstElementChild.cloneNode(true));
    var label = document.createElement("span");
    label.textContent = words;
    made.append(label);
    made.addEventListener("click", act);
    return made;
  }

  var panel = document.querySelector(".listen");
  var say = panel.dataset;
  var whole = button(say.listen, "listen", function () { read(main); });
  whole.className = "top__way top__listen";
  var opener = document.querySelector("[data-do=open]");
  opener.before(whole);
  var hold = button(say.pause, "pause", pause);
  var again = button(say.again, "again", function () {
    playing = true;
    show();
    speak();
  });
  var slower = button(say.slow, "slow", function () {
    slow = !slow;
    slower.setAttribute("aria-pressed", String(slow));
    if (playing) speak();
  });
  slower.setAttribute("aria-pressed", "false");
  var end = button(say.stop, "stop", function () {
    stop();
    whole.focus();
  });
  panel.append(hold, again, slower, end);
  document.querySelectorAll(".steps > .step").forEach(function (step, index) {
    var made = button(say.listen, "listen", function () { read(step.querySelector(".step__words")); });
    made.classList.add("step__listen");
    var spoken = document.createElement("span");
    spoken.className = "spoken";
    spoken.textContent = ", " + bar.dataset.step + " " + (index + 1);
    made.append(spoken);
    step.querySelector(".step__head").append(made);
    own.push(made);
  });

  function show() {
    var open = queue.length > 0;
    [whole].concat(own).forEach(function (each) { each.hidden = !can(); });
    panel.hidden = !open;
    hold.lastElementChild.textContent = playing ? say.pause : say.goOn;
  }

  digilab.sounds = function (names) {
    sounds = names;
    show();
  };
  digilab.canSay = can;
  digilab.sentences = function () {
    return [].concat.apply([], blocks(main).map(sentences)).map(function (each) { return each.text; });
  };
  digilab.say = read;
  window.addEventListener("pagehide", quiet);
  if (window.speechSynthesis && speechSynthesis.addEventListener) speechSynthesis.addEventListener("voiceschanged", choose);
  choose();
})();
