/* The letters of the mailbox: what is there at the start, and how a letter moves from folder to folder. */
practice.letters = function (app) {
  "use strict";
  var state = app.state;

  function received(id, more) {
    return Object.assign({
      id: id, folder: "inbox", unread: false, from: app.t(id + "_from"), address: app.t(id + "_address"),
      subject: app.t(id + "_subject"), text: app.t(id + "_text"),
    }, more);
  }

  function start() {
    return [
      received("m1", { unread: true }),
      received("m2", { file: "timetable" }),
      received("m3", { file: "party" }),
      received("fake", { folder: state.fake ? "inbox" : "spam", unread: true, trap: true }),
      received("offer", { folder: "spam", unread: true, trap: true }),
    ].filter(function (each) { return each.id !== "offer" || state.fake; });
  }

  /* A letter of one's own that is ready but not sent: only its document is missing. */
  function ready() {
    return {
      id: "own", folder: "drafts", unread: false, to: app.t("address"), subject: app.t("attached_subject"), text: app.t("attached_text"), file: "",
    };
  }

  if (!state.letters) state.letters = (state.ready ? [ready()] : []).concat(start());
  if (!state.next) state.next = 1;

  function find(id) {
    return state.letters.find(function (each) { return each.id === id; });
  }

  return {
    find: find,
    in: function (folder) {
      return state.letters.filter(function (each) { return each.folder === folder; });
    },
    move: function (letter, folder) {
      letter.before = letter.folder;
      letter.folder = folder;
    },
    /* A letter of one's own: sent, or kept to go on with. */
    put: function (folder, letter) {
      state.letters = state.letters.filter(function (each) { return each.id !== state.draft; });
      state.letters.unshift(Object.assign(letter, { id: state.draft || "own" + state.next, folder: folder }));
      state.next += 1;
    },
    drop: function (id) {
      state.letters = state.letters.filter(function (each) { return each.id !== id; });
    },
  };
};
