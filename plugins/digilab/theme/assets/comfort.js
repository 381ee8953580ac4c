/* The comfort bar, the ticks of done steps, and forgetting it all: on demand, or when nobody has been here for long. */
(function () {
  "use strict";
  var bar = document.querySelector(".comfort");
  if (!bar || !window.digilab) return;
  var SIZES = ["", "2", "3", "4"];
  var PERCENT = ["100", "125", "150", "200"];
  var IDLE = Number(bar.dataset.idle) * 1000;
  var WARNED = 60000;
  var told = bar.querySelector(".comfort__told");
  var home = bar.dataset.home;
  var opener = document.querySelector("[data-do=open]");
  var on = opener.querySelector(".top__on");

  function press(button, on) {
    button.setAttribute("aria-pressed", String(on));
  }

  /* What is set can be seen while the bar is closed: the size in words, and a tick for the rest. */
  function showWhatIsOn(size) {
    var others = Array.from(bar.querySelectorAll("[data-set][aria-pressed=true]"));
    on.hidden = !size && !others.length;
    on.querySelector(".top__size").textContent = size ? PERCENT[size] + "\u00a0%" : "";
    on.querySelector(".icon").toggleAttribute("hidden", !others.length);
    on.querySelector(".spoken").textContent = others.map(function (each) { return ", " + each.textContent.trim(); }).join("");
  }

  function draw() {
    var size = SIZES.indexOf(digilab.get("size") || "");
    bar.querySelector("[data-do=smaller]").disabled = size === 0;
    bar.querySelector("[data-do=larger]").disabled = size === SIZES.length - 1;
    bar.querySelectorAll("[data-set]").forEach(function (button) {
      press(button, digilab.get(button.dataset.set) === button.dataset.value);
    });
    showWhatIsOn(size);
  }

  function resize(by) {
    var size = Math.min(SIZES.length - 1, Math.max(0, SIZES.indexOf(digilab.get("size") || "") + by));
    digilab.set("size", SIZES[size]);
    told.textContent = bar.dataset.size.replace("{n}", PERCENT[size]);
    draw();
  }

  var leaving = false;

  function finish() {
    if (leaving) return;
    leaving = true;
    digilab.forget();
    location.replace(home);
  }

  bar.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (!button) return;
    var act = button.dataset.do;
    if (act === "larger" || act === "smaller") resize(act === "larger" ? 1 : -1);
    else if (button.dataset.set) {
      digilab.set(button.dataset.set, button.getAttribute("aria-pressed") === "true" ? "" : button.dataset.value);
      draw();
    }
  });

  function open(wanted) {
    bar.hidden = !wanted;
    opener.setAttribute("aria-expanded", String(wanted));
  }

  opener.addEventListener("click", function () { open(bar.hidden); });
  bar.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    open(false);
    opener.focus();
  });
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-finish]")) finish();
  });

  /* Ticks: which steps of this sheet are done. */
  var page = bar.dataset.page;
  var steps = document.querySelectorAll(".steps > .step");

  function ticks() {
    return digilab.get("ticks") || {};
  }

  function tick(number, on) {
    var all = ticks();
    var own = (all[page] || []).filter(function (each) { return each !== number; });
    all[page] = on ? own.concat(number) : own;
    if (!all[page].length) delete all[page];
    digilab.set("ticks", Object.keys(all).length ? all : "");
  }

  steps.forEach(function (step, index) {
    var label = document.createElement("label");
    label.className = "tick";
    var box = document.createElement("input");
    box.type = "checkbox";
    box.autocomplete = "off";
    box.checked = (ticks()[page] || []).indexOf(index + 1) >= 0;
    step.classList.toggle("step--done", box.checked);
    var words = document.createElement("span");
    words.textContent = bar.dataset.done;
    var spoken = document.createElement("span");
    spoken.className = "spoken";
    spoken.textContent = " " + bar.dataset.step + " " + (index + 1);
    words.append(spoken);
    label.append(box, words);
    box.addEventListener("change", function () {
      tick(index + 1, box.checked);
      step.classList.toggle("step--done", box.checked);
    });
    step.append(label);
  });

  /* After ten quiet minutes on a public PC the tab forgets, with a warning first. */
  var dialog = document.querySelector(".idle");
  var last = Date.now();
  var warnedAt = 0;

  function stay() {
    last = Date.now();
    if (!warnedAt) return;
    warnedAt = 0;
    dialog.close();
  }

  function watch() {
    if (!IDLE || digilab.get("stay")) return;
    var now = Date.now();
    if (warnedAt) {
      var left = Math.ceil((warnedAt + WARNED - now) / 1000);
      if (left <= 0) finish();
      else dialog.querySelector(".idle__left").textContent = dialog.dataset.left.replace("{n}", left);
    } else if (now - last >= IDLE && dialog.showModal) {
      warnedAt = now;
      dialog.showModal();
    }
  }

  if (dialog && !document.querySelector("[data-never-idle]")) {
    ["pointerdown", "pointermove", "keydown", "wheel", "scroll", "touchstart"].forEach(function (name) {
      window.addEventListener(name, function () { if (!warnedAt) last = Date.now(); }, { passive: true, capture: true });
    });
    dialog.querySelector(".idle__here").addEventListener("click", stay);
    dialog.addEventListener("cancel", stay);
    dialog.addEventListener("close", stay);
    setInterval(watch, 1000);
  }

  /* On a trainer's page the tab can be told to stay. */
  var keep = document.querySelector("[data-stay]");
  if (keep) {
    keep.hidden = false;
    press(keep, Boolean(digilab.get("stay")));
    keep.addEventListener("click", function () {
      var on = keep.getAttribute("aria-pressed") !== "true";
      digilab.set("stay", on ? "1" : "");
      press(keep, on);
    });
  }

  /* A page that the browser kept whole would show what was forgotten. */
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) location.reload();
  });

  draw();
})();
