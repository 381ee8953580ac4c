/* Who reads little knows a word by its shape: a word that is wider than its place is not cut in two, its place gets
   smaller letters. Only large letters or a narrow page need it; addresses and what is typed may break. */
(function () {
  "use strict";
  var NARROW = "(max-width: 30em)";
  var LEAST = 16;
  var STACKED = 0.7;
  var LONGEST = 24;
  var SPARE = 0.97;
  var set = [];
  var timer = 0;
  var pen = document.createElement("canvas").getContext("2d");

  function textOf(element) {
    var own = "";
    element.childNodes.forEach(function (node) {
      if (node.nodeType === Node.TEXT_NODE) own += node.data;
    });
    return own;
  }

  function placeOf(element) {
    var place = element;
    while (place.parentElement && getComputedStyle(place).display === "inline") place = place.parentElement;
    return place;
  }

  /* The width that a place has for text: what stands beside the text in a row has its own. */
  function roomIn(place) {
    var style = getComputedStyle(place);
    var room = place.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (!style.display.includes("flex") || style.flexDirection !== "row") return room;
    return [...place.children].reduce(function (left, each) {
      return left - each.getBoundingClientRect().width - (parseFloat(style.columnGap) || 0);
    }, room);
  }

  /* What stands close behind a word, such as its full stop, goes to the next line with it. */
  function after(element) {
    var place = element.parentElement.matches(".labelled") ? element.parentElement : element;
    var next = place.nextSibling;
    return next && next.nodeType === Node.TEXT_NODE ? next.data.match(/^\S*/)[0] : "";
  }

  /* The picture of a button and the first word of its name do not part; where both have no room, it stands above. */
  function widthBefore(element, room, wide) {
    var label = element.parentElement;
    var crop = label.matches(".labelled") && label.querySelector(".crop");
    if (!crop) return 0;
    var beside = crop.getBoundingClientRect().width + pen.measureText("\u00a0").width;
    if (beside + STACKED * wide <= room) return beside;
    label.classList.add("labelled--above");
    set.push(label);
    return 0;
  }

  /* How much of its size a text keeps so that its longest word has room; 1 where there is room. */
  function share(element, words) {
    var place = placeOf(element);
    var style = getComputedStyle(element);
    var spacing = parseFloat(style.letterSpacing) || 0;
    var room = roomIn(place);
    pen.font = style.fontWeight + " " + style.fontSize + " " + style.fontFamily;
    var shares = words.map(function (alone, index) {
      var word = index === words.length - 1 ? alone + after(element) : alone;
      var wide = pen.measureText(word).width + spacing * word.length;
      var beside = index ? 0 : widthBefore(element, room, wide);
      return room > 0 && beside + wide > room ? (SPARE * room - beside) / wide : 1;
    });
    return { place: place, share: Math.min.apply(null, shares) };
  }

  /* Letters that are larger than the least size get no smaller than that; others stay. */
  function shrink(place, part) {
    var size = parseFloat(getComputedStyle(place).fontSize);
    place.style.fontSize = Math.max(part * size, Math.min(size, LEAST)) + "px";
  }

  /* A table is as wide as its longest words ask for: all of it gets smaller letters, unless one moves it to the side. */
  function fitTable(table) {
    if (table.closest(".scroll")) return;
    table.classList.add("whole");
    set.push(table);
    for (var turn = 0; turn < 3 && table.offsetWidth > roomIn(table.parentElement); turn += 1) {
      shrink(table, (SPARE * roomIn(table.parentElement)) / table.offsetWidth);
    }
    if (table.offsetWidth > roomIn(table.parentElement)) table.classList.remove("whole");
  }

  function forget() {
    set.forEach(function (each) {
      each.style.fontSize = "";
      each.classList.remove("whole", "labelled--above");
    });
    set = [];
  }

  function fit() {
    forget();
    if (!document.documentElement.dataset.size && !matchMedia(NARROW).matches) return;
    var least = new Map();
    document.querySelectorAll("main *, .top *, .foot *").forEach(function (element) {
      if (element.closest("table, code, pre, script, style, svg, select, .spoken, #stage") || !element.offsetParent) return;
      var words = textOf(element).split(/[ \t\r\n]+/).filter(function (word) { return word && word.length <= LONGEST; });
      if (!words.length) return;
      var found = share(element, words);
      if (found.share < (least.get(found.place) || 1)) least.set(found.place, found.share);
    });
    least.forEach(function (part, place) {
      shrink(place, part);
      set.push(place);
    });
    document.querySelectorAll("main table").forEach(fitTable);
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(fit, 60);
  }

  new MutationObserver(soon).observe(document.documentElement, { attributes: true, attributeFilter: ["data-size", "data-spacing"] });
  window.addEventListener("resize", soon);
  window.addEventListener("hashchange", soon);
  document.addEventListener("toggle", soon, true);
  (document.fonts ? document.fonts.ready : Promise.resolve()).then(fit);
})();
