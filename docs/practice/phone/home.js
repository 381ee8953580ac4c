/* The home screen: two pages of apps. A short touch opens an app, a long one shows its menu, a slide shows the other page. */
(function () {
  "use strict";
  var views = (window.phoneViews = window.phoneViews || {});
  var APPS = [
    ["calls", "phone", 1], ["messages", "message-text-outline", 1], ["camera", "camera", 1], ["photos", "image-multiple", 1],
    ["settings", "cog", 1], ["internet", "web", 1], ["shop", "storefront-outline", 2], ["notes", "note-text-outline", 2],
  ];
  var NEW = [["translate", "translate"], ["torch", "flashlight"], ["weather", "weather-partly-cloudy"]];

  views.home = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var moved = (state.moved = state.moved || {});
    var page = state.page || 1;
    var installed = state.installed || [];
    var all = APPS.concat(NEW.filter(function (each) { return installed.includes(each[0]); }));

    function place(each) {
      return moved[each[0]] || each[2] || 2;
    }

    function open(name) {
      if (NEW.some(function (each) { return each[0] === name; })) phone.go("program", { program: name });
      else phone.go(name);
    }

    function button(each) {
      var made = h("button.p-app.p-app--" + each[0], { id: "app-" + each[0] }, [h("span.p-plate", { "aria-hidden": "true" }, app.icon(each[1])), app.t(each[0])]);
      return phone.hold(made, function () { app.set({ menu: each[0] }); }, function () { open(each[0]); });
    }

    function turn(way) {
      if (way === "left" && page === 1) app.set({ page: 2, focus: "slide" });
      if (way === "right" && page === 2) app.set({ page: 1, focus: "slide" });
    }

    function dot(number) {
      return h("button.p-dot", {
        id: "page-" + number, "aria-label": app.t("page_" + number), "aria-current": page === number ? "page" : false,
        onclick: function () { app.set({ page: number, focus: "page-" + number }); },
      }, h("span"));
    }

    function menu() {
      var each = all.find(function (one) { return one[0] === state.menu; });
      if (!each) return null;
      var close = function () { app.set({ menu: "", focus: "app-" + each[0] }); };
      function elsewhere() {
        moved[each[0]] = 3 - place(each);
        app.set({ menu: "", page: moved[each[0]] });
      }
      function remove() {
        app.set({ menu: "", installed: installed.filter(function (one) { return one !== each[0]; }) });
      }
      return app.dialog("menu", app.t(each[0]), h("div.p-menu", {}, [
        phone.button("menu-open", "open-in-app", "open", function () { open(each[0]); }),
        phone.button("menu-move", "swap-horizontal", "other_page", elsewhere, true),
        installed.includes(each[0]) && phone.button("menu-remove", "trash-can-outline", "remove", remove, true),
        phone.button("menu-close", "close", "close", close, true),
      ]), close);
    }

    var apps = h("div.p-apps", {}, all.filter(function (each) { return place(each) === page; }).map(button));
    var slide = h("div.p-slide#slide", { tabindex: "0", role: "group", "aria-label": app.t("page_" + page) });
    var whole = h("div.p-home", { id: "apps-" + page }, [
      h("h2.p-told", {}, app.t("home")), apps, slide,
      h("div.p-dots-row", {}, [dot(1), dot(2)]),
    ]);
    app.swipe(whole, turn).removeAttribute("tabindex");
    return { content: whole, above: state.menu && menu() };
  };
})();
/* icon("phone") icon("message-text-outline") icon("camera") icon("image-multiple") icon("cog") icon("web") icon("storefront-outline")
   icon("note-text-outline") icon("translate") icon("flashlight") icon("weather-partly-cloudy") icon("open-in-app")
   icon("swap-horizontal") icon("trash-can-outline") icon("close") icon("wifi") icon("battery-80") */
