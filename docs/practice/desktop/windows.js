/* Windows: several at once, one in front; they wait below, fill the screen, close. */
practice.desktopWindows = function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var SLOTS = 3;

  function find(id) {
    return state.windows.find(function (each) { return each.id === id; });
  }

  function front() {
    return state.windows.reduce(function (best, each) {
      return !each.min && (!best || each.z > best.z) ? each : best;
    }, null);
  }

  function freeSlot() {
    var slot = 0;
    while (state.windows.some(function (each) { return each.slot === slot; })) slot += 1;
    return slot;
  }

  /* Puts a window in front; it is drawn the next time. */
  function put(id) {
    var found = find(id);
    if (!found) {
      found = { id: id, slot: freeSlot(), min: false, max: false };
      state.windows.push(found);
    }
    found.min = false;
    state.top += 1;
    found.z = state.top;
  }

  if (!state.windows) {
    state.windows = [];
    state.top = 0;
    (state.open || []).forEach(put);
    (state.large || []).forEach(function (id) { find(id).max = true; });
    delete state.open;
    delete state.large;
  }

  function open(id, more) {
    put(id);
    app.set(Object.assign({ menu: false, note: "", chosen: id, focus: "window-" + id }, more));
  }

  function close(id, more) {
    state.windows = state.windows.filter(function (each) { return each.id !== id; });
    app.set(Object.assign({ note: "", focus: front() ? "window-" + front().id : id }, more));
  }

  function minimise(id) {
    find(id).min = true;
    app.set({ note: "", focus: "task-" + id });
  }

  /* Which window is in front is shown without drawing anew: a second click still meets the same thing. */
  function show() {
    var first = front();
    app.root.querySelectorAll(".p-open").forEach(function (each) {
      each.style.zIndex = find(each.dataset.window).z;
      each.classList.toggle("p-open--front", Boolean(first && first.id === each.dataset.window));
    });
    app.root.querySelectorAll(".p-task__open").forEach(function (each) {
      each.setAttribute("aria-pressed", String(Boolean(first && first.id === each.dataset.window)));
    });
  }

  function raise(id) {
    var found = find(id);
    if (!found || found.min || front() === found) return;
    put(id);
    show();
    app.root.dispatchEvent(new CustomEvent("practice-change"));
  }

  function tool(id, image, name, act) {
    return h("button.p-open__tool#" + id, { "aria-label": app.t(name), title: app.t(name), onclick: act }, app.icon(image));
  }

  /* program: icon, title, content, close, and the name of the document that it shows; frozen: what one does who clicks into a window that no longer answers. */
  function frame(open, program, frozen) {
    var id = open.id;
    var shows = program.shows && program.shows();
    var named = shows ? shows + " – " + program.title : program.title;
    var title = frozen ? app.t("not_answering").replace("{name}", program.title) : named;
    var first = front() === open;
    var inner = h("div.p-open__in", { inert: Boolean(frozen) }, program.content());
    var shown = h("section.p-open#window-" + id, {
      class: "p-open p-open--" + (open.slot % SLOTS) + (open.max ? " p-open--max" : "") + (first ? " p-open--front" : "") +
        (frozen ? " p-open--frozen" : ""),
      "data-window": id, "aria-label": title, tabindex: "-1",
      onclick: function () { raise(id); },
      onfocusin: function (event) { if (event.target.matches(":focus-visible")) raise(id); },
    }, [
      h("div.p-open__bar", {}, [
        h("button.p-open__title#title-" + id, {}, [
          app.icon(frozen ? "timer-sand" : program.icon), h("span.p-open__name", {}, title),
        ]),
        tool("min-" + id, "minus", "minimise", function () { minimise(id); }),
        tool("max-" + id, open.max ? "window-restore" : "square-outline", open.max ? "normal_size" : "maximise", function () {
          if (frozen) frozen();
          else {
            open.max = !open.max;
            put(id);
            app.set({ note: "" });
          }
        }),
        tool("close-" + id, "close", "close", function () { (frozen || program.close)(); }),
      ]),
      inner,
      frozen && h("div.p-veil", { onclick: frozen }, app.icon("timer-sand")),
    ]);
    shown.style.zIndex = open.z;
    return shown;
  }

  return { find: find, front: front, put: put, open: open, close: close, minimise: minimise, frame: frame };
};
/* icon("minus") icon("square-outline") icon("window-restore") icon("close") icon("timer-sand") */
