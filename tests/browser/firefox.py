"""Firefox as it is installed, driven by WebDriver BiDi: what Playwright, with a Firefox of its own, cannot do."""

import itertools
import json
import re
import shutil
import subprocess
import time
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from tests.browser.contexts import PATIENCE
from websockets.sync.client import connect

PROGRAMS = ("firefox-esr", "firefox")
KEYS = {
    "PageUp": "\ue00e", "PageDown": "\ue00f", "ArrowLeft": "\ue012", "ArrowUp": "\ue013", "ArrowRight": "\ue014",
    "ArrowDown": "\ue015", "Escape": "\ue00c", "F5": "\ue035", "Enter": "\ue007",
}  # fmt: skip
"""How WebDriver writes the keys that are no letters."""
NO_STORAGE = {"network.cookie.cookieBehavior": 2}
"""What a centre sets so that no page keeps anything: then even to ask for the storage is an error."""
_LISTENS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
_PREFERENCES: Mapping[str, bool | int | str] = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "browser.region.network.url": "",
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}
TO_START = 3 * PATIENCE
"""Time in ms that it has to start: on a busy machine the first answer takes longest."""


def find_firefox() -> str | None:
    """Give the path of an installed Firefox, or None."""
    return next((path for name in PROGRAMS if (path := shutil.which(name))), None)


class Firefox:
    """A Firefox without a screen, with a profile of its own."""

    def __init__(self, program: str, profile: Path, preferences: Mapping[str, bool | int] = {}) -> None:
        """Start it."""
        profile.mkdir(parents=True)
        lines = (f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in {**_PREFERENCES, **preferences}.items())
        (profile / "user.js").write_text("".join(lines), encoding="utf-8")
        log = profile / "said.txt"
        with log.open("wb") as said:
            command = [program, "--headless", "--no-remote", "--remote-debugging-port=0", "--profile", str(profile)]
            self._process = subprocess.Popen(command, stdout=said, stderr=said)
        self._opened = ExitStack()
        self._numbers = itertools.count(1)
        self._patience = TO_START / 1000
        try:
            opening = connect(f"{self._address(log)}/session", max_size=None, proxy=None)
            self._socket = self._opened.enter_context(opening)
            self.ask("session.new", capabilities={})
            self._patience = PATIENCE / 1000
        except BaseException:
            self._end()
            raise

    def _address(self, log: Path) -> str:
        until = time.monotonic() + TO_START / 1000
        while time.monotonic() < until:
            found = _LISTENS.search(log.read_text(encoding="utf-8", errors="replace"))
            if found:
                return found[1]
            time.sleep(0.1)
        raise TimeoutError(log.read_text(encoding="utf-8", errors="replace"))

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Give a command, and what comes back."""
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            said = json.loads(self._socket.recv(timeout=self._patience))
            if said.get("id") == number:
                assert said["type"] == "success", said
                result: dict[str, Any] = said["result"]
                return result

    @property
    def windows(self) -> list[str]:
        """The open windows, the oldest first."""
        return [each["context"] for each in self.ask("browsingContext.getTree")["contexts"]]

    def close(self) -> None:
        """End it."""
        self._end()

    def _end(self) -> None:
        self._opened.close()
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class Window:
    """One of its windows."""

    def __init__(self, firefox: Firefox, context: str) -> None:
        """Take a window by its name."""
        self._firefox = firefox
        self._context = context

    def goto(self, address: str) -> None:
        """Open a page and wait until it is there."""
        self._firefox.ask("browsingContext.navigate", context=self._context, url=address, wait="complete")

    def press(self, key: str) -> None:
        """Press a key, as a remote does."""
        value = KEYS.get(key, key)
        actions = [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]
        self._firefox.ask(
            "input.performActions",
            context=self._context,
            actions=[{"type": "key", "id": "remote", "actions": actions}],
        )

    def evaluate(self, script: str) -> Any:
        """Give what an expression of the page is: a text, a number, whether."""
        result = self._firefox.ask(
            "script.evaluate", expression=script, target={"context": self._context}, awaitPromise=True
        )
        assert result["type"] == "success", result
        return result["result"].get("value")
