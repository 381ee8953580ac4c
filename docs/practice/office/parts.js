/* What the programs are made of: a field with its label, choices, ticks, what is told when something is done. */
practice.officeParts = function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;

  function set(name, value) {
    return function () {
      var change = {};
      change[name] = value;
      app.set(change);
    };
  }

  return {
    set: set,
    isThere: function (id) { return function () { return Boolean((state[id] || "").trim()); }; },
    /* Enter does not send: it goes where act says. */
    field: function (id, label, act, attributes) {
      var more = Object.assign({ type: "text", class: "p-field" }, attributes);
      more.onkeydown = function (event) {
        if (event.key !== "Enter") return;
        event.preventDefault();
        if (act) act();
      };
      return { label: h("label.p-label", { for: id }, app.t(label)), input: app.field("input#" + id, id, more) };
    },
    choice: function (name, key, more) {
      return h("button.p-choice#" + name + "-" + key, {
        role: "radio", "aria-checked": String(state[name] === key), onclick: set(name, key),
      }, [more || h("span.p-radio", { "aria-hidden": "true" }), app.t(name + "_" + key)]);
    },
    tick: function (id, label, on, act) {
      return h("button.p-tick", { id: id, role: "checkbox", "aria-checked": String(on), onclick: act }, [
        app.icon(on ? "checkbox-marked-outline" : "checkbox-blank-outline"), h("span", {}, app.t(label)),
      ]);
    },
    button: function (id, key, image, act, plain) {
      return h("button.p-button#" + id + (plain ? ".p-button--plain" : ""), { onclick: act }, [app.icon(image), app.t(key)]);
    },
    done: function (id, image, words) {
      return h("p.p-done", { id: id, role: "status" }, [app.icon(image), h("span", {}, words)]);
    },
    /* The practice person's words, to copy. */
    data: function (rows) {
      return h("div.p-data#data", {}, [
        h("p.p-label", {}, app.t("practice_data")),
        h("dl", {}, rows.map(function (row) { return h("div", {}, [h("dt", {}, app.t(row[0])), h("dd.p-typed", {}, app.t(row[1]))]); })),
      ]);
    },
  };
};
/* icon("checkbox-marked-outline") icon("checkbox-blank-outline") */
