/* One sentence at a time: record, listen, again, next. The computer that runs `digilab record` keeps what is spoken. */
(function () {
  "use strict";
  var say = JSON.parse(document.body.dataset.say);
  var only = document.querySelector("input");
  var red = document.querySelector("[data-do=record]");
  var hear = document.querySelector("[data-do=hear]");
  var next = document.querySelector("[data-do=next]");
  var back = document.querySelector("[data-do=back]");
  var level = document.querySelector(".level");
  var items = [];
  var at = 0;
  var stream = null;
  var recorder = null;
  var audio = null;
  var meter = null;

  function one(name) { return document.querySelector("." + name); }
  function tell(words) { one("told").textContent = words; }

  function show() {
    var item = items[at];
    var done = items.filter(function (each) { return each.state === "done"; }).length;
    one("count").textContent = say.count.replace("{done}", done).replace("{all}", items.length);
    one("text").textContent = item ? item.text || item.shown : say.all_done;
    one("picture").innerHTML = item ? item.icon : "";
    one("beside").textContent = item && item.word ? [item.text ? item.shown : "", item.says].filter(Boolean).join(". ") : "";
    one("state").textContent = item ? say[item.state] + (item.by ? " (" + item.by + ")" : "") : "";
    red.disabled = !item;
    hear.disabled = !item || item.state === "new";
    red.setAttribute("aria-pressed", String(Boolean(recorder)));
    red.firstElementChild.textContent = recorder ? say.stop : item && item.state !== "new" ? say.again : say.record;
  }

  function wanted(item) { return !only.checked || item.state !== "done"; }

  function go(step) {
    var place = at + step;
    while (items[place] && !wanted(items[place])) place += step;
    if (items[place]) at = place;
    else if (step > 0) {
      var first = items.findIndex(wanted);
      at = first < 0 ? items.length : first;
    }
    tell("");
    show();
  }

  function watch() {
    var context = new AudioContext();
    var look = context.createAnalyser();
    var row = new Float32Array(look.fftSize);
    context.createMediaStreamSource(stream).connect(look);
    meter = setInterval(function () {
      look.getFloatTimeDomainData(row);
      var peak = Math.max.apply(null, row.map(Math.abs));
      level.firstElementChild.style.width = Math.round(peak * 100) + "%";
      level.classList.toggle("level--loud", peak > 0.95);
    }, 60);
  }

  async function start() {
    try {
      stream = stream || (await navigator.mediaDevices.getUserMedia({
        audio: { channelCount: 1, echoCancellation: false, noiseSuppression: true, autoGainControl: false },
      }));
    } catch {
      tell(say.no_microphone);
      return;
    }
    if (!meter) watch();
    if (audio) audio.pause();
    var item = items[at];
    var parts = [];
    recorder = new MediaRecorder(stream);
    recorder.ondataavailable = function (event) { parts.push(event.data); };
    recorder.onstop = function () {
      recorder = null;
      show();
      send(item, new Blob(parts));
    };
    recorder.start();
    tell("");
    show();
  }

  async function send(item, sound) {
    tell(say.saving);
    var answer = await fetch("take/" + item.number, { method: "POST", body: sound }).then(function (each) { return each.json(); }, function () { return { why: "lost" }; });
    if (answer.why) {
      tell(say[answer.why] || say.lost);
      return;
    }
    item.state = "done";
    item.by = answer.by;
    tell(say.kept);
    show();
    play(item);
  }

  function play(item) {
    if (audio) audio.pause();
    audio = new Audio("sound/" + item.number + "?" + Date.now());
    audio.play().catch(function () { return null; });
  }

  function toggle() {
    if (recorder) recorder.stop();
    else if (items[at]) start();
  }

  red.addEventListener("click", toggle);
  hear.addEventListener("click", function () { play(items[at]); });
  next.addEventListener("click", function () { go(1); });
  back.addEventListener("click", function () { go(-1); });
  only.addEventListener("change", function () { if (items[at] && !wanted(items[at])) go(1); });
  document.addEventListener("keydown", function (event) {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.target === only) return;
    if (event.key === " ") {
      event.preventDefault();
      toggle();
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (recorder) recorder.stop();
      else go(1);
    }
  });

  fetch("items").then(function (each) { return each.json(); }).then(function (found) {
    items = found;
    at = -1;
    go(1);
  });
})();
