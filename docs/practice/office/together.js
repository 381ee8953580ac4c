/* A text that two people write: one asks somebody in, says what that person may do, and both write, each on a line of their own.
   The other person is played by the program, and says so. */
practice.officeTogether = function (app, parts) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var shot = document.documentElement.classList.contains("p-shot");
  var FIRST = 900;
  var NEXT = 450;

  function whole() { return app.t("friend_line"); }
  function isWriting() { return state.shared === "write" && (state.friend_at || 0) < whole().length; }

  var line = h("span#friend-line", {});
  var caret = h("span.p-caret", { "aria-hidden": "true" });
  var told = h("p.p-told", { role: "status" });
  var row = h("p.p-written#friend-row", {}, [h("span.p-who.p-who--friend", {}, app.t("friend")), h("span.p-words", {}, [line, caret])]);

  function show() {
    line.textContent = whole().slice(0, state.friend_at || 0);
    caret.hidden = !isWriting();
    row.toggleAttribute("data-whole", state.shared === "write" && !isWriting());
  }

  /* The other person writes word after word; what one types oneself meanwhile is left alone. */
  function goOn() {
    if (!isWriting()) return;
    setTimeout(function () {
      if (!line.isConnected || !isWriting()) return;
      var space = whole().indexOf(" ", (state.friend_at || 0) + 1);
      state.friend_at = space < 0 ? whole().length : space;
      show();
      if (!isWriting()) told.textContent = app.t("friend_wrote") + " " + whole();
      app.root.dispatchEvent(new CustomEvent("practice-change"));
      goOn();
    }, state.friend_at ? NEXT : FIRST);
  }

  function invite() {
    var lacks = { address: !isAddress(), may: !state.may };
    if (lacks.address || lacks.may) {
      app.set({ lacks: lacks, focus: lacks.address ? "address" : "may-read" });
      return;
    }
    var again = state.shared && state.friend_at;
    app.set({ dialog: "", lacks: {}, shared: state.may, friend_at: shot && state.may === "write" ? whole().length : again || 0, focus: "mine" });
  }

  function isAddress() { return /^\S+@\S+\.\S+$/.test((state.address || "").trim()); }
  function leave() { app.set({ dialog: "", lacks: {}, focus: "share" }); }

  function dialog() {
    var lacks = state.lacks || {};
    var address = parts.field("address", "friend_address", invite, { inputmode: "email", class: "p-field p-typed" });
    var group = h("div.p-pick", { role: "radiogroup", "aria-labelledby": "may-label" }, [parts.choice("may", "read"), parts.choice("may", "write")]);
    return app.dialog("sharing", app.t("share"), [
      h("div.p-asked.p-asked--near", {}, [
        address.label, address.input, lacks.address && app.wrong(address.input, "lacks_address", isAddress, { role: "alert" }),
      ]),
      h("div.p-asked.p-asked--near", {}, [
        h("p.p-label#may-label", {}, app.t("may")), group, lacks.may && app.wrong(group, "lacks_may", parts.isThere("may"), { id: "may-wrong", role: "alert" }),
      ]),
      h("div.p-end", {}, [
        h("button.p-button.p-button--plain#cancel", { onclick: leave }, app.t("cancel")), h("button.p-button#invite", { onclick: invite }, app.t("invite")),
      ]),
    ], leave);
  }

  /* Who is let in, what they may do, and the way to end it; the line that they wrote stays. */
  function people() {
    return h("div.p-people#people", {}, [
      h("h2", {}, app.t("people")),
      h("ul", {}, [
        h("li", {}, [app.icon("account-outline"), h("span", {}, app.t("me"))]),
        state.shared && h("li#friend", {}, [
          app.icon("account-outline"),
          h("span", {}, [app.t("friend"), h("span.p-mark", {}, app.t("practice_person")), h("span.p-right", {}, app.t("can_" + state.shared))]),
          h("button.p-light#remove", { onclick: function () {
            app.set({ shared: "", may: "", friend_at: isWriting() ? 0 : state.friend_at, left: true, focus: "share" });
          } }, app.t("remove")),
        ]),
      ]),
      state.left && !state.shared && h("p", { role: "status" }, app.t("friend_left")),
    ]);
  }

  return {
    icon: "account-multiple-outline",
    make: function () {
      var mine = app.field("input.p-field#mine", "mine", { type: "text", "aria-label": app.t("my_line"), maxlength: "60" });
      show();
      goOn();
      return {
        ways: parts.button("share", "share", "account-plus-outline", function () {
          app.set({ dialog: "share", lacks: {}, focus: "address" });
        }),
        content: h("div.p-two.p-two--together", {}, [
          h("article.p-leaf#leaf", { "aria-label": app.t("together") }, [
            h("h2", {}, app.t("leaf_title")), h("p", {}, app.t("leaf_asks")),
            (state.shared === "write" || state.friend_at > 0) && row,
            h("div.p-written", {}, [h("span.p-who", { "aria-hidden": "true" }, app.t("me")), mine]),
            told,
          ]),
          people(),
        ]),
        dialog: state.dialog === "share" && dialog(),
      };
    },
  };
};
/* One shares, or has shared: what was asked then need not be asked again. */
practice.rule("office", "sharing", function (state) {
  "use strict";
  return state.dialog === "share" || state.shared === "write" ? "" : "invited_hint";
});
practice.rule("office", "may-write", function (state) {
  "use strict";
  return state.may === "write" ? "" : "invited_hint";
});
practice.rule("office", "invited", function (state) {
  "use strict";
  return state.shared === "write" ? "" : "invited_hint";
});
/* icon("account-multiple-outline") icon("account-plus-outline") icon("account-outline") */
