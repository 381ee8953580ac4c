/* What the forms are made of: fields that say what is wrong, data to copy, choices, a list to read again. */
practice.formParts = function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var LONG = 15;
  var BEST = 24;

  function wrong(id) {
    var key = (state.wrong || {})[id];
    return key && h("p.p-wrong", { id: id + "-wrong" }, [app.icon("alert-circle-outline"), app.t(key)]);
  }

  function told(id, attributes) {
    var is = Boolean((state.wrong || {})[id]);
    return Object.assign({ "aria-invalid": is ? "true" : false, "aria-describedby": is ? id + "-wrong" : false }, attributes);
  }

  /* The sign of an answer that must be given. */
  function star() { return h("span", {}, " *"); }

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
      return h("div.p-asked", {}, [
        h("label.p-label", { for: id }, [app.t(label), must && star()]),
        app.field("input#" + id, id, told(id, Object.assign({ type: "text", class: "p-field", onkeydown: onEnter(go) }, attributes))),
        wrong(id),
      ]);
    },
    /* A password, hidden until one wants to see it. The browser must not ask whether it should keep it: no such field. */
    secret: function (id, label, go) {
      var seen = Boolean(state["seen-" + id]);
      return h("div.p-asked", {}, [
        h("label.p-label", { for: id }, app.t(label)),
        h("div.p-row", {}, [
          app.field("input#" + id, id, told(id, {
            type: "text", class: "p-field p-typed" + (seen ? "" : " p-secret"), onkeydown: onEnter(go),
          })),
          h("button.p-light#show-" + id, {
            "aria-pressed": String(seen),
            onclick: function () {
              var change = {};
              change["seen-" + id] = !seen;
              app.set(change);
            },
          }, [app.icon(seen ? "eye-off-outline" : "eye-outline"), app.t(seen ? "hide" : "show")]),
        ]),
        wrong(id),
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
    isLong: function (text) { return (text || "").length >= LONG; },
    isAddress: function (text) { return /^\S+@\S+\.\S+$/.test((text || "").trim()); },
    wrong: wrong,
    choices: function (name, label, keys, must) {
      return h("div.p-asked#" + name + "-asked", {}, [
        h("p.p-label", { id: name + "-label" }, [app.t(label), must && star()]),
        h("div.p-two", { role: "radiogroup", "aria-labelledby": name + "-label" }, keys.map(function (key) {
          return h("button.p-choice#" + name + "-" + key, {
            role: "radio",
            "aria-checked": String(state[name] === key),
            onclick: function () {
              var change = { wrong: {} };
              change[name] = key;
              app.set(change);
            },
          }, [h("span.p-radio", { "aria-hidden": "true" }), app.t(key)]);
        })),
        wrong(name),
      ]);
    },
    tick: function (name, label, more, must) {
      return h("div.p-asked", {}, [
        h("div.p-row", {}, [
          h("button.p-tick#" + name, told(name, {
            role: "checkbox",
            "aria-checked": String(Boolean(state[name])),
            onclick: function () {
              var change = { wrong: {} };
              change[name] = !state[name];
              app.set(change);
            },
          }), [app.icon(state[name] ? "checkbox-marked-outline" : "checkbox-blank-outline"), app.t(label)]),
          must && star(),
          more,
        ]),
        wrong(name),
      ]);
    },
    /* Look at each field: [id, is it right, what to say]; go on, or go to the first one that is not. */
    check: function (rules, next) {
      var found = {};
      rules.forEach(function (rule) { if (!rule[1]) found[rule[0]] = rule[2]; });
      var first = rules.find(function (rule) { return !rule[1]; });
      if (!first) app.set(Object.assign({ wrong: {} }, next));
      else app.set({ wrong: found, focus: first[3] || first[0] });
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
