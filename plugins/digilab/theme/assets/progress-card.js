/* The progress card: what one ticks for each day, kept by the tab alone, printed with the page. A day that was ticked on
   its own page comes along, with the least of its boxes; beside it stand the tasks that one has practised. */
(function () {
  "use strict";
  var cards = [...document.querySelectorAll(".progress-card")];
  if (!cards.length || !window.digilab) return;
  var choices = [...document.querySelectorAll(".progress__course")];
  var buttons = document.querySelectorAll(".progress__print, .progress__clear");

  function tasks() {
    var kept = digilab.get("progress");
    return (Array.isArray(kept) ? kept : []).filter(function (each) { return each && typeof each.title === "string"; });
  }

  function days(card) { return [...card.querySelectorAll(".progress-card__day")]; }

  function boxes(row) { return [...row.querySelectorAll("input")]; }

  /* Which box of a day is ticked: the one chosen here, else what its own page says when all of it is ticked, else none. */
  function ticked(row) {
    var chosen = (digilab.get("card") || {})[row.dataset.key];
    if (chosen >= 0) return chosen;
    var own = ((digilab.get("own") || {})[row.dataset.key] || []).filter(function (each) { return each >= 0; });
    return own.length && own.length === Number(row.dataset.statements) ? Math.max.apply(null, own) : -1;
  }

  /* Titles of the tasks of a day that were practised, each once. */
  function practised(row, all) {
    var slugs = row.dataset.sheets.split(" ");
    var titles = all.filter(function (each) { return slugs.includes(each.slug); }).map(function (each) { return each.title; });
    return titles.filter(function (each, index) { return titles.indexOf(each) === index; });
  }

  function draw() {
    var all = tasks();
    var counts = cards.map(function (card) {
      return days(card).filter(function (row) {
        var at = ticked(row);
        var done = practised(row, all);
        boxes(row).forEach(function (each, index) { each.checked = index === at; });
        row.querySelector(".progress-card__done").textContent = done.map(function (each) { return "✓ " + each; }).join(" · ");
        return at >= 0 || done.length;
      }).length;
    });
    var most = Math.max.apply(null, counts);
    buttons.forEach(function (each) { each.hidden = !all.length && !most; });
    return counts.indexOf(most);
  }

  function show(course) {
    cards.forEach(function (each) { each.hidden = each.dataset.course !== course; });
    choices.forEach(function (each) { each.setAttribute("aria-pressed", String(each.dataset.course === course)); });
  }

  cards.forEach(function (card) {
    days(card).forEach(function (row) {
      boxes(row).forEach(function (each, index) {
        each.autocomplete = "off";
        each.addEventListener("change", function () {
          var chosen = Object.assign({}, digilab.get("card"));
          chosen[row.dataset.key] = index;
          digilab.set("card", chosen);
          draw();
        });
      });
    });
  });
  choices.forEach(function (each) {
    each.addEventListener("click", function () { show(each.dataset.course); });
  });
  document.querySelector(".progress__clear").addEventListener("click", function () {
    ["card", "own"].forEach(function (each) { digilab.set(each, ""); });
    draw();
  });
  show(cards[draw()].dataset.course);
})();
