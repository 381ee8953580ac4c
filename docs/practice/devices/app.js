/* Drawn things: computers, keyboard, mouse, printer, telephone, a person at a desk. The files beside this one draw
   them; each view is a function from the app and the tools below to elements. Parts that one can press are buttons. */
practice.define("devices", function (app) {
  "use strict";
  var h = app.h;
  var views = window.deviceViews;
  var view = app.state.view || "home";
  if (!views[view]) throw new Error("no view " + view);

  /* The text of a drawing becomes elements; its label, if any, names it as a whole. */
  function svg(inner, label, height) {
    return app.drawing('<svg viewBox="0 0 800 ' + (height || 448) + '" stroke="#25295b" stroke-width="4" stroke-linejoin="round" stroke-linecap="round">' + inner + "</svg>", label);
  }

  function caption(words) {
    return h("p.p-caption", {}, words);
  }

  /* What just happened, in large words; it is read aloud. */
  function told(words) {
    return h("p.p-caption", { role: "status" }, words);
  }

  /* A part of a drawing becomes a button. */
  function live(holder, id, label, act) {
    var part = holder.querySelector("#" + id);
    holder.firstElementChild.setAttribute("role", "group");
    part.setAttribute("role", "button");
    part.setAttribute("tabindex", "0");
    part.setAttribute("aria-label", label);
    part.addEventListener("click", act);
    part.addEventListener("keydown", function (event) {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        act();
      }
    });
    return part;
  }

  /* A drawing to explore: its parts and their names are buttons; one that is pressed lights up and is told. */
  function explore(holder, parts, after) {
    var answer = told(app.t("press_a_part"));
    var names = {};
    function choose(id) {
      parts.forEach(function (each) {
        holder.querySelector("#" + each).classList.toggle("p-part--on", each === id);
        holder.querySelector("#" + each).setAttribute("aria-pressed", String(each === id));
        names[each].setAttribute("aria-pressed", String(each === id));
      });
      answer.textContent = app.t(id);
      app.state.part = id;
      if (after) after(id);
      app.root.dispatchEvent(new CustomEvent("practice-change"));
    }
    parts.forEach(function (id) {
      live(holder, id, app.t(id), function () { choose(id); }).classList.add("p-part");
      names[id] = h("button.p-name", { onclick: function () { choose(id); } }, app.t(id));
    });
    var list = h("div.p-names", { role: "group", "aria-label": app.t("parts") }, parts.map(function (id) { return names[id]; }));
    parts.forEach(function (id) {
      holder.querySelector("#" + id).setAttribute("aria-pressed", "false");
      names[id].setAttribute("aria-pressed", "false");
    });
    if (app.state.part) choose(app.state.part);
    return [answer, holder, list];
  }

  /* Who practises freely came through the doors and goes back to them. */
  function back() {
    return h("div.p-back", {}, [
      h("button.p-button.p-button--plain#back", { onclick: function () {
        app.set({ view: "home", free: false, phase: "", running: false, screen: false, part: "", text: undefined, focus: "to-" + view });
      } }, [app.icon("arrow-left"), app.t("go_back")]),
      h("span.p-practice", {}, app.t("practice")),
    ]);
  }

  var tools = { svg: svg, caption: caption, told: told, live: live, explore: explore, draw: window.deviceDrawings };
  var shown = views[view](app, tools);
  if (view === "home") return shown;
  return h("div.p-devices.p-devices--" + view + (app.state.phase ? ".p-devices--closeup" : ""), {}, [app.state.free && !app.state.phase && back(), shown]);
});
