/* Which part of a step's picture is shown: as much of it as leaves its letters large enough for the last row, and a
   closer look on request. The scene's lock tells the place that one acts on and how large its letters are. */
(function () {
  "use strict";
  var stage = window.digilab && window.digilab.stage;
  if (!stage) return;
  var LETTERS = 0.03;
  var AROUND = 0.06;
  var CLOSER = 1.2;
  var CLOSEST = 5;
  var STEP = 0.1;
  var explained = {};
  var near = null;

  function between(least, value, most) {
    return Math.min(most, Math.max(least, value));
  }

  /* The part of a picture that a room shows when the whole picture would be `width` px wide: around a middle. */
  function part(room, ratio, width, middle) {
    var wide = Math.min(1, room.width / width);
    var tall = Math.min(1, (room.height * ratio) / width);
    return {
      width: width, wide: wide, tall: tall,
      left: between(0, middle.x - wide / 2, 1 - wide), top: between(0, middle.y - tall / 2, 1 - tall)
    };
  }

  function fitting(room, ratio) {
    return Math.min(room.width, room.height * ratio);
  }

  /* At most so wide that the place one acts on, and a little around it, still has room. */
  function widest(room, ratio, seen) {
    return Math.min(room.width / (seen[2] + AROUND), (room.height * ratio) / (seen[3] + AROUND * ratio));
  }

  function middleOf(seen) {
    return { x: seen[0] + seen[2] / 2, y: seen[1] + seen[3] / 2 };
  }

  function known(image) {
    return { seen: (image.dataset.seen || "").split(" ").map(Number), letters: Number(image.dataset.letters || 0) };
  }

  function ratioOf(image) {
    return image.getAttribute("width") / image.getAttribute("height");
  }

  function roomOf(image) {
    var box = image.closest(".screen__picture");
    return { width: box.clientWidth - 4, height: box.clientHeight - 4 };
  }

  /* What is shown without a closer look. */
  function usual(image) {
    var room = roomOf(image);
    var ratio = ratioOf(image);
    var fits = fitting(room, ratio);
    var what = known(image);
    var wanted = what.letters ? (LETTERS * innerHeight) / what.letters : 0;
    if (what.seen.length < 4 || wanted <= fits) return part(room, ratio, fits, { x: 0.5, y: 0.5 });
    return part(room, ratio, Math.max(fits, Math.min(wanted, widest(room, ratio, what.seen))), middleOf(what.seen));
  }

  function closer(image) {
    var room = roomOf(image);
    var ratio = ratioOf(image);
    var now = usual(image).width;
    var what = known(image);
    var marked = what.seen.length === 4;
    var wanted = marked ? between(1.5 * now, 0.8 * widest(room, ratio, what.seen), 3 * now) : 2 * now;
    return part(room, ratio, wanted, marked ? middleOf(what.seen) : { x: 0.5, y: 0.5 });
  }

  function put(image, shown) {
    var view = image.closest(".screen__view");
    var whole = shown.wide === 1 && shown.tall === 1;
    view.classList.toggle("screen__view--part", !whole);
    var cut = { start: shown.left, above: shown.top, end: 1 - shown.left - shown.wide, below: 1 - shown.top - shown.tall };
    Object.keys(cut).forEach(function (side) {
      view.classList.toggle("screen__view--" + side, cut[side] > 0.001);
    });
    var tall = shown.width / ratioOf(image);
    view.style.width = whole ? "" : shown.width * shown.wide + "px";
    view.style.height = whole ? "" : tall * shown.tall + "px";
    image.style.width = whole ? "" : shown.width + "px";
    image.style.left = whole ? "" : -shown.left * shown.width + "px";
    image.style.top = whole ? "" : -shown.top * tall + "px";
    view.shown = shown;
  }

  /* Once for each sheet: the whole screen small, with a frame around the part that is large beside it. */
  function explain(screen, image, shown) {
    var sheet = screen.dataset.sheet;
    var map = screen.querySelector(".screen__map");
    var partly = shown.wide < 1 || shown.tall < 1;
    if (partly && !explained[sheet]) explained[sheet] = screen.id;
    var wanted = partly && explained[sheet] === screen.id;
    if (wanted && !map) {
      map = document.createElement("figure");
      map.className = "screen__map";
      map.setAttribute("aria-hidden", "true");
      var box = document.createElement("span");
      var small = document.createElement("img");
      small.src = image.src;
      small.alt = "";
      small.width = image.width;
      small.height = image.height;
      var edge = document.createElement("span");
      edge.className = "screen__edge";
      box.append(small, edge);
      var words = document.createElement("figcaption");
      words.textContent = stage.frame.dataset.map;
      map.append(box, words);
      screen.querySelector(".screen__pictures").prepend(map);
    }
    if (map && !wanted) map.remove();
    screen.classList.toggle("screen--explained", wanted);
    return wanted ? map.querySelector(".screen__edge") : null;
  }

  function frameOn(edge, shown) {
    edge.style.left = 100 * shown.left + "%";
    edge.style.top = 100 * shown.top + "%";
    edge.style.width = 100 * shown.wide + "%";
    edge.style.height = 100 * shown.tall + "%";
  }

  function images() {
    var screen = stage.now();
    return screen && screen.matches(".screen--step") ? [...screen.querySelectorAll(".screen__view img")] : [];
  }

  function show() {
    if (stage.flows()) {
      images().forEach(function (image) {
        put(image, { wide: 1, tall: 1, left: 0, top: 0 });
      });
      return;
    }
    images().forEach(function (image) {
      put(image, usual(image));
    });
    var first = images()[0];
    var edge = first && explain(stage.now(), first, first.closest(".screen__view").shown);
    if (!edge) return;
    /* Beside the small picture there is less room. */
    put(first, usual(first));
    frameOn(edge, first.closest(".screen__view").shown);
  }

  function away() {
    if (!stage.busy.has("zoom")) return;
    near = null;
    stage.pressed("zoom", false);
  }

  function look(image, width, middle) {
    var now = image.closest(".screen__view").shown;
    var least = usual(image).width;
    near = image;
    put(image, part(roomOf(image), ratioOf(image), between(least, width || now.width, CLOSEST * least), middle));
    var edge = stage.now().querySelector(".screen__edge");
    if (edge) frameOn(edge, image.closest(".screen__view").shown);
  }

  stage.acts.zoom = function () {
    var image = images()[0];
    if (stage.busy.has("zoom")) {
      away();
      show();
    } else if (!image || stage.flows()) {
      stage.say(stage.frame.dataset.noZoom);
    } else {
      var wanted = closer(image);
      look(image, wanted.width, { x: wanted.left + wanted.wide / 2, y: wanted.top + wanted.tall / 2 });
      stage.pressed("zoom", true);
    }
  };

  /* Which place of a picture lies at a place of the window. */
  stage.placeIn = function (image, at) {
    var box = image.getBoundingClientRect();
    return { x: (at.x - box.left) / box.width, y: (at.y - box.top) / box.height };
  };

  stage.picture = function () { return images()[0] || null; };
  stage.on("show", show);
  stage.on("resize", function () {
    away();
    show();
  });
  stage.on("leave", away);
  stage.on("place", function (at) {
    var image = document.elementFromPoint(at.x, at.y);
    image = image && image.closest(".screen__view") && image.closest(".screen__view").querySelector("img");
    if (image) look(image, 0, stage.placeIn(image, at));
  });
  stage.on("move", function (way) {
    if (!near || stage.busy.has("pointer")) return;
    var now = near.closest(".screen__view").shown;
    var step = { left: [-STEP, 0], right: [STEP, 0], up: [0, -STEP], down: [0, STEP] }[way];
    look(near, 0, { x: now.left + now.wide / 2 + step[0] * now.wide * 2, y: now.top + now.tall / 2 + step[1] * now.tall * 2 });
  });
  stage.frame.addEventListener("wheel", function (event) {
    var view = event.target.closest(".screen--step .screen__view");
    if (!view || stage.flows() || event.ctrlKey) return;
    event.preventDefault();
    var image = view.querySelector("img");
    var now = view.shown;
    var width = now.width * (event.deltaY < 0 ? CLOSER : 1 / CLOSER);
    if (width <= usual(image).width * 1.01) {
      away();
      show();
      return;
    }
    /* What lies under the mouse stays there. */
    var at = stage.placeIn(image, { x: event.clientX, y: event.clientY });
    var middle = { x: now.left + now.wide / 2, y: now.top + now.tall / 2 };
    var by = now.width / width;
    look(image, width, { x: at.x + (middle.x - at.x) * by, y: at.y + (middle.y - at.y) * by });
    if (!stage.busy.has("zoom")) stage.pressed("zoom", true);
  }, { passive: false });

  stage.frame.querySelectorAll(".screen__picture img").forEach(function (each) {
    each.style.setProperty("--ratio", ratioOf(each));
  });
})();
