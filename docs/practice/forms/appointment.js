/* An appointment at the library: a day that is free, an hour, a name, a look at everything, the confirmation. No e-mail
   address is asked: who has none books too. */
practice.appointmentViews = function (app, parts) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var DAYS = [["monday", "closed"], ["tuesday"], ["wednesday"], ["thursday", "full"], ["friday"], ["saturday"]];
  var HOURS = ["ten", "eleven", "fourteen", "sixteen"];

  function choice(name, key, taken) {
    if (taken) {
      return h("div.p-taken#" + name + "-" + key, {}, [h("span", {}, app.t(key)), h("span.p-taken__why", {}, app.t(taken))]);
    }
    return h("button.p-day#" + name + "-" + key, {
      role: "radio",
      "aria-checked": String(state[name] === key),
      onclick: parts.choose(name, key),
    }, app.t(key));
  }

  var toName = parts.way([
    ["day", parts.isThere("day"), "wrong_day", "day-tuesday"], ["hour", parts.isThere("hour"), "wrong_hour", "hour-ten"],
  ], function () { return { view: state.name ? "appointment-check" : "appointment-name", focus: "name" }; });

  var toCheck = parts.way([["name", parts.isName("name"), "wrong_name"]], function () { return { view: "appointment-check" }; });

  function when() { return app.t(state.day || "tuesday") + ", " + app.t(state.hour || "ten"); }

  return {
    appointment: function () {
      var days = h("div.p-days#days", { role: "radiogroup", "aria-labelledby": "day-label" }, DAYS.map(function (day) {
        return choice("day", day[0], day[1]);
      }));
      var hours = h("div.p-hours#hours", { role: "radiogroup", "aria-labelledby": "hour-label" }, HOURS.map(function (hour) {
        return choice("hour", hour);
      }));
      return [
        parts.head("appointment_title", 1, 3),
        h("div.p-asked", {}, [h("p.p-label#day-label", {}, app.t("day")), days, parts.wrong("day", toName, days)]),
        h("div.p-asked", {}, [h("p.p-label#hour-label", {}, app.t("hour")), hours, parts.wrong("hour", toName, hours)]),
        parts.end(parts.button("back", "back", "arrow-left", parts.go("home"), true), parts.button("next", "next", "arrow-right", toName)),
      ];
    },
    "appointment-name": function () {
      return parts.beside([
        parts.head("appointment_title", 2, 3),
        parts.field("name", "name", toCheck),
        parts.end(
          parts.button("back", "back", "arrow-left", parts.go("appointment"), true), parts.button("next", "next", "arrow-right", toCheck)
        ),
      ], parts.data([["name", app.t("my_name")]]));
    },
    "appointment-check": function () {
      return [
        parts.head("check_title", 3, 3),
        parts.summary([
          { id: "change-day", rows: [["when", when()], ["where", app.t("library")]], change: parts.go("appointment") },
          { id: "change-name", rows: [["name", state.name || app.t("my_name")]], change: parts.go("appointment-name") },
        ]),
        parts.end(
          parts.button("back", "back", "arrow-left", parts.go("appointment-name"), true),
          parts.button("confirm", "confirm", "check", parts.go("appointment-done"))
        ),
      ];
    },
    "appointment-done": function () {
      return parts.done("booked", "booked", [
        h("p.p-large#when", {}, when() + ", " + app.t("library")),
        h("button.p-button.p-button--plain#cancel", { onclick: parts.go("appointment-cancelled", { day: "", hour: "" }) }, [
          app.icon("calendar-remove-outline"), app.t("cancel_appointment"),
        ]),
      ]);
    },
    "appointment-cancelled": function () { return parts.done("cancelled", "appointment_cancelled"); },
  };
};
