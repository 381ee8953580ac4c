/* The code of the screen: choose it, type it again; the lock screen that asks for it. */
(function () {
  "use strict";
  var views = (window.phoneViews = window.phoneViews || {});
  var LENGTH = 6;

  /* The same digit, or digits in a row: everyone tries these first. */
  function isWeak(code) {
    var steps = [...code].slice(1).map(function (digit, index) { return Number(digit) - Number(code[index]); });
    return steps.every(function (step) { return step === steps[0] && Math.abs(step) <= 1; });
  }

  function digitsOf(text) {
    return (text || "").replace(/\D/g, "").slice(0, LENGTH);
  }

  /* The keys with the digits write into the field; so does the keyboard of a computer. */
  function keypad(app, field) {
    var h = app.h;
    function write(text) {
      field.value = digitsOf(text);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    function key(digit) {
      return h("button.p-digit", { id: "digit-" + digit, onclick: function () { write(field.value + digit); } }, String(digit));
    }
    return h("div.p-keypad#keypad", { role: "group", "aria-label": app.t("digits") }, [
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map(key),
      h("span"), key(0),
      h("button.p-digit#erase", { "aria-label": app.t("erase"), onclick: function () { write(field.value.slice(0, -1)); } }, app.icon("backspace-outline")),
    ]);
  }

  function entry(app, phone) {
    var row = phone.secret("code", app.t("six_digits"), { inputmode: "none", maxlength: String(LENGTH) });
    var field = row.querySelector("input");
    field.addEventListener("input", function () {
      field.value = app.state.code = digitsOf(field.value);
    });
    return app.h("div.p-entry#entry", {}, [row, keypad(app, field)]);
  }

  views.code = function (app, phone) {
    var state = app.state;
    function choose() { phone.go("new-code", { code: "", first: "", shown: false }); }
    var content = state.secret ? [
      state.note ? phone.done(state.note) : app.h("p", {}, app.t("code_set")),
      phone.button("lock", "lock-outline", "lock", function () { app.set({ locked: true, code: "", note: "", wrong: "", asking: false, shown: false }); }),
      phone.button("change", "pencil-outline", "code_change", choose, true),
      phone.button("take-off", "lock-open-variant-outline", "code_remove", function () { app.set({ secret: "", note: "" }); }, true),
    ] : [
      app.h("p", {}, app.t("code_none_text")),
      phone.button("choose", "lock-outline", "code_choose", choose),
    ];
    return phone.screen(app.t("screen_code"), app.h("div.p-lines", {}, content));
  };

  views["new-code"] = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var made = entry(app, phone);

    function lack() {
      var code = state.code || "";
      if (code.length < LENGTH) return "code_short";
      if (!state.first) return isWeak(code) ? "code_weak" : "";
      return code === state.first ? "" : "code_differs";
    }

    function next() {
      if (lack() === "code_short") app.set({ wrong: "code_short", focus: "code" });
      else if (lack()) app.set({ wrong: lack(), code: "", focus: "code" });
      else if (!state.first) app.set({ first: state.code, code: "", wrong: "", shown: false, focus: "code" });
      else phone.change({ view: "code", trail: ["home", "settings"], secret: state.code, code: "", first: "", note: "code_is_set" });
    }

    /* A refused code is erased: what was said of it holds until there is another one. */
    function isMended() { return !lack() || (state.wrong === "code_short" && lack() !== "code_short"); }

    return phone.screen(app.t(state.first ? "code_again" : "code_first"), h("form.p-code", {
      id: state.first ? "repeat" : "first", onsubmit: function (event) { event.preventDefault(); next(); },
    }, [
      phone.wrongIn(made.querySelector("input"), isMended),
      h("p.p-paper", {}, [app.t("practice_code"), h("span.p-typed", {}, app.t("my_code"))]),
      made,
      h("button.p-button.p-button--wide#next", { onclick: next }, app.t(state.first ? "finish" : "next")),
    ]));
  };

  views.lock = function (app, phone) {
    var h = app.h;
    var state = app.state;

    function open() {
      phone.change({ locked: false, view: "home", trail: [], page: 1, code: "", asking: false });
    }

    function wake() {
      if (state.secret) app.set({ asking: true, code: "", focus: "code" });
      else open();
    }

    function isRight() { return state.code === state.secret; }

    function check() {
      if (isRight()) open();
      else app.set({ wrong: "code_wrong", code: "", focus: "code" });
    }

    if (state.asking) {
      var made = entry(app, phone);
      return phone.screen(app.t("code_ask"), h("form.p-code#unlock", { onsubmit: function (event) { event.preventDefault(); check(); } }, [
        phone.wrongIn(made.querySelector("input"), isRight), made,
        h("button.p-button.p-button--wide#enter", { onclick: check }, app.t("open")),
      ]));
    }
    var asleep = h("div.p-lock#locked", {}, [
      app.icon("lock-outline"), h("h2.p-clock", {}, app.t("time")), h("p", {}, app.t("date")),
      h("div.p-lock__way#wake", {}, [app.icon("chevron-up"), h("p", {}, app.t("slide_up"))]),
      phone.button("open", "", "open", wake, true),
    ]);
    app.swipe(asleep, function (way) { if (way === "up") wake(); });
    asleep.setAttribute("role", "group");
    asleep.setAttribute("aria-label", app.t("lock_screen"));
    return { content: asleep };
  };
})();
/* icon("backspace-outline") icon("lock-open-variant-outline") icon("pencil-outline") icon("chevron-up") */
