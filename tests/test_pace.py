"""The pace of the suite: groups hold together in several processes, what is late is told."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.pace import LONG, Pace, put_in_order

HOOKS = "from tests.conftest import pytest_addoption, pytest_collection_modifyitems, pytest_xdist_make_scheduler\n"
TESTS = """
import time
import pytest

@pytest.fixture(scope="module")
def site(tmp_path_factory):
    with open({log!r}, "a") as log:
        log.write("made\\n")

@pytest.mark.parametrize("number", range(6))
def test_on_the_site(site, number):
    time.sleep(0.1)

@pytest.mark.parametrize("number", range(6))
def test_alone(number):
    time.sleep(0.02)
"""


def test_what_a_module_makes_is_made_by_one_process(tmp_path: Path) -> None:
    log = tmp_path / "log"
    (tmp_path / "conftest.py").write_text(HOOKS, encoding="utf-8")
    (tmp_path / "test_it.py").write_text(TESTS.format(log=str(log)), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "2", "-p", "no:cacheprovider", "-q", str(tmp_path)],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "12 passed" in done.stdout, done.stdout + done.stderr
    assert log.read_text(encoding="utf-8").split() == ["made"]


def test_the_real_site_is_begun_first_and_looked_at_last(request: pytest.FixtureRequest) -> None:
    items = list(request.session.items)
    groups = put_in_order(items)
    of_the_site = [item for item in items if "built" in getattr(item, "fixturenames", ())]
    late = {groups.get(item.nodeid) for item in of_the_site} - {None} | {"centre"}
    comes_late = [item in of_the_site or groups.get(item.nodeid) in late for item in items]
    if any("browser" not in item.path.parts and groups.get(item.nodeid) is None for item in of_the_site):
        assert items[0] in of_the_site
        assert "browser" not in items[0].path.parts
        comes_late[0] = False
    assert comes_late == sorted(comes_late)
    assert groups.get(request.node.nodeid) is None


def test_what_is_begun_first_is_there() -> None:
    written = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "tests").rglob("test_*.py"))
    assert [name for name in LONG if f"def {name}(" not in written] == []


def test_what_takes_too_long_is_told() -> None:
    pace = Pace()
    pace.took = {"tests/a.py::test_slow[1]": 61, "tests/a.py::test_quick": 1, "tests/a.py::test_long": 30}
    assert pace.lines(60) == [
        "61 s: tests/a.py::test_slow[1]: prove it once per kind, or in a smaller site",
        "longer than 20 s and not in LONG of tests/pace.py: test_long, test_slow",
    ]
    assert pace.lines(901)[-1] == "the whole took 15.0 minutes; it must stay under 15"
    assert Pace().lines(899) == []
