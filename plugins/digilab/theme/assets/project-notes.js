/* The projection and the trainer's notes talk: two windows of one browser, also from a folder, also where nothing may be
   kept. Each may have opened the other, and each may be closed and opened again; where the browser lets pages of one
   site hear each other, they find each other again too. Nobody else hears a word. */
(function () {
  "use strict";
  var stage = window.digilab && window.digilab.stage;
  if (!stage) return;
  var whole = document.documentElement;
  var fromFolder = location.protocol === "file:";
  var own = fromFolder ? ["null", "file://"] : [location.origin];
  var peers = new Set(window.opener ? [window.opener] : []);
  var channel = null;
  var notes = null;
  try {
    channel = new BroadcastChannel("digilab-projection");
  } catch {
    /* Then only windows that opened each other talk. */
  }

  function content(screen) {
    if (!screen) return null;
    var words = screen.querySelectorAll(".screen__words:not(h2)");
    var picture = screen.querySelector(".screen__picture img");
    return {
      said: screen.querySelector("h2").textContent.trim(),
      words: words.length === 1 ? words[0].textContent.trim() : "",
      picture: picture ? picture.src : "",
      step: screen.matches(".screen--step")
    };
  }

  function list() {
    return stage.screens.map(function (each) {
      var shown = content(each);
      return { id: each.id, said: shown.said, words: each.matches(".screen--step") ? shown.words : "", sheet: each.dataset.sheet || "" };
    });
  }

  function send(message) {
    message.page = stage.frame.dataset.page;
    peers.forEach(function (each) {
      try {
        if (!each.closed) each.postMessage(message, fromFolder ? "*" : location.origin);
      } catch {
        peers.delete(each);
      }
    });
    if (channel) channel.postMessage(message);
  }

  function tell() {
    var now = stage.now();
    if (!now) return;
    send({
      digilab: "screen", lang: whole.lang, since: performance.timeOrigin, id: now.id, sheet: now.dataset.sheet || "",
      row: Number(now.dataset.row || 0), black: stage.isBlack(), pointer: stage.busy.has("pointer"),
      zoom: stage.busy.has("zoom"), now: content(now), next: content(stage.screens[stage.number() + 1])
    });
  }

  function obey(data) {
    if (!data || data.page !== stage.frame.dataset.page) return;
    if (data.digilab === "who") {
      send({ digilab: "screens", lang: whole.lang, list: list() });
      tell();
    }
    if (data.digilab === "do" && (data.act === "close" || (data.act === "back" && !stage.acts.back()))) {
      close();
      return;
    }
    if (data.digilab !== "do" || data.act === "back" || !Object.prototype.hasOwnProperty.call(stage.acts, data.act)) return;
    if (stage.isBlack() && data.act !== "black" && data.act !== "language") {
      stage.acts.black();
    } else if (data.act !== "leave" && data.act !== "notes") {
      stage.acts[data.act](data.with);
    }
  }

  function close() {
    send({ digilab: "left", closed: true });
    window.close();
    /* A window that nobody opened cannot be closed from here: it shows the page that it came from. */
    setTimeout(function () {
      location.href = stage.frame.querySelector(".controls__leave").href;
    }, 500);
  }

  stage.acts.notes = function () {
    var button = stage.button("notes");
    if (!button) return;
    if (notes && !notes.closed) notes.focus();
    else notes = window.open(button.dataset.href + "#presenter", "digilab-notes", "popup,width=1024,height=768");
  };

  window.addEventListener("message", function (event) {
    if (!event.source || event.source === window || !own.includes(event.origin)) return;
    if (!event.data || !event.data.digilab || event.data.page !== stage.frame.dataset.page) return;
    peers.add(event.source);
    obey(event.data);
  });
  if (channel) {
    channel.addEventListener("message", function (event) {
      obey(event.data);
    });
  }
  window.addEventListener("pagehide", function () {
    send({ digilab: "left" });
  });
  stage.on("change", tell);
  document.addEventListener("DOMContentLoaded", function () {
    send({ digilab: "screens", lang: whole.lang, list: list() });
    tell();
  });
  /* The trainer's page may be loaded anew: it learns again where we are. */
  setInterval(tell, 2000);
})();
