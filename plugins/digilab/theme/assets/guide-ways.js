/* Three ways through one scene, how it went, and what the tab keeps of it while it is open. */
window.guideWays = function (frame, say) {
  "use strict";
  var WAYS = ["help", "some", "alone"];
  var buttons = [...frame.querySelectorAll("[data-way]")];
  var now = WAYS.includes(address().way) ? address().way : "help";

  /* What stands behind the # of the address: the way, the tasks of a day and which of them this is. No storage is needed. */
  function address() {
    return Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  }

  function draw() {
    buttons.forEach(function (each) { each.setAttribute("aria-pressed", String(each.dataset.way === now)); });
    frame.dataset.now = now;
  }

  function remember() {
    var kept = new URLSearchParams(location.hash.slice(1));
    if (now === "help") kept.delete("way");
    else kept.set("way", now);
    var text = kept.toString();
    if (text !== location.hash.slice(1)) history.replaceState(null, "", text ? "#" + text : location.pathname + location.search);
    document.querySelectorAll(".language").forEach(function (link) { link.hash = text; });
  }

  function choose(way) {
    now = way;
    draw();
    remember();
  }

  /* The day's tasks in a row: their slugs, and the place of this one. */
  function day() {
    var given = address();
    var slugs = (given.tasks || "").split(",").filter(function (each) { return /^[a-z0-9-]+$/.test(each); });
    var at = slugs.indexOf(frame.dataset.slug);
    return { slugs: slugs, at: at, title: given.day || "" };
  }

  function next() {
    var row = day();
    var slug = row.at >= 0 && row.slugs[row.at + 1];
    if (!slug) return "";
    return "../" + slug + "/practice.html" + location.hash;
  }

  /* One task as it went, into what the tab keeps: the newest of each way. */
  function keep(steps) {
    var kept = digilab.get("progress");
    var all = (Array.isArray(kept) ? kept : []).filter(function (each) {
      return each.slug !== frame.dataset.slug || each.way !== now;
    });
    all.push({ slug: frame.dataset.slug, title: frame.dataset.title, way: now, steps: steps.length, helped: steps.filter(function (each) {
      return each.helped;
    }).length });
    digilab.set("progress", all);
    return Array.isArray(digilab.get("progress"));
  }

  buttons.forEach(function (each) {
    each.addEventListener("click", function () {
      choose(each.dataset.way);
      frame.dispatchEvent(new CustomEvent("try-again"));
    });
  });
  draw();
  remember();

  return {
    now: function () { return now; },
    choose: choose,
    day: day,
    next: next,
    keep: keep,
    /* How it went, step by step, with a word and a sign each. */
    summary: function (list, steps) {
      list.replaceChildren.apply(list, steps.map(function (each) {
        var row = document.createElement("li");
        var how = document.createElement("span");
        var sign = frame.querySelector(each.helped ? "[data-sign=with]" : "[data-sign=without]").content.cloneNode(true);
        how.className = "try__how";
        how.append(sign, say[each.skipped ? "skipped" : each.helped ? "with" : "without"]);
        var words = document.createElement("span");
        words.append(each.words.cloneNode(true));
        row.value = each.number;
        row.className = each.helped ? "try__went try__went--with" : "try__went";
        row.append(how, words);
        return row;
      }));
    },
  };
};
