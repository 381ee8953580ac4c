/* Who reads little knows a word by its shape: a word that is wider than its place is not cut in two, its place gets
   smaller letters. Only large letters or a narrow page need it; addresses and what is typed may break. */
(function () {
  "use strict";
  var NARROW = "(max-width: 30em)";
  var LEAST = 0.5;
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
    while (place.parentElement && getComputedStyle(place).display.startsWith("inline") && getComputedStyle(place).display !== "inline-block") {
      place = place.parentElement;
    }
    return place;
  }

  function roomIn(place) {
    var style = getComputedStyle(place);
    return place.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  }

  /* How much of its size a text keeps so that its longest word has room; 1 where there is room. */
  function share(element, words) {
    var place = placeOf(element);
    var style = getComputedStyle(element);
    pen.font = style.fontWeight + " " + style.fontSize + " " + style.fontFamily;
    var spacing = parseFloat(style.letterSpacing) || 0;
    /* The picture of a button and the first word of its name do not part. */
    var crop = element.parentElement.matches(".labelled") && element.parentElement.querySelector(".crop");
    var widest = Math.max.apply(null, words.map(function (word, index) {
      var before = crop && index === 0 ? crop.getBoundingClientRect().width + pen.measureText("\u00a0").width : 0;
      return before + pen.measureText(word).width + spacing * word.length;
    }));
    var room = roomIn(place);
    return { place: place, share: room > 0 && widest > room ? Math.max(LEAST, (SPARE * room) / widest) : 1 };
  }

  function forget() {
    set.forEach(function (each) { each.style.fontSize = ""; });
    set = [];
  }

  function fit() {
    forget();
    if (!document.documentElement.dataset.size && !matchMedia(NARROW).matches) return;
    var least = new Map();
    document.querySelectorAll("main *, .top *, .foot *").forEach(function (element) {
      if (element.closest("code, pre, script, style, svg, select, .spoken, #stage") || !element.offsetParent) return;
      var words = textOf(element).split(/\s+/).filter(function (word) { return word && word.length <= LONGEST; });
      if (!words.length) return;
      var found = share(element, words);
      if (found.share < (least.get(found.place) || 1)) least.set(found.place, found.share);
    });
    least.forEach(function (part, place) {
      place.style.fontSize = part * parseFloat(getComputedStyle(place).fontSize) + "px";
      set.push(place);
    });
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(fit, 60);
  }

  new MutationObserver(soon).observe(document.documentElement, { attributes: true, attributeFilter: ["data-size", "data-spacing"] });
  window.addEventListener("resize", soon);
  (document.fonts ? document.fonts.ready : Promise.resolve()).then(fit);
})();
