/* The trainer's window: it opens the projection in a second window, hears from it what is shown, and drives it. The
   notes are this page's own: they never go to the learners' window. From a folder too: the two windows only talk. */
(function () {
  "use strict";
  var panel = document.querySelector(".presenter");
  if (!panel) return;
  var open = panel.querySelector(".presenter__start a");
  var told = panel.querySelector(".presenter__told");
  var view = panel.querySelector(".presenter__now");
  var boxes = [...panel.querySelectorAll(".presenter__screen")];
  var notes = panel.querySelector(".presenter__notes");
  var black = panel.querySelector("[data-act=black]");
  var other = null;
  var started = 0;
  var sheet = null;
  var sheetStarted = 0;
  var leaving = 0;

  function digits(number) {
    return String(number).padStart(2, "0");
  }

  function lasted(since) {
    var seconds = Math.max(0, Math.floor((Date.now() - since) / 1000));
    var minutes = Math.floor(seconds / 60);
    var rest = digits(minutes % 60) + ":" + digits(seconds % 60);
    return minutes < 60 ? rest : Math.floor(minutes / 60) + ":" + rest;
  }

  function tick() {
    var now = new Date();
    panel.querySelector(".presenter__clock").textContent = digits(now.getHours()) + ":" + digits(now.getMinutes());
    if (started) panel.querySelector(".presenter__elapsed").textContent = lasted(started);
    if (sheet) panel.querySelector(".presenter__sheet").textContent = lasted(sheetStarted);
    if (other && other.closed) close();
  }

  function close() {
    other = null;
    panel.classList.add("presenter--closed");
    view.hidden = true;
    told.textContent = panel.dataset.closed;
  }

  function fill(box, screen, lang) {
    var place = box.querySelector(".presenter__picture");
    box.querySelector(".presenter__said").textContent = screen ? screen.said : panel.dataset.end;
    box.querySelector(".presenter__words").textContent = screen ? screen.words : "";
    if (screen && lang) box.lang = lang;
    else box.removeAttribute("lang");
    place.hidden = !(screen && screen.picture);
    if (place.hidden) return;
    var image = place.firstChild || place.appendChild(document.createElement("img"));
    image.alt = "";
    if (image.src !== screen.picture) image.src = screen.picture;
  }

  /* A day's page holds the notes of each of its sheets, and its plan a row for each. */
  function markSheet(slug) {
    if (slug === sheet) return;
    sheet = slug;
    sheetStarted = Date.now();
    panel.querySelector(".presenter__sheet").parentElement.hidden = !slug;
    var part = slug && document.getElementById("sheet-" + slug);
    notes.hidden = !part;
    if (part) notes.href = "#sheet-" + slug;
    document.querySelectorAll(".presenter-row").forEach(function (row) {
      row.classList.remove("presenter-row");
    });
    document.querySelectorAll("tr").forEach(function (row) {
      if (slug && row.querySelector("a[href='#sheet-" + slug + "']")) row.classList.add("presenter-row");
    });
  }

  function show(heard) {
    clearTimeout(leaving);
    panel.classList.add("presenter--on");
    panel.classList.remove("presenter--closed");
    view.hidden = false;
    told.textContent = "";
    started = started ? Math.min(started, heard.since) : heard.since;
    fill(boxes[0], heard.now, heard.lang);
    fill(boxes[1], heard.next, heard.lang);
    black.setAttribute("aria-pressed", String(heard.black));
    markSheet(heard.sheet);
    /* The panel stays at the top: a link into the page stops below it. */
    var stays = getComputedStyle(panel).position === "sticky";
    document.documentElement.style.scrollPaddingTop = stays ? panel.offsetHeight + 12 + "px" : "";
    tick();
  }

  open.addEventListener("click", function (event) {
    event.preventDefault();
    var opened = window.open(open.href, open.target, "popup,width=1024,height=768");
    if (opened) other = opened;
    else told.textContent = panel.dataset.refused;
  });
  window.addEventListener("message", function (event) {
    var data = event.data;
    if (!data || event.origin !== (location.protocol === "file:" ? "null" : location.origin)) return;
    if (other && event.source !== other) return;
    if (data.digilab === "screen") {
      other = event.source;
      show(data);
    } else if (data.digilab === "left") {
      leaving = setTimeout(close, 3000);
    }
  });
  panel.querySelector(".presenter__buttons").addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (button && other) other.postMessage({ digilab: "do", act: button.dataset.act }, "*");
  });
  setInterval(tick, 1000);
  tick();
})();
