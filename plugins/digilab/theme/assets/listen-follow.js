/* Reads what appears: each step of practice and what is answered, each gesture of the welcome, and on the key v the screen
   that is projected. It only looks at the page: the player and the welcome know nothing of it. */
(function () {
  "use strict";
  var reader = window.digilab && digilab.reader;
  var frame = document.querySelector(".try, .trial, .projection");
  if (!reader || !frame) return;
  var CHOICE = "aloud";
  var SEEN = frame.matches(".trial") ? ".trial__gesture, .trial__end, .trial__start" : ".try__steps > li, .try__goal, .try__bravo";
  var TOLD = ".try__told, .trial__told";
  var TOUCHES = ["pointerup", "keyup"];
  var waiting = 0;
  var begun = false;

  function calm(element) {
    begun = true;
    reader.read(element, { calm: true });
  }

  if (frame.matches(".projection")) {
    var stage = digilab.stage;
    stage.acts.listen = function () {
      if (reader.can()) calm(stage.now().querySelector(".screen__words") || stage.now());
    };
    stage.on("leave", reader.stop);
    reader.on(function () { stage.button("listen").hidden = !reader.can(); });
    return;
  }

  function shown(element) { return !element.closest("[hidden]") && element.getClientRects().length > 0; }

  function words(element) {
    if (element.matches(".try__steps > li")) return element.querySelector(".step__words");
    if (element.matches(".trial__gesture")) return element.querySelector(".trial__words");
    return element.matches(".trial__end, .try__bravo") ? element.querySelector("h2") : element;
  }

  /* In the welcome nothing has to be read, so it speaks until somebody wants it quiet; practice speaks when it is asked to. */
  function wanted() { return (digilab.get(CHOICE) || (frame.matches(".trial") ? "yes" : "no")) === "yes"; }

  var template = document.getElementById("listen-icons").content;
  var choice = document.createElement("button");
  choice.type = "button";
  choice.className = "button button--plain follow";
  choice.append(template.querySelector("[data-icon=listen]").firstElementChild.cloneNode(true), document.createElement("span"));
  choice.lastElementChild.textContent = document.querySelector(".listen").dataset.follow;
  choice.addEventListener("click", function () {
    digilab.set(CHOICE, wanted() ? "no" : "yes");
    if (wanted()) sayWhatIsShown();
    else reader.stop();
    show();
  });
  var head = frame.querySelector(".try__head");
  if (head) head.append(choice);
  else frame.prepend(choice);

  function show() {
    choice.hidden = !reader.can();
    choice.setAttribute("aria-pressed", String(wanted()));
    if (!begun && wanted() && reader.can() && frame.matches(".try")) sayWhatIsShown();
  }

  function sayWhatIsShown() {
    var found = [...frame.querySelectorAll(SEEN)].find(shown);
    if (found) calm(words(found));
  }

  /* The first of what came at the same time; what is told comes after it, and nothing is told twice. */
  function look(records) {
    if (!wanted() || !reader.can()) return;
    var came = records.map(function (each) { return each.target; });
    var seen = came.find(function (each) { return each.nodeType === 1 && each.matches(SEEN) && shown(each); });
    var told = came.map(function (each) { return each.nodeType === 1 ? each.closest(TOLD) : each.parentElement && each.parentElement.closest(TOLD); })
      .find(function (each) { return each && each.textContent.trim(); });
    if (!seen && !told) return;
    clearTimeout(waiting);
    waiting = setTimeout(function () { calm(seen ? words(seen) : told); }, 150);
  }

  /* Browsers let no page speak before somebody has touched it: what is shown is said then, unless the touch itself brings
     something new, which is said by then or comes in a moment. */
  function touched() {
    TOUCHES.forEach(function (each) { document.removeEventListener(each, touched); });
    if (!wanted() || !reader.can() || (begun && reader.state().reading)) return;
    clearTimeout(waiting);
    waiting = setTimeout(function () { if (wanted() && !reader.state().reading) sayWhatIsShown(); }, 300);
  }
  TOUCHES.forEach(function (each) { document.addEventListener(each, touched); });

  new MutationObserver(look).observe(frame, { subtree: true, childList: true, attributes: true, attributeFilter: ["hidden"] });
  reader.on(show);
})();
