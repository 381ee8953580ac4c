/* Plays a step slowly: the arrow or the finger goes there and acts, keys appear. What it did is undone by who asked for it. */
window.guideGesture = function (stage, layer, say) {
  "use strict";
  var STILL = window.matchMedia("(prefers-reduced-motion: reduce)");
  var HAND = '<svg viewBox="0 0 24 24"><path d="M5 2 L5 19 L9.4 15 L12.2 21.4 L15 20.2 L12.2 14 L18.2 13.6 Z"/></svg>';
  var FINGER = '<svg viewBox="0 0 24 24"><circle cx="12" cy="12" r="9"/></svg>';

  function rest(ms) { return new Promise(function (done) { setTimeout(done, ms); }); }

  function middle(box) { return { x: box.left + box.width / 2, y: box.top + Math.min(box.height / 2, 60) }; }

  function fire(element, kind, at, more) {
    var Kind = kind.startsWith("pointer") ? PointerEvent : MouseEvent;
    var init = { bubbles: true, cancelable: true, composed: true, view: window, clientX: at.x, clientY: at.y, button: 0, pointerId: 1, isPrimary: true };
    element.dispatchEvent(new Kind(kind, Object.assign(init, more)));
  }

  function focus(element) {
    var found = element.closest("input, textarea, button, [tabindex]");
    if (found) found.focus({ preventScroll: true });
  }

  function click(element, times) {
    var at = middle(element.getBoundingClientRect());
    for (var number = 1; number <= times; number += 1) {
      fire(element, "pointerdown", at);
      if (number === 1) focus(element);
      fire(element, "pointerup", at);
      fire(element, "click", at, { detail: number });
      if (number === 2) fire(element, "dblclick", at, { detail: 2 });
    }
  }

  function put(field, text) {
    var kind = field.tagName === "TEXTAREA" ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(field, text);
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
  }

  /* A field takes letters; where digits stand on the screen instead, their keys are touched. */
  async function type(target, text, pause, area) {
    if (!("value" in target) || target.readOnly) {
      for (var sign of text) {
        var keys = [...(area || stage).querySelectorAll("button")];
        var key = keys.find(function (each) { return each.textContent.trim() === sign; });
        if (key) click(key, 1);
        await rest(pause);
      }
      return;
    }
    target.focus({ preventScroll: true });
    for (var end = 1; end <= text.length; end += 1) {
      var field = target.isConnected ? target : stage.querySelector("#" + target.id);
      put(field, text.slice(0, end));
      if (pause) await rest(pause);
    }
  }

  function press(target, keys) {
    target.focus({ preventScroll: true });
    var key = keys[keys.length - 1];
    var more = { key: key, bubbles: true, cancelable: true, shiftKey: keys.includes("Shift"), ctrlKey: keys.includes("Control") };
    var goesOn = target.dispatchEvent(new KeyboardEvent("keydown", more));
    if (goesOn && "value" in target) {
      if (key === "Backspace") put(target, target.value.slice(0, -1));
      else if (key === "Enter" && target.tagName === "TEXTAREA") put(target, target.value + "\n");
      else if (key.length === 1) put(target, target.value + key);
    }
    target.dispatchEvent(new KeyboardEvent("keyup", more));
  }

  async function swipe(target, way, pointer, slowly) {
    var list = target.scrollHeight > target.clientHeight + 30 && (way === "up" || way === "down") ? target : null;
    var box = target.getBoundingClientRect();
    var start = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    var by = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[way];
    var far = Math.min(160, (by[0] ? box.width : box.height) * 0.4);
    var end = { x: start.x + by[0] * far, y: start.y + by[1] * far };
    if (slowly) await pointer.press();
    if (list) list.scrollBy({ top: -by[1] * 160, behavior: slowly && !STILL.matches ? "smooth" : "auto" });
    else fire(target, "pointerdown", start);
    if (slowly) await pointer.to(end);
    if (!list) fire(target, "pointerup", end);
    if (slowly) pointer.release();
  }

  async function hold(target, pointer, slowly) {
    var at = middle(target.getBoundingClientRect());
    if (slowly) await pointer.press();
    fire(target, "pointerdown", at);
    await rest(800);
    fire(stage.contains(target) ? target : stage, "pointerup", at);
    if (slowly) pointer.release();
  }

  /* The arrow or the finger, drawn above the stage. */
  function made(tall) {
    var drawn = document.createElement("div");
    drawn.className = "try__pointer" + (tall ? " try__pointer--finger" : "");
    drawn.innerHTML = tall ? FINGER : HAND;
    layer.append(drawn);
    function to(point) {
      var own = layer.getBoundingClientRect();
      drawn.style.translate = point.x - own.left + "px " + (point.y - own.top) + "px";
      return rest(STILL.matches ? 300 : 1000);
    }
    return {
      to: to,
      press: function () {
        drawn.classList.add("try__pointer--down");
        return rest(350);
      },
      release: function () { drawn.classList.remove("try__pointer--down"); },
      begin: function () {
        var own = layer.getBoundingClientRect();
        drawn.style.translate = own.width / 2 + "px " + own.height * 0.8 + "px";
        return rest(250);
      },
      away: function () { drawn.remove(); },
    };
  }

  function keysShown(keys) {
    var shown = document.createElement("p");
    shown.className = "try__keys";
    keys.forEach(function (key, index) {
      var cap = document.createElement("kbd");
      cap.textContent = say["key_" + key.toLowerCase()] || key.toUpperCase();
      shown.append(index ? " + " : "", cap);
    });
    layer.append(shown);
    return shown;
  }

  /* Do what a step says, at once or slowly enough to follow. */
  async function play(step, words, slowly, tall) {
    var target = stage.querySelector(step.target);
    if (!target) return;
    var pointer = slowly ? made(tall) : null;
    var shown = null;
    var place = middle(target.getBoundingClientRect());
    if (slowly) {
      await pointer.begin();
      await pointer.to(place);
    }
    if (step.action === "press") {
      var keys = step.value.split("+");
      if (slowly) {
        shown = keysShown(keys);
        await rest(1200);
      }
      press(target, keys);
    } else if (step.action === "type" || step.action === "write") {
      if (slowly) await pointer.press();
      await type(target, words, slowly ? Math.min(160, 3500 / words.length) : 0, step.area && stage.querySelector(step.area));
    } else if (step.action === "swipe") await swipe(target, step.value, pointer, slowly);
    else if (step.action === "hold") await hold(target, pointer, slowly);
    else if (step.action === "drag") {
      if (slowly) await pointer.press();
      click(target, 1);
      var goal = stage.querySelector(step.value);
      if (slowly) await pointer.to(middle(goal.getBoundingClientRect()));
      click(goal, 1);
    } else if (step.action === "point") {
      fire(target, "pointerover", place);
      focus(target);
    } else {
      if (slowly) {
        await pointer.press();
        pointer.release();
        if (step.action === "double-click") {
          await rest(120);
          await pointer.press();
        }
      }
      click(target, step.action === "double-click" ? 2 : 1);
    }
    if (slowly) await rest(1600);
    if (pointer) pointer.away();
    if (shown) shown.remove();
  }

  return { play: play };
};
