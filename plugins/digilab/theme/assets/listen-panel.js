/* The buttons of reading aloud: one for the page, one for each step, the bar below while something is read. */
(function () {
  "use strict";
  var panel = document.querySelector(".listen");
  var reader = window.digilab && digilab.reader;
  if (!panel || !reader) return;
  var say = panel.dataset;
  var own = [];

  function button(words, image, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "button button--plain";
    var icon = document.getElementById("listen-icons").content.querySelector("[data-icon=" + image + "]");
    made.append(icon.firstElementChild.cloneNode(true));
    var label = document.createElement("span");
    label.textContent = words;
    made.append(label);
    made.addEventListener("click", act);
    return made;
  }

  var whole = button(say.listen, "listen", function () { reader.read(reader.main); });
  whole.className = "top__way top__listen";
  var why = document.createElement("span");
  why.className = "top__way top__why";
  why.setAttribute("role", "status");
  document.querySelector("[data-do=open]").before(whole, why);
  var hold = button(say.pause, "pause", reader.pause);
  var again = button(say.again, "again", reader.again);
  var slower = button(say.slow, "slow", reader.slower);
  var voice = button(say.voice, "voice", reader.otherVoice);
  var end = button(say.stop, "stop", function () {
    reader.stop();
    whole.focus();
  });
  panel.append(hold, again, slower, voice, end);
  document.querySelectorAll(".steps > .step").forEach(function (step, index) {
    var made = button(say.listen, "listen", function () { reader.read(step.querySelector(".step__words")); });
    made.classList.add("step__listen");
    var spoken = document.createElement("span");
    spoken.className = "spoken";
    spoken.textContent = ", " + say.step + " " + (index + 1);
    made.append(spoken);
    step.querySelector(".step__head").append(made);
    own.push(made);
  });

  reader.main.addEventListener("click", function (event) {
    if (!reader.state().open || event.target.closest("a, button, input, summary, label")) return;
    var caret = document.caretPositionFromPoint ? document.caretPositionFromPoint(event.clientX, event.clientY) : null;
    var range = !caret && document.caretRangeFromPoint ? document.caretRangeFromPoint(event.clientX, event.clientY) : null;
    var node = caret ? caret.offsetNode : range && range.startContainer;
    if (node && node.nodeType === Node.TEXT_NODE) reader.tapped(node, caret ? caret.offset : range.startOffset);
  });

  reader.on(function () {
    var now = reader.state();
    [whole].concat(own).forEach(function (each) { each.hidden = !reader.can(); });
    panel.hidden = !now.open;
    hold.lastElementChild.textContent = now.reading ? say.pause : say.goOn;
    slower.setAttribute("aria-pressed", String(now.slow));
    voice.hidden = !now.both;
    voice.setAttribute("aria-pressed", String(digilab.get("voice") === "pc"));
    why.hidden = !now.fault;
    why.textContent = now.fault ? say[now.fault] : "";
  });
})();
