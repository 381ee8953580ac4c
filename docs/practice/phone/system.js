/* What all apps of the phone share: going from one screen to another, rows, notes, what slides under a finger. */
practice.phone = function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var CLEARED = { note: "", wrong: "", menu: "" };

  function here() {
    return state.view || "home";
  }

  function change(changes) {
    app.set(Object.assign({}, CLEARED, changes));
  }

  function go(view, more) {
    change(Object.assign({ view: view, trail: (state.trail || []).concat(here()) }, more));
  }

  function home() {
    change({ view: "home", trail: [], page: here() === "home" ? 1 : state.page, code: "", first: "" });
  }

  function back() {
    var trail = state.trail || [];
    if (trail.length) change({ view: trail[trail.length - 1], trail: trail.slice(0, -1), code: "", first: "" });
    else home();
  }

  /* The screen of an app: its name, its content. Below it, the sign that something is done or wrong. */
  function screen(title, content, above) {
    return { content: [h("h2.p-title", {}, title), content], above: above };
  }

  function done(key) {
    return h("p.p-done", { id: key.replace(/_/g, "-"), role: "status" }, [app.icon("check-circle-outline"), h("span", {}, app.t(key))]);
  }

  function wrong(key, id) {
    return key && h("p.p-wrong", { id: id || "wrong", role: "status" }, [app.icon("alert-circle-outline"), h("span", {}, app.t(key))]);
  }

  /* The same of a field: as long as it is true. */
  function wrongIn(field, isRight) {
    return state.wrong && app.wrong(field, state.wrong, isRight, { id: "wrong", role: "status" });
  }

  function row(id, image, label, value, act) {
    return h("button.p-line", { id: id, onclick: act }, [
      image && app.icon(image),
      h("span.p-line__words", {}, [h("b", {}, label), value && h("span.p-dim", {}, value)]),
      app.icon("chevron-right"),
    ]);
  }

  function toggle(id, label, on, act) {
    return h("button.p-line.p-switch", { id: id, role: "switch", "aria-checked": String(Boolean(on)), onclick: act }, [
      h("span.p-line__words", {}, [h("b", {}, label), h("span.p-dim", { "aria-hidden": "true" }, app.t(on ? "on" : "off"))]),
      h("span.p-knob", { "aria-hidden": "true" }),
    ]);
  }

  function button(id, image, key, act, plain) {
    return h("button.p-button", { id: id, class: "p-button" + (plain ? " p-button--plain" : ""), onclick: act }, [
      image && app.icon(image), app.t(key),
    ]);
  }

  /* A field whose signs one sees as dots until one asks for them. */
  function secret(key, label, attributes) {
    var field = app.field("input.p-field.p-typed.p-secret", key, Object.assign({
      id: key, "aria-label": label, class: "p-field p-typed p-secret" + (state.shown ? "" : " p-hidden"),
      autocapitalize: "none",
    }, attributes));
    return h("div.p-row", {}, [
      field,
      h("button.p-eye#eye", { "aria-pressed": String(Boolean(state.shown)), onclick: function () { app.set({ shown: !state.shown }); } }, [
        app.icon(state.shown ? "eye-off-outline" : "eye-outline"), app.t("see"),
      ]),
    ]);
  }

  /* A list that is longer than the screen: a finger, the mouse, the wheel and the keys move it. */
  function scroller(id, label, content) {
    var list = h("div.p-scrolls", { id: id, tabindex: "0", role: "group", "aria-label": label }, content);
    var places = (state.places = state.places || {});
    function moved() {
      if (!list.isConnected) return; // a list that is gone has moved nowhere
      places[id] = list.scrollTop;
      list.toggleAttribute("data-moved", list.scrollTop > 30);
      app.root.dispatchEvent(new CustomEvent("practice-change"));
    }
    list.addEventListener("scroll", moved);
    list.addEventListener("pointerdown", function (start) {
      if (start.pointerType !== "mouse" || start.button) return;
      var from = list.scrollTop;
      var slid = false;
      function move(event) {
        slid = slid || Math.abs(event.clientY - start.clientY) > 8;
        if (!slid) return;
        list.scrollTop = from + (start.clientY - event.clientY) / practice.sizeOf(list);
        moved();
      }
      function end() {
        window.removeEventListener("pointermove", move);
        window.removeEventListener("pointerup", end);
        if (slid) list.addEventListener("click", function (event) { event.stopPropagation(); }, { capture: true, once: true });
      }
      window.addEventListener("pointermove", move);
      window.addEventListener("pointerup", end);
    });
    return list;
  }

  return {
    go: go,
    back: back,
    home: home,
    change: change,
    screen: screen,
    done: done,
    wrong: wrong,
    wrongIn: wrongIn,
    row: row,
    toggle: toggle,
    button: button,
    secret: secret,
    scroller: scroller,
    size: function () { return state.size || 2; },
    /* What was scrolled stays where it was when the screen is drawn again. */
    keepPlaces: function () {
      queueMicrotask(function () {
        app.root.querySelectorAll(".p-scrolls").forEach(function (list) {
          list.scrollTop = (state.places || {})[list.id] || 0;
          list.toggleAttribute("data-moved", list.scrollTop > 30);
        });
      });
    },
    /* A finger that stays on an element, the right button or the menu key: act. A short touch: tap. */
    hold: function (element, act, tap) {
      var held = false;
      function once() {
        if (held) return;
        held = true;
        act();
      }
      /* The key that closed a menu above this element is perhaps still down: it was not pressed here. */
      var down = false;
      element.addEventListener("keydown", function (event) { down = down || !event.repeat; });
      element.addEventListener("keyup", function (event) {
        if (!down) event.stopImmediatePropagation();
        down = false;
      });
      element.addEventListener("contextmenu", once);
      return app.hold(element, once, function () { if (!held) tap(); });
    },
  };
};
/* icon("alert-circle-outline") icon("eye-outline") icon("eye-off-outline") icon("chevron-right") */
