/* Gestures that the apps share. Each has a way without dragging: two clicks, an arrow key, a key that is held. */
window.practiceGestures = (function () {
  "use strict";
  var PATIENCE = 550;
  var APART = 1.25;

  /* What is dragged onto one of several places, or clicked and then put down with a click there. */
  function drag(element, places, drop) {
    var root = element.getRootNode().host || element.closest(".p-stage");
    function place(found) {
      return found && found.closest(places);
    }
    element.setAttribute("aria-pressed", String(Boolean(drag.held && drag.held.id === element.id)));
    element.classList.add("p-draggable");
    var slid = false;
    element.addEventListener("click", function () {
      if (slid) return;
      var same = drag.held && drag.held.id === element.id;
      drag.held = same ? null : { id: element.id, drop: drop, places: places };
      (root || document).querySelectorAll(".p-draggable").forEach(function (each) {
        each.setAttribute("aria-pressed", String(Boolean(drag.held && drag.held.id === each.id)));
      });
    });
    element.addEventListener("pointerdown", function (start) {
      if (start.button) return;
      element.setPointerCapture(start.pointerId);
      var moved = false;
      slid = false;
      function move(event) {
        var x = event.clientX - start.clientX;
        var y = event.clientY - start.clientY;
        moved = moved || Math.hypot(x, y) > 8;
        slid = moved;
        if (moved) {
          element.classList.add("p-dragged");
          var size = practice.sizeOf(element);
          element.style.translate = x / size + "px " + y / size + "px";
        }
      }
      function end(event) {
        element.removeEventListener("pointermove", move);
        element.removeEventListener("pointerup", end);
        element.removeEventListener("pointercancel", end);
        element.style.translate = "";
        var under = moved && event.type === "pointerup" ? document.elementFromPoint(event.clientX, event.clientY) : null;
        element.classList.remove("p-dragged");
        if (place(under)) drop(place(under));
      }
      element.addEventListener("pointermove", move);
      element.addEventListener("pointerup", end);
      element.addEventListener("pointercancel", end);
    });
    return element;
  }

  /* A place that takes what was picked up with a click; a click without it does what act says. */
  function takes(element, act) {
    element.addEventListener("click", function (event) {
      var held = drag.held;
      drag.held = null;
      if (held && element.matches(held.places)) {
        event.stopImmediatePropagation();
        held.drop(element);
      } else if (act) act(event);
    });
    return element;
  }

  /* A finger that slides: act gets left, right, up or down; the arrow keys do the same. */
  function swipe(element, act) {
    element.classList.add("p-swiped");
    element.setAttribute("tabindex", "0");
    element.addEventListener("pointerdown", function (start) {
      function end(event) {
        window.removeEventListener("pointerup", end);
        window.removeEventListener("pointercancel", end);
        var x = event.clientX - start.clientX;
        var y = event.clientY - start.clientY;
        if (event.type !== "pointerup" || Math.max(Math.abs(x), Math.abs(y)) < 30) return;
        act(Math.abs(x) > Math.abs(y) ? (x < 0 ? "left" : "right") : (y < 0 ? "up" : "down"));
      }
      window.addEventListener("pointerup", end);
      window.addEventListener("pointercancel", end);
    });
    element.addEventListener("keydown", function (event) {
      var way = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" }[event.key];
      if (!way || event.target.matches("input, textarea")) return;
      event.preventDefault();
      act(way);
    });
    return element;
  }

  /* A finger, a mouse button or the Enter key that stays down for a moment: act. A short press: tap, where there is one. */
  function hold(element, act, tap) {
    var timer = 0;
    var held = false;
    function begin(event) {
      if (event.repeat || event.button) return;
      clearTimeout(timer);
      held = false;
      timer = setTimeout(function () {
        held = true;
        act();
      }, PATIENCE);
    }
    function end() { clearTimeout(timer); }
    element.addEventListener("pointerdown", begin);
    ["pointerup", "pointercancel", "pointerleave", "keyup", "blur"].forEach(function (name) { element.addEventListener(name, end); });
    element.addEventListener("keydown", function (event) {
      if (event.key !== "Enter" && event.key !== " ") return;
      if (tap) event.preventDefault();
      begin(event);
    });
    if (tap) {
      element.addEventListener("click", function () { if (!held) tap(); });
      element.addEventListener("keyup", function (event) {
        if (held || (event.key !== "Enter" && event.key !== " ")) return;
        event.preventDefault();
        element.click();
      });
    }
    element.addEventListener("contextmenu", function (event) { event.preventDefault(); });
    return element;
  }

  /* Two fingers that move apart or together: act gets 1 or -1. */
  function pinch(element, act) {
    var fingers = {};
    var start = 0;
    function apart() {
      var points = Object.values(fingers);
      return points.length === 2 ? Math.hypot(points[0].x - points[1].x, points[0].y - points[1].y) : 0;
    }
    element.addEventListener("pointerdown", function (event) {
      fingers[event.pointerId] = { x: event.clientX, y: event.clientY };
      start = apart();
    });
    element.addEventListener("pointermove", function (event) {
      if (!fingers[event.pointerId]) return;
      fingers[event.pointerId] = { x: event.clientX, y: event.clientY };
      var ratio = start ? apart() / start : 1;
      if (ratio > APART || ratio < 1 / APART) {
        fingers = {};
        act(ratio > 1 ? 1 : -1);
      }
    });
    ["pointerup", "pointercancel", "pointerleave"].forEach(function (name) {
      element.addEventListener(name, function (event) { delete fingers[event.pointerId]; });
    });
    return element;
  }

  return { drag: drag, takes: takes, swipe: swipe, hold: hold, pinch: pinch };
})();
