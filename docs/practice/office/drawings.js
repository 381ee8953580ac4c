/* The pictures that a poster can have. */
window.officeDrawings = (function () {
  "use strict";
  var LINE = ' stroke="#25295b" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"';

  function svg(inside) { return '<svg viewBox="0 0 160 120" aria-hidden="true">' + inside + "</svg>"; }

  return {
    cake: svg('<path d="M22 108h116" fill="none"' + LINE + '/><path d="M32 66h96v42h-96z" fill="#f7d9c4"' + LINE + '/><path d="M32 66q0-16 16-16h64q16 0 16 16v10q-8 9-16 0-8-9-16 0-8 9-16 0-8-9-16 0-8 9-16 0-8-9-16 0z" fill="#d26056"' + LINE + "/>" +
      '<path d="M56 50v-20M80 50v-24M104 50v-20" fill="none" stroke="#25295b" stroke-width="6" stroke-linecap="round"/><path d="M56 26q-8-8 0-16 8 8 0 16zM80 22q-8-8 0-16 8 8 0 16zM104 26q-8-8 0-16 8 8 0 16z" fill="#ffc936"' + LINE + "/>"),
    music: svg('<path d="M58 88v-62l54-12v62" fill="none" stroke="#25295b" stroke-width="7" stroke-linejoin="round"/><path d="M58 42l54-12v-16l-54 12z" fill="#25295b"/><ellipse cx="44" cy="90" rx="18" ry="14" fill="#488fcd"' + LINE + '/><ellipse cx="98" cy="78" rx="18" ry="14" fill="#488fcd"' + LINE + "/>"),
    book: svg('<path d="M80 30q-26-16-58-8v76q32-8 58 8 26-16 58-8v-76q-32-8-58 8z" fill="#fff"' + LINE + '/><path d="M80 30v76" fill="none"' + LINE + '/><path d="M34 42q18-3 32 4M34 60q18-3 32 4M34 78q18-3 32 4M94 46q14-7 32-4M94 64q14-7 32-4M94 82q14-7 32-4" fill="none" stroke="#488fcd" stroke-width="4" stroke-linecap="round"/>'),
    bus: svg('<rect x="18" y="26" width="124" height="68" rx="10" fill="#f89921"' + LINE + '/><path d="M30 38h28v24h-28zM66 38h28v24h-28zM102 38h28v24h-28z" fill="#eaf3fa"' + LINE + '/><circle cx="46" cy="96" r="13" fill="#fff"' + LINE + '/><circle cx="114" cy="96" r="13" fill="#fff"' + LINE + "/>"),
  };
})();
