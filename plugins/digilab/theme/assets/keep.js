/* A sheet, a day or the whole site, kept on the reader's own phone: only when asked, its size said before.
   A PC is never offered this: it may be everybody's. What is kept stays when "I have finished" is pressed, because it is
   pressed every day and fetching again costs money; a button of its own takes it away, and nothing is left then. */
(function () {
  "use strict";
  var box = document.querySelector(".keep");
  var list = document.querySelector(".kept");
  var say = (box || list || document.body).dataset;
  if (!say.root) return;
  var root = new URL(say.root, location.href).href;
  var NAME = "digilab " + new URL(root).pathname;
  var RECORD = root + "kept.json";
  var TOGETHER = 4;
  var wanted = null;
  var asking = false;

  function onPhone() {
    try {
      return window.isSecureContext && "serviceWorker" in navigator && Boolean(window.caches)
        && matchMedia("(hover: none) and (pointer: coarse)").matches;
    } catch {
      return false;
    }
  }

  /* What is kept: { "fr/sheet-send": { title, page, files: [[address, bytes, digest], …] } }. Looking keeps nothing; a
     browser that never keeps anything refuses, and is offered nothing. */
  function things() {
    return caches.match(RECORD, { cacheName: NAME }).then(function (found) { return found ? found.json() : {}; });
  }

  function digests(all) {
    var known = {};
    Object.keys(all).forEach(function (id) {
      all[id].files.forEach(function (each) { known[each[0]] = each[2]; });
    });
    return known;
  }

  function write(cache, all) {
    return cache.put(RECORD, new Response(JSON.stringify(all), { headers: { "Content-Type": "application/json" } }));
  }

  function megabytes(files) {
    var bytes = files.reduce(function (sum, each) { return sum + each[1]; }, 0);
    var number = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return say.megabytes.replace("{n}", number.format(Math.max(0.1, bytes / 1000000)));
  }

  window.digilabKeep = function (thing) { wanted = thing; };

  function missing(all) {
    var known = digests(all);
    return wanted.files.filter(function (each) { return known[each[0]] !== each[2]; });
  }

  /* Everything is fetched beside what is kept, and takes its place only when all is there. What fails ends the rest; it
     is told when nothing is on its way any more. */
  function fetched(files, told) {
    var left = files.slice();
    var all = files.reduce(function (sum, each) { return sum + each[1]; }, 0);
    var done = 0;
    var failed = null;
    return caches.open(NAME + " new").then(function (cache) {
      function next() {
        var each = left.shift();
        if (!each) return Promise.resolve();
        return fetch(root + each[0] + "?keep", { cache: "no-cache" }).then(function (answer) {
          if (!answer.ok) throw new Error(each[0]);
          return cache.put(root + each[0], answer);
        }).then(function () {
          done += each[1];
          told(Math.floor(100 * done / Math.max(1, all)));
        }, function (error) {
          failed = error;
          left = [];
        }).then(next);
      }
      return Promise.all(Array.from({ length: TOGETHER }, next)).then(function () {
        if (failed) throw failed;
        return cache;
      });
    });
  }

  function moved(from, files) {
    return caches.open(NAME).then(function (cache) {
      return Promise.all(files.map(function (each) {
        return from.match(root + each[0]).then(function (found) { return cache.put(root + each[0], found); });
      })).then(function () { return cache; });
    });
  }

  function keep(told) {
    return things().then(function (all) {
      var files = missing(all);
      return navigator.serviceWorker.register(root + "keep-worker.js", { scope: root }).then(function () {
        return fetched(files, told);
      }).then(function (from) {
        return moved(from, files);
      }).then(function (cache) {
        all[say.id] = { title: wanted.title, page: wanted.page, files: wanted.files };
        return write(cache, all);
      });
    }).then(clear, function (error) {
      return clear().then(function () { throw error; });
    });
  }

  function clear() {
    return caches.delete(NAME + " new").then(things).then(function (all) {
      return Object.keys(all).length ? null : leave();
    });
  }

  function leave() {
    return caches.delete(NAME).then(function () {
      return navigator.serviceWorker.getRegistration(root);
    }).then(function (worker) { return worker && worker.scope === root ? worker.unregister() : null; });
  }

  function remove() {
    return things().then(function (all) {
      var gone = all[say.id] ? all[say.id].files : [];
      delete all[say.id];
      if (!Object.keys(all).length) return leave();
      var known = digests(all);
      return caches.open(NAME).then(function (cache) {
        return Promise.all(gone.filter(function (each) { return !(each[0] in known); }).map(function (each) {
          return cache.delete(root + each[0]);
        })).then(function () { return write(cache, all); });
      });
    });
  }

  function showList(all) {
    var ids = Object.keys(all);
    if (!list) return;
    list.hidden = !ids.length;
    list.querySelector("ul").replaceChildren.apply(list.querySelector("ul"), ids.map(function (id) {
      var item = document.createElement("li");
      var link = document.createElement("a");
      link.href = root + all[id].page;
      link.lang = id.split("/")[0];
      link.textContent = all[id].title;
      item.append(link);
      return item;
    }));
  }

  function showBox(all) {
    if (!box) return;
    var kept = say.id in all;
    var state = box.querySelector(".keep__state");
    var question = box.querySelector(".keep__question");
    var ask = box.querySelector(".keep__ask");
    box.hidden = false;
    question.hidden = !asking;
    ask.hidden = asking;
    ask.querySelector("span").textContent = kept ? say.renew : say.keep;
    box.querySelector(".keep__remove").hidden = !kept;
    if (kept && !asking && !state.textContent) state.textContent = say.kept;
    if (kept && !document.querySelector("link[rel=manifest]")) {
      var link = document.createElement("link");
      link.rel = "manifest";
      link.href = say.manifest;
      document.head.append(link);
    }
  }

  function show() {
    return things().catch(function () { return null; }).then(function (all) {
      if (!all) return;
      showList(all);
      showBox(all);
    });
  }

  function act(button, words, work) {
    var state = box.querySelector(".keep__state");
    button.addEventListener("click", function () {
      var buttons = box.querySelectorAll("button");
      buttons.forEach(function (each) { each.disabled = true; });
      asking = false;
      state.textContent = "";
      work(state).then(function (done) {
        state.textContent = typeof done === "string" ? done : words;
      }, function () {
        state.textContent = say.failed;
      }).then(show).then(function () {
        buttons.forEach(function (each) { each.disabled = false; });
        box.querySelector(asking ? ".keep__yes" : ".keep__ask").focus();
      });
    });
  }

  function ask() {
    return digilab.load(say.files).then(things).then(function (all) {
      var files = missing(all);
      if (say.id in all && !files.length) return say.same;
      box.querySelector(".keep__size").textContent = say.size.replace("{size}", megabytes(files));
      asking = true;
      return "";
    });
  }

  if (!onPhone()) return;
  document.querySelectorAll("[data-not-phone]").forEach(function (each) { each.hidden = true; });
  if (box) {
    act(box.querySelector(".keep__ask"), "", ask);
    act(box.querySelector(".keep__yes"), say.kept, function (state) {
      return keep(function (percent) { state.textContent = say.keeping.replace("{n}", percent); });
    });
    act(box.querySelector(".keep__no"), "", function () { return Promise.resolve(); });
    act(box.querySelector(".keep__remove"), say.removed, remove);
  }
  /* What was begun and never ended, because the page was closed, goes too. */
  caches.has(NAME + " new").then(function (begun) { return begun ? clear() : null; }).then(show, function () {});
})();
