"""The docs of an earlier commit, built by that commit's code and by today's, in one run.

``python3 scripts/bench.py --docs e1831dc``. Both get the same files: those of the commit without its scenes, which say
in an older way when a step is done; what today's reading refuses of the rest ends the run with its problems.
"""

import io
import re
import shutil
import subprocess
import tarfile
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench_peer import build, option

ROOT = Path(__file__).resolve().parent.parent
MODULES = Path("plugins", "digilab", "theme", "node_modules")
TIMES = 3


def before_and_after(commit: str) -> dict[str, Any]:
    """Build the docs of a commit with its code and with ours: without a cache, again, and with one sheet edited."""
    with tempfile.TemporaryDirectory() as name:
        before, after = Path(name, "before"), Path(name, "after")
        before.mkdir()
        packed = subprocess.run(
            ["git", "archive", commit, "docs", "mkdocs.yml", "plugins"], cwd=ROOT, check=True, capture_output=True
        ).stdout
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extractall(before, filter="data")
        _without_scenes(before / "docs")
        (before / MODULES).symlink_to(ROOT / MODULES, target_is_directory=True)
        after.mkdir()
        shutil.copytree(before / "docs", after / "docs")
        shutil.copy(before / "mkdocs.yml", after)
        option(after / "mkdocs.yml", "kit: false")
        found = {}
        for what, project, code in (("before", before, before / "plugins"), ("after", after, ROOT / "plugins")):
            found[what] = _builds(project, {"PYTHONPATH": str(code)})
        ratios = {
            what: found["after"][what]["processor"] / found["before"][what]["processor"] for what in found["before"]
        }
        return {**found, "after / before": ratios}


def _builds(project: Path, variables: dict[str, str]) -> dict[str, dict[str, float]]:
    used = {"cold": build(project, variables)}
    used["warm"] = min((build(project, variables) for _ in range(TIMES)), key=lambda each: each.processor)
    sheet = next((project / "docs" / "fr" / "sheets").glob("*/index.md"))
    text = sheet.read_text(encoding="utf-8")
    sheet.write_text(re.sub(r"^title: (.*)$", r"title: \1 !", text, count=1, flags=re.MULTILINE), encoding="utf-8")
    used["one sheet edited"] = build(project, variables)
    return {what: asdict(each) for what, each in used.items()}


def _without_scenes(docs: Path) -> None:
    shutil.rmtree(docs / "scenes", ignore_errors=True)
    for page in docs.rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        page.write_text(re.sub(r"^scene: .*\n", "", text, flags=re.MULTILINE), encoding="utf-8")
