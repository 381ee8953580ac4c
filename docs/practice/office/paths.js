/* The ways that the robot can go: squares between walls, from the start to the house. */
(function () {
  "use strict";
  var CELL = 80;
  var WIDE = 4;
  var HIGH = 3;
  var WAYS = ["up", "right", "down", "left"];
  var STEP = { up: [0, -1], right: [1, 0], down: [0, 1], left: [-1, 0] };
  var ROBOT = '<path d="M-22-14h44v38h-44z" fill="#fff"/><path d="M-13-26h26v12h-26z" fill="#fff"/><path d="M0-40 12-27h-24z" fill="#25295b"/>' +
    '<circle cx="-9" cy="2" r="5" fill="#25295b"/><circle cx="9" cy="2" r="5" fill="#25295b"/><path d="M-9 15h18"/><path d="M-28-6v22M28-6v22"/>';
  var HOUSE = '<path d="M-26 26v-26l26-24 26 24v26z" fill="#fff"/><path d="M-8 26v-18h16v18z" fill="#25295b"/><path d="M-32 4 0-26 32 4" fill="none"/>';
  var LINE = ' stroke="#25295b" stroke-width="4" stroke-linejoin="round" stroke-linecap="round"';

  function place(cell) { return (cell[0] + 0.5) * CELL + " " + (cell[1] + 0.5) * CELL; }

  /* cells: from the start to the house; way: where the robot looks at first. */
  function path(way, cells) {
    function indexOf(x, y) { return cells.findIndex(function (cell) { return cell[0] === x && cell[1] === y; }); }

    /* Where the commands lead: a square of the way, where the robot looks, how far it has come. */
    function walk(program) {
      var now = { x: cells[0][0], y: cells[0][1], way: way, far: 0 };
      program.forEach(function (order) {
        var at = WAYS.indexOf(now.way);
        if (order === "right") now.way = WAYS[(at + 1) % 4];
        else if (order === "left") now.way = WAYS[(at + 3) % 4];
        else {
          var to = indexOf(now.x + STEP[now.way][0], now.y + STEP[now.way][1]);
          if (to < 0) return;
          now.x = cells[to][0];
          now.y = cells[to][1];
          now.far = to;
        }
      });
      return now;
    }

    return {
      walk: walk,
      isHome: function (program) { return walk(program).far === cells.length - 1; },
      draw: function (at) {
        var squares = "";
        for (var y = 0; y < HIGH; y += 1) {
          for (var x = 0; x < WIDE; x += 1) {
            var free = indexOf(x, y) >= 0;
            squares += '<rect x="' + x * CELL + '" y="' + y * CELL + '" width="' + CELL + '" height="' + CELL + '" fill="' + (free ? "#fff" : "#494c60") +
              '" stroke="' + (free ? "#7d81a4" : "#fff") + '" stroke-width="2"/>';
            if (!free) squares += '<path d="M' + x * CELL + " " + (y + 0.5) * CELL + "h" + CELL + "M" + (x + 0.5) * CELL + " " + y * CELL + "v" + CELL / 2 + '" stroke="#8f93ac" stroke-width="2"/>';
          }
        }
        var home = cells[cells.length - 1];
        var inside = at.x === home[0] && at.y === home[1];
        return '<svg viewBox="-2 -2 ' + (WIDE * CELL + 4) + " " + (HIGH * CELL + 4) + '" aria-hidden="true">' + squares +
          '<g transform="translate(' + place(home) + ")" + (inside ? " scale(1.3)" : "") + '"' + LINE + ">" + HOUSE + "</g>" +
          '<g transform="translate(' + place([at.x, at.y]) + ")" + (inside ? " translate(0 8) scale(0.55)" : " rotate(" + WAYS.indexOf(at.way) * 90 + ")") + '"' + LINE + ' fill="none">' + ROBOT + "</g></svg>";
      },
    };
  }

  practice.officePaths = [
    path("up", [[0, 2], [0, 1], [0, 0], [1, 0]]),
    path("right", [[0, 2], [1, 2], [2, 2], [2, 1], [2, 0]]),
    path("up", [[0, 2], [0, 1], [1, 1], [2, 1], [2, 0], [3, 0]]),
  ];
})();
