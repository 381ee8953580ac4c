/* The pictures that one can find. */
window.sitesDrawings = (function () {
  "use strict";
  var LINE = ' stroke="#25295b" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"';

  function svg(inside) { return '<svg viewBox="0 0 160 120" aria-hidden="true">' + inside + "</svg>"; }

  return {
    candles: svg('<path d="M0 0h160v120h-160z" fill="#eaf3fa"/><path d="M18 108h124" fill="none"' + LINE + '/><path d="M32 66h96v42h-96z" fill="#f7d9c4"' + LINE + '/><path d="M32 66q0-14 16-14h64q16 0 16 14v10h-96z" fill="#d26056"' + LINE + '/><path d="M56 52v-18M80 52v-22M104 52v-18" fill="none" stroke="#25295b" stroke-width="6" stroke-linecap="round"/><path d="M56 30q-7-7 0-14 7 7 0 14zM80 26q-7-7 0-14 7 7 0 14zM104 30q-7-7 0-14 7 7 0 14z" fill="#ffc936"' + LINE + "/>"),
    apples: svg('<path d="M0 0h160v120h-160z" fill="#fff6df"/><path d="M24 72h112l-12 34h-88z" fill="#e5b377"' + LINE + '/><path d="M20 72q60-34 120 0z" fill="#f7d9c4"' + LINE + '/><circle cx="56" cy="46" r="15" fill="#d26056"' + LINE + '/><circle cx="84" cy="38" r="15" fill="#cdebce"' + LINE + '/><circle cx="110" cy="48" r="14" fill="#d26056"' + LINE + '/><path d="M56 31v-9M84 23v-9M110 34v-9" fill="none"' + LINE + "/>"),
    slice: svg('<path d="M0 0h160v120h-160z" fill="#e1f0e2"/><ellipse cx="80" cy="98" rx="62" ry="14" fill="#fff"' + LINE + '/><path d="M40 92v-38l84-14v52z" fill="#f7d9c4"' + LINE + '/><path d="M40 54l84-14-34-12z" fill="#d26056"' + LINE + '/><path d="M40 74l84-8" fill="none"' + LINE + "/>"),
    bus: svg('<path d="M0 0h160v120h-160z" fill="#eaf3fa"/><rect x="18" y="26" width="124" height="66" rx="10" fill="#f89921"' + LINE + '/><path d="M30 38h28v24h-28zM66 38h28v24h-28zM102 38h28v24h-28z" fill="#fff"' + LINE + '/><circle cx="46" cy="94" r="13" fill="#fff"' + LINE + '/><circle cx="114" cy="94" r="13" fill="#fff"' + LINE + "/>"),
    tree: svg('<path d="M0 0h160v120h-160z" fill="#eaf3fa"/><path d="M0 98q80-22 160 0v22h-160z" fill="#cdebce"' + LINE + '/><path d="M72 100v-34h16v34z" fill="#b98a5b"' + LINE + '/><circle cx="80" cy="44" r="34" fill="#6fae72"' + LINE + "/>"),
  };
})();
