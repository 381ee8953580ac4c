/* The plan of a town on a phone: a place, the way to it on foot, by bus or by bicycle, the stop where one gets off. */
practice.define("town", function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var places = window.townPlaces;
  var WAYS = [["foot", "walk"], ["bus", "bus"], ["bike", "bike"]];
  var views = Object.assign({ map: map, place: place, times: times, from: from, route: route }, practice.townTrip(app, drawn, button, foot));

  function change(changes) {
    app.set(Object.assign({ note: "", wrong: "", asking: false }, changes));
  }

  function go(view, more) {
    change(Object.assign({ view: view, trail: (state.trail || []).concat([[state.view || "map", state.to || ""]]) }, more));
  }

  function back() {
    var trail = (state.trail || []).slice();
    var last = trail.pop() || ["map", ""];
    change({ view: last[0], to: last[1], trail: trail });
  }

  function start() {
    return state.from || "market";
  }

  function name(each) {
    return app.t("place_" + each);
  }

  function button(id, image, key, act, plain) {
    return h("button.p-button", { id: id, class: "p-button" + (plain ? " p-button--plain" : ""), onclick: act }, [image && app.icon(image), h("span", {}, app.t(key))]);
  }

  function drawn(shown, label) {
    var names = {};
    (shown.way || shown.to ? [shown.from, "station"] : ["market", "library", "station", "health", "school"]).forEach(function (each) {
      if (each && each !== "here") names[each] = name(each);
    });
    return h("div.p-plan#plan", {}, app.drawing(window.townPlan.svg(shown, names), label));
  }

  function nearer() {
    var near = state.zoom === 2;
    return h("button.p-tool", { id: near ? "farther" : "nearer", onclick: function () { app.set({ zoom: near ? 1 : 2, focus: near ? "nearer" : "farther" }); } }, [
      app.icon(near ? "magnify-minus-outline" : "magnify-plus-outline"), h("span", {}, app.t(near ? "farther" : "nearer")),
    ]);
  }

  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  /* What one typed is looked for in the names and the other words of the places. */
  function found() {
    var asked = fold(state.query || "").split(/[^a-z0-9]+/).filter(Boolean);
    if (!asked.length) return [];
    return places.names.filter(function (each) {
      var known = fold(name(each) + " " + app.t("also_" + each)).split(/[^a-z0-9]+/);
      return asked.some(function (word) { return known.some(function (one) { return one.length > 2 && one.startsWith(word); }); });
    });
  }

  function line(each, id, act, below) {
    return h("li", {}, h("button.p-line", { id: id, onclick: act }, [
      app.icon(places.all[each].icon), h("span.p-line__words", {}, [h("b", {}, name(each)), below && h("span.p-dim", {}, below)]),
    ]));
  }

  function answers() {
    var all = found();
    if (!all.length) {
      return (state.query || "").trim().length > 2 ? [h("li.p-none#none", {}, app.t("nothing_found"))] : [];
    }
    return all.map(function (each) {
      return line(each, "place-" + each, function () { go("place", { to: each, zoom: 1, focus: "route" }); }, app.t("about_" + each));
    });
  }

  /* The list grows with every sign, and the field stays: what one types is never lost. */
  function map() {
    var list = h("ul.p-answers#answers", { "aria-label": app.t("answers") }, answers());
    var field = app.field("input.p-field.p-typed", "query", { id: "search", "aria-label": app.t("search"), placeholder: app.t("search"), autocapitalize: "none" });
    field.addEventListener("input", function () {
      list.replaceChildren.apply(list, answers());
      app.root.dispatchEvent(new CustomEvent("practice-change"));
    });
    return [
      h("div.p-search", {}, [app.icon("magnify"), field]), list,
      drawn({ zoom: state.zoom }, app.t("plan_town")), h("div.p-tools", {}, nearer()),
    ];
  }

  function place() {
    var isStop = state.to === "stop";
    return [
      drawn({ to: state.to, zoom: state.zoom }, app.t("plan_of").replace("{place}", name(state.to))),
      h("div.p-card#place", { "data-place": state.to }, [
        h("h2", {}, name(state.to)), h("p", {}, app.t("about_" + state.to)),
        h("div.p-pair", {}, [
          button("route", "directions", "route", function () { go("route", { focus: "from" }); }),
          isStop ? button("times", "clock-outline", "times", function () { go("times"); }, true) : nearer(),
        ]),
      ]),
    ];
  }

  /* The timetable of the stop, as it hangs there. */
  function times() {
    var next = places.buses("market", "station")[0].leaves;
    return h("div.p-lines#timetable", {}, [
      h("h2", {}, app.t("times_title")), h("p", {}, app.t("times_about")),
      h("table.p-times", {}, [
        h("thead", {}, h("tr", {}, [h("th", { scope: "col" }, app.t("hour")), h("th", { scope: "col" }, app.t("minutes"))])),
        h("tbody", {}, [9, 10, 11, 12].map(function (hour) {
          return h("tr", {}, [h("th", { scope: "row" }, String(hour).padStart(2, "0")), h("td", {}, [12, 32, 52].map(function (minute) {
            var isNext = hour * 60 + minute === next;
            return [h("span", { class: isNext ? "p-next" : "" }, String(minute)), " "];
          }))]);
        })),
      ]),
      h("p.p-dim", {}, app.t("times_next").replace("{time}", places.clock(next))),
    ]);
  }

  /* Where one starts. Nobody has to tell the phone where one stands. */
  function from() {
    function choose(each) { change({ view: "route", from: each, trail: (state.trail || []).slice(0, -1), focus: "from" }); }
    return h("div.p-lines", {}, [
      h("h2#start-title", {}, app.t("choose_start")),
      state.refused && h("p.p-done#refused", { role: "status" }, [app.icon("check-circle-outline"), h("span", {}, app.t("refused"))]),
      h("ul.p-answers", { "aria-labelledby": "start-title" }, places.names.filter(function (each) { return each !== state.to; }).map(function (each) {
        return line(each, "from-" + each, function () { choose(each); });
      }).concat([line("here", "from-here", function () { app.set({ asking: true }); })])),
    ]);
  }

  function asking() {
    function close() { app.set({ asking: false, refused: true, focus: "from-market" }); }
    return app.dialog("position", app.t("position_asked"), h("div.p-asked", {}, [
      button("refuse", "close", "refuse", close, true),
      button("allow", "check", "allow", function () { change({ view: "route", from: "here", refused: false, trail: (state.trail || []).slice(0, -1), focus: "from" }); }, true),
    ]), close);
  }

  function way(each) {
    var kind = each[0];
    var minutes = kind === "bus" ? places.minutes(start(), state.to, kind) + 1 + 2 * places.walk : places.minutes(start(), state.to, kind);
    return h("button.p-way", { id: "way-" + kind, "aria-pressed": String(state.way === kind), onclick: function () { app.set({ way: kind, focus: "way-" + kind }); } }, [
      app.icon(each[1]), h("b", {}, app.t("way_" + kind)), h("span", {}, minutes + " min"),
    ]);
  }

  function route() {
    var kind = state.way || "";
    var same = start() === state.to;
    return [
      h("div.p-ends", {}, [
        h("button.p-line", { id: "from", onclick: function () { go("from", { refused: false, focus: "from-" + (state.to === "market" ? "library" : "market") }); } }, [
          app.icon("circle-outline"), h("span.p-line__words", {}, [h("span.p-dim", {}, app.t("start")), h("b", {}, name(start()))]), app.icon("chevron-right"),
        ]),
        h("p.p-line.p-line--flat#to", {}, [app.icon("map-marker"), h("span.p-line__words", {}, [h("span.p-dim", {}, app.t("end")), h("b", {}, name(state.to))])]),
      ]),
      same ? h("p.p-wrong#same", { role: "status" }, [app.icon("alert-circle-outline"), h("span", {}, app.t("same"))]) : [
        h("div.p-ways", { role: "group", "aria-label": app.t("how") }, WAYS.map(way)),
        kind === "bus" && h("ul.p-answers#trips", { "aria-label": app.t("next_buses") }, places.buses(start(), state.to).map(function (bus, index) {
          return h("li", {}, h("button.p-line", { id: "trip-" + (index + 1), onclick: function () { go("trip", { trip: index + 1 }); } }, [
            app.icon("bus"), h("span.p-line__words", {}, [h("b", {}, app.t("trip_" + (index + 1))), h("span.p-dim", {}, app.t("arrives").replace("{time}", places.clock(bus.arrives)))]), app.icon("chevron-right"),
          ]));
        })),
        kind && kind !== "bus" && button("see", "format-list-numbered", "see_way", function () { go("trip", { trip: 0 }); }),
        kind !== "bus" && drawn({ to: state.to, from: start(), way: kind }, app.t("plan_way").replace("{from}", name(start())).replace("{to}", name(state.to))),
      ],
    ];
  }

  function foot() {
    return h("nav.p-nav", { "aria-label": app.t("navigation") }, [
      h("button#back", { onclick: back }, [app.icon("arrow-left"), app.t("back")]),
      h("button#home", { onclick: function () { change({ view: "map", query: "", to: "", trail: [], way: "", from: "", focus: "search" }); } }, [app.icon("map-outline"), app.t("plan")]),
    ]);
  }

  var view = state.view || "map";
  if (!views[view]) throw new Error("no view " + view);
  return h("div.p-phone", { class: "p-phone p-town--" + view }, [
    h("div.p-status", {}, [h("span", {}, places.clock(places.now)), h("span.p-practice", {}, app.t("practice")), h("span.p-signs", {}, [app.icon("wifi"), app.icon("battery-80")])]),
    h("div.p-screen", view === "trip" && state.kept ? { tabindex: "0", role: "group", "aria-label": app.t("app_name") } : {}, [h("h1.p-told", {}, app.t("app_name")), views[view]()]),
    foot(), state.asking && asking(),
  ]);
});
/* What was typed leads to the library. */
practice.rule("town", "finds-library", function (state, root) {
  "use strict";
  return root.querySelector("#place-library") ? "" : "finds_hint";
});
/* icon("storefront-outline") icon("bookshelf") icon("train") icon("hospital-building") icon("school-outline") icon("bus-stop")
   icon("crosshairs-gps") icon("walk") icon("bus") icon("bike") icon("magnify") icon("magnify-plus-outline") icon("magnify-minus-outline")
   icon("directions") icon("clock-outline") icon("check-circle-outline") icon("close") icon("check") icon("circle-outline") icon("map-marker")
   icon("chevron-right") icon("format-list-numbered") icon("arrow-left") icon("map-outline") icon("wifi") icon("battery-80")
   icon("alert-circle-outline") */
