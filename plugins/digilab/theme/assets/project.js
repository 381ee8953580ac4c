/* Projection: one screen at a time, by keys of a presenter remote, buttons, clicks and swipes. Nothing is sent or kept,
   but one word in the tab when the language changes in full screen, so that full screen comes back. */
(function () {
  "use strict";
  var frame = document.querySelector(".projection");
  if (!frame) return;
  var screens = [...frame.querySelectorAll(".screen")];
  var controls = frame.querySelector(".controls");
  var language = frame.querySelector(".controls__language");
  var leaving = frame.querySelector(".controls__leave");
  var status = frame.querySelector("[role=status]");
  var black = frame.querySelector(".black");
  var pointer = frame.querySelector(".pointer");
  var whole = document.documentElement;
  var FULL = "digilab-full-screen";
  var patience = 3500;
  var at = -1;
  var place = { x: innerWidth / 2, y: innerHeight / 2 };
  var timer = 0;
  var pressed = null;

  function button(name) {
    return frame.querySelector("[data-do=" + name + "]");
  }

  function say(words) {
    status.textContent = "";
    setTimeout(function () {
      status.textContent = words;
    }, 50);
  }

  function index() {
    var id = decodeURIComponent(location.hash.slice(1));
    return Math.max(0, screens.findIndex(function (each) {
      return each.id === id;
    }));
  }

  function show(number) {
    var first = at < 0;
    if (number === at) return;
    at = number;
    screens.forEach(function (each, place) {
      each.hidden = place !== at;
    });
    button("previous").setAttribute("aria-disabled", String(at === 0));
    button("next").setAttribute("aria-disabled", String(at === screens.length - 1));
    if (language) language.hash = at ? screens[at].id : "";
    /* A sheet shows the same step; a day's page does not have the steps of its sheets. */
    leaving.hash = /^step-/.test(screens[at].id) ? screens[at].id : "";
    window.scrollTo(0, 0);
    if (!first) {
      var words = screens[at].querySelector(".screen__words");
      say([screens[at].querySelector("h2").textContent, words ? words.innerText : ""].join(". "));
    }
    tell();
  }

  /* The trainer's window, when it opened this one, hears what is shown; nobody else does. */
  function content(number) {
    var screen = screens[number];
    if (!screen) return null;
    var words = screen.querySelector(".screen__words");
    var picture = screen.querySelector(".screen__picture img");
    return {
      said: screen.querySelector("h2").textContent,
      words: words && screen.querySelectorAll(".screen__words").length === 1 ? words.textContent.trim() : "",
      picture: picture ? picture.src : ""
    };
  }

  function toTrainer(message) {
    if (window.opener) window.opener.postMessage(message, location.protocol === "file:" ? "*" : location.origin);
  }

  function tell() {
    toTrainer({
      digilab: "screen", lang: whole.lang, since: performance.timeOrigin, black: !black.hidden,
      sheet: screens[at].dataset.sheet || "", now: content(at), next: content(at + 1)
    });
  }

  function go(number) {
    if (number < 0) return;
    if (number >= screens.length) {
      say(frame.dataset.end);
      return;
    }
    show(number);
    if (location.hash !== "#" + screens[at].id) location.replace("#" + screens[at].id);
  }

  function goBlack(on) {
    black.hidden = !on;
    if (on) say(frame.dataset.black);
    tell();
  }

  function movePointer() {
    pointer.style.transform = "translate(" + place.x + "px, " + place.y + "px)";
  }

  function showPointer(on) {
    pointer.hidden = !on;
    button("pointer").setAttribute("aria-pressed", String(on));
    movePointer();
  }

  function fullScreen() {
    if (document.fullscreenElement) return document.exitFullscreen();
    return whole.requestFullscreen().catch(function () {
      say(frame.dataset.noFull);
    });
  }

  function changeLanguage() {
    if (!language) {
      say(frame.dataset.notTranslated);
      return;
    }
    language.click();
  }

  var acts = {
    previous: function () { go(at - 1); },
    next: function () { go(at + 1); },
    first: function () { go(0); },
    last: function () { go(screens.length - 1); },
    black: function () { goBlack(true); },
    pointer: function () { showPointer(pointer.hidden); },
    full: fullScreen,
    language: changeLanguage,
    leave: function () {
      if (document.fullscreenElement) document.exitFullscreen();
      else location.href = leaving.href;
    }
  };
  var mirrored = getComputedStyle(frame).direction === "rtl";
  var keys = {
    PageUp: "previous", ArrowUp: "previous", PageDown: "next", ArrowDown: "next",
    ArrowLeft: mirrored ? "next" : "previous", ArrowRight: mirrored ? "previous" : "next",
    Home: "first", End: "last", b: "black", ".": "black", f: "full", l: "language", s: "pointer", Escape: "leave"
  };
  var arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  /* Buttons hide when nobody needs them; they stay where the keyboard is. */
  function wake() {
    frame.classList.remove("quiet");
    clearTimeout(timer);
    timer = setTimeout(function () {
      if (controls.querySelector(":focus-visible") || controls.matches(":hover")) wake();
      else frame.classList.add("quiet");
    }, patience);
  }

  /* A page may go into full screen only when a key or a button is pressed: the first one after a change of language. */
  function restoreFull() {
    if (sessionStorage.getItem(FULL) === null) return;
    sessionStorage.removeItem(FULL);
    if (!document.fullscreenElement) whole.requestFullscreen().catch(function () {});
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
    if (!pointer.hidden && event.shiftKey && arrows[key]) {
      event.preventDefault();
      place.x = Math.min(innerWidth, Math.max(0, place.x + arrows[key][0] * innerWidth / 20));
      place.y = Math.min(innerHeight, Math.max(0, place.y + arrows[key][1] * innerWidth / 20));
      movePointer();
      return;
    }
    var scrolls = whole.scrollHeight > innerHeight + 4 && getComputedStyle(whole).overflowY !== "hidden";
    if (!act || (scrolls && (key === "ArrowUp" || key === "ArrowDown"))) return;
    event.preventDefault();
    acts[act]();
  });

  controls.addEventListener("click", function (event) {
    var chosen = event.target.closest("button");
    if (chosen && chosen.getAttribute("aria-disabled") !== "true") acts[chosen.dataset.do]();
    /* After a click of the mouse the space bar goes on again, and does not press the same button. */
    if (chosen && event.detail) chosen.blur();
  });
  if (language) {
    language.addEventListener("click", function () {
      if (document.fullscreenElement) sessionStorage.setItem(FULL, "1");
    });
  }

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
    else if (swiped) go(at + (across < 0 !== mirrored ? 1 : -1));
    else if (still && !event.target.closest("a, button")) go(at + 1);
  });
  frame.addEventListener("pointercancel", function () {
    pressed = null;
  });
  document.addEventListener("pointermove", function (event) {
    place = { x: event.clientX, y: event.clientY };
    if (!pointer.hidden) movePointer();
    wake();
  });
  ["pointerdown", "focusin"].forEach(function (name) {
    document.addEventListener(name, wake);
  });
  document.addEventListener("fullscreenchange", function () {
    button("full").setAttribute("aria-pressed", String(Boolean(document.fullscreenElement)));
  });
  window.addEventListener("hashchange", function () {
    show(index());
  });

  if (window.opener) {
    window.addEventListener("message", function (event) {
      if (event.source !== window.opener || !event.data || event.data.digilab !== "do") return;
      if (event.data.act === "black") goBlack(black.hidden);
      else if (!black.hidden) goBlack(false);
      else if (event.data.act === "next") go(at + 1);
      else if (event.data.act === "previous") go(at - 1);
    });
    window.addEventListener("pagehide", function () {
      toTrainer({ digilab: "left" });
    });
    /* The trainer's page may be loaded anew: it learns again where we are. */
    setInterval(tell, 2000);
  }

  if (!whole.requestFullscreen) button("full").hidden = true;
  frame.querySelectorAll(".screen__picture img").forEach(function (each) {
    each.style.setProperty("--ratio", each.getAttribute("width") / each.getAttribute("height"));
  });
  whole.classList.remove("no-js");
  show(index());
  wake();
})();
