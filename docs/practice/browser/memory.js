/* Windows, their tabs and what the program remembers. The private window and the usual one know nothing of each other. */
practice.browserMemory = function (app) {
  "use strict";
  var state = app.state;
  var MOST_TABS = 4;
  var SILENT = ["blank", "lost", "history", "downloads", "folder"];
  var REACH = { hour: ["hour"], today: ["hour", "today"], all: ["hour", "today", "yesterday"] };

  /* A page to be on; "ask" names a text that is looked for or was typed. */
  function place(wanted) {
    var made = typeof wanted === "string" ? { page: wanted } : Object.assign({}, wanted);
    if (made.ask) made.query = app.t(made.ask);
    return made;
  }

  function session(pages) {
    return {
      tabs: pages.map(function (page, index) { return { id: index + 1, trail: [place(page)], at: 0 }; }),
      current: pages.length, next: pages.length + 1, seen: [], listed: [], cookies: "", entered: false,
    };
  }

  if (!state.usual) {
    state.usual = session(state.tabs || ["engine"]);
    state.usual.seen = (state.seen || [["books", "today"], ["town", "yesterday"]]).map(function (each) {
      return { page: each[0], when: each[1] };
    });
    state.usual.listed = (state.files || []).map(function (file) { return { file: file, when: "today" }; });
    state.usual.cookies = state.cookies || "";
    state.usual.entered = Boolean(state.entered);
    state.hidden = state.secretly ? session(["blank"]) : null;
    state.folder = state.folder || state.files || [];
    state.bin = [];
    state.query = state.query || here().query || "";
  }

  function now() { return state.hidden || state.usual; }
  function tab() {
    return now().tabs.find(function (each) { return each.id === now().current; });
  }
  function here() { return tab().trail[tab().at]; }

  /* Draw what is new; what was said, opened and half typed before is over. */
  function show(changes) {
    app.set(Object.assign({ note: "", panel: "", typed: null, wrong: "", focus: "web" }, changes));
  }

  function remember(where) {
    if (SILENT.includes(where.page)) return;
    var last = now().seen[now().seen.length - 1];
    if (last && last.when === "hour" && last.page === where.page && last.query === where.query) return;
    now().seen.push({ page: where.page, query: where.query, when: "hour" });
  }

  function go(wanted, changes) {
    var where = place(wanted);
    tab().trail = tab().trail.slice(0, tab().at + 1).concat([where]);
    tab().at += 1;
    remember(where);
    show(Object.assign({ query: where.page === "results" ? where.query : "" }, changes));
  }

  function step(by) {
    if (!tab().trail[tab().at + by]) return;
    tab().at += by;
    show({ query: here().query || "", focus: "" });
  }

  function open(wanted, focus) {
    if (now().tabs.length >= MOST_TABS) {
      app.set({ note: "many_tabs", panel: "" });
      return;
    }
    var where = place(wanted);
    now().tabs.push({ id: now().next, trail: [where], at: 0 });
    now().current = now().next;
    now().next += 1;
    remember(where);
    show({ query: "", focus: focus });
  }

  /* A page that lies does not want to go: it asks first. */
  function close(id) {
    var tab = now().tabs.find(function (each) { return each.id === id; });
    if (state.clings && tab.trail[tab.at].page === "warning") app.set({ panel: "leave", leaving: id });
    else drop(id);
  }

  function drop(id, note) {
    var tabs = now().tabs;
    var index = tabs.findIndex(function (each) { return each.id === id; });
    tabs.splice(index, 1);
    if (!tabs.length) {
      tabs.push({ id: now().next, trail: [place("blank")], at: 0 });
      now().next += 1;
    }
    if (now().current === id) now().current = (tabs[index] || tabs[tabs.length - 1]).id;
    show({ focus: "tab-" + now().current, note: note || "" });
  }

  return {
    now: now,
    here: here,
    go: go,
    open: open,
    close: close,
    leave: function (id) { drop(id, "alert_gone"); },
    choose: function (id) {
      now().current = id;
      show({ query: here().query || "", focus: "tab-" + id });
    },
    back: function () { step(-1); },
    forward: function () { step(1); },
    can: function (by) { return Boolean(tab().trail[tab().at + by]); },
    openPrivate: function () {
      state.hidden = session(["blank"]);
      show({ focus: "address" });
    },
    closeWindow: function () {
      if (state.hidden) {
        state.hidden = null;
        show({ note: "private_closed" });
      } else show({ closed: true, focus: "start" });
    },
    /* Internet starts again with one tab. What was not erased is still there. */
    start: function () {
      state.usual.tabs = [{ id: state.usual.next, trail: [place("engine")], at: 0 }];
      state.usual.current = state.usual.next;
      state.usual.next += 1;
      show({ closed: false, query: "" });
    },
    enter: function (is) { now().entered = is; },
    /* The documents: what the list says, and what lies in the computer's folder. */
    download: function (file) {
      now().listed = now().listed.filter(function (each) { return each.file !== file; });
      now().listed.push({ file: file, when: "hour" });
      if (!state.folder.includes(file)) state.folder = state.folder.concat([file]);
      app.set({ note: "downloaded", panel: "", last: file });
    },
    throwAway: function (file) {
      state.folder = state.folder.filter(function (each) { return each !== file; });
      state.bin.push(file);
      app.set({ note: "in_bin", focus: "empty-bin" });
    },
    emptyBin: function () {
      state.bin = [];
      app.set({ note: "bin_empty", focus: "web" });
    },
    erase: function (what, since) {
      function stays(each) { return !REACH[since].includes(each.when); }
      if (what.includes("pages")) now().seen = now().seen.filter(stays);
      if (what.includes("list")) now().listed = now().listed.filter(stays);
      if (what.includes("cookies")) {
        now().cookies = "";
        now().entered = false;
      }
      show({ note: "erased" });
    },
  };
};
