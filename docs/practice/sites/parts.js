/* What the sites are made of: the row in which one searches, answers to click, facts, what is told. */
practice.sitesFold = function (text) {
  "use strict";
  return (text || "").normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
};
practice.sitesParts = function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var SIGNS = { good: "check-circle-outline", bad: "alert-circle-outline" };

  function button(id, key, image, act, plain) {
    return h("button.p-button#" + id + (plain ? ".p-button--plain" : ""), { onclick: act }, [image && app.icon(image), h("span", {}, app.t(key))]);
  }

  return {
    button: button,
    /* Where one types words, and the button that goes with them. Enter does the same. */
    asks: function (id, label, key, image, act) {
      var field = app.field("input.p-field.p-typed#" + id, id, {
        type: "text", autocapitalize: "none",
        onkeydown: function (event) {
          if (event.key !== "Enter") return;
          event.preventDefault();
          act();
        },
      });
      return h("div.p-asks", {}, [h("label.p-label", { for: id }, app.t(label)), field, button("find", key, image, act)]);
    },
    answer: function (id, title, below, act) {
      return h("li", {}, h("button.p-result", { id: id, onclick: act }, [h("b", {}, app.t(title)), h("span.p-dim", {}, below)]));
    },
    facts: function (rows) {
      return h("ul.p-facts#facts", {}, rows.map(function (row) {
        return h("li", { id: row[0] }, [app.icon(row[1]), h("span", {}, app.t(row[2]))]);
      }));
    },
    /* What was just done, or what to look at first. */
    note: function (good) {
      if (!state.note) return null;
      var kind = good.includes(state.note) ? "good" : "bad";
      return h("p.p-done", { id: "note-" + state.note, class: "p-done p-done--" + kind, role: "status" }, [app.icon(SIGNS[kind]), h("span", {}, app.t("note_" + state.note))]);
    },
    /* One word that begins alike is enough, with or without accents; no words find everything. */
    fits: function (key, asked) {
      function words(text) { return practice.sitesFold(text).split(/[^a-z0-9]+/).filter(Boolean); }
      var known = words(app.t(key));
      var wanted = words(asked);
      return !wanted.length || wanted.some(function (word) {
        return word.length > 2 && known.some(function (each) { return each.startsWith(word) || word.startsWith(each); });
      });
    },
  };
};
/* icon("check-circle-outline") icon("alert-circle-outline") */
