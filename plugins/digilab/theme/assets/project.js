/* Projection: one screen at a time, by keys of a presenter remote, buttons, clicks and swipes. Nothing is sent or kept,
   but one word in the tab when the language changes in full screen, so that full screen comes back. */
(function () {
  "use strict";
  var frame = document.querySelector(".projection");
  if (!frame) return;
  var screens = [...frame.querySelectorAll(".screen")];
  var controls = frame.querySelector(".controls");
  var languages = [...frame.querySelectorAll(".controls__language")];
  var leaving = frame.querySelector(".controls__leave");
  var status = frame.querySelector("[role=status]");
  var black = frame.querySelector(".black");
  var whole = document.documentElement;
  var FULL = "digilab-full-screen";
  var patience = 3500;
  var at = -1;
  var timer = 0;
  var pressed = null;
  var heard = {};

  /* What the other scripts of the projection share: the screens, what can be done, and word of each change. */
  var stage = (window.digilab.stage = {
    frame: frame,
    screens: screens,
    now: function () { return screens[at]; },
    number: function () { return at; },
    button: function (name) { return frame.querySelector("[data-do=" + name + "]"); },
    say: function (words) {
      status.textContent = "";
      setTimeout(function () {
        status.textContent = words;
      }, 50);
    },
    on: function (what, listener) { (heard[what] = heard[what] || []).push(listener); },
    tell: function (what, detail) {
      (heard[what] || []).forEach(function (listener) { listener(detail); });
    },
    /* Whoever points, draws or looks closer wants no buttons under the mouse, and no next screen from a click. */
    busy: new Set(),
    pressed: function (name, on) {
      var button = stage.button(name);
      if (button) button.setAttribute("aria-pressed", String(on));
      if (on) stage.busy.add(name);
      else stage.busy.delete(name);
      stage.tell("change");
    },
    flows: function () { return getComputedStyle(whole).overflowY !== "hidden"; }
  });

  function index(id) {
    return Math.max(0, screens.findIndex(function (each) {
      return each.id === id;
    }));
  }

  function here() {
    return index(decodeURIComponent(location.hash.slice(1)));
  }

  function show(number) {
    var first = at < 0;
    if (number === at) return;
    if (!first) stage.tell("leave");
    at = number;
    screens.forEach(function (each, place) {
      each.hidden = place !== at;
    });
    stage.button("previous").setAttribute("aria-disabled", String(at === 0));
    stage.button("next").setAttribute("aria-disabled", String(at === screens.length - 1));
    languages.forEach(function (each) {
      each.hash = at ? screens[at].id : "";
    });
    /* A sheet shows the same step; a day's page does not have the steps of its sheets. */
    leaving.hash = /^step-/.test(screens[at].id) ? screens[at].id : "";
    window.scrollTo(0, 0);
    if (!first) {
      var words = screens[at].querySelector(".screen__words:not(h2)");
      stage.say([screens[at].querySelector("h2").textContent, words ? words.innerText : ""].join(". "));
    }
    stage.tell("show");
    stage.tell("change");
  }

  function go(number) {
    if (number < 0) return;
    if (number >= screens.length) {
      stage.say(frame.dataset.end);
      return;
    }
    show(number);
    if (location.hash !== "#" + screens[at].id) location.replace("#" + screens[at].id);
  }

  function goBlack(on) {
    black.hidden = !on;
    if (on) stage.say(frame.dataset.black);
    stage.tell("change");
  }

  function fullScreen() {
    if (document.fullscreenElement) return document.exitFullscreen();
    if (!whole.requestFullscreen) return stage.say(frame.dataset.noFull);
    return whole.requestFullscreen().catch(function () {
      stage.say(frame.dataset.noFull);
    });
  }

  /* To the language that is named, else to the next one in turn. */
  function changeLanguage(wanted) {
    var after = languages.find(function (each) { return each.hreflang > whole.lang; });
    var chosen = wanted ? languages.find(function (each) { return each.hreflang === wanted; }) : after || languages[0];
    if (chosen) chosen.click();
    else if (!wanted) stage.say(frame.dataset.notTranslated);
  }

  /* The screen of this sheet on which two people do it; on a day's own screens, that of the sheet that was shown last. */
  function turn() {
    var found = screens.findIndex(function (each) {
      return each.matches(".screen--turn") && each.dataset.sheet === screens[at].dataset.sheet;
    });
    for (var before = at; found < 0 && before >= 0; before -= 1) {
      if (screens[before].matches(".screen--turn")) found = before;
    }
    if (found >= 0) go(found);
  }

  var acts = (stage.acts = {
    previous: function () { go(here() - 1); },
    next: function () { go(here() + 1); },
    first: function () { go(0); },
    last: function () { go(screens.length - 1); },
    to: function (id) { go(index(id)); },
    black: function () { goBlack(black.hidden); },
    turn: turn,
    full: fullScreen,
    language: changeLanguage,
    /* Escape takes back one thing after the other, and leaves when there is nothing left to take back. */
    back: function () {
      if (!black.hidden) goBlack(false);
      else if (stage.busy.size) acts[[...stage.busy].pop()]();
      else if (document.fullscreenElement) document.exitFullscreen();
      else return false;
      return true;
    },
    leave: function () {
      if (!acts.back()) location.href = leaving.href;
    }
  });
  stage.isBlack = function () { return !black.hidden; };
  var mirrored = (stage.mirrored = getComputedStyle(frame).direction === "rtl");
  var keys = {
    PageUp: "previous", ArrowUp: "previous", PageDown: "next", ArrowDown: "next",
    ArrowLeft: mirrored ? "next" : "previous", ArrowRight: mirrored ? "previous" : "next",
    Home: "first", End: "last", F5: "full", Escape: "leave", b: "black", ".": "black", f: "full", l: "language",
    s: "pointer", z: "zoom", d: "draw", t: "turn", n: "notes", v: "listen"
  };

  /* Buttons hide when nobody needs them; they stay where the keyboard is. */
  function wake() {
    frame.classList.remove("quiet");
    clearTimeout(timer);
    timer = setTimeout(function () {
      var held = document.activeElement && controls.contains(document.activeElement);
      if (held || controls.matches(":hover")) wake();
      else frame.classList.add("quiet");
    }, patience);
  }

  /* They have a strip of their own, as high as they need: they never stand on what is shown. */
  function makeRoom() {
    whole.style.setProperty("--strip", stage.flows() ? "0px" : controls.offsetHeight + "px");
  }

  /* A page may go into full screen only when a key or a button is pressed: the first one after a change of language. */
  function restoreFull() {
    if (!window.digilab.kept(FULL)) return;
    window.digilab.keep(FULL, "");
    if (!document.fullscreenElement && whole.requestFullscreen) whole.requestFullscreen().catch(function () {});
  }

  /* A screen that sleeps stops a class. The browser is asked once; who was refused does not ask again. */
  var mayStayAwake = "wakeLock" in navigator;
  function stayAwake() {
    if (!mayStayAwake || document.visibilityState !== "visible") return;
    navigator.wakeLock.request("screen").catch(function () {
      mayStayAwake = false;
    });
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    var key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    var onControl = event.target.closest("a, button");
    var act = key === " " ? (onControl ? "" : event.shiftKey ? "previous" : "next") : keys[key];
    if (key !== "Escape") restoreFull();
    if (!black.hidden && key !== "Tab" && key !== "Shift") {
      event.preventDefault();
      goBlack(false);
      return;
    }
    if (event.shiftKey && key.startsWith("Arrow") && stage.busy.size) {
      event.preventDefault();
      stage.tell("move", key.slice(5).toLowerCase());
      return;
    }
    var scrolls = whole.scrollHeight > innerHeight + 4 && stage.flows();
    if (!act || !acts[act] || (scrolls && (key === "ArrowUp" || key === "ArrowDown"))) return;
    event.preventDefault();
    acts[act]();
  });

  controls.addEventListener("click", function (event) {
    var chosen = event.target.closest("button");
    if (chosen && chosen.getAttribute("aria-disabled") !== "true") acts[chosen.dataset.do]();
    /* After a click of the mouse the space bar goes on again, and does not press the same button. */
    if (chosen && event.detail) chosen.blur();
  });
  languages.forEach(function (each) {
    each.addEventListener("click", function () {
      if (document.fullscreenElement) window.digilab.keep(FULL, "1");
    });
  });

  frame.addEventListener("pointerdown", function (event) {
    pressed = { x: event.clientX, y: event.clientY };
    restoreFull();
  });
  frame.addEventListener("pointerup", function (event) {
    if (!pressed || event.target.closest(".controls")) return;
    var across = event.clientX - pressed.x;
    var down = event.clientY - pressed.y;
    var swiped = event.pointerType !== "mouse" && Math.abs(across) > 50 && Math.abs(across) > 1.5 * Math.abs(down);
    var still = Math.abs(across) < 12 && Math.abs(down) < 12 && event.button === 0;
    pressed = null;
    if (!black.hidden) goBlack(false);
    else if (stage.busy.has("draw")) return;
    else if (swiped) go(at + (across < 0 !== mirrored ? 1 : -1));
    else if (still && !event.target.closest("a, button")) {
      if (stage.busy.has("zoom")) stage.tell("place", { x: event.clientX, y: event.clientY });
      else go(at + 1);
    }
  });
  frame.addEventListener("pointercancel", function () {
    pressed = null;
  });
  document.addEventListener("pointermove", function (event) {
    if (!stage.busy.size || event.clientY > innerHeight - controls.offsetHeight) wake();
  });
  ["pointerdown", "focusin"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      if (!stage.busy.size || controls.contains(event.target)) wake();
    });
  });
  document.addEventListener("fullscreenchange", function () {
    stage.button("full").setAttribute("aria-pressed", String(Boolean(document.fullscreenElement)));
  });
  window.addEventListener("hashchange", function () {
    show(here());
  });
  document.addEventListener("visibilitychange", stayAwake);

  stage.on("change", function () {
    frame.classList.toggle("busy", stage.busy.size > 0);
    if (stage.busy.size && !controls.contains(document.activeElement)) frame.classList.add("quiet");
  });
  window.addEventListener("resize", function () {
    makeRoom();
    stage.tell("resize");
  });
  if (!whole.requestFullscreen) stage.button("full").hidden = true;
  whole.classList.remove("no-js");
  /* The scripts after this one listen first. */
  document.addEventListener("DOMContentLoaded", function () {
    makeRoom();
    show(here());
    wake();
    stayAwake();
  });
  if (document.fonts) document.fonts.ready.then(function () {
    makeRoom();
    stage.tell("resize");
  });
})();
