/* The internet: sites with addresses, a search engine, tabs, and the traces that all of it leaves. */
practice.define("browser", function (app) {
  "use strict";
  var memory = practice.browserMemory(app);
  var addresses = practice.browserAddresses(app);
  var frame = practice.browserFrame(app, memory, addresses);
  var adverts = practice.browserAdverts(app, memory);
  var sites = practice.browserSites(app, memory, adverts);
  var search = practice.browserSearch(app, memory, addresses);
  var cookies = practice.browserCookies(app, memory);
  var traces = practice.browserTraces(app, memory, addresses, sites);
  var pages = Object.assign({}, sites, search, traces, {
    account: practice.browserAccount(app, memory, sites),
    shop: function () { return sites.shop(cookies); },
  });
  var panels = {
    erase: traces.erase,
    document: traces.document,
    cookies: cookies.panel,
    buy: function () { return sites.panel("buy"); },
    trap: function () { return sites.panel("trap"); },
    leave: sites.leave,
  };
  if (app.state.closed) return frame.shut();
  var place = memory.here();
  var panel = panels[app.state.panel];
  var over = place.page === "books" && !panel && app.state.panel !== "menu" && adverts.over();
  return frame.around([pages.account.ask(), traces.note(), pages[place.page](place), over], panel && panel());
});
