/* The frame around the pages: tabs, the box for the address, the buttons beside it, the menu. */
practice.browserFrame = function (app, memory, addresses) {
  "use strict";
  var h = app.h;
  var state = app.state;

  function tabs() {
    return memory.now().tabs.map(function (tab) {
      var place = tab.trail[tab.at];
      return { id: tab.id, page: place.page, title: addresses.title(place.page) };
    });
  }

  function onTabKey(event) {
    var all = tabs();
    var at = all.findIndex(function (each) { return each.id === memory.now().current; });
    var next = {
      ArrowRight: (at + 1) % all.length, ArrowLeft: (at + all.length - 1) % all.length, Home: 0, End: all.length - 1,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      memory.choose(all[next].id);
    } else if (event.key === "Delete") memory.close(all[at].id);
  }

  /* The crosses stand beside the tabs, not in them: a tab holds no other button. */
  function strip() {
    return h("div.p-strip", {}, [
      h("div.p-tabs", {}, [
        h("div.p-tablist", { role: "tablist", "aria-label": app.t("tabs") }, tabs().map(function (tab) {
          var chosen = tab.id === memory.now().current;
          return h("button.p-tab#tab-" + tab.id, {
            role: "tab", "aria-selected": String(chosen), "aria-controls": chosen ? "web" : false, tabindex: chosen ? "0" : "-1",
            onclick: function () { memory.choose(tab.id); },
            onkeydown: onTabKey,
          }, [app.icon(addresses.icon(tab.page)), h("span", {}, tab.title)]);
        })),
        h("div.p-crosses", {}, tabs().map(function (tab) {
          return h("button.p-cross#close-" + tab.id, {
            "aria-label": app.t("close_tab") + " " + tab.title,
            class: "p-cross" + (tab.id === memory.now().current ? " p-cross--chosen" : ""),
            onclick: function () { memory.close(tab.id); },
          }, app.icon("close"));
        })),
      ]),
      h("button.p-tool#new-tab", {
        "aria-label": app.t("new_tab"), onclick: function () { memory.open("blank", "address"); },
      }, app.icon("plus")),
      h("span.p-gap", {}), h("span.p-practice", {}, app.t("practice")),
      h("button.p-tool.p-shut#shut", { "aria-label": app.t("shut"), onclick: memory.closeWindow }, app.icon("close-box-outline")),
    ]);
  }

  function address() {
    var was = false;
    var box = app.field("input.p-address#address", "typed", {
      type: "text", "aria-label": app.t("address"), inputmode: "url",
      value: typeof state.typed === "string" ? state.typed : addresses.of(memory.here()),
      onkeydown: function (event) {
        if (event.key === "Enter" && box.value.trim()) memory.go(addresses.find(box.value));
        else if (event.key === "Escape") app.set({ typed: null, focus: "address" });
      },
      /* The first click takes the whole address, so that typing replaces it. */
      onpointerdown: function () { was = document.activeElement === box; },
      onclick: function () { if (!was) box.select(); },
    });
    return box;
  }

  function tool(id, image, key, act, possible) {
    return h("button.p-tool#" + id, {
      "aria-label": app.t(key), "aria-disabled": possible === false ? "true" : false, onclick: act,
    }, app.icon(image));
  }

  function item(id, image, key, act) {
    return h("li", {}, h("button.p-item#" + id, { onclick: act }, [app.icon(image), app.t(key)]));
  }

  function menu() {
    function onKey(event) {
      var way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!way) return;
      event.preventDefault();
      var items = [...event.currentTarget.querySelectorAll("button")];
      items[(items.indexOf(event.target) + way + items.length) % items.length].focus();
    }
    return h("ul.p-menu#items", { "aria-label": app.t("menu"), onkeydown: onKey }, [
      item("menu-tab", "tab-plus", "new_tab", function () { memory.open("blank", "address"); }),
      item("menu-private", "incognito", "new_private", memory.openPrivate),
      item("menu-history", "history", "title_history", function () { memory.go("history"); }),
      item("menu-downloads", "tray-arrow-down", "title_downloads", function () { memory.go("downloads"); }),
      item("menu-erase", "broom", "erase_history", function () { app.set({ panel: "erase" }); }),
      item("menu-shut", "close-box-outline", "shut", memory.closeWindow),
    ]);
  }

  function bar() {
    var open = state.panel === "menu";
    return h("div.p-tools", {}, [
      tool("back", "arrow-left", "back", memory.back, memory.can(-1)),
      tool("forward", "arrow-right", "forward", memory.forward, memory.can(1)),
      tool("reload", "refresh", "reload", function () { app.set({ note: "reloaded", typed: null }); }),
      tool("home", "home-outline", "home", function () { memory.go("engine"); }),
      address(),
      h("button.p-open-menu#menu", {
        "aria-expanded": String(open), onclick: function () { app.set({ panel: open ? "" : "menu", focus: open ? "menu" : "menu-tab" }); },
      }, [app.icon("menu"), app.t("menu")]),
    ]);
  }

  return {
    /* The window, with what is on the page and what lies above it. */
    around: function (content, above) {
      var secretly = Boolean(state.hidden);
      return h("section.p-window.p-browser", {
        "aria-label": app.t(secretly ? "private_window" : "internet"),
        class: "p-window p-browser" + (secretly ? " p-browser--private" : ""),
        onkeydown: function (event) {
          if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "l") {
            event.preventDefault();
            app.root.querySelector("#address").focus();
            app.root.querySelector("#address").select();
          } else if (event.key === "Escape" && state.panel === "menu") app.set({ panel: "", focus: "menu" });
        },
        onclick: function (event) {
          if (state.panel === "menu" && !event.target.closest("#items, #menu")) app.set({ panel: "" });
        },
      }, [
        strip(), bar(), state.panel === "menu" && menu(),
        secretly && h("p.p-private#private", {}, [app.icon("incognito"), h("b", {}, app.t("private_window")), app.t("private_about")]),
        h("div.p-web#web", { role: "tabpanel", tabindex: "-1", "aria-labelledby": "tab-" + memory.now().current }, content),
        above,
      ]);
    },
    /* What one sees when the window is closed. */
    shut: function () {
      return h("div.p-shut-desk", {}, [
        h("p.p-done#closed", { role: "status" }, [app.icon("check-circle-outline"), app.t("closed")]),
        h("button.p-button.p-button--plain#start", { onclick: memory.start }, [app.icon("web"), app.t("start")]),
        h("span.p-practice", {}, app.t("practice")),
      ]);
    },
  };
};
/* icon("arrow-left") icon("arrow-right") icon("refresh") icon("home-outline") icon("tab-plus") icon("incognito") icon("history")
   icon("tray-arrow-down") icon("broom") icon("close-box-outline") */
