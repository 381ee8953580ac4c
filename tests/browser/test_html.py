"""Built pages are valid HTML: html-validate on each kind of page and on what differs, in one run of Node."""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

from tests.browser.kinds import kinds_to_see
from tests.conftest import ROOT

import environment


def faults(folder: Path, names: Iterable[str], out: Path) -> list[str]:
    program = ROOT / "tests/node_modules/html-validate/bin/html-validate.mjs"
    command = [*environment.node_command(), str(program), "--formatter", f"json={out}"]
    command += ["--config", str(ROOT / "tests/htmlvalidate.mjs"), *names]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode in {0, 1}, done.stderr
    return [
        f"{Path(page['filePath']).relative_to(folder).as_posix()}:{each['line']}: {each['ruleId']}: {each['message']}"
        for page in json.loads(out.read_text(encoding="utf-8"))
        for each in page["messages"]
    ]


def test_every_kind_of_page_is_valid_html(built: Path, tmp_path: Path) -> None:
    assert faults(built, kinds_to_see(built), tmp_path / "faults.json") == []


def test_it_can_fail(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text('<!doctype html>\n<span><h2>One</h2></span>\n<img src="x">', encoding="utf-8")
    found = [each.split(": ")[:2] for each in faults(tmp_path, ["page.html"], tmp_path / "faults.json")]
    assert ["page.html:2", "element-permitted-content"] in found
    assert ["page.html:3", "wcag/h37"] in found
