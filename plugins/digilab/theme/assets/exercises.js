/* What all exercises share: one question after the other, kind words, the right place after two misses, never a score. */
(function () {
  "use strict";
  var say = JSON.parse(document.getElementById("say").textContent);

  function told(key, values) {
    return Object.entries(values || {}).reduce(function (text, entry) { return text.replace("{" + entry[0] + "}", entry[1]); }, say[key]);
  }

  /* Begin an exercise. `make` gets the frame and gives: all, how many questions; begin(at), ring(at), clear(). */
  window.exercise = function (name, make) {
    var section = document.querySelector('[data-exercise="' + name + '"]');
    var status = section.querySelector(".exercise__told");
    var count = section.querySelector(".exercise__count");
    var goOn = section.querySelector(".exercise__go-on");
    var show = section.querySelector(".exercise__show");
    var again = section.querySelector(".exercise__again");
    var at = 0;
    var misses = 0;
    var waits = false;

    function tell(parts) {
      document.querySelectorAll(".exercise__told--now").forEach(function (each) { each.classList.remove("exercise__told--now"); });
      status.classList.toggle("exercise__told--now", Boolean(parts));
      status.replaceChildren.apply(status, parts || []);
    }

    function ring() {
      own.ring(at);
      misses = 2;
    }

    function begin() {
      misses = 0;
      waits = false;
      goOn.hidden = true;
      again.hidden = true;
      show.hidden = false;
      count.textContent = told("count", { n: at + 1, all: own.all });
      own.begin(at);
    }

    function finish() {
      show.hidden = true;
      goOn.hidden = true;
      again.hidden = false;
      count.textContent = "";
    }

    var frame = {
      section: section,
      say: told,
      tell: tell,
      waits: function () { return waits; },
      /* The answer is right: on with the next question, at once or when "Continuer" is pressed. */
      right: function (parts, byKey, atOnce) {
        var last = at === own.all - 1;
        tell(last ? parts.concat([" ", say.done]) : parts);
        if (last) {
          waits = true;
          finish();
          if (byKey) again.focus();
        } else if (atOnce) {
          at += 1;
          begin();
        } else {
          waits = true;
          show.hidden = true;
          goOn.hidden = false;
          if (byKey) goOn.focus();
        }
      },
      miss: function (parts) {
        misses += 1;
        tell(misses > 1 ? parts.concat([" ", say.look_ring]) : parts);
        if (misses > 1) own.ring(at);
      },
      /* One question back, as before its answer. */
      back: function () {
        at -= 1;
        tell();
        begin();
      },
      focusFirst: function () {
        var first = section.querySelector(".exercise__question:not([hidden]) :is(input, button), :scope > .exercise__choices button");
        if (first) first.focus();
      },
    };
    var own = make(frame);

    show.addEventListener("click", function () {
      tell([say.look_ring]);
      ring();
    });
    goOn.addEventListener("click", function () {
      at += 1;
      tell();
      begin();
      frame.focusFirst();
    });
    again.addEventListener("click", function () {
      at = 0;
      tell();
      own.clear();
      begin();
      frame.focusFirst();
    });
    own.clear();
    begin();
  };

  /* Of an exercise's questions one is shown. */
  window.exerciseQuestions = function (section) {
    var all = [...section.querySelectorAll(".exercise__question")];
    return {
      all: all,
      show: function (at) { all.forEach(function (each, index) { each.hidden = index !== at; }); },
    };
  };
})();
