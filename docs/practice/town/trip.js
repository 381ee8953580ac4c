/* A way in steps: walk, get on, get off, walk. It can be kept for where there is no internet. */
practice.townTrip = function (app, drawn, button) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var places = window.townPlaces;

  function name(each) { return app.t("place_" + each); }

  function fill(key, words) {
    return Object.keys(words).reduce(function (text, each) { return text.replace("{" + each + "}", words[each]); }, app.t(key));
  }

  function leg(id, image, title, lines) {
    return h("li.p-leg", { id: id }, [app.icon(image), h("div", {}, [h("b", {}, title), lines.map(function (line) { return h("p", {}, line); })])]);
  }

  function byBus(from, to) {
    var bus = places.buses(from, to)[(state.trip || 1) - 1];
    var end = places.last(from, to);
    return [
      leg("leg-walk", "walk", fill("leg_walk", { minutes: places.walk }), [fill("leg_to_stop", { place: name(from) })]),
      leg("leg-on", "bus", fill("leg_on", { time: places.clock(bus.leaves) }), [fill("leg_direction", { place: name(end) })]),
      leg("leg-off", "bus-stop", fill("leg_off", { time: places.clock(bus.off) }), [fill("leg_stop", { place: name(to) }), fill("leg_stops", { stops: places.stops(from, to) })]),
      leg("leg-end", "map-marker", fill("leg_walk", { minutes: places.walk }), [fill("leg_there", { time: places.clock(bus.arrives) })]),
    ];
  }

  function alone(from, to, way) {
    var minutes = places.minutes(from, to, way);
    var turns = places.all[from].y > places.all[to].y === places.all[to].x > places.all[from].x ? "leg_left" : "leg_right";
    return [
      leg("leg-start", way === "foot" ? "walk" : "bike", fill("leg_straight", { metres: places.metres(from, to) }), []),
      places.all[from].x !== places.all[to].x && places.all[from].y !== places.all[to].y && leg("leg-turn", turns === "leg_left" ? "arrow-left-top" : "arrow-right-top", app.t(turns), []),
      leg("leg-end", "map-marker", fill("leg_there", { time: places.clock(places.now + minutes) }), [fill("minutes_in_all", { minutes: minutes })]),
    ];
  }

  return {
    trip: function () {
      var from = state.from || "market";
      var way = state.way || "bus";
      var kept = Boolean(state.kept);
      return [
        h("div.p-lines#trip", { "data-to": state.to, "data-way": way, "data-trip": String(state.trip || 0) }, [
          h("h2", {}, fill("trip_to", { place: name(state.to) })),
          h("ol.p-legs", {}, way === "bus" ? byBus(from, state.to) : alone(from, state.to, way)),
          kept ? h("p.p-done#kept", { role: "status" }, [app.icon("check-circle-outline"), h("span", {}, app.t("kept"))])
            : button("keep", "download-outline", "keep", function () { app.set({ kept: true, focus: "" }); }, true),
        ]),
      ];
    },
  };
};
/* icon("arrow-left-top") icon("arrow-right-top") icon("download-outline") */
