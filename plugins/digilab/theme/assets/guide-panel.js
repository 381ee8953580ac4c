/* The panel beside the stage: the sentence, how far one is, a yes for each step, the buttons, what is told. */
window.guidePanel = function (frame, say, steps) {
  "use strict";
  function one(name) { return frame.querySelector(".try__" + name); }
  var panel = one("panel");
  var sentences = [...frame.querySelectorAll(".try__steps > li")];
  var dots = [...frame.querySelectorAll(".try__dots > li")];
  var todo = [...frame.querySelectorAll(".try__todo > li")];
  var count = one("count");
  var goal = one("goal");
  var goOn = one("go-on");
  var show = one("show");
  var gesture = show.querySelector("[data-word=gesture]");
  var plain = show.querySelector("[data-word=show]");
  var skip = one("skip");
  var back = one("go-back");
  var waits = one("waits");
  var told = one("told");
  var bravo = one("bravo");
  var list = one("summary");
  var latest = "";
  var hidden = false;

  /* What is told is read aloud again when it is the same once more. */
  function tell(parts) {
    var wanted = parts.map(function (part) { return typeof part === "string" ? part : part.textContent; }).join("");
    if (wanted === latest && wanted) {
      told.classList.remove("try__told--again");
      requestAnimationFrame(function () { told.classList.add("try__told--again"); });
    }
    latest = wanted;
    told.replaceChildren.apply(told, parts);
  }

  function words(key, values) {
    return Object.entries(values).reduce(function (text, entry) { return text.replace("{" + entry[0] + "}", entry[1]); }, say[key]);
  }

  function marks(course) {
    dots.forEach(function (dot, index) { dot.classList.toggle("try__dot--done", course.hasPassed(index)); });
    todo.forEach(function (each) { each.classList.toggle("try__todo--done", course.hasPassed(Number(each.dataset.step))); });
  }

  return {
    tell: tell,
    marks: marks,
    begin: function (at, course, what) {
      hidden = what.alone;
      sentences.forEach(function (each, index) {
        each.hidden = index !== at || hidden;
        each.classList.remove("try__said-yes");
      });
      goal.hidden = !hidden;
      count.textContent = words("step_of", { n: at + 1, all: steps.length });
      dots.forEach(function (dot, index) { dot.classList.toggle("try__dot--now", index === at); });
      marks(course);
      goOn.hidden = !what.goOn;
      waits.hidden = !what.waits;
      show.hidden = !what.help;
      plain.hidden = hidden;
      show.querySelector("[data-word=ask]").hidden = !hidden;
      gesture.hidden = true;
      skip.hidden = back.hidden = true;
      one("actions").hidden = goOn.hidden && show.hidden;
      tell([]);
    },
    isHidden: function () { return hidden; },
    /* How much help is offered: the ring, the gesture, a way past. */
    ladder: function (rung) {
      plain.hidden = rung !== 0;
      gesture.hidden = rung < 1;
      skip.hidden = rung < 2;
    },
    canGoOn: function (can) {
      if (goOn.hidden !== !can) {
        goOn.hidden = !can;
        one("actions").hidden = goOn.hidden && show.hidden;
      }
    },
    away: function (is) {
      if (back.hidden !== !is) {
        back.hidden = !is;
        if (is) tell([say.away]);
        else if (latest === say.away) tell([]);
      }
    },
    busy: function (is) {
      panel.classList.toggle("try__panel--busy", is);
      frame.querySelector(".try__stage").classList.toggle("try__stage--busy", is);
      [goOn, show, skip, back].forEach(function (each) { each.disabled = is; });
    },
    yes: function (done, at) {
      back.hidden = true;
      if (!done || hidden) return;
      sentences[at].classList.add("try__said-yes");
      tell([]);
    },
    holds: function (element) { return element === document.body || panel.contains(element) || bravo.contains(element); },
    focusGoOn: function () { if (!goOn.hidden) goOn.focus({ preventScroll: true }); },
    sentence: function (index) {
      var copy = document.createDocumentFragment();
      [...sentences[index].querySelector(".step__words").cloneNode(true).childNodes].forEach(function (each) { copy.append(each); });
      return copy;
    },
    restart: function (ways) {
      var row = ways.day();
      var task = one("task");
      task.hidden = row.at < 0;
      if (row.at >= 0) task.textContent = words("task_of", { n: row.at + 1, all: row.slugs.length });
      panel.hidden = false;
      bravo.hidden = true;
    },
    end: function (ways, went) {
      var alone = went.every(function (each) { return !each.helped; });
      panel.hidden = true;
      bravo.hidden = false;
      one("done").textContent = say[alone ? "done_" + ways.now() : "done_with"];
      ways.summary(list, went);
      one("kept").hidden = true;
      one("keep").hidden = false;
      var next = ways.next();
      one("next-task").hidden = !next;
      if (next) one("next-task").href = next;
      one("keep").onclick = function () {
        var is = ways.keep(went);
        one("kept").textContent = say[is ? "kept" : "not_kept"];
        one("kept").hidden = false;
        one("keep").hidden = true;
      };
      bravo.focus();
    },
    on: function (acts) {
      /* Who goes on by mouse keeps the keyboard where it is: in the text. */
      [goOn, show].forEach(function (each) {
        each.addEventListener("pointerdown", function (event) { event.preventDefault(); });
      });
      goOn.addEventListener("click", acts.goOn);
      show.addEventListener("click", acts.show);
      skip.addEventListener("click", acts.skip);
      back.addEventListener("click", acts.goBack);
      one("again").addEventListener("click", acts.again);
      one("print").addEventListener("click", function () { window.print(); });
    },
  };
};
