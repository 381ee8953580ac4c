"""Run every check and test: ``python3 scripts/test.py [options of pytest]``.

Order: style (ruff); then the tests, and beside them types (mypy), the sheets (digilab check), ESLint for scripts, what
old browsers know of styles: each check tells what it found when it ends. Everything runs even when something failed
before, so that one run tells all. Browser tests need Chromium or Chrome (``CHROMIUM`` names another one). Six
processes run the tests: many tests wait for a page's own time, and two cores stay busy with the others.

Of the real site's papers some of each kind are made; with ``EVERY_PAPER=1`` all of them, which takes some
minutes more.
"""

import os
import subprocess
import sys
import threading

import environment

STYLE = (("ruff", "check"), ("ruff", "format", "--check"))
BESIDE = (("mypy",), ("digilab", "check"))
ESLINT = ("tests/node_modules/eslint/bin/eslint.js", "--config", "tests/eslint.config.mjs", ".")
FLOOR = ("tests/floor.mjs",)
STYLES = ("plugins/digilab/theme/assets/*.css", "plugins/digilab/theme/inline/*.css", "docs/practice/*/*.css")


def styles() -> list[str]:
    """Give the style sheets that learners' browsers get."""
    return [str(file) for pattern in STYLES for file in sorted(environment.ROOT.glob(pattern))]


def checks(node: list[str], failed: list[str]) -> None:
    """Run the checks beside the tests, and say at once what each one tells."""
    for name, program in (
        *((" ".join(each), environment.program(*each)) for each in BESIDE),
        ("eslint", [*node, *ESLINT]),
        ("floor.mjs", [*node, *FLOOR, *styles()]),
    ):
        done = subprocess.run(
            program, cwd=environment.ROOT, env=environment.quiet(), capture_output=True, text=True, check=False
        )
        environment.say(f"\n$ {name}\n{done.stdout}{done.stderr}".rstrip())
        if done.returncode:
            failed.append(name)


def main() -> int:
    """Run all; give 0 when all is well."""
    environment.prepare("test")
    environment.install_programs()
    if not environment.find_chromium():
        if os.environ.get("CI"):
            environment.say("No Chromium was found: the browser tests cannot run.")
            return 1
        environment.say("No Chromium was found: the browser tests are skipped. Install it to run them too.")
    failed: list[str] = []
    for command in STYLE:
        environment.say(f"$ {' '.join(command)}")
        if environment.run(*command):
            failed.append(" ".join(command))
    beside = threading.Thread(target=checks, args=(environment.node_command(), failed))
    beside.start()
    environment.say("$ pytest")
    if environment.run("pytest", *(sys.argv[1:] or ["-n", "6"])):
        failed.append("pytest")
    beside.join()
    if failed:
        environment.say(f"Failed: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
