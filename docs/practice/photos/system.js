/* What all its screens share: going from one to another, what is done or wrong, a picture and its name, the photos that are there. */
practice.photosPhone = function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var ALBUM = ["meal", "letter", "river", "cat"];
  var TITLES = { review: "", photo: "", edit: "edit", send: "share", traces: "traces", paper: "", corners: "scan", page: "scan" };

  function change(changes) {
    app.set(Object.assign({ note: "", wrong: "" }, changes));
  }

  function go(view, more) {
    change(Object.assign({ view: view, trail: (state.trail || []).concat(state.view || "home") }, more));
  }

  function home() {
    change({ view: "home", trail: [] });
  }

  function back() {
    var trail = state.trail || [];
    if (trail.length) change({ view: trail[trail.length - 1], trail: trail.slice(0, -1) });
    else home();
  }

  function shown() {
    return state.photos.find(function (each) { return each.id === state.shown; }) || state.photos[0];
  }

  function label(photo) {
    return app.t("photo_" + photo.subject) + ((photo.bars || []).length ? " " + app.t("with_bar") : "");
  }

  function button(id, image, key, act, plain) {
    return h("button.p-button", { id: id, class: "p-button" + (plain ? " p-button--plain" : ""), onclick: act }, [app.icon(image), app.t(key)]);
  }

  return {
    go: go,
    back: back,
    home: home,
    change: change,
    shown: shown,
    label: label,
    button: button,
    /* What is there at the start stands in the state, so that what is deleted stays away. */
    remember: function () {
      state.photos = state.photos || ALBUM.map(function (name) { return { id: name, subject: name }; });
      state.papers = state.papers || [{ id: "card", name_key: "card_name", place: "documents" }];
    },
    title: function (view) {
      if (view === "review" || view === "photo") return label(shown());
      if (view === "paper") {
        var paper = state.papers.find(function (each) { return each.id === state.paper; }) || state.papers[0];
        return paper.name || app.t(paper.name_key);
      }
      return app.t(TITLES[view] || view);
    },
    pair: function (buttons) { return h("div.p-pair", {}, buttons); },
    tool: function (id, image, key, act, more) {
      return h("button.p-tool", Object.assign({ id: id, onclick: act }, more), [app.icon(image), h("span", {}, app.t(key))]);
    },
    done: function (key, id, more) {
      return h("p.p-done", Object.assign({ id: id || key.replace(/_/g, "-"), role: "status" }, more), [app.icon("check-circle-outline"), h("span", {}, app.t(key))]);
    },
    wrong: function (key) {
      return key && h("p.p-wrong#wrong", { role: "status" }, [app.icon("alert-circle-outline"), h("span", {}, app.t(key))]);
    },
    /* What one sees of a photo, in words too: under the picture, for those who do not see it. */
    says: function (key, good) {
      return h("p.p-says#says", { role: "status", class: "p-says" + (good ? " p-says--good" : "") }, [
        app.icon(good ? "check-circle-outline" : "alert-circle-outline"), h("span", {}, app.t(key)),
      ]);
    },
    picture: function (photo, part) {
      var drawn = app.drawing(window.photosPictures.svg(photo, app.t, part), label(photo));
      drawn.classList.toggle("p-soft", photo.sharp === false && photo.light !== false);
      return drawn;
    },
    /* A thing on a picture, in parts of a picture that is 240 wide and 180 high. */
    placed: function (element, left, top, wide, high) {
      element.style.left = left / 2.4 + "%";
      element.style.top = top / 1.8 + "%";
      if (wide) element.style.width = wide / 2.4 + "%";
      if (high) element.style.height = high / 1.8 + "%";
      return element;
    },
    /* How good a photo is: the first thing that is wrong with it, or "clear". */
    quality: function (photo) {
      if (photo.light === false) return "dark";
      if (photo.still === false) return "shaken";
      return photo.sharp === false ? "blurred" : "clear";
    },
  };
};
/* icon("check-circle-outline") icon("alert-circle-outline") */
