/* A site that asks about cookies: three answers of one size, and the same question again when one wants it. */
practice.browserCookies = function (app, memory) {
  "use strict";
  var h = app.h;
  var state = app.state;

  function answer(kind) {
    return function () {
      memory.now().cookies = kind;
      app.set({ note: "cookies_" + kind, panel: "", focus: "cookies-again" });
    };
  }

  function button(id, key, act) {
    return h("button.p-button.p-button--plain#" + id, { onclick: act }, app.t(key));
  }

  function choose() { app.set({ panel: "cookies" }); }

  function tick(id, key) {
    return h("button.p-tick#" + id, {
      role: "checkbox", "aria-checked": String(Boolean(state[id])),
      onclick: function () {
        var change = {};
        change[id] = !state[id];
        app.set(change);
      },
    }, [app.icon(state[id] ? "checkbox-marked-outline" : "checkbox-blank-outline"), app.t(key)]);
  }

  return {
    banner: function () {
      return !memory.now().cookies && h("div.p-cookies#cookies", { role: "region", "aria-label": app.t("cookies") }, [
        h("p", {}, [app.icon("cookie-outline"), app.t("cookies_about")]),
        h("div.p-three", {}, [
          button("refuse", "refuse", answer("refused")), button("accept", "accept", answer("accepted")), button("choose", "choose", choose),
        ]),
      ]);
    },
    again: function () {
      return memory.now().cookies && h("button.p-link#cookies-again", { onclick: choose }, app.t("cookies_again"));
    },
    panel: function () {
      function leave() { app.set({ panel: "", focus: memory.now().cookies ? "cookies-again" : "choose" }); }
      return app.dialog("choices", app.t("cookies_choose"), [
        h("p", {}, app.t("cookies_needed")),
        h("div.p-ticks", {}, [tick("count-visits", "count_visits"), tick("own-adverts", "own_adverts")]),
        h("div.p-end", {}, [
          button("cancel", "cancel", leave),
          h("button.p-button#keep", { onclick: answer("chosen") }, [app.icon("check"), app.t("keep")]),
        ]),
      ], leave);
    },
  };
};
/* icon("checkbox-marked-outline") icon("checkbox-blank-outline") */
