/* The base of the practice apps: an app is a function from its state to elements. Nothing is stored, nothing is sent. */
(function () {
  "use strict";
  var apps = {};
  var texts = {};
  var icons = {};

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
    var held = document.activeElement && this.root.contains(document.activeElement) ? document.activeElement.id : "";
    var wanted = this.state.focus || held;
    delete this.state.focus;
    this.root.replaceChildren(apps[this.name](this));
    var next = wanted && this.root.querySelector("#" + wanted);
    if (next) {
      next.focus({ preventScroll: true });
      if (next.setSelectionRange) next.setSelectionRange(next.value.length, next.value.length);
    }
    this.root.dispatchEvent(new CustomEvent("practice-change"));
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
      program.draw();
      return program;
    },
    /* Everything that one sees and could have changed, as one text. */
    signature: function (root) {
      var fields = [...root.querySelectorAll("input, textarea")].map(function (each) { return each.value; });
      var held = document.activeElement;
      held = held && root.contains(held) && held.matches("input, textarea") ? held.id : "";
      return [root.innerHTML, fields.join("|"), held].join("\n");
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
