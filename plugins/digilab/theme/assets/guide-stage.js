/* The stage: sentence and target are both in sight when a step begins, on any screen, at any size of text; the ring. */
window.guideStage = function (frame) {
  "use strict";
  var row = frame.querySelector(".try__row");
  var side = frame.querySelector(".try__side");
  var holder = frame.querySelector(".try__stage");
  var stages = [...holder.querySelectorAll("#stage, #drawing")];
  var glow = frame.querySelector(".try__glow");
  var actions = frame.querySelector(".try__actions");
  var GAP = 8;
  var LEAST_TALL = 430;
  var MOST_TALL = 640;
  var ROOM = 14;
  var wanted = function () { return null; };

  /* The part of the window that keeps free of the sentence above and of the buttons below. */
  function free() {
    var beside = isBeside();
    var low = frame.classList.contains("try--low");
    var high = window.innerHeight;
    var bottom = low && !actions.hidden ? actions.getBoundingClientRect().height : 0;
    return { top: beside ? 0 : Math.min(side.getBoundingClientRect().height, high - bottom), bottom: high - bottom, beside: beside };
  }

  function isBeside() {
    var stage = holder.getBoundingClientRect();
    var told = side.getBoundingClientRect();
    return stage.left >= told.right - 1 || stage.right <= told.left + 1;
  }

  function lists(target) {
    var found = [];
    for (var each = target.parentElement; each && each !== holder; each = each.parentElement) {
      var style = getComputedStyle(each);
      if (/(auto|scroll)/.test(style.overflowX + style.overflowY)) found.push(each);
    }
    return found;
  }

  /* Lists and windows within the app are moved so that what is looked for lies in them. */
  function reveal(target) {
    lists(target).forEach(function (list) {
      var own = list.getBoundingClientRect();
      var box = target.getBoundingClientRect();
      var size = practice.sizeOf(list);
      if (box.top < own.top + ROOM) list.scrollTop -= (own.top + ROOM - box.top) / size;
      else if (box.bottom > own.bottom - ROOM) list.scrollTop += Math.min(box.bottom - own.bottom + ROOM, box.top - own.top - ROOM) / size;
      if (box.left < own.left + ROOM) list.scrollLeft -= (own.left + ROOM - box.left) / size;
      else if (box.right > own.right - ROOM) list.scrollLeft += Math.min(box.right - own.right + ROOM, box.left - own.left - ROOM) / size;
    });
  }

  /* A panel that is higher than the screen lets go what stands above its sentence; a sentence that is higher goes along. */
  function letGo(room) {
    var whole = side.getBoundingClientRect();
    var sentence = side.querySelector(".try__steps > li:not([hidden])");
    var above = sentence ? Math.floor(sentence.getBoundingClientRect().top - whole.top) : 0;
    var over = Math.min(0, Math.floor(room.bottom - whole.height));
    side.style.setProperty("--over", Math.max(over, -above) + "px");
    frame.classList.toggle("try--long", over < -above);
  }

  function shape() {
    frame.classList.remove("try--low");
    frame.classList.toggle("try--beside", isBeside());
    var high = window.innerHeight;
    if (!isBeside() && side.getBoundingClientRect().height > high * 0.4) frame.classList.add("try--low");
    var room = free();
    letGo(room);
    var size = Math.max.apply(null, stages.map(practice.enlarge));
    var tall = Math.max(LEAST_TALL, Math.min(MOST_TALL, (room.bottom - room.top - 2 * GAP) / size));
    holder.style.setProperty("--tall", tall + "px");
  }

  /* How far to scroll: the whole app where it fits, else what is looked for, right below the sentence. */
  function scroll() {
    var target = wanted();
    var room = free();
    var now = window.scrollY;
    var whole = holder.getBoundingClientRect();
    var top = room.top + GAP;
    var high = room.bottom - top - GAP;
    var first = (room.beside ? Math.min(whole.top, side.getBoundingClientRect().top) : whole.top) - top;
    var by = first;
    if (room.beside && whole.top >= 0 && whole.bottom <= room.bottom) by = 0;
    if (target) {
      var box = target.getBoundingClientRect();
      var edge = Math.max(0, Math.min(ROOM, (high - box.height) / 2));
      var from = box.top - edge;
      var to = box.bottom + edge;
      if (whole.height > high) {
        if (to - by > room.bottom) by = Math.min(from - top, to - room.bottom);
        if (from - by < top) by = from - top;
      }
    }
    var goal = Math.max(0, Math.round(now + by));
    frame.style.minHeight = "";
    var most = document.documentElement.scrollHeight - window.innerHeight;
    if (goal > most) frame.style.minHeight = frame.getBoundingClientRect().height + goal - most + "px";
    if (Math.abs(goal - now) > 1) window.scrollTo({ top: goal, behavior: "instant" });
  }

  function place() {
    var target = wanted();
    if (glow.hidden) return;
    if (!target) {
      glow.hidden = true;
      return;
    }
    var box = target.getBoundingClientRect();
    var own = holder.getBoundingClientRect();
    var edge = Math.min(ROOM - 2, 8);
    glow.classList.toggle("try__glow--behind", Boolean(target.closest("[inert]")));
    glow.style.left = box.left - own.left - holder.clientLeft - edge + "px";
    glow.style.top = box.top - own.top - holder.clientTop - edge + "px";
    glow.style.width = box.width + 2 * edge + "px";
    glow.style.height = box.height + 2 * edge + "px";
  }

  function settle() {
    var target = wanted();
    shape();
    if (target) reveal(target);
    scroll();
    place();
  }

  /* Another size of the window, of the text, of the sentence. */
  function follow(isWanted) {
    var settling = 0;
    function settleSoon() {
      cancelAnimationFrame(settling);
      settling = requestAnimationFrame(function () { if (isWanted()) settle(); });
    }
    new ResizeObserver(settleSoon).observe(row);
    new MutationObserver(settleSoon).observe(document.documentElement, { attributes: true });
    window.addEventListener("resize", settleSoon);
  }

  return {
    follow: follow,
    /* From now on this is looked for: a function that gives the element, or nothing. */
    look: function (find) { wanted = find; },
    settle: settle,
    place: place,
    ring: function (on) {
      glow.hidden = !on;
      if (on && wanted()) reveal(wanted());
      place();
    },
    hasRing: function () { return !glow.hidden; },
  };
};
