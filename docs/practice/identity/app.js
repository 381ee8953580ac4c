/* A site of a town that asks who one is: with itsme or at the counter, and what one refuses. No screen of itsme is shown. */
practice.define("identity", function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;

  function go(view) {
    return function () { app.set({ view: view, told: "" }); };
  }

  function tell(key) {
    return function () { app.set({ told: key }); };
  }

  function button(id, image, key, act, plain) {
    return h("button.p-button", { id: id, class: "p-button" + (plain ? " p-button--plain" : ""), onclick: act }, [
      app.icon(image), h("span", {}, app.t(key)),
    ]);
  }

  function tile(id, image, key, act) {
    return h("button.p-tile", { id: id, onclick: act }, [app.icon(image), h("span", {}, app.t(key))]);
  }

  function lines(id, all) {
    return h("ul.p-lines", { id: id }, all.map(function (each) {
      return h("li", {}, [app.icon(each[0]), h("span", {}, app.t(each[1]))]);
    }));
  }

  /* Somebody asks for something: who, what, two answers, and a word where the answer is to be thought of again. */
  function asked(id, image, who, words, yes, no, next) {
    return [
      h("div.p-asked#" + id, {}, [
        h("p.p-who", {}, [app.icon(image), h("b", {}, app.t(who))]),
        h("p.p-says#says", {}, app.t(words)),
      ]),
      h("p.p-dim", {}, app.t("drawn")),
      state.told && h("p.p-wrong#told", { role: "status" }, [app.icon("hand-back-right-outline"), h("span", {}, app.t(state.told))]),
      h("div.p-end", {}, [button("accept", "check", yes, tell(id + "_told"), true), button("refuse", "hand-back-right-outline", no, go(next))]),
    ];
  }

  function well(id, key, more) {
    return [
      h("p.p-done", { id: id, role: "status" }, [app.icon("check-circle-outline"), h("span", {}, app.t(key))]),
      h("p", {}, app.t(more)),
      h("div.p-end", {}, button("to-start", "home-outline", "home", go("who"), true)),
    ];
  }

  var views = {
    who: function () {
      return [
        h("h2#question", {}, app.t("who")),
        h("p", {}, app.t("why")),
        h("div.p-tiles", {}, [tile("with-itsme", "cellphone", "with_itsme", go("itsme")), tile("at-counter", "account-tie-outline", "at_counter", go("counter"))]),
      ];
    },
    itsme: function () {
      return [
        h("h2", {}, app.t("itsme_title")),
        lines("things", [["cellphone", "thing_phone"], ["card-account-details-outline", "thing_card"], ["dots-horizontal", "thing_code"]]),
        h("p#asked-all", {}, h("b", {}, app.t("all_three"))),
        h("div.p-end", {}, [button("yes", "check", "yes", go("possible"), true), button("no", "close", "no", go("counter"), true)]),
      ];
    },
    possible: function () {
      return [
        h("p#possible", { role: "status" }, app.t("possible")),
        h("div.p-end", {}, [button("back", "arrow-left", "back", go("itsme"), true), button("without", "account-tie-outline", "without", go("counter"))]),
      ];
    },
    counter: function () {
      return [
        h("h2", {}, app.t("counter_title")),
        lines("counter", [["account-tie-outline", "counter_where"], ["hand-heart-outline", "counter_help"], ["phone", "counter_phone"]]),
        h("div.p-end", {}, [button("back", "arrow-left", "back", go("who"), true), button("go-on", "arrow-right", "go_on", go("code"))]),
      ];
    },
    code: function () { return asked("code", "phone-in-talk", "caller", "caller_says", "give", "refuse", "code-kept"); },
    "code-kept": function () {
      return well("code-kept", "code_kept", "code_is_mine").concat([button("go-on", "arrow-right", "go_on", go("request"))]);
    },
    request: function () { return asked("request", "cellphone-message", "phone_asks", "phone_says", "accept", "refuse", "refused"); },
    refused: function () { return well("refused", "refused", "refused_more"); },
  };

  var shown = views[state.view || "who"];
  if (!shown) throw new Error("no view " + state.view);
  return app.window(app.t("site"), "town-hall", h("div.p-page", {}, shown()));
});
/* icon("town-hall") icon("cellphone") icon("account-tie-outline") icon("card-account-details-outline") icon("dots-horizontal") icon("check")
   icon("close") icon("arrow-left") icon("arrow-right") icon("hand-heart-outline") icon("phone") icon("phone-in-talk")
   icon("cellphone-message") icon("hand-back-right-outline") icon("check-circle-outline") icon("home-outline") */
