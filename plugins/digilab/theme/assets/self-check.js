/* The self-check of a day: answers stay in this tab, can be printed, and one button takes them all away. */
(function () {
  "use strict";
  var clear = document.querySelector(".own__clear");
  if (!clear || !window.digilab) return;
  var print = document.querySelector(".own__print");
  var bar = document.querySelector(".comfort");
  var page = bar ? bar.dataset.page : location.pathname;
  var rows = [...document.querySelectorAll(".own__row")];

  function keep(answers) {
    var all = digilab.get("own") || {};
    if (answers.some(function (each) { return each >= 0; })) all[page] = answers;
    else delete all[page];
    digilab.set("own", Object.keys(all).length ? all : "");
  }

  function choices(row) {
    return [...row.querySelectorAll("input")];
  }

  function answers() {
    return rows.map(function (row) {
      return choices(row).findIndex(function (each) { return each.checked; });
    });
  }

  var kept = (digilab.get("own") || {})[page] || [];
  rows.forEach(function (row, index) {
    var chosen = choices(row)[kept[index]];
    choices(row).forEach(function (each) {
      each.autocomplete = "off";
      each.checked = each === chosen;
    });
    row.addEventListener("change", function () { keep(answers()); });
  });
  clear.addEventListener("click", function () {
    rows.forEach(function (row) {
      choices(row).forEach(function (each) { each.checked = false; });
    });
    keep(answers());
  });
  print.addEventListener("click", function () { window.print(); });
  clear.hidden = print.hidden = false;
})();
