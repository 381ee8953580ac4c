/* Calls with picture, and groups: who one talks with, who hears and sees, what is for all and what is for one. */
practice.define("calls", function (app) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var GROUPS = ["course", "neighbours"];
  var shared = { go: go, change: change, name: name, button: button, isGroup: isGroup, silent: silent };
  var views = Object.assign({ list: list }, practice.callsTalk(app, shared), practice.callsCall(app, shared), practice.callsGroup(app, shared));

  function change(changes) {
    app.set(Object.assign({ note: "", wrong: "", choices: "", asking: false, leaving: false }, changes));
  }

  function go(view, more) {
    change(Object.assign({ view: view, trail: (state.trail || []).concat([[state.view || "list", state.with || ""]]) }, more));
  }

  function back() {
    var trail = (state.trail || []).slice();
    var last = trail.pop() || ["list", ""];
    change({ view: last[0], with: last[1], trail: trail });
  }

  function isGroup(each) { return GROUPS.includes(each); }

  function name(each) { return app.t("name_" + each); }

  function silent(each) { return (state.silent || {})[each] || ""; }

  function button(id, image, key, act, plain) {
    return h("button.p-button", { id: id, class: "p-button" + (plain ? " p-button--plain" : ""), onclick: act }, [image && app.icon(image), h("span", {}, app.t(key))]);
  }

  function list() {
    var left = state.left || [];
    return h("div.p-lines", {}, [
      h("h2.p-title", {}, app.t("talks")),
      state.note && h("p.p-done", { role: "status" }, [app.icon("check-circle-outline"), h("span", {}, app.t(state.note))]),
      h("ul.p-people#people", { "aria-label": app.t("talks") }, ["nadia", "course", "karim", "neighbours"].filter(function (each) { return !left.includes(each); }).map(function (each) {
        var seen = (state.seen || {})[each];
        return h("li", {}, h("button.p-line", { id: "with-" + each, onclick: function () { go("talk", { with: each, reply: "" }); } }, [
          app.icon(isGroup(each) ? "account-group" : "account-circle"),
          h("span.p-line__words", {}, [h("b", {}, name(each)), h("span.p-dim", {}, app.t("about_" + each))]),
          silent(each) ? h("span.p-silent", { id: "silent-" + each }, [app.icon("bell-off-outline"), h("span.p-told", {}, app.t("is_silent"))])
            : each === "neighbours" && !seen && h("span.p-new", {}, "48"),
        ]));
      })),
    ]);
  }

  function foot() {
    return h("nav.p-nav", { "aria-label": app.t("navigation") }, [
      h("button#back", { onclick: back }, [app.icon("arrow-left"), app.t("back")]),
      h("button#home", { onclick: function () { change({ view: "list", with: "", trail: [] }); } }, [app.icon("message-text-outline"), app.t("talks")]),
    ]);
  }

  var view = state.view || "list";
  if (!views[view]) throw new Error("no view " + view);
  var content = views[view]();
  var inCall = view === "call" || view === "calling";
  return h("div.p-phone", { class: "p-phone p-calls--" + view }, [
    h("div.p-status", {}, [h("span", {}, "10:24"), h("span.p-practice", {}, app.t("practice")), h("span.p-signs", {}, [app.icon("wifi"), app.icon("battery-80")])]),
    h("div.p-screen", {}, [h("h1.p-told", {}, app.t("app_name")), content]),
    !inCall && foot(), views[view].above && views[view].above(),
  ]);
});
/* icon("account-group") icon("account-circle") icon("bell-off-outline") icon("arrow-left") icon("message-text-outline") icon("wifi")
   icon("battery-80") icon("check-circle-outline") */
