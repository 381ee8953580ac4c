/* Gives the pages that a person keeps on an own phone, with and without internet; all else comes from the network.
   It is there only after the person said yes, and goes with the last thing that is kept. */
(function () {
  "use strict";
  var root = self.registration.scope;
  var NAME = "digilab " + new URL(root).pathname;
  var ABSENT = "not-in-this-copy.html";

  function kept(address) {
    return caches.match(address, { cacheName: NAME });
  }

  /* A short address names a folder: the file in it is what is kept. */
  function file(address) {
    var url = new URL(address);
    if (url.pathname.endsWith("/")) url.pathname += "index.html";
    return url.origin + url.pathname;
  }

  /* Without internet, a page that is not kept leads to one that says so, in its own language. */
  function absent(address) {
    var own = root + address.slice(root.length).split("/")[0] + "/" + ABSENT;
    return kept(own).then(function (there) { return Response.redirect(there ? own : root + ABSENT); });
  }

  self.addEventListener("install", function () { self.skipWaiting(); });
  self.addEventListener("activate", function (event) { event.waitUntil(self.clients.claim()); });
  self.addEventListener("fetch", function (event) {
    var asked = event.request;
    if (asked.method !== "GET" || !asked.url.startsWith(root) || new URL(asked.url).search === "?keep") return;
    event.respondWith(kept(file(asked.url)).then(function (found) {
      return found || fetch(asked).catch(function (error) {
        if (asked.mode === "navigate") return absent(asked.url);
        throw error;
      });
    }));
  });
})();
