/* A CV made of parts. Each part is filled in at the left and stands on the paper at the right; an empty part says so there. */
practice.officeCv = function (app, parts) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var PARTS = [
    { id: "work", image: "briefcase-outline", fields: [["job", "job"], ["place", "place"]], data: [["job", "my_job"], ["place", "my_place"]] },
    { id: "skills", image: "star-outline", ticks: ["sell", "cook", "drive", "repair"] },
    { id: "school", image: "school-outline", fields: [["study", "study"]] },
    { id: "languages", image: "translate", ticks: ["arabic", "french", "english", "dutch"] },
  ];

  /* What stands on the paper: words of a part with fields, keys of a part with ticks. */
  if (!state.paper) state.paper = { work: [], skills: [], school: [app.t("cv_study")], languages: ["arabic", "french"] };
  if (state.study === undefined) state.study = app.t("cv_study");

  function find(id) { return PARTS.find(function (part) { return part.id === id; }); }
  function open(id) { return function () { app.set({ part: id, lacks: [], saved: false }); }; }
  function close() { app.set({ part: "", lacks: [], focus: "part-" + state.part }); }

  function put() {
    var part = find(state.part);
    var lacks = part.fields.map(function (field) { return field[0]; }).filter(function (id) { return !parts.isThere(id)(); });
    if (lacks.length) {
      app.set({ lacks: lacks, focus: lacks[0] });
      return;
    }
    state.paper[part.id] = part.fields.map(function (field) { return state[field[0]].trim(); });
    app.set({ part: "", lacks: [], saved: false, focus: "part-" + part.id });
  }

  function list() {
    return [
      h("h2", {}, app.t("cv_of")),
      h("ul.p-parts", {}, PARTS.map(function (part) {
        var full = state.paper[part.id].length > 0;
        return h("li", {}, h("button.p-part#part-" + part.id, { onclick: open(part.id) }, [
          app.icon(part.image), h("span.p-grow", {}, app.t(part.id)),
          h("span.p-full", {}, full ? [app.icon("check"), h("span.p-told", {}, app.t("is_full"))] : app.t("is_empty")),
        ]));
      })),
      state.saved && parts.done("saved", "check-circle-outline", app.t("cv_saved")),
    ];
  }

  function form(part) {
    return [
      h("h2", {}, app.t(part.id)),
      part.fields.map(function (field, index) {
        var next = part.fields[index + 1];
        var made = parts.field(field[0], field[1], function () {
          if (next && !parts.isThere(next[0])()) app.root.querySelector("#" + next[0]).focus();
          else put();
        });
        var lacking = (state.lacks || []).includes(field[0]);
        return h("div.p-line", {}, [made.label, h("div.p-grow", {}, [
          made.input, lacking && app.wrong(made.input, "lacks_" + field[1], parts.isThere(field[0]), { role: "alert" }),
        ])]);
      }),
      h("div.p-between", {}, [parts.button("back", "back", "arrow-left", close, true), parts.button("put", "put", "plus", put)]),
      part.data && parts.data(part.data),
    ];
  }

  function ticks(part) {
    return [
      h("h2", { id: "ticks-title" }, app.t(part.id)),
      h("div.p-ticks#ticks", { role: "group", "aria-labelledby": "ticks-title" }, part.ticks.map(function (key) {
        var chosen = state.paper[part.id];
        var on = chosen.includes(key);
        return parts.tick("tick-" + key, key, on, function () {
          state.paper[part.id] = part.ticks.filter(function (each) { return each === key ? !on : chosen.includes(each); });
          app.set({ saved: false });
        });
      })),
      h("div.p-between", {}, parts.button("back", "back", "arrow-left", close, true)),
    ];
  }

  function side() {
    var part = find(state.part);
    if (!part) return list();
    return part.fields ? form(part) : ticks(part);
  }

  function section(part) {
    var words = state.paper[part.id];
    var line = part.ticks ? words.map(function (key) { return app.t(key); }).join(", ") : words.join(", ");
    return h("section", {}, [
      h("h3", {}, [app.icon(part.image), app.t(part.id)]),
      words.length ? h("p", { id: "cv-" + part.id }, line)
        : h("button.p-gap", { id: "fill-" + part.id, "aria-label": app.t("fill") + app.t("colon") + app.t(part.id), onclick: open(part.id) }, app.t("fill")),
    ]);
  }

  return {
    icon: "file-account-outline",
    make: function () {
      return {
        ways: parts.button("save", "save", "content-save-outline", function () { app.set({ part: "", lacks: [], saved: true, focus: "save" }); }),
        content: h("div.p-two", {}, [
          h("div.p-side", {}, side()),
          h("article.p-cv#cv", { "aria-label": app.t("cv") }, [
            h("header", {}, [
              h("div.p-named", {}, [h("h2", {}, app.t("cv_name")), h("p.p-mark", {}, app.t("practice_person"))]), h("p.p-typed", {}, app.t("cv_address")),
            ]),
            PARTS.map(section),
          ]),
        ]),
      };
    },
  };
};
/* The part is open, or what it is for stands on the paper already. */
practice.rule("office", "at-work", function (state) {
  "use strict";
  return state.part === "work" || state.paper.work.length ? "" : "at_work_hint";
});
practice.rule("office", "at-skills", function (state) {
  "use strict";
  return state.part === "skills" || state.paper.skills.length ? "" : "at_skills_hint";
});
practice.rule("office", "sells", function (state) {
  "use strict";
  return state.paper.skills.includes("sell") ? "" : "sells_hint";
});
/* icon("briefcase-outline") icon("star-outline") icon("school-outline") icon("translate") icon("check") icon("check-circle-outline")
   icon("arrow-left") icon("plus") icon("file-account-outline") icon("content-save-outline") icon("alert-circle-outline") */
