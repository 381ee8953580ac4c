/* Beside the projection: the notes of what is shown, every screen to jump to, the clock, and how much of the plan's
   minutes is left. */
(function () {
  "use strict";
  var notes = window.digilab && window.digilab.notes;
  if (!notes) return;
  var panel = notes.panel;
  var clock = panel.querySelector(".presenter__clock");
  var elapsed = panel.querySelector(".presenter__elapsed");
  var left = panel.querySelector(".presenter__left");
  var page = panel.querySelector(".presenter__notes");
  var list = panel.querySelector(".presenter__screens");
  var tabs = [...panel.querySelectorAll("[data-side]")];
  var minutes = JSON.parse(panel.dataset.minutes);
  var PASSED = 10000;
  var started = 0;
  var begun = {};
  var row = 0;
  var shown = null;
  var sheet = null;

  function digits(number) {
    return String(number).padStart(2, "0");
  }

  function time(seconds) {
    var minutes = Math.floor(seconds / 60);
    var rest = digits(minutes % 60) + ":" + digits(seconds % 60);
    return minutes < 60 ? rest : Math.floor(minutes / 60) + ":" + rest;
  }

  function tick() {
    var now = new Date();
    clock.textContent = digits(now.getHours()) + ":" + digits(now.getMinutes());
    if (started) elapsed.textContent = time(Math.max(0, Math.floor((Date.now() - started) / 1000)));
    left.hidden = !row;
    if (!row) return;
    var rest = Math.ceil((begun[row] + 60000 * minutes[row - 1] - Date.now()) / 1000);
    left.classList.toggle("presenter__left--over", rest < 0);
    left.querySelector("dd").textContent = rest < 0 ? panel.dataset.over + " " + time(-rest) : time(rest);
  }

  /* A row counts from the moment it is shown; one that was only passed by has not begun. */
  function changeRow(now) {
    if (now === row) return;
    if (row && Date.now() - begun[row] < PASSED) delete begun[row];
    row = now;
    if (row && !begun[row]) begun[row] = Date.now();
  }

  function copyOf(part) {
    var copy = part.cloneNode(true);
    copy.removeAttribute("id");
    copy.querySelectorAll("[id]").forEach(function (each) {
      each.removeAttribute("id");
    });
    copy.querySelectorAll("h3, h4").forEach(function (each) {
      each.setAttribute("aria-level", "3");
    });
    /* What they lead to on the page is not shown here. */
    copy.querySelectorAll("a[href^='#']").forEach(function (each) {
      each.replaceWith(...each.childNodes);
    });
    return copy;
  }

  /* A day's page holds the notes of each of its sheets, and its plan a row for each; a sheet's page its own notes. */
  function showNotes(slug) {
    if (slug === sheet) return;
    sheet = slug;
    var part = slug && document.getElementById("sheet-" + slug);
    var own = part ? [...part.querySelectorAll(".notes")] : [];
    var day = [...document.querySelectorAll("#notes ~ .notes")];
    var plan = document.querySelector(".plan");
    var chosen = own.length ? own : day.length ? day : [];
    page.replaceChildren(...chosen.map(copyOf));
    if (!own.length && plan) page.prepend(copyOf(plan));
    page.scrollTop = 0;
    mark();
  }

  function mark() {
    [...page.querySelectorAll(".plan tbody tr")].forEach(function (each, number) {
      each.classList.toggle("presenter-row", number === row - 1);
    });
  }

  function fillList(data) {
    list.lang = data.lang;
    list.replaceChildren(...data.list.map(function (each) {
      var item = document.createElement("li");
      var button = document.createElement("button");
      var said = document.createElement("strong");
      button.type = "button";
      button.dataset.id = each.id;
      said.textContent = each.said;
      button.append(said, each.words ? " " + each.words : "");
      item.append(button);
      return item;
    }));
    markList();
  }

  function markList() {
    list.querySelectorAll("button").forEach(function (each) {
      if (each.dataset.id === shown) each.setAttribute("aria-current", "true");
      else each.removeAttribute("aria-current");
    });
  }

  function choose(name) {
    tabs.forEach(function (each) {
      each.setAttribute("aria-pressed", String(each.dataset.side === name));
    });
    page.hidden = name !== "notes";
    list.hidden = name !== "screens";
    var current = list.querySelector("[aria-current]");
    if (!list.hidden && current) current.scrollIntoView({ block: "center" });
  }

  notes.on(function (data) {
    if (data.digilab === "screens") {
      fillList(data);
      return;
    }
    started = started ? Math.min(started, data.since) : data.since;
    shown = data.id;
    changeRow(data.row || (minutes.length === 1 && data.sheet ? 1 : 0));
    showNotes(data.sheet);
    mark();
    markList();
    tick();
  });
  tabs.forEach(function (each) {
    each.addEventListener("click", function () {
      choose(each.dataset.side);
    });
  });
  page.addEventListener("click", function (event) {
    var row = event.target.closest("a[data-row]");
    if (!row) return;
    event.preventDefault();
    notes.go(row.hash.slice(1));
  });
  list.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (button) notes.go(button.dataset.id);
  });
  setInterval(tick, 1000);
  tick();
})();
