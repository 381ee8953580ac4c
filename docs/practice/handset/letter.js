/* The letter that lies on the table, 240 wide and 200 high: our own, in Dutch, which a person from elsewhere gets here. */
(function () {
  "use strict";
  var INK = "#25295b";

  function line(y, size, words, weight) {
    return '<text x="26" y="' + y + '" font-family="Lexend, Verdana, sans-serif" font-size="' + size + '" font-weight="' + (weight || 400) + '" fill="' + INK + '">' + words + "</text>";
  }

  /* A strip of paper that covers name and street. */
  var STRIP = '<path d="M12 46h216v42h-216z" fill="#ffe9a8" stroke="#7a5a10" stroke-width="1.500"/><path d="M12 56h216M12 67h216M12 78h216" stroke="#d2b15f" stroke-width="1"/>';

  window.handsetLetter = function (t, covered) {
    return '<svg viewBox="0 0 240 200" preserveAspectRatio="xMidYMid slice"><rect width="240" height="200" fill="#b98a4d"/>'
      + '<path d="M0 30h240M0 96h240M0 160h240" stroke="#8a5d2f" stroke-width="1.500" opacity=".6"/>'
      + '<rect x="16" y="6" width="208" height="204" fill="#fffefa" stroke="#7d81a4" stroke-width="1.500"/>'
      + '<rect x="26" y="16" width="15" height="20" rx="2" fill="#488fcd"/><path d="M33.500 16v20" stroke="#fff" stroke-width="1.500"/>'
      + '<g transform="translate(24 0)">' + line(32, 15, t("nl_from"), 600) + "</g>"
      + line(63, 14, t("nl_name")) + line(81, 14, t("nl_street"))
      + line(112, 14, t("nl_books")) + line(131, 14, t("nl_date"), 600) + line(160, 14, t("nl_price"), 600) + line(179, 14, t("nl_place"))
      + (covered ? STRIP : "") + "</svg>";
  };
})();
