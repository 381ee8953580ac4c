/* Documents, and the way of one to the printer; the paper that lies there is part of it. */
(function () {
  "use strict";
  var views = (window.handsetViews = window.handsetViews || {});
  var MOST = 9;
  var PAPERS = ["timetable", "recipe"];

  function page(app, name) {
    var rows = "";
    for (var at = 0; at < 5; at++) rows += '<path d="M58 ' + (52 + at * 16) + 'h' + (at === 4 ? 60 : 124) + '" stroke="#7d81a4" stroke-width="5"/>';
    var title = '<text x="120" y="34" text-anchor="middle" font-family="Lexend, Verdana, sans-serif" font-size="14" font-weight="600" fill="#25295b">' + app.t("paper_" + name) + "</text>";
    return app.drawing('<svg viewBox="0 0 240 150" preserveAspectRatio="xMidYMid slice"><rect width="240" height="150" fill="#dfe3ec"/><rect x="42" y="10" width="156" height="150" fill="#fffefa" stroke="#7d81a4" stroke-width="1.500"/>' + title + rows + "</svg>", app.t("paper_" + name));
  }

  views.documents = function (app, phone) {
    return phone.screen(app.t("documents"), app.h("div.p-lines", {}, PAPERS.map(function (name) {
      return phone.row("paper-" + name, "file-document-outline", app.t("paper_" + name), app.t("one_page"), function () { phone.go("document", { paper: name }); });
    })));
  };

  views.document = function (app, phone) {
    var h = app.h;
    var name = app.state.paper || "timetable";
    return phone.screen(app.t("paper_" + name), h("div.p-lines", {}, [
      h("div.p-view.p-sheet#document", { "data-paper": name }, page(app, name)),
      phone.button("print", "printer", "print", function () { phone.go("printers", { copies: 1, printer: "" }); }),
    ]));
  };

  views.printers = function (app, phone) {
    function to(name) { return function () { phone.go("printing", { printer: name, printed: false, taken: false }); }; }
    return phone.screen(app.t("which_printer"), app.h("div.p-lines", {}, ["library", "office"].map(function (name) {
      return phone.row("printer-" + name, "printer", app.t("printer_" + name), app.t("place_" + name), to(name));
    })));
  };

  views.printing = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var copies = state.copies || 1;
    var printer = state.printer || "library";

    function more(by, id) {
      return function () { phone.change({ copies: Math.min(MOST, Math.max(1, copies + by)), focus: id }); };
    }

    function choosing() {
      return [
        h("div.p-copies", {}, [
          h("button.p-tool#fewer", { "aria-label": app.t("fewer"), onclick: more(-1, "fewer") }, app.icon("minus")),
          h("p#copies", { role: "status", "data-copies": String(copies) }, h("b", {}, copies > 1 ? copies + " " + app.t("copies") : app.t("one_copy"))),
          h("button.p-tool#more", { "aria-label": app.t("more"), onclick: more(1, "more") }, app.icon("plus")),
        ]),
        phone.button("send", "printer", "print", function () { phone.change({ printed: true, focus: "take-paper" }); }),
      ];
    }

    function waiting() {
      return [phone.done("paper_waits"), phone.button("take-paper", "hand-back-right-outline", "take_paper", function () { phone.change({ taken: true, focus: "home" }); })];
    }

    return phone.screen(app.t("print"), h("div.p-lines", {}, [
      h("div.p-facts#to-printer", { "data-printer": printer }, [
        h("p", {}, [app.icon("file-document-outline"), app.t("paper_" + (state.paper || "timetable"))]), h("p", {}, [app.icon("printer"), app.t("printer_" + printer)]),
      ]),
      !state.printed && choosing(),
      state.printed && !state.taken && waiting(),
      state.taken && h("p.p-done#paper-taken", { role: "status", "data-copies": String(copies), "data-printer": printer }, [app.icon("check-circle-outline"), h("span", {}, app.t("paper_taken"))]),
    ]));
  };
})();
/* icon("file-document-outline") icon("printer") icon("minus") icon("plus") icon("hand-back-right-outline") icon("check-circle-outline") */
