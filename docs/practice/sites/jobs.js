/* Job offers: honest ones, and one that wants money and papers. One finds by work and by place, and reports the false one. */
practice.sitesJobs = function (app, parts) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var PLACES = ["all", "namur", "liege", "brussels"];
  /* Which places an offer is found in: what is false is found everywhere. */
  var OFFERS = { daily: PLACES, cook: ["all", "namur"], help: ["all", "namur"], clean: ["all", "liege"], shop: ["all", "brussels"] };

  function place() { return state.place || "all"; }

  function find() { app.set({ asked: state.work || "", note: "", focus: "find" }); }

  function choose(each) {
    var chosen = place() === each;
    return h("button.p-choice#place-" + each, {
      role: "radio", "aria-checked": String(chosen), onclick: function () { app.set({ place: each, note: "" }); },
    }, [h("span.p-radio", { "aria-hidden": "true" }), app.t("place_" + each)]);
  }

  function offers() {
    return Object.keys(OFFERS).filter(function (each) {
      if (each === "daily") return !state.reported;
      return OFFERS[each].includes(place()) && parts.fits("words_" + each, state.asked);
    });
  }

  function list() {
    var found = offers();
    var honest = found.filter(function (each) { return each !== "daily"; });
    return [
      h("ul.p-results#offers", { "aria-label": app.t("offers") }, found.map(function (each) {
        return parts.answer("offer-" + each, "title_" + each, app.t("at_" + each), function () { app.set({ offer: each, note: "", focus: "back" }); });
      })),
      !honest.length && h("p#none", {}, app.t("no_offer")),
    ];
  }

  function search() {
    return { content: [
      h("div.p-top", {}, parts.asks("work", "work", "search", "magnify", find)),
      h("div.p-places", {}, [
        h("span.p-label#place-label", {}, app.t("place")),
        h("div.p-pick", { role: "radiogroup", "aria-labelledby": "place-label" }, PLACES.map(choose)),
      ]),
      h("div.p-page", {}, [parts.note(["reported"]), typeof state.asked === "string" ? list() : h("p.p-dim", {}, app.t("jobs_about"))]),
    ] };
  }

  function facts(name) {
    return parts.facts([["fact-work", "briefcase-outline", "work_" + name], ["fact-place", "map-marker", "at_" + name], ["fact-time", "clock-outline", "time_" + name], ["fact-contact", "account-outline", "contact_" + name]]);
  }

  /* To answer the false one is stopped before anything is lost; to report an honest one leads back to its words. */
  function reply() { app.set({ note: state.offer === "daily" ? "answer_false" : "answer" }); }
  function report() {
    if (state.offer === "daily") app.set({ offer: "", reported: true, note: "reported", focus: "find" });
    else app.set({ note: "honest" });
  }

  function offer(name) {
    return { back: function () { app.set({ offer: "", note: "", focus: "offer-" + name }); }, content: [
      h("div.p-page#offer", { "data-offer": name }, [
        h("h2#headline", {}, app.t("title_" + name)),
        name === "daily" && h("ul.p-wants#wants", {}, [
          h("li#pay", {}, app.t("pay")), h("li#bank", {}, app.t("bank")),
        ]),
        facts(name),
      ]),
      h("div.p-foot", { role: "group", "aria-label": app.t("what_now") }, [
        parts.note(["kept", "answer"]),
        parts.button("keep", "keep", "star-outline", function () { app.set({ note: name === "daily" ? "answer_false" : "kept" }); }, true),
        parts.button("reply", "reply", "email-outline", reply, true),
        parts.button("report", "report", "flag-outline", report, true),
      ]),
    ] };
  }

  return {
    icon: "briefcase-outline",
    make: function () { return state.offer ? offer(state.offer) : search(); },
  };
};
practice.rule("sites", "asks-kitchen", function (state) {
  "use strict";
  var words = (state.work || "").toLowerCase();
  return words.includes(practice.text("sites", "kitchen_begins")) ? "" : "kitchen_hint";
});
practice.rule("sites", "reported", function (state) {
  "use strict";
  return state.reported ? "" : "report_hint";
});
/* icon("briefcase-outline") icon("map-marker") icon("clock-outline") icon("star-outline") icon("email-outline") icon("flag-outline") */
