/* The Belgian keyboard (AZERTY): each key writes what it writes on a real one, on a drawn screen above. */
(function () {
  "use strict";
  var views = (window.deviceViews = window.deviceViews || {});

  /* A key: its id, then what it writes alone, with Maj, with Alt Gr. Letters write their capital with Maj. */
  var ROWS = [
    [["square", "²", "³"], ["1", "&", "1", "|"], ["2", "é", "2", "@"], ["3", '"', "3", "#"], ["4", "'", "4"], ["5", "(", "5"],
      ["6", "§", "6", "^"], ["7", "è", "7"], ["8", "!", "8"], ["9", "ç", "9", "{"], ["0", "à", "0", "}"], ["paren", ")", "°"], ["minus", "-", "_"]],
    [["a"], ["z"], ["e", "e", "E", "€"], ["r"], ["t"], ["y"], ["u"], ["i"], ["o"], ["p"], ["hat", "^", "¨", "["], ["dollar", "$", "*", "]"]],
    [["q"], ["s"], ["d"], ["f"], ["g"], ["h"], ["j"], ["k"], ["l"], ["m"], ["percent", "ù", "%", "´"], ["mu", "µ", "£", "`"]],
    [["less", "<", ">", "\\"], ["w"], ["x"], ["c"], ["v"], ["b"], ["n"], ["comma", ",", "?"], ["semicolon", ";", "."], ["colon", ":", "/"], ["equals", "=", "+", "~"]],
  ];
  var SIGNS = {};
  ROWS.forEach(function (row) {
    row.forEach(function (key) {
      SIGNS[key[0]] = key.length > 1 ? key.slice(1) : [key[0], key[0].toUpperCase()];
    });
  });

  /* Signs that wait for the next letter; on the key "6" the ^ does not wait. */
  var WAITING = { hat: ["^", "¨"], percent: [null, null, "´"], mu: [null, null, "`"], equals: [null, null, "~"] };
  var JOINED = {
    "^": { a: "â", e: "ê", i: "î", o: "ô", u: "û" },
    "¨": { a: "ä", e: "ë", i: "ï", o: "ö", u: "ü", y: "ÿ" },
    "´": { a: "á", e: "é", i: "í", o: "ó", u: "ú", y: "ý" },
    "`": { a: "à", e: "è", i: "ì", o: "ò", u: "ù" },
    "~": { a: "ã", n: "ñ", o: "õ" },
  };

  /* Keys that write no sign: their id, the text that names them, their icon or word. */
  var OTHERS = {
    backspace: ["backspace", "arrow-left"],
    tab: ["tab", "keyboard-tab"],
    enter: ["enter", "keyboard-return"],
    caps: ["caps", "apple-keyboard-caps"],
    shift: ["shift", "apple-keyboard-shift"],
    "shift-right": ["shift-right", "apple-keyboard-shift"],
    ctrl: ["ctrl"],
    start: ["start", "view-grid-outline"],
    alt: ["alt"],
    space: ["space", null],
    altgr: ["altgr"],
    menu: ["menu", "menu"],
    "ctrl-right": ["ctrl-right"],
  };

  function joined(sign, letter) {
    var found = (JOINED[sign] || {})[letter.toLowerCase()];
    if (!found) return letter === " " ? sign : sign + letter;
    return letter === letter.toLowerCase() ? found : found.toUpperCase();
  }

  /* What stands on a key: one large sign, or three as on a real key: with Maj above, with Alt Gr below at the right;
     in the order of the key's name. */
  function face(app, id, written) {
    var h = app.h;
    var other = OTHERS[id];
    if (other) {
      if (other[1] === null) return [];
      return other[1] ? app.icon(other[1]) : app.t(other[0]).split(",")[0];
    }
    var signs = SIGNS[id];
    var letter = signs[0].toUpperCase() === signs[1];
    var alone = letter && signs.length < 3;
    var shown = letter ? [null, signs[1], signs[2]] : signs;
    function place(name, sign, is) {
      return sign && h("span.p-sign.p-sign--" + name + (is ? ".p-sign--now" : ""), { "aria-hidden": "true" }, sign);
    }
    return h("span.p-signs" + (alone ? ".p-signs--letter" : ""), { "aria-hidden": "true" }, [
      place("low", shown[0], written === 0), " ",
      place("top", shown[1], written === 1 || (letter && written === 0)), " ",
      place("side", shown[2], written === 2),
    ]);
  }

  /* The name that is told: every sign that stands on the key. */
  function name(app, id) {
    if (OTHERS[id]) return app.t(OTHERS[id][0]);
    var signs = SIGNS[id];
    return (signs[0].toUpperCase() === signs[1] ? signs.slice(1) : signs).join(" ");
  }

  function which(keys) {
    if (keys.includes("altgr")) return 2;
    return keys.includes("shift") ? 1 : 0;
  }

  /* Keys drawn large, with a plus between them; of a key with three signs the one that is written stands out. */
  function large(app, keys) {
    var h = app.h;
    var written = which(keys);
    return keys.map(function (id, index) {
      var last = keys.length - 1;
      var label = SIGNS[id] ? (WAITING[id] && WAITING[id][written]) || SIGNS[id][written] : name(app, id);
      if (SIGNS[id] && SIGNS[id][0].toUpperCase() === SIGNS[id][1]) label = SIGNS[id][1];
      var words = OTHERS[id] && OTHERS[id][1] !== undefined && label;
      return [
        h("span.p-big" + (SIGNS[id] ? ".p-big--sign" : ""), { role: "img", "aria-label": label }, [
          face(app, id, index === last ? written : -1),
          words && h("span", { "aria-hidden": "true" }, words),
        ]),
        index < last && h("span.p-plus", { "aria-hidden": "true" }, "+"),
      ];
    });
  }

  /* One key, three signs: alone, with Maj, with Alt Gr. */
  views["three-signs"] = function (app) {
    var h = app.h;
    var id = app.state.sign || "2";
    return h("ul.p-ways", {}, [[id], ["shift", id], ["altgr", id]].map(function (keys) {
      return h("li.p-way", {}, [
        h("span.p-way__keys", {}, large(app, keys)),
        app.icon("arrow-right-thick"),
        h("span.p-mini", {}, SIGNS[id][which(keys)]),
      ]);
    }));
  };

  views.keyboard = function (app) {
    var h = app.h;
    var state = app.state;
    var hint = [].concat(state.hint || state.key || []);
    var lit = [].concat(state.key || []);
    if (state.say) state.text = app.t(state.say);
    var drawn = Boolean(state.key) && state.text === undefined;
    var held = { shift: Boolean(state.shift), altgr: Boolean(state.altgr), caps: Boolean(state.caps) };
    var waiting = state.waiting || "";
    if (!lit.length) lit = Object.keys(held).filter(function (kind) { return held[kind]; });
    var buttons = {};
    var told = h("p.p-told", { role: "status" });
    var screen = h("textarea.p-screen#screen", {
      value: state.text === undefined ? "" : String(state.text),
      "aria-label": app.t("screen"),
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
      inputmode: "none",
      "data-last": "",
    });

    /* Show which keys are down, tell what happened, let the practice look. */
    function show(last, words) {
      Object.keys(buttons).forEach(function (id) {
        buttons[id].classList.toggle("p-key--on", lit.includes(id));
        var kind = id.replace("-right", "");
        if (kind in held) buttons[id].setAttribute("aria-pressed", String(held[kind]));
      });
      if (last !== undefined) screen.setAttribute("data-last", last);
      if (words !== undefined) told.textContent = words;
      state.text = screen.value;
      app.root.dispatchEvent(new CustomEvent("practice-change"));
    }

    function write(text, last, words) {
      screen.setRangeText(text, screen.selectionStart, screen.selectionEnd, "end");
      screen.scrollTop = screen.scrollHeight;
      show(last || text, words || text);
    }

    function erase() {
      var start = screen.selectionStart;
      var end = screen.selectionEnd;
      screen.setRangeText("", start === end ? Math.max(0, start - 1) : start, end, "end");
      waiting = "";
      show("erase", app.t("backspace"));
    }

    function release() {
      held.shift = held.altgr = false;
    }

    /* The keys that are kept down, with the one that is pressed. */
    function down(id) {
      return lit.filter(function (each) { return ["shift", "shift-right", "altgr"].includes(each) && held[each.replace("-right", "")]; }).concat(id || []);
    }

    /* A sign is written; one that waits joins it. */
    function sign(id) {
      var at = held.altgr ? 2 : Number(held.shift);
      if (at === 0 && held.caps && /^[a-z]$/.test(id)) at = 1;
      else if (at === 1 && held.caps && /^[a-z]$/.test(id)) at = 0;
      lit = down(id);
      release();
      var made = SIGNS[id][at];
      if (made === undefined) return show("nothing", app.t("no_sign"));
      if (WAITING[id] && WAITING[id][at] && !waiting) {
        waiting = made;
        return show("waiting", made);
      }
      var before = waiting;
      waiting = "";
      return write(before ? joined(before, made) : made);
    }

    function toggle(kind, id) {
      held[kind] = !held[kind];
      lit = held[kind] ? [id] : [];
      show(held[kind] ? kind : kind + "-up", app.t(kind) + " " + app.t(held[kind] ? "held" : "let_go"));
    }

    function press(id) {
      var kind = id.replace("-right", "");
      if (kind in held) return toggle(kind, id);
      if (SIGNS[id]) return sign(id);
      release();
      lit = [id];
      if (id === "backspace") return erase();
      if (id === "enter") return write("\n", "enter", app.t("enter"));
      if (id === "space") {
        var before = waiting;
        waiting = "";
        return write(before || " ", "space", app.t("space"));
      }
      return show(id, app.t(OTHERS[id][0]));
    }

    function keyOf(written) {
      var named = { Shift: "shift", AltGraph: "altgr", CapsLock: "caps", Enter: "enter", Backspace: "backspace", " ": "space", Tab: "tab" }[written];
      return named || Object.keys(SIGNS).find(function (id) { return SIGNS[id].includes(written); });
    }

    /* One's own keyboard: the drawn keys follow. Of a drawn key that has the focus, Enter and the space bar press it. */
    function follow(event) {
      var own = event.target === screen;
      if (event.ctrlKey && !event.getModifierState("AltGraph")) return;
      var id = keyOf(event.key);
      if (event.key === "Shift" || event.key === "AltGraph") {
        held[id] = true;
        lit = [id];
        if (!event.repeat) show(id, app.t(id));
      } else if (event.key === "CapsLock") {
        held.caps = event.getModifierState("CapsLock");
        show("caps", app.t("caps"));
      } else if (event.key.length === 1 && !(event.key === " " && !own)) {
        event.preventDefault();
        lit = down(id);
        var made = held.shift && !event.shiftKey ? event.key.toUpperCase() : event.key;
        var before = waiting;
        waiting = "";
        release();
        write(before ? joined(before, made) : made, made === " " ? "space" : undefined);
      } else if (event.key === "Backspace" || (event.key === "Enter" && own)) {
        event.preventDefault();
        press(id);
      }
    }

    function typed(event) {
      var last = event.data || { insertLineBreak: "enter", deleteContentBackward: "erase" }[event.inputType] || "";
      lit = [keyOf(last) || last];
      release();
      show(last);
    }

    var across = 1;
    var line = 0;

    function key(id, span) {
      var made = h("button.p-key.p-key--" + id, { "aria-label": name(app, id), onclick: function (event) {
        press(id);
        if (event.detail) screen.focus({ preventScroll: true });
      } }, face(app, id));
      made.id = "key-" + id;
      made.style.gridArea = line + " / " + across + " / span " + (id === "enter" ? 2 : 1) + " / span " + span;
      across += span;
      buttons[id] = made;
      return made;
    }

    function row(number) {
      return ROWS[number].map(function (each) { return key(each[0], 4); });
    }

    function start() {
      line += 1;
      across = 1;
    }

    var board = h("div.p-board", { role: "group", "aria-label": app.t("keyboard") }, [
      start(), row(0), key("backspace", 8),
      start(), key("tab", 6), row(1), key("enter", 6),
      start(), key("caps", 7), row(2),
      start(), key("shift", 5), row(3), key("shift-right", 11),
      start(), key("ctrl", 6), key("start", 5), key("alt", 5), key("space", 25), key("altgr", 6), key("menu", 5), key("ctrl-right", 8),
    ]);
    var scroller = h("div.p-scroller", {}, board);
    screen.addEventListener("input", typed);
    var whole = h("div.p-typing", { onkeydown: follow }, [
      h("div.p-top", {}, [
        hint.length ? h("div.p-shown", {}, [large(app, hint), state.before && h("span.p-was", {}, app.t(state.before)), (!drawn || state.then) && app.icon("arrow-right-thick"), state.then && app.drawing(window.deviceDrawings.opened())]) : null,
        h("div.p-monitor", { hidden: drawn }, [screen, h("span.p-practice", {}, app.t("practice"))]),
      ]),
      scroller,
      h("p.p-slide", {}, [app.icon("gesture-swipe-horizontal"), app.t("slide")]),
      told,
    ]);
    show();
    /* On a phone the keyboard is wider than the screen: begin at the key that is wanted. */
    requestAnimationFrame(function () {
      var wanted = buttons[hint[hint.length - 1]] || buttons.g;
      scroller.scrollLeft = wanted.offsetLeft - scroller.clientWidth / 2 + wanted.offsetWidth / 2;
    });
    return whole;
  };
})();
/* icon("keyboard-return") icon("apple-keyboard-shift") icon("apple-keyboard-caps") icon("arrow-left") icon("keyboard-tab")
   icon("view-grid-outline") icon("menu") */
