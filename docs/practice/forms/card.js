/* A form on one page: a card for the library. A star marks what must be answered; all is read again before it is sent. */
practice.cardViews = function (app, parts) {
  "use strict";
  var h = app.h;
  var state = app.state;

  var toCheck = parts.way([
    ["name", parts.isName("name"), "wrong_name"], ["wish", parts.isThere("wish"), "wrong_wish", "wish-books"],
    ["rules", parts.isThere("rules"), "wrong_rules"],
  ], function () { return { view: "card-check" }; });

  return {
    card: function () {
      return parts.beside([
        parts.head("card_title", 1, 2),
        parts.field("name", "name", toCheck, {}, true),
        parts.choices("wish", "wish", ["books", "films"], toCheck, true),
        parts.tick("rules", "rules", toCheck, null, true),
        parts.end(parts.button("back", "back", "arrow-left", parts.go("home"), true), parts.button("next", "next", "arrow-right", toCheck)),
      ], parts.data([["name", app.t("my_name")]], "", "star_means"));
    },
    "card-check": function () {
      return [
        parts.head("check_title", 2, 2),
        h("div#answers", {}, parts.summary([
          { id: "change-name", rows: [["name", state.name || app.t("my_name")]], change: parts.go("card", { focus: "name" }) },
          { id: "change-wish", rows: [["wish", app.t(state.wish || "books")]], change: parts.go("card", { focus: "wish-books" }) },
        ])),
        parts.end(
          parts.button("back", "back", "arrow-left", parts.go("card"), true), parts.button("send", "send", "send", parts.go("card-done"))
        ),
      ];
    },
    "card-done": function () {
      return parts.done("asked", "card_asked", [
        h("p.p-large#note-number", {}, [app.t("number") + " ", h("b.p-typed#number", {}, app.t("card_number"))]), h("p", {}, app.t("keep_number")),
      ]);
    },
  };
};
