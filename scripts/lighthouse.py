"""Ask Lighthouse about pages of the built site: ``python3 scripts/lighthouse.py [page ...]``; usually home and a sheet.

It is no test: its times depend on the machine. Each page is measured as a slow phone, several times, and the median
counts; below 95 the exit code is 1. Chromium or Chrome is needed, and the network once, to fetch Lighthouse.
"""

import gzip
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import environment

FOLDER = environment.ROOT / "scripts" / "lighthouse"
PAGES = ("index.html", "sheets/send-an-e-mail/index.html")
CATEGORIES = ("performance", "accessibility", "best-practices")
RUNS = 3
GOOD = 95
PACKED = {".html", ".css", ".js", ".svg", ".json"}


class Server(SimpleHTTPRequestHandler):
    """Serves files as web servers do: text compressed, files that do not change to be kept."""

    def do_GET(self) -> None:
        """Send a file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        packed = path.suffix in PACKED
        body = gzip.compress(body) if packed else body
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-cache" if path.suffix == ".html" else "max-age=31536000")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet."""


def measure(address: str, chromium: str) -> dict[str, int]:
    """Give the median scores of a page, from 0 to 100."""
    runs = [_run(address, chromium) for _ in range(RUNS)]
    return {name: round(statistics.median(run[name] for run in runs)) for name in CATEGORIES}


def _run(address: str, chromium: str) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        program = str(FOLDER / "node_modules" / "lighthouse" / "cli" / "index.js")
        command = [*environment.node_command(), program, address, "--quiet", "--output=json", f"--output-path={out}"]
        command += ["--chrome-flags=--headless=new --no-sandbox --disable-gpu"]
        command += [f"--only-categories={','.join(CATEGORIES)}"]
        subprocess.run(command, env=os.environ | {"CHROME_PATH": chromium}, check=True)
        found = json.loads(out.read_text(encoding="utf-8"))["categories"]
    return {name: 100 * found[name]["score"] for name in CATEGORIES}


def main() -> int:
    """Measure and print; give 0 when every score is good."""
    site = environment.ROOT / "site"
    if not (site / "index.html").exists():
        sys.exit("There is no site yet: run python3 scripts/build.py first.")
    chromium = environment.find_chromium()
    if not chromium:
        sys.exit("No Chromium was found: install it, or name one in CHROMIUM.")
    environment.prepare("build")
    environment.npm_ci(FOLDER)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Server, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    good = True
    for page in sys.argv[1:] or PAGES:
        scores = measure(f"http://127.0.0.1:{server.server_address[1]}/{page}", chromium)
        good = good and min(scores.values()) >= GOOD
        environment.say(f"{page}: " + ", ".join(f"{name} {score}" for name, score in scores.items()))
    server.shutdown()
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
