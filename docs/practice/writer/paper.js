/* The page: its text, what is bold in it, and the way back. One writes in a field; under it the bold letters are drawn once more. */
practice.writerPaper = function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;

  /* Where a place in the old text is in the new one. */
  function moved(place, change) {
    if (place <= change.at) return place;
    return place >= change.at + change.removed ? place + change.added - change.removed : change.at;
  }

  function changeOf(before, after) {
    var most = Math.min(before.length, after.length);
    var start = 0;
    while (start < most && before[start] === after[start]) start += 1;
    var end = 0;
    while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
    return { at: start, removed: before.length - start - end, added: after.length - start - end };
  }

  /* Bold parts move with the text; what is written at the end of a bold part is bold too. */
  function carried(bold, before, after) {
    var change = changeOf(before, after);
    return bold.map(function (part) {
      var goesOn = part[1] === change.at && change.added > 0 && change.removed === 0;
      return [moved(part[0], change), goesOn ? part[1] + change.added : moved(part[1], change)];
    }).filter(function (part) { return part[0] < part[1]; });
  }

  function isBold(start, end) {
    return start < end && state.bold.some(function (part) { return part[0] <= start && end <= part[1]; });
  }

  function toggled(start, end) {
    var rest = [];
    state.bold.forEach(function (part) {
      rest.push([part[0], Math.min(part[1], start)], [Math.max(part[0], end), part[1]]);
    });
    rest = rest.filter(function (part) { return part[0] < part[1]; });
    if (isBold(start, end)) return rest;
    rest.push([start, end]);
    rest.sort(function (one, other) { return one[0] - other[0]; });
    return rest.reduce(function (joined, part) {
      var last = joined[joined.length - 1];
      if (last && last[1] === part[0]) last[1] = part[1];
      else joined.push(part);
      return joined;
    }, []);
  }

  function content() { return JSON.stringify([state.text, state.bold]); }

  var under = h("div.p-under", { "aria-hidden": "true" });
  var field = h("textarea.p-paper#paper", { "aria-label": app.t("page"), autocomplete: "off", spellcheck: "false" });

  /* Draw the bold letters under the field; each other letter keeps its place. */
  function draw() {
    var at = 0;
    var pieces = [];
    state.bold.forEach(function (part) {
      pieces.push(h("span", {}, state.text.slice(at, part[0])), h("b", {}, state.text.slice(part[0], part[1])));
      at = part[1];
    });
    pieces.push(h("span", {}, state.text.slice(at) + "\n"));
    under.replaceChildren.apply(under, pieces);
  }

  /* Another text takes the page: nothing of it waits to be saved, nothing of the one before comes back. */
  function begin(text, bold) {
    Object.assign(state, { text: text, bold: bold || [], past: [], typing: false });
    state.kept = content();
    field.value = text;
    draw();
  }

  function remember() { state.past.push([state.text, state.bold]); }

  function changed() {
    draw();
    app.root.dispatchEvent(new CustomEvent("practice-change"));
  }

  field.addEventListener("input", function (event) {
    var letter = event.inputType === "insertText" && !/\s/.test(event.data || " ");
    if (!letter || !state.typing) remember();
    state.typing = letter;
    state.shorter = field.value.length < state.text.length;
    state.bold = carried(state.bold, state.text, field.value);
    state.text = field.value;
    changed();
  });
  field.addEventListener("beforeinput", function (event) {
    if (event.inputType === "historyUndo") event.preventDefault();
  });
  /* A scene may begin with a text that was written and not saved yet. */
  if (!state.past) {
    var given = state.text;
    if (given === undefined) given = (state.texts || []).map(function (key) { return app.t(key); }).join("\n");
    begin(given, state.bold);
    if (given) state.kept = "";
  } else {
    field.value = state.text;
    draw();
  }

  return {
    field: field,
    whole: h("div.p-page", {}, [under, field]),
    begin: begin,
    unsaved: function () { return content() !== state.kept; },
    keep: function () { state.kept = content(); },
    selectionIsBold: function () { return isBold(field.selectionStart, field.selectionEnd); },
    /* Tell which text says what happened. */
    bold: function () {
      var start = field.selectionStart;
      var end = field.selectionEnd;
      if (start === end) return "choose_words";
      remember();
      state.typing = false;
      state.bold = toggled(start, end);
      changed();
      return isBold(start, end) ? "is_bold" : "is_plain";
    },
    undo: function () {
      var last = state.past.pop();
      if (!last) return "nothing_to_undo";
      state.typing = false;
      state.text = field.value = last[0];
      state.bold = last[1];
      changed();
      return "undone";
    },
  };
};
practice.rule("writer", "new-line", function (state) {
  "use strict";
  return /\n$/.test(state.text || "") ? "" : "new_line_hint";
});
/* The last change took letters away. */
practice.rule("writer", "erased", function (state) {
  "use strict";
  return state.shorter ? "" : "erase_hint";
});
