/* Pictures in order: the next one is chosen, it joins the row above; "Revenir" takes the last one back. */
window.exercise("order", function (frame) {
  "use strict";
  var section = frame.section;
  var choices = section.querySelector(".exercise__choices");
  var chosen = section.querySelector(".exercise__chosen");
  var ask = section.querySelector(".exercise__ask");
  var back = section.querySelector(".exercise__go-back");
  var given = [...choices.children];

  function right(at) {
    return given.find(function (each) { return Number(each.querySelector("button").dataset.place) === at + 1; });
  }

  function ringless() {
    section.querySelectorAll(".exercise__choice--ring").forEach(function (each) { each.classList.remove("exercise__choice--ring"); });
  }

  function place(item, inRow) {
    var button = item.querySelector("button");
    button.setAttribute("aria-disabled", inRow ? "true" : "false");
    button.querySelector(".exercise__number").hidden = !inRow;
    (inRow ? chosen : choices).append(item);
  }

  given.forEach(function (item) {
    item.querySelector("button").addEventListener("click", function (event) {
      if (item.parentNode === chosen) return;
      var at = chosen.children.length;
      if (right(at) !== item) {
        frame.miss([frame.say("order_look_for"), " ", right(at).querySelector("template").content.cloneNode(true)]);
        return;
      }
      place(item, true);
      var last = !choices.children.length;
      frame.right([frame.say(last ? "order_done" : "yes")], event.detail === 0, !last);
      if (!last && event.detail === 0) choices.querySelector("button").focus();
    });
  });
  back.addEventListener("click", function () {
    place(chosen.lastElementChild, false);
    given.forEach(function (item) { if (item.parentNode === choices) choices.append(item); });
    frame.back();
    if (back.hidden) choices.querySelector("button").focus();
  });

  return {
    all: given.length,
    begin: function (at) {
      ringless();
      ask.textContent = frame.say(at ? "order_next" : "order_first");
      ask.hidden = false;
      back.hidden = !at;
      chosen.hidden = !at;
    },
    ring: function (at) {
      ringless();
      right(at).querySelector("button").classList.add("exercise__choice--ring");
    },
    clear: function () { given.forEach(function (item) { place(item, false); }); },
  };
});
