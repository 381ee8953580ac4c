/* What takes room: one looks first, then deletes; the room comes back when the bin is empty. Sizes in gigabytes. */
(function () {
  "use strict";
  var views = (window.handsetViews = window.handsetViews || {});
  var VIDEOS = [
    { name: "joke", size: 6, picture: "rain" },
    { name: "party", size: 4, picture: "flowers", dear: true },
    { name: "recipe", size: 2, picture: "bread", dear: true },
  ];
  var LEFT = 1;
  var WHOLE = 64;

  function list(state, key) {
    return (state[key] = state[key] || []);
  }

  function sum(videos) {
    return videos.reduce(function (all, each) { return all + each.size; }, 0);
  }

  function among(names) {
    return VIDEOS.filter(function (each) { return names.includes(each.name); });
  }

  window.handsetFree = function (state) {
    return LEFT + sum(among(list(state, "gone")));
  };

  function there(state) {
    return VIDEOS.filter(function (each) { return !list(state, "bin").includes(each.name) && !list(state, "gone").includes(each.name); });
  }

  function size(app, number) {
    return number + "\u00a0" + app.t("giga");
  }

  views.storage = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var free = window.handsetFree(state);
    var gauge = h("span.p-gauge__full");
    gauge.style.width = (WHOLE - free) / WHOLE * 100 + "%";
    function fact(image, key, number) {
      return h("div.p-line.p-line--still", {}, [app.icon(image), h("span.p-line__words", {}, [h("b", {}, app.t(key)), h("span.p-dim", {}, size(app, number))])]);
    }
    return phone.screen(app.t("storage"), h("div.p-lines.p-tight", {}, [
      h("div.p-room#room", { "data-free": String(free), "data-bin": String(list(state, "bin").length) }, [h("b", {}, app.t("free") + " " + size(app, free)), h("span.p-gauge", { "aria-hidden": "true" }, gauge)]),
      phone.row("to-videos", "movie-outline", app.t("videos"), size(app, 20 + sum(there(state))), function () { phone.go("videos"); }),
      fact("apps", "applications", 19),
      fact("image-multiple", "photos", 12),
      phone.row("to-bin", "trash-can-outline", app.t("bin"), size(app, sum(among(list(state, "bin")))), function () { phone.go("bin"); }),
    ]));
  };

  views.videos = function (app, phone) {
    var h = app.h;
    var videos = there(app.state);
    return phone.screen(app.t("videos"), h("div.p-lines", {}, [
      app.state.note && phone.done(app.state.note),
      videos.map(function (each) {
        return phone.row("video-" + each.name, "movie-outline", app.t("video_" + each.name), size(app, each.size), function () { phone.go("video", { video: each.name }); });
      }),
      !videos.length && h("p", {}, app.t("no_video")),
    ]));
  };

  views.video = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var video = among([state.video || "joke"])[0];
    function remove() {
      list(state, "bin").push(video.name);
      phone.change({ view: "videos", trail: (state.trail || []).slice(0, -1), note: "video_in_bin", focus: "back" });
    }
    return phone.screen(app.t("video_" + video.name), h("div.p-lines", {}, [
      h("div.p-view.p-film#film", { "data-video": video.name }, [
        app.drawing(window.phonePictures.svg(video.picture), app.t("film_" + video.name)), h("span.p-play", { "aria-hidden": "true" }, app.icon("play")),
      ]),
      h("p", {}, app.t("about_" + video.name)),
      phone.button("delete", "trash-can-outline", "delete", remove),
    ]));
  };

  views.bin = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var inside = among(list(state, "bin"));

    function empty() {
      var dear = inside.find(function (each) { return each.dear; });
      if (dear) return phone.change({ wrong: "keep_" + dear.name, focus: "empty" });
      state.gone = list(state, "gone").concat(list(state, "bin"));
      phone.change({ bin: [], note: "bin_emptied", focus: "back" });
    }

    function row(each) {
      return h("div.p-line.p-line--still", {}, [
        h("span.p-line__words", {}, [h("b", {}, app.t("video_" + each.name)), h("span.p-dim", {}, size(app, each.size))]),
        h("button.p-button.p-button--plain", {
          id: "restore-" + each.name, onclick: function () { phone.change({ bin: list(state, "bin").filter(function (one) { return one !== each.name; }), focus: "back" }); },
        }, app.t("restore")),
      ]);
    }

    return phone.screen(app.t("bin"), h("div.p-lines", {}, [
      state.note && phone.done(state.note),
      inside.map(row),
      phone.wrong(state.wrong),
      inside.length ? phone.button("empty", "delete-empty-outline", "empty_bin", empty) : h("p#room", { "data-free": String(window.handsetFree(state)) }, [
        app.t("bin_is_empty"), " ", h("b", {}, app.t("free") + " " + size(app, window.handsetFree(state))),
      ]),
    ]));
  };
})();
/* icon("movie-outline") icon("apps") icon("image-multiple") icon("trash-can-outline") icon("play") icon("delete-empty-outline") */
