/* The sounds that the site brings along: many sentences in one file, and a script that tells where each lies. Nothing of
   it is fetched before somebody wants to hear. */
(function () {
  "use strict";
  var LOOK = 30;
  /* After how many ms without a sound it is given up: a stick may have been pulled out. */
  var STARTS = 8000;

  /* base: where the files lie; scripts: addresses of what tells the places, with spaces between. */
  window.digilab.siteSounds = function (base, scripts) {
    var places = {};
    var files = {};
    var fetched = scripts ? null : Promise.resolve();
    var playing = null;
    var timer = 0;
    var turn = 0;

    digilab.sounds = function (more) { Object.assign(places, more); };

    function file(name) {
      if (!files[name]) {
        files[name] = new Audio(base + name);
        files[name].preload = "auto";
      }
      return files[name];
    }

    function quiet() {
      turn += 1;
      clearInterval(timer);
      if (playing) playing.pause();
      playing = null;
    }

    return {
      /* Whether the page has any. */
      are: function () { return Boolean(scripts); },
      ready: function () {
        if (!fetched) {
          fetched = Promise.all(scripts.split(" ").map(function (each) {
            return digilab.load(each).catch(function () { return null; });
          }));
        }
        return fetched;
      },
      has: function (text) { return Object.prototype.hasOwnProperty.call(places, text); },
      quiet: quiet,
      /* Slower keeps the pitch: that is how browsers play, unless they are told otherwise. */
      play: function (text, rate, next, failed) {
        quiet();
        var mine = turn;
        var place = places[text];
        var from = place[1] / 1000;
        var to = place[2] ? from + place[2] / 1000 : Infinity;
        var audio = (playing = file(place[0]));
        var late = Date.now() + STARTS;
        var started = false;
        var heard = from + 0.05;

        function end(act) {
          if (mine !== turn) return;
          quiet();
          act();
        }

        function look() {
          if (mine !== turn) return;
          if (audio.error) end(failed);
          else if (started && (audio.ended || audio.currentTime >= to - 0.05)) end(next);
          else if (started && audio.currentTime > heard) {
            heard = audio.currentTime;
            late = Date.now() + STARTS;
          } else if (Date.now() > late) end(failed);
        }

        function start() {
          if (mine !== turn || started) return;
          audio.currentTime = from;
          audio.playbackRate = rate;
          started = true;
          audio.play().catch(function () { end(failed); });
        }

        timer = setInterval(look, LOOK);
        audio.ontimeupdate = look;
        if (audio.readyState >= 1) start();
        else audio.onloadedmetadata = start;
      },
    };
  };
})();
