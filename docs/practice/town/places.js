/* The places of the town, where they lie on the plan (px of its drawing, 360 × 300), and how one gets from one to another. */
(function () {
  "use strict";
  var PLACES = {
    market: { x: 84, y: 214, icon: "storefront-outline" },
    library: { x: 276, y: 72, icon: "bookshelf" },
    station: { x: 292, y: 232, icon: "train" },
    health: { x: 64, y: 80, icon: "hospital-building" },
    school: { x: 172, y: 130, icon: "school-outline" },
    stop: { x: 128, y: 214, icon: "bus-stop" },
    here: { x: 172, y: 214, icon: "crosshairs-gps" },
  };
  var METRES = 8; // a px of the plan is so many metres of street
  var SPEED = { foot: 75, bike: 220, bus: 330 }; // metres a minute
  var NOW = 10 * 60 + 24; // the clock of the telephone, in minutes
  var FIRST = 12; // minutes after the hour, then every 20
  var EVERY = 20;
  var AT_A_STOP = 2; // minutes of walk to a stop, and from one

  /* Streets are straight: one goes along one side, then along the other. */
  function streets(from, to) {
    return Math.abs(PLACES[from].x - PLACES[to].x) + Math.abs(PLACES[from].y - PLACES[to].y);
  }

  function minutes(from, to, way) {
    return Math.max(1, Math.round(streets(from, to) * METRES / SPEED[way]));
  }

  function clock(time) {
    return String(Math.floor(time / 60)).padStart(2, "0") + ":" + String(time % 60).padStart(2, "0");
  }

  /* The next buses: when one goes, when it stops there, when one has arrived. */
  function buses(from, to) {
    var first = NOW - (NOW % 60) + FIRST;
    var ride = minutes(from, to, "bus") + 1;
    while (first < NOW + AT_A_STOP + 3) first += EVERY;
    return [0, 1, 2].map(function (index) {
      var leaves = first + index * EVERY;
      return { leaves: leaves, off: leaves + ride, arrives: leaves + ride + AT_A_STOP };
    });
  }

  /* Bus 5 goes from the health centre to the station; one knows its side of the street by its last stop. */
  function last(from, to) {
    return PLACES[to].x > PLACES[from].x ? "station" : "health";
  }

  function stops(from, to) {
    return Math.max(2, Math.round(streets(from, to) / 70));
  }

  window.townPlaces = {
    all: PLACES,
    names: ["market", "library", "station", "health", "school", "stop"],
    metres: function (from, to) { return Math.round(streets(from, to) * METRES / 100) * 100; },
    minutes: minutes,
    buses: buses,
    clock: clock,
    last: last,
    stops: stops,
    now: NOW,
    walk: AT_A_STOP,
  };
})();
