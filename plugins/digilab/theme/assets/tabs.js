/* Tabs: parts with headings become a row of buttons and one open part; without this script they stay parts. */
(function () {
  "use strict";
  var made = 0;

  function open(tabs, number, focus) {
    tabs.forEach(function (tab, at) {
      var now = at === number;
      tab.button.setAttribute("aria-selected", String(now));
      tab.button.tabIndex = now ? 0 : -1;
      tab.part.hidden = !now;
    });
    if (focus) tabs[number].button.focus();
  }

  /* Where the arrow, Home or End leads from a tab; in a language from right to left the arrows turn round. */
  function wanted(key, at, count, backwards) {
    if (key === "Home") return 0;
    if (key === "End") return count - 1;
    var on = backwards ? "ArrowLeft" : "ArrowRight";
    var back = backwards ? "ArrowRight" : "ArrowLeft";
    if (key === on) return (at + 1) % count;
    return key === back ? (at + count - 1) % count : -1;
  }

  function enliven(group) {
    var row = document.createElement("div");
    row.className = "tabs__row";
    row.setAttribute("role", "tablist");
    made += 1;
    var tabs = [...group.children].map(function (part, at) {
      var id = "tab-" + made + "-" + (at + 1);
      var button = document.createElement("button");
      button.type = "button";
      button.className = "tabs__button";
      button.id = id;
      button.append(...[...part.querySelector(".tab__title").childNodes].map(function (each) { return each.cloneNode(true); }));
      button.setAttribute("role", "tab");
      part.id = part.id || id + "-part";
      button.setAttribute("aria-controls", part.id);
      part.setAttribute("role", "tabpanel");
      part.setAttribute("aria-labelledby", id);
      part.tabIndex = 0;
      row.append(button);
      return { button: button, part: part };
    });
    tabs.forEach(function (tab, at) {
      tab.button.addEventListener("click", function () { open(tabs, at, false); });
      tab.button.addEventListener("keydown", function (event) {
        var to = wanted(event.key, at, tabs.length, getComputedStyle(group).direction === "rtl");
        if (to < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        open(tabs, to, true);
      });
    });
    group.prepend(row);
    group.classList.add("tabs--live");
    open(tabs, 0, false);

    /* A link to a place in a part that is closed opens it. */
    function reveal() {
      var target = document.querySelector(":target");
      var at = tabs.findIndex(function (tab) { return target && tab.part.contains(target); });
      if (at < 0 || !tabs[at].part.hidden) return;
      open(tabs, at, false);
      target.scrollIntoView();
    }
    window.addEventListener("hashchange", reveal);
    reveal();
  }

  document.querySelectorAll("main .tabs").forEach(function (group) {
    if (!group.closest(".screen")) enliven(group);
  });
})();
