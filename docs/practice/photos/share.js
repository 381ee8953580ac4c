/* Sharing: with whom, did who is on the photo agree, and the name once more before it leaves. */
(function () {
  "use strict";
  var views = (window.photosViews = window.photosViews || {});
  var WITH = [["nadia", "account-circle"], ["tomas", "account-circle"], ["group", "account-group"], ["all", "earth"]];

  views.share = function (app, phone) {
    var h = app.h;
    return h("ul.p-rows", {}, WITH.map(function (each) {
      return h("li", {}, h("button.p-line", { id: "with-" + each[0], onclick: function () { phone.go("send", { person: each[0], agreed: false }); } }, [
        app.icon(each[1]),
        h("span.p-line__words", {}, [h("b", {}, app.t("with_" + each[0])), h("span.p-dim", {}, app.t("who_" + each[0]))]),
        app.icon("chevron-right"),
      ]));
    }));
  };

  views.send = function (app, phone) {
    var h = app.h;
    var state = app.state;
    var photo = phone.shown();
    var person = state.person || "nadia";
    var people = photo.subject === "meal";
    var name = ["group", "all"].includes(person) && photo.subject === "letter" && !(photo.bars || []).includes("name");
    function agree() { phone.change({ agreed: !state.agreed, focus: "agreed" }); }
    function send() {
      if (people && !state.agreed) phone.change({ wrong: "ask_first", focus: "agreed" });
      else if (name) phone.change({ wrong: "name_seen", focus: "send" });
      else phone.change({ sent: { person: person, photo: photo.id }, note: "sent_" + person });
    }
    if (state.note && state.sent) {
      return [
        phone.done(state.note, "sent", { "data-person": person, "data-photo": photo.subject }),
        h("div.p-view.p-view--small", {}, phone.picture(photo)),
        h("p", {}, app.t("stays_there")),
        phone.button("to-photos", "image-multiple", "photos", function () { phone.change({ view: "photos", trail: ["home"] }); }, true),
      ];
    }
    return [
      h("div.p-view.p-view--small", {}, phone.picture(photo)),
      h("p.p-line.p-to#to", { "data-person": person, "data-photo": photo.subject }, [app.icon(WITH.find(function (each) { return each[0] === person; })[1]), h("span", {}, [app.t("to") + " ", h("b", {}, app.t("with_" + person))])]),
      people && h("button.p-tick#agreed", { role: "checkbox", "aria-checked": String(Boolean(state.agreed)), onclick: agree }, [
        app.icon(state.agreed ? "checkbox-marked-outline" : "checkbox-blank-outline"), h("span", {}, app.t("all_agree")),
      ]),
      phone.wrong(state.wrong),
      phone.button("send", "send", "send", send),
    ];
  };
})();
/* icon("account-circle") icon("account-group") icon("earth") icon("chevron-right") icon("send") icon("checkbox-marked-outline")
   icon("checkbox-blank-outline") icon("image-multiple") */
