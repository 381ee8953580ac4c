/* What the reader chose in this tab, put on the page before it shows. Nothing leaves the tab; closing it forgets. */
(function () {
  "use strict";
  var KEY = "digilab";

  function read() {
    try {
      return JSON.parse(sessionStorage.getItem(KEY)) || {};
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
    get: function (name) { return read()[name]; },
    set: function (name, value) {
      var now = read();
      if (value) now[name] = value;
      else delete now[name];
      try {
        if (Object.keys(now).length) sessionStorage.setItem(KEY, JSON.stringify(now));
        else sessionStorage.removeItem(KEY);
      } catch {
        /* A browser that keeps nothing: the choice holds for this page. */
      }
      show();
      if (value && !read()[name]) document.documentElement.setAttribute("data-" + name, value);
    },
    forget: function () {
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
