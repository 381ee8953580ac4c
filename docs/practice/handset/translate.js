/* The camera that translates: cover the name, take the photo, choose the language, read, compare with the paper, delete. */
(function () {
  "use strict";
  var views = (window.handsetViews = window.handsetViews || {});
  /* What is compared with the paper, and which answer is right: the translation has read one number wrongly. */
  var FACTS = [["price", "same"], ["date", "other"]];

  views.translate = function (app, phone) {
    var h = app.h;
    var state = app.state;

    function take() {
      if (state.covered) phone.go("languages");
      else phone.change({ wrong: "name_seen", focus: "take" });
    }

    return phone.screen(app.t("translate"), h("div.p-lines.p-camera", {}, [
      h("div.p-view#finder", { "data-covered": String(Boolean(state.covered)) }, app.drawing(window.handsetLetter(app.t, state.covered), app.t(state.covered ? "letter_covered" : "letter_named"))),
      state.note ? phone.done(state.note) : phone.wrong(state.wrong) || h("p.p-hint", {}, app.t(state.covered ? "name_covered" : "goes_out")),
      h("div.p-pair", {}, [
        phone.button("cover", "card-outline", "cover", function () { phone.change({ covered: true, focus: "take" }); }, true),
        phone.button("take", "camera", "take_photo", take),
      ]),
    ]));
  };

  views.languages = function (app, phone) {
    function choice(id) {
      var row = phone.row("language-" + id, "translate", app.t(id + "_name"), "", function () { phone.go("translated", { language: id }); });
      row.lang = app.t(id + "_code");
      return row;
    }
    return phone.screen(app.t("which_language"), app.h("div.p-lines", {}, [choice("mine"), choice("other")]));
  };

  views.translated = function (app, phone) {
    var h = app.h;
    var language = app.state.language || "mine";
    return phone.screen(app.t("translation"), h("div.p-lines", {}, [
      h("p.p-hint", {}, [app.t("from_dutch"), h("span", { lang: app.t(language + "_code") }, " " + app.t(language + "_name"))]),
      h("div.p-facts#translated", { "data-language": language, lang: app.t(language + "_code") }, ["from", "date", "price"].map(function (part) {
        return h("p", {}, app.t(language + "_" + part));
      })),
      phone.button("compare", "magnify", "compare", function () { phone.go("compare"); }),
      phone.button("another", "translate", "another_language", phone.back, true),
    ]));
  };

  views.compare = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var language = state.language || "mine";
    var answers = (state.answers = state.answers || {});
    var open = FACTS.find(function (each) { return !answers[each[0]]; });

    function answer(fact, given) {
      return function () {
        if (given !== fact[1]) return phone.change({ wrong: "look_at_" + fact[0], focus: fact[0] + "-" + given });
        answers[fact[0]] = given;
        phone.change({ focus: fact[0] === "price" ? "date-same" : "delete-photo" });
      };
    }

    function asked(fact) {
      var name = fact[0];
      return h("div.p-compared", { id: name, "data-answer": "" }, [
        h("b", {}, app.t("the_" + name)),
        h("div.p-both", {}, [
          h("span.p-dim", {}, app.t("on_paper")), h("span.p-cut", { lang: "nl" }, app.t("nl_" + name + "_cut")),
          h("span.p-dim", {}, app.t("translation")), h("span.p-read", { lang: app.t(language + "_code") }, app.t(language + "_" + name + "_cut")),
        ]),
        phone.wrong(state.wrong),
        h("div.p-pair", {}, [
          phone.button(name + "-same", "equal", "same", answer(fact, "same"), true),
          phone.button(name + "-other", "not-equal-variant", "different", answer(fact, "other"), true),
        ]),
      ]);
    }

    function answered(fact) {
      return h("p.p-done", { id: fact[0], "data-answer": fact[1] }, [app.icon("check-circle-outline"), h("span", {}, app.t("found_" + fact[0]))]);
    }

    function remove() {
      phone.change({ view: "translate", trail: ["home"], covered: false, note: "photo_deleted" });
    }

    return phone.screen(app.t("compare"), h("div.p-lines", {}, [
      FACTS.filter(function (each) { return answers[each[0]]; }).map(answered),
      open ? asked(open) : [
        h("p#advice", {}, app.t("advice")),
        phone.button("delete-photo", "trash-can-outline", "delete_photo", remove),
      ],
    ]));
  };
})();
/* icon("card-outline") icon("camera") icon("translate") icon("magnify") icon("equal") icon("not-equal-variant") icon("check-circle-outline") icon("trash-can-outline") */
