/* What the reader chose in this tab, put on the page before it shows. Nothing leaves the tab; closing it forgets. */
(function () {
  "use strict";
  var KEY = "digilab";
  var page = {};

  /* The one place that asks for the tab's storage: a browser may refuse it, even to be asked. Then the page remembers. */
  function kept(key) {
    if (key in page) return page[key];
    try {
      return sessionStorage.getItem(key) || "";
    } catch {
      return "";
    }
  }

  function keep(key, text) {
    delete page[key];
    try {
      if (text) sessionStorage.setItem(key, text);
      else sessionStorage.removeItem(key);
    } catch {
      page[key] = text;
    }
  }

  function read() {
    try {
      return JSON.parse(kept(KEY)) || {};
    } catch {
      return {};
    }
  }

  function show() {
    var now = read();
    var root = document.documentElement;
    ["size", "spacing", "contrast", "pictures"].forEach(function (name) {
      if (now[name]) root.setAttribute("data-" + name, now[name]);
      else root.removeAttribute("data-" + name);
    });
  }

  /* What needs scripts has its place from the start, so that nothing moves when they are there. */
  document.documentElement.classList.add("js");

  window.digilab = {
    /* Fetch a script when it is wanted; as a script it comes from a USB stick too. */
    load: function (address) {
      return new Promise(function (done, failed) {
        var script = document.createElement("script");
        script.src = address;
        script.onload = function () {
          script.remove();
          done();
        };
        script.onerror = failed;
        document.head.append(script);
      });
    },
    /* The text of the plural form that a number asks for in the page's language; forms: {"one": …, "other": …}. */
    counted: function (forms, number) {
      var known = typeof forms === "string" ? JSON.parse(forms) : forms;
      var form = new Intl.PluralRules(document.documentElement.lang).select(number);
      return (known[form] || known.other).replace("{n}", number);
    },
    kept: kept,
    keep: keep,
    get: function (name) { return read()[name]; },
    set: function (name, value) {
      var now = read();
      if (value) now[name] = value;
      else delete now[name];
      keep(KEY, Object.keys(now).length ? JSON.stringify(now) : "");
      show();
    },
    forget: function () {
      page = {};
      try {
        sessionStorage.clear();
      } catch {
        /* There was nothing to forget. */
      }
      show();
    },
  };
  show();

  var modern = "inert" in HTMLElement.prototype && window.HTMLDialogElement && HTMLDialogElement.prototype.showModal;
  if (!modern) window.digilab.load(document.currentScript.src.replace("settings.js", "floor.js"));
})();
