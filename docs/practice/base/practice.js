/* The base of the practice apps: an app is a function from its state to elements. Nothing is stored, nothing is sent. */
(function () {
  "use strict";
  var apps = {};
  var texts = {};
  var icons = {};
  var rules = {};
  var programs = new WeakMap();
  var gestures = window.practiceGestures;
  var choices = window.practiceChoices;
  var NARROW = 600; // px: an app stands either as it was designed or, no wider than this, in one column
  var LEAST_WIDE = 270; // px: an app is laid out in no less, however large its text is wanted

  function put(parent, child) {
    if (Array.isArray(child)) child.forEach(function (each) { put(parent, each); });
    else if (child || child === 0) parent.append(child);
  }

  /* An element: h("button.main#send", {onclick: …}, "Envoyer") */
  function h(kind, attributes, children) {
    var parts = kind.split(/(?=[.#])/);
    var made = document.createElement(parts[0]);
    parts.slice(1).forEach(function (part) {
      if (part[0] === "#") made.id = part.slice(1);
      else made.classList.add(part.slice(1));
    });
    Object.entries(attributes || {}).forEach(function (entry) {
      var key = entry[0];
      var value = entry[1];
      if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
      else if (key === "value") made.value = value;
      else if (value === true) made.setAttribute(key, "");
      else if (value !== false && value !== undefined && value !== null) made.setAttribute(key, value);
    });
    if (made.tagName === "BUTTON") made.type = "button";
    put(made, children);
    return made;
  }

  function icon(name, className) {
    var holder = document.createElement("span");
    holder.className = "p-icon" + (className ? " " + className : "");
    holder.setAttribute("aria-hidden", "true");
    if (!icons[name]) throw new Error("no icon " + name);
    holder.innerHTML = icons[name];
    return holder;
  }

  /* A drawing: the text of an SVG that an app brings along. */
  function drawing(svg, label) {
    var holder = document.createElement("div");
    holder.className = "p-drawing";
    if (label) {
      holder.setAttribute("role", "img");
      holder.setAttribute("aria-label", label);
    }
    holder.innerHTML = svg;
    return holder;
  }

  function Program(root, name, state) {
    var words = Object.assign({}, texts.base, texts[name]);
    var program = this;
    this.root = root;
    this.name = name;
    this.state = JSON.parse(JSON.stringify(state || {}));
    this.h = h;
    this.icon = icon;
    this.drawing = drawing;
    Object.assign(this, gestures);
    this.t = function (key) {
      if (!(key in words)) throw new Error("no text " + name + "." + key);
      return words[key];
    };
    this.set = function (changes) {
      Object.assign(program.state, changes);
      program.draw();
    };
    /* A field that is typed into keeps its words in the state; it is not drawn again while one types. */
    this.field = function (kind, key, attributes) {
      var more = { value: program.state[key] || "", autocomplete: "off", spellcheck: "false" };
      more.oninput = function (event) {
        program.state[key] = event.target.value;
        root.dispatchEvent(new CustomEvent("practice-change"));
      };
      return h(kind, Object.assign(more, attributes));
    };
    /* What is wrong with a field, told as long as it is true: it is asked again with each sign that one types. */
    this.wrong = function (field, key, isRight, attributes) {
      if (isRight()) return null;
      var told = h("p.p-wrong", Object.assign({ id: field.id + "-wrong" }, attributes), [
        icon("alert-circle-outline"), h("span", {}, program.t(key)),
      ]);
      if (field.matches("input, textarea, [role=checkbox]")) field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", told.id);
      field.addEventListener("input", function () {
        if (!isRight()) return;
        field.removeAttribute("aria-invalid");
        field.removeAttribute("aria-describedby");
        told.remove();
      });
      return told;
    };
    /* A window above all else: while it is there, nothing under it is reached; Escape leaves it. */
    this.dialog = function (id, title, content, leave) {
      var attributes = { role: "dialog", "aria-modal": "true", "aria-labelledby": id + "-title" };
      attributes.onkeydown = function (event) {
        if (event.key === "Escape") leave();
      };
      return h("div.p-dialog#" + id, attributes, [h("h2", { id: id + "-title", tabindex: "-1" }, title), content]);
    };
    this.window = function (title, image, content, className) {
      return h("section.p-window", { "aria-label": title, class: "p-window" + (className ? " " + className : "") }, [
        h("div.p-bar", {}, [
          icon(image),
          h("span.p-bar__title", {}, title),
          h("span.p-practice", {}, program.t("practice")),
          h("span.p-dots", { "aria-hidden": "true" }, [icon("minus"), icon("square-outline"), icon("close")]),
        ]),
        content,
      ]);
    };
  }

  Program.prototype.draw = function () {
    var root = this.root;
    /* What a program still wanted to do later, and another one stands here now. */
    if (programs.get(root) !== this) return;
    var wasInside = root.contains(document.activeElement) || document.activeElement === root;
    var held = wasInside ? document.activeElement.id : "";
    var wanted = this.state.focus || held;
    delete this.state.focus;
    /* An app may keep its own element and change what is in it: then nothing that one selected is lost. */
    var made = apps[this.name](this);
    if (made !== root.firstElementChild) root.replaceChildren(made);
    choices.stand(root);
    var dialog = root.querySelector("[aria-modal]");
    [...(dialog ? dialog.parentElement.children : [])].forEach(function (each) {
      if (each !== dialog) each.inert = true;
    });
    var next = wanted && root.querySelector("#" + wanted);
    if (next && next !== document.activeElement) {
      next.focus({ preventScroll: true });
      if (next.setSelectionRange) next.setSelectionRange(next.value.length, next.value.length);
    }
    /* Who works with the keyboard goes on in the dialog that opened, or at the start of what is new. */
    if (wasInside && !(dialog || root).contains(document.activeElement)) {
      root.tabIndex = -1;
      (dialog ? dialog.querySelector("h2") : root).focus({ preventScroll: true });
    }
    root.dispatchEvent(new CustomEvent("practice-change"));
  };

  window.practice = {
    define: function (name, make) { apps[name] = make; },
    texts: function (name, words) { texts[name] = words; },
    icons: function (more) { Object.assign(icons, more); },
    text: function (app, key) {
      var words = Object.assign({}, texts.base, texts[app]);
      if (!(key in words)) throw new Error("no text " + app + "." + key);
      return words[key];
    },
    mount: function (root, name, state) {
      if (!apps[name]) throw new Error("no app " + name);
      root.className = "p-stage p-stage--" + name;
      var program = new Program(root, name, state);
      programs.set(root, program);
      choices.listen(root);
      program.draw();
      return program;
    },
    /* How many times as large as it was designed an element is shown. */
    sizeOf: function (element) { return element.currentCSSZoom || 1; },
    /* Everything grows with the size of text that the reader chose, as far as there is room for the app. */
    enlarge: function (root) {
      var holder = root.parentElement;
      holder.style.maxWidth = "";
      var wanted = parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--size")) || 1;
      var designed = parseFloat(getComputedStyle(holder).getPropertyValue("--width")) || 0;
      var room = holder.clientWidth;
      var size = Math.max(1, Math.min(wanted, Math.floor(room / LEAST_WIDE * 100) / 100));
      if (room / size > NARROW && room / size < designed) holder.style.maxWidth = Math.floor(NARROW * size) + holder.offsetWidth - room + "px";
      root.style.zoom = size === 1 ? "" : String(size);
      return size;
    },
    /* Enlarged now, and whenever another size is chosen or the window changes. */
    follow: function (root) {
      function fit() { practice.enlarge(root); }
      new MutationObserver(fit).observe(document.documentElement, { attributes: true });
      window.addEventListener("resize", fit);
      fit();
    },
    /* Which program stands here, and in which state, so that it can come back to it: restore(root, snapshot(root)). */
    snapshot: function (root) {
      var program = programs.get(root);
      return { name: program.name, state: JSON.stringify(program.state) };
    },
    restore: function (root, taken) {
      gestures.drag.held = null;
      return practice.mount(root, taken.name, JSON.parse(taken.state));
    },
    /* A rule that a scene may ask for: from the state and the stage to the text of what is still missing, or "". */
    rule: function (app, name, missing) { rules[app + " " + name] = missing; },
    missing: function (root, name) {
      var program = programs.get(root);
      var rule = rules[program.name + " " + name];
      if (!rule) throw new Error("no rule " + program.name + "." + name);
      var key = rule(program.state, root);
      return key ? program.t(key) : "";
    },
    /* Everything that one sees and could have changed, as one text; where one types counts when it is acted on. */
    signature: function (root, target) {
      var fields = [...root.querySelectorAll("input, textarea")].map(function (each) { return each.value; });
      var field = target && root.querySelector(target);
      var held = field && field.matches("input, textarea") && document.activeElement === field;
      return [root.innerHTML, fields.join("|"), held].join("\n");
    },
    /* The smallest button, key, field or sign with these words that one sees, or none: plain words have no shape. */
    find: function (root, label) {
      function plain(text) { return (text || "").replace(/[\u00a0\s]+/g, " ").replace(/\u2019/g, "'").trim(); }
      function area(each) { var box = each.getBoundingClientRect(); return box.width * box.height; }
      var wanted = plain(label);
      var frame = area(root);
      var live = "button, a, input, textarea, select, [role]:not([role=status]), .p-key, .p-big, .p-tag, .p-done";
      var seen = [...root.querySelectorAll("*")].filter(function (each) {
        if (each.closest("[aria-hidden=true]") || !each.checkVisibility({ visibilityProperty: true }) || !area(each)) return false;
        var names = [each.innerText, each.getAttribute("aria-label"), each.getAttribute("placeholder"), each.value];
        if (!each.matches(live) && !each.querySelector(".p-icon")) return false;
        return area(each) < frame * 0.3 && names.some(function (name) { return plain(name) === wanted; });
      });
      seen.sort(function (a, b) { return Number(b.matches(live)) - Number(a.matches(live)) || area(a) - area(b); });
      return seen[0] || null;
    },
    /* The words that one sees: texts, what is typed, names of drawings. */
    words: function (root) {
      var fields = [...root.querySelectorAll("input, textarea")].map(function (each) { return each.value; });
      var names = [...root.querySelectorAll("[aria-label], [placeholder]")].map(function (each) {
        return (each.getAttribute("aria-label") || "") + " " + (each.getAttribute("placeholder") || "");
      });
      return [root.innerText, root.textContent].concat(fields, names).join(" ");
    },
  };
})();
