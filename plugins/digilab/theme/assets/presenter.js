/* The trainer's window: it opens the projection in a second window, or was opened by it, hears what is shown, and drives
   it with the same keys. The notes are this page's own: they never go to the learners' window. From a folder too. */
(function () {
  "use strict";
  var panel = document.querySelector(".presenter");
  if (!panel) return;
  var title = panel.querySelector("h2");
  var open = panel.querySelector(".presenter__start a");
  var told = panel.querySelector(".presenter__told");
  var view = panel.querySelector(".presenter__now");
  var back = panel.querySelector(".presenter__page");
  var boxes = [...panel.querySelectorAll(".presenter__screen")];
  var ways = JSON.parse(panel.dataset.ways);
  var whole = document.documentElement;
  var fromFolder = location.protocol === "file:";
  var own = fromFolder ? ["null", "file://"] : [location.origin];
  var SILENCE = 7000;
  var other = null;
  var channel = null;
  var last = null;
  var lastHeard = 0;
  var leaving = 0;
  var heard = [];
  try {
    channel = new BroadcastChannel("digilab-projection");
  } catch {
    /* Then only windows that opened each other talk. */
  }

  /* A copy in one language has no way to another one. */
  panel.querySelectorAll("[data-act=language]").forEach(function (each) {
    each.hidden = !document.querySelector(`.language[hreflang="${each.dataset.lang}"]`);
  });

  /* What the scripts of the clock and of the notes hear. */
  window.digilab.notes = {
    panel: panel,
    on: function (listener) { heard.push(listener); },
    go: function (id) { ask("to", id); }
  };

  function send(message) {
    message.page = panel.dataset.page;
    if (other && !other.closed) other.postMessage(message, "*");
    else if (channel) channel.postMessage(message);
  }

  function ask(act, detail) {
    send({ digilab: "do", act: act, with: detail });
  }

  function isOn() {
    return whole.classList.contains("presenting");
  }

  function fill(box, screen, lang) {
    var place = box.querySelector(".presenter__picture");
    box.querySelector(".presenter__said").textContent = screen ? screen.said : panel.dataset.end;
    box.querySelector(".presenter__words").textContent = screen ? screen.words : "";
    if (screen && lang) box.lang = lang;
    else box.removeAttribute("lang");
    place.hidden = !(screen && screen.picture);
    box.classList.toggle("presenter__screen--pictured", !place.hidden);
    if (place.hidden) return;
    var image = place.firstChild || place.appendChild(document.createElement("img"));
    image.alt = "";
    if (image.src !== screen.picture) image.src = screen.picture;
  }

  function press(act, on) {
    panel.querySelector("[data-act=" + act + "]").setAttribute("aria-pressed", String(on));
  }

  function show(data) {
    clearTimeout(leaving);
    lastHeard = Date.now();
    var same = last && JSON.stringify(last) === JSON.stringify(data);
    last = data;
    if (same && isOn() && !panel.classList.contains("presenter--closed")) return;
    if (!isOn()) window.scrollTo(0, 0);
    whole.classList.add("presenting");
    document.body.scrollTop = 0;
    title.setAttribute("aria-level", "1");
    panel.classList.remove("presenter--closed");
    view.hidden = false;
    back.hidden = true;
    told.textContent = "";
    fill(boxes[0], data.now, data.lang);
    fill(boxes[1], data.next, data.lang);
    press("black", data.black);
    press("pointer", data.pointer);
    press("zoom", data.zoom);
    panel.querySelectorAll("[data-lang]").forEach(function (each) {
      each.hidden = each.dataset.lang === data.lang;
    });
    heard.forEach(function (listener) { listener(data); });
  }

  function closed() {
    other = null;
    lastHeard = 0;
    if (!isOn()) return;
    panel.classList.add("presenter--closed");
    back.hidden = false;
    told.textContent = panel.dataset.closed;
  }

  /* The projection comes back where it was, in the language that it had. */
  function project(href) {
    var again = last && ways[last.lang] ? ways[last.lang] + "#" + last.id : open.getAttribute("href");
    var opened = window.open(new URL(href || again, location.href).href, open.target, "popup,width=1024,height=768");
    if (opened) other = opened;
    else told.textContent = panel.dataset.refused;
  }

  function leave() {
    whole.classList.remove("presenting");
    title.removeAttribute("aria-level");
    panel.classList.remove("presenter--closed");
    view.hidden = true;
    back.hidden = true;
    told.textContent = "";
    open.focus();
  }

  open.addEventListener("click", function (event) {
    event.preventDefault();
    project("");
  });
  back.addEventListener("click", leave);
  document.querySelectorAll("a[data-row]").forEach(function (each) {
    each.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      project(each.getAttribute("href"));
    });
  });

  window.addEventListener("message", function (event) {
    var data = event.data;
    if (!data || !event.source || event.source === window || !own.includes(event.origin)) return;
    if (data.page !== panel.dataset.page || (other && !other.closed && event.source !== other)) return;
    if (data.digilab === "screen") {
      other = event.source;
      show(data);
    } else {
      hear(data);
    }
  });
  if (channel) {
    channel.addEventListener("message", function (event) {
      if (!event.data || event.data.page !== panel.dataset.page || (other && !other.closed)) return;
      if (event.data.digilab === "screen") show(event.data);
      else hear(event.data);
    });
  }

  function hear(data) {
    if (data.digilab === "screens") heard.forEach(function (listener) { listener(data); });
    if (data.digilab === "left" && data.closed) closed();
    else if (data.digilab === "left") leaving = setTimeout(closed, 3000);
  }

  panel.querySelector(".presenter__buttons").addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (button) ask(button.dataset.act, button.dataset.lang);
  });

  /* A place of the picture that is pointed at here is pointed at there. */
  boxes[0].addEventListener("pointermove", function (event) {
    var image = event.target.closest("img");
    if (!image || !last || !last.pointer || !last.now.step) return;
    var box = image.getBoundingClientRect();
    ask("point", { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
  });

  /* The keys of the projection, as long as there is one to drive; where one reads the notes by keyboard, up and down are theirs. */
  var mirrored = getComputedStyle(panel).direction === "rtl";
  var keys = {
    PageUp: "previous", ArrowUp: "previous", PageDown: "next", ArrowDown: "next",
    ArrowLeft: mirrored ? "next" : "previous", ArrowRight: mirrored ? "previous" : "next",
    Home: "first", End: "last", Escape: "back", b: "black", ".": "black", l: "language", s: "pointer", z: "zoom", t: "turn"
  };
  var reading = false;
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (!isOn()) {
      /* A remote begins with F5, once its panel is chosen; elsewhere on the page the key loads it anew, as it does. */
      if (event.key !== "F5" || !panel.contains(event.target)) return;
      event.preventDefault();
      project("");
      return;
    }
    var key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === "Tab") reading = true;
    var on = event.target.closest(".presenter__notes, .presenter__screens");
    if (reading && on && ["ArrowUp", "ArrowDown", "Home", "End"].includes(key)) return;
    var isClosed = panel.classList.contains("presenter--closed");
    var act = key === " " && !event.target.closest("a, button") ? (event.shiftKey ? "previous" : "next") : keys[key];
    if (key !== "F5" && !act) return;
    event.preventDefault();
    if (key === "F5" && isClosed) project("");
    else if (key === "F5") ask("full");
    else if (isClosed && act === "back") leave();
    else ask(act);
  });
  document.addEventListener("pointerdown", function () {
    reading = false;
  });

  setInterval(function () {
    if ((other && other.closed) || (lastHeard && Date.now() - lastHeard > SILENCE)) closed();
  }, 1000);
  /* A projection that is open already answers: this page was loaded anew, or closed and opened again. */
  if (window.opener) window.opener.postMessage({ digilab: "who", page: panel.dataset.page }, "*");
  send({ digilab: "who" });
})();
