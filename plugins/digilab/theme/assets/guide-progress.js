/* What the tab keeps of practice: one line a task and way. Closing the tab forgets it; so does the button. */
(function () {
  "use strict";
  var list = document.querySelector(".progress__list");
  if (!list || !window.digilab) return;
  var say = JSON.parse(document.getElementById("say").textContent);
  var none = document.querySelector(".progress__none");

  function draw() {
    var kept = digilab.get("progress");
    var all = (Array.isArray(kept) ? kept : []).filter(function (each) { return each && typeof each.title === "string"; });
    list.replaceChildren.apply(list, all.map(function (each) {
      var row = document.createElement("li");
      var title = document.createElement("b");
      var way = document.createElement("span");
      var how = document.createElement("span");
      title.textContent = each.title;
      way.className = "try__how";
      way.textContent = say["way_" + each.way] || "";
      how.textContent = say.progress_steps.replace("{without}", each.steps - each.helped).replace("{all}", each.steps);
      row.append(title, way, how);
      return row;
    }));
    none.hidden = all.length > 0;
    document.querySelectorAll(".progress__print, .progress__clear").forEach(function (each) { each.hidden = !all.length; });
  }

  document.querySelector(".progress__print").addEventListener("click", function () { window.print(); });
  document.querySelector(".progress__clear").addEventListener("click", function () {
    digilab.set("progress", "");
    draw();
  });
  draw();
})();
