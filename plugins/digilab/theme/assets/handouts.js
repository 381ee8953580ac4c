/* The print basket: chosen sheets in one PDF. From a web server the papers are fetched. A page from a USB stick may load
   a file as a script and in no other way: the copy with the whole site brings the papers of the most used editions as
   scripts too. What cannot be read, the basket lists as a link: it is printed by itself. Nothing is stored or sent. */
(function () {
  "use strict";
  var basket = document.querySelector(".basket");
  if (!basket) return;
  var say = basket.dataset;
  var list = basket.querySelector(".basket__list");
  var foot = basket.querySelector(".basket__foot");
  var people = document.getElementById("people");
  var sum = basket.querySelector(".basket__sum");
  var told = basket.querySelector(".basket__told");
  var make = basket.querySelector(".basket__make");
  var icons = document.getElementById("basket-icons").content.children;
  var buttons = [...document.querySelectorAll(".paper__add")];
  var online = location.protocol !== "file:";
  var scripts = say.papers === "scripts";
  var chosen = [];
  var waiting = {};
  var about = basket.querySelector(".basket__about");
  var ofDay = document.getElementById("basket-of-day");

  function joins(each) {
    return online || (scripts && each.joined);
  }

  function place(pdf) {
    return chosen.findIndex(function (each) { return each.pdf === pdf; });
  }

  function button(words, image, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "button button--plain";
    made.append(icons[image].cloneNode(true));
    var label = document.createElement("span");
    label.className = "spoken";
    label.textContent = words;
    made.append(label);
    made.title = words;
    made.addEventListener("click", act);
    return made;
  }

  function move(index, by) {
    var other = index + by;
    if (other < 0 || other >= chosen.length) return;
    chosen.splice(other, 0, chosen.splice(index, 1)[0]);
    draw();
    list.children[other].querySelectorAll("button")[by < 0 ? 0 : 1].focus();
  }

  function take(index) {
    chosen.splice(index, 1);
    draw();
    var next = list.children[Math.min(index, chosen.length - 1)];
    (next ? next.querySelector("button") : document.getElementById("basket")).focus();
  }

  /* How often a paper of the day is printed. */
  function copies(each) {
    var field = document.createElement("input");
    field.type = "number";
    field.min = "1";
    field.max = "99";
    field.value = each.copies;
    field.setAttribute("aria-label", say.copies + ", " + each.name);
    field.addEventListener("input", function () {
      each.copies = Math.min(99, Math.max(1, Math.round(Number(field.value)) || 1));
      told.textContent = "";
    });
    var times = document.createElement("span");
    times.className = "basket__times";
    times.append("×", field);
    return times;
  }

  /* Each paper begins on a sheet of paper of its own: an empty page may come before it, and counts. */
  function count() {
    var leaves = chosen.reduce(function (all, each) { return all + Math.ceil(each.pages / 2); }, 0);
    var last = chosen[chosen.length - 1];
    var pages = leaves * 2 - (last ? last.pages % 2 : 0);
    var number = Math.min(99, Math.max(1, Math.round(Number(people.value)) || 1));
    sum.textContent = say.sum.replace("{pages}", pages).replace("{leaves}", leaves).replace("{people}", number).replace("{all}", leaves * number);
  }

  function draw() {
    list.replaceChildren.apply(list, chosen.map(function (each, index) {
      var item = document.createElement("li");
      item.className = "basket__item";
      var name = document.createElement(joins(each) ? "span" : "a");
      name.className = "basket__name";
      name.textContent = each.name;
      if (!joins(each)) name.href = say.root + each.pdf;
      item.append(name);
      if (say.copies) item.append(copies(each));
      item.append(
        button(say.up + ", " + each.name, 0, function () { move(index, -1); }),
        button(say.down + ", " + each.name, 1, function () { move(index, 1); }),
        button(say.remove + ", " + each.name, 2, function () { take(index); })
      );
      return item;
    }));
    buttons.forEach(function (each) {
      var inside = place(each.dataset.pdf) >= 0;
      each.setAttribute("aria-pressed", String(inside));
      each.querySelector("span").textContent = inside ? say.added : say.add;
    });
    basket.querySelector(".basket__empty").hidden = chosen.length > 0;
    foot.hidden = !chosen.length;
    make.hidden = !chosen.some(joins);
    if (about) about.hidden = make.hidden;
    basket.querySelector(".basket__each").hidden = chosen.every(joins);
    told.textContent = "";
    if (!say.copies) count();
  }

  window.digilabBasket = function (pdf, text) {
    waiting[pdf] = text;
  };

  function bytes(pdf) {
    if (online) {
      return fetch(say.root + pdf).then(function (answer) {
        if (!answer.ok) throw new Error(pdf);
        return answer.arrayBuffer();
      });
    }
    return digilab.load(say.root + pdf + ".js").then(function () {
      var text = atob(waiting[pdf]);
      delete waiting[pdf];
      return Uint8Array.from(text, function (each) { return each.charCodeAt(0); });
    });
  }

  function merged() {
    var ready = window.PDFLib ? Promise.resolve() : digilab.load(say.lib);
    var papers = [];
    var joined = chosen.filter(joins);
    return joined.reduce(function (before, each) {
      return before.then(function () { return bytes(each.pdf); }).then(function (data) {
        for (var at = 0; at < (each.copies || 1); at += 1) papers.push({ name: each.name, data: data });
      });
    }, ready).then(function () {
      return digilabMerge(PDFLib, papers, joined.map(function (each) { return each.name; }).join(", "), document.documentElement.lang);
    });
  }

  make.addEventListener("click", function () {
    make.disabled = true;
    told.textContent = say.making;
    merged().then(function (whole) {
      var link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([whole.data], { type: "application/pdf" }));
      link.download = say.file + ".pdf";
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
      told.textContent = say.copies ? say.made + " " + say.leaves.replace("{leaves}", Math.ceil(whole.pages / 2)) : say.made;
    }).catch(function () {
      told.textContent = say.failed;
    }).then(function () { make.disabled = false; });
  });
  basket.querySelector(".basket__clear").addEventListener("click", function () {
    chosen = [];
    draw();
    document.getElementById("basket").focus();
  });
  people.addEventListener("input", count);
  basket.querySelector(".basket__one").hidden = !online && !scripts;
  buttons.forEach(function (each) {
    each.hidden = false;
    each.addEventListener("click", function () {
      var index = place(each.dataset.pdf);
      if (index >= 0) chosen.splice(index, 1);
      else chosen.push({ pdf: each.dataset.pdf, name: each.dataset.name, pages: Number(each.dataset.pages), joined: "joined" in each.dataset });
      draw();
    });
  });
  if (ofDay) chosen = JSON.parse(ofDay.textContent);
  basket.hidden = false;
  draw();
})();
