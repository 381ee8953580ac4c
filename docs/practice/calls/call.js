/* A call: it rings, the other person answers, one is heard and seen until one switches it off. */
practice.callsCall = function (app, shared) {
  "use strict";
  var h = app.h;
  var state = app.state;
  var PAUSE = 2500; // ms until the other person answers
  var shot = document.documentElement.classList.contains("p-shot");

  function end() { shared.change({ view: "ended", focus: "again" }); }

  function picture(name, label) {
    return app.drawing(window.callPeople.svg(name, name === "me" ? "#fff1d8" : ""), label);
  }

  function hangUp() {
    return h("button.p-control.p-control--end#hang-up", { onclick: end }, [app.icon("phone-hangup"), h("span", {}, app.t("hang_up"))]);
  }

  function calling() {
    var ring = h("div.p-lines.p-ringing#calling", {}, [
      h("div.p-face", {}, picture(state.with)), h("h2", {}, shared.name(state.with)), h("p", { role: "status" }, app.t("rings")), hangUp(),
    ]);
    if (!shot) {
      setTimeout(function () { if (ring.isConnected && state.view === "calling") shared.change({ view: "call", micro: "on", focus: "micro" }); }, PAUSE);
    }
    return ring;
  }

  /* "again" is on, after it was off: the sheet asks for both. */
  function turned(now) { return now === "off" ? "again" : "off"; }

  function control(id, isOn, images, keys, act) {
    return h("button.p-control", { id: id, "aria-pressed": String(!isOn), onclick: act }, [app.icon(images[isOn ? 0 : 1]), h("span", {}, app.t(keys))]);
  }

  function call() {
    var micro = state.micro || "on";
    var camera = state.voice && state.camera !== "again" ? "off" : state.camera || "on";
    var who = shared.name(state.with);
    return h("div.p-call#call", { "data-micro": micro, "data-camera": camera }, [
      h("div.p-other", {}, [
        state.voice ? h("div.p-face.p-face--large", {}, picture(state.with)) : picture(state.with, app.t("picture_of").replace("{name}", who)),
        h("h2.p-tag", {}, who),
        h("div.p-me#me", {}, camera === "off" ? [app.icon("video-off-outline"), h("span.p-told", {}, app.t("camera_off"))] : picture("me", app.t("picture_own"))),
      ]),
      h("p.p-heard#heard", { role: "status" }, app.t((micro === "off" ? "unheard" : "heard") + (camera === "off" ? "_unseen" : "_seen")).replaceAll("{name}", who)),
      h("div.p-controls", { role: "group", "aria-label": app.t("controls") }, [
        control("micro", micro !== "off", ["microphone", "microphone-off"], "micro", function () { app.set({ micro: turned(micro), focus: "micro" }); }),
        control("camera", camera !== "off", ["video-outline", "video-off-outline"], "camera", function () { app.set({ camera: turned(camera), focus: "camera" }); }),
        hangUp(),
      ]),
    ]);
  }

  function ended() {
    return h("div.p-lines.p-ringing#ended", {}, [
      h("div.p-face", {}, picture(state.with)), h("h2", {}, shared.name(state.with)), h("p.p-done", { role: "status" }, [app.icon("check-circle-outline"), h("span", {}, app.t("ended"))]),
      shared.button("again", "message-text-outline", "to_messages", function () { shared.change({ view: "talk", trail: [["list", ""]], focus: "reply" }); }, true),
    ]);
  }

  return { calling: calling, call: call, ended: ended };
};
/* icon("phone-hangup") icon("microphone") icon("microphone-off") icon("video-outline") icon("video-off-outline") icon("message-text-outline")
   icon("check-circle-outline") */
