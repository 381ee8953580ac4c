"""MkDocs and our own program, run as a trainer runs them; but their modules are read once for all tests of a process.

Each run is a process of its own, forked from one that has imported everything: two hundred programs that each import it
again would take minutes.
"""

import multiprocessing
import runpy
import subprocess
import tempfile
from collections.abc import Mapping
from functools import cache
from multiprocessing.context import ForkServerContext
from pathlib import Path

READ = (
    "mkdocs.__main__", "mkdocs.commands.build", "mkdocs.commands.serve", "mkdocs_static_i18n.plugin", "material",
    "pymdownx.superfences", "digilab.cli", "digilab.plugin", "digilab.build.run", "digilab.handouts.press", "typst",
)  # fmt: skip
"""What the programs import before they begin to work."""
FORKED = Path(__file__).with_name("forked_program.py")
"""What the new process runs; these tests are no package that it could import."""


@cache
def _forks() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(READ))
    return context


def run_program(
    program: Path, arguments: tuple[str, ...], cwd: Path, variables: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run a program of the environment to its end.

    Args:
        program: the script that the environment installs.
        arguments: what is typed after it.
        cwd: the folder that it is run in.
        variables: its whole environment; what Python reads when it starts is that of the tests.
    """
    with tempfile.TemporaryDirectory() as name:
        told = [Path(name, each) for each in ("out", "err")]
        given = ([str(program), *arguments], cwd, dict(variables), *told)
        process = _forks().Process(target=runpy.run_path, args=(str(FORKED), {"given": given}, "__main__"))
        process.start()
        process.join()
        out, err = (each.read_text(encoding="utf-8") if each.exists() else "" for each in told)
    return subprocess.CompletedProcess([str(program), *arguments], process.exitcode or 0, out, err)
