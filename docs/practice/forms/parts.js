/* What the forms are made of: fields that say what is wrong, data to copy, choices, a list to read again. */
practice.formParts = function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var LONG = 15;
  var BEST = 24;

  /* What a way on found wrong with an answer, as long as it is true. */
  function wrong(id, go, answer) {
    var key = (state.wrong || {})[id];
    var rule = go.rules.find(function (each) { return each[0] === id; });
    return key && app.wrong(answer, key, rule[1], { id: id + "-wrong" });
  }

  /* The sign of an answer that must be given. */
  function star() { return h("span", {}, " *"); }

  function choose(name, answer) {
    return function () {
      var change = {};
      change[name] = answer;
      app.set(change);
    };
  }

  function onEnter(go) {
    return function (event) {
      if (event.key !== "Enter") return;
      /* Or the same press would choose what gets the keyboard next. */
      event.preventDefault();
      go();
    };
  }

  return {
    /* A field with its label above and what is wrong below; Enter goes on. */
    field: function (id, label, go, attributes, must) {
      var made = app.field("input#" + id, id, Object.assign({ type: "text", class: "p-field", onkeydown: onEnter(go) }, attributes));
      return h("div.p-asked", {}, [h("label.p-label", { for: id }, [app.t(label), must && star()]), made, wrong(id, go, made)]);
    },
    /* A password, hidden until one wants to see it. The browser must not ask whether it should keep it: no such field. */
    secret: function (id, label, go) {
      var seen = Boolean(state["seen-" + id]);
      var made = app.field("input#" + id, id, { type: "text", class: "p-field p-typed" + (seen ? "" : " p-secret"), onkeydown: onEnter(go) });
      return h("div.p-asked", {}, [
        h("label.p-label", { for: id }, app.t(label)),
        h("div.p-row", {}, [
          made,
          h("button.p-light#show-" + id, {
            "aria-pressed": String(seen),
            onclick: function () {
              var change = {};
              change["seen-" + id] = !seen;
              app.set(change);
            },
          }, [app.icon(seen ? "eye-off-outline" : "eye-outline"), app.t(seen ? "hide" : "show")]),
        ]),
        wrong(id, go, made),
      ]);
    },
    /* How long a password is, while one types. */
    meter: function (box, id) {
      var count = h("b.p-label#count", {});
      var bar = h("div", {});
      function measure() {
        var length = (state[id] || "").length;
        count.textContent = length + " " + app.t("signs") + (length < LONG ? "" : ", " + app.t("long"));
        bar.style.width = Math.min(100, (length / BEST) * 100) + "%";
      }
      box.querySelector("#" + id).addEventListener("input", measure);
      measure();
      return [box, h("div.p-row", {}, [h("div.p-meter", { "aria-hidden": "true" }, bar), count])];
    },
    /* What is asked of an answer, by its id. */
    isThere: function (id) { return function () { return Boolean(state[id]); }; },
    isName: function (id) { return function () { return (state[id] || "").trim().length > 1; }; },
    isLong: function (id) { return function () { return (state[id] || "").length >= LONG; }; },
    isAddress: function (id) { return function () { return /^\S+@\S+\.\S+$/.test((state[id] || "").trim()); }; },
    wrong: wrong,
    choose: choose,
    choices: function (name, label, keys, go, must) {
      var group = h("div.p-two", { role: "radiogroup", "aria-labelledby": name + "-label" }, keys.map(function (key) {
        return h("button.p-choice#" + name + "-" + key, {
          role: "radio", "aria-checked": String(state[name] === key), onclick: choose(name, key),
        }, [h("span.p-radio", { "aria-hidden": "true" }), app.t(key)]);
      }));
      return h("div.p-asked#" + name + "-asked", {}, [
        h("p.p-label", { id: name + "-label" }, [app.t(label), must && star()]), group, wrong(name, go, group),
      ]);
    },
    tick: function (name, label, go, more, must) {
      var made = h("button.p-tick#" + name, {
        role: "checkbox", "aria-checked": String(Boolean(state[name])), onclick: choose(name, !state[name]),
      }, [app.icon(state[name] ? "checkbox-marked-outline" : "checkbox-blank-outline"), app.t(label)]);
      return h("div.p-asked", {}, [h("div.p-row", {}, [made, must && star(), more]), wrong(name, go, made)]);
    },
    /* A way on: it looks at each answer — [id, is it right, what to say, where the keyboard goes] — and goes on, or to the first
       that is not right. */
    way: function (rules, next) {
      function go() {
        var lacking = rules.filter(function (rule) { return !rule[1](); });
        var first = lacking[0];
        if (!first) app.set(Object.assign({ wrong: {} }, next()));
        else app.set({ wrong: Object.fromEntries(lacking.map(function (rule) { return [rule[0], rule[2]]; })), focus: first[3] || first[0] });
      }
      go.rules = rules;
      return go;
    },
    /* What one copies; note: a sentence below, for example that nobody should take this password. */
    data: function (pairs, title, note) {
      return h("div.p-data#data", {}, [
        h("h2", {}, app.t(title || "practice_data")),
        h("dl", {}, pairs.map(function (pair) {
          return [h("dt", {}, app.t(pair[0])), h("dd.p-typed", {}, pair[1])];
        })),
        note && h("p.p-data__note", {}, app.t(note)),
      ]);
    },
    button: function (id, key, image, act, plain) {
      return h("button.p-button#" + id + (plain ? ".p-button--plain" : ""), { onclick: act }, [app.icon(image), app.t(key)]);
    },
    end: function (back, next) {
      return h("div.p-between", {}, [back || h("span"), next]);
    },
    head: function (title, at, all) {
      return h("div.p-title", {}, [
        h("h2", {}, app.t(title)),
        all && h("span.p-pages#pages", {}, app.t("page") + " " + at + " " + app.t("of") + " " + all),
      ]);
    },
    /* Form at the left, data to copy at the right. */
    beside: function (form, data) {
      return h("div.p-beside", {}, [h("div.p-left", {}, form), data]);
    },
    summary: function (groups) {
      return h("ul.p-summary", {}, groups.map(function (group) {
        return h("li", {}, [
          h("dl", {}, group.rows.map(function (row) { return h("div", {}, [h("dt", {}, app.t(row[0])), h("dd", {}, row[1])]); })),
          group.change && h("button.p-light", {
            id: group.id, "aria-label": app.t("change") + " : " + app.t(group.rows[0][0]), onclick: group.change,
          }, [app.icon("pencil-outline"), app.t("change")]),
        ]);
      }));
    },
    done: function (id, key, more) {
      return h("div.p-finished", {}, [
        h("p.p-done", { id: id, role: "status" }, [app.icon("check-circle-outline"), app.t(key)]), more,
        h("button.p-button.p-button--plain#home", { onclick: function () { app.set({ view: "home", wrong: {} }); } }, [
          app.icon("bookshelf"), app.t("to_library"),
        ]),
      ]);
    },
    go: function (view, more) {
      return function () { app.set(Object.assign({ view: view, wrong: {} }, more)); };
    },
  };
};
/* icon("checkbox-marked-outline") icon("checkbox-blank-outline") icon("eye-outline") icon("eye-off-outline") */
