"""Run every check and test: ``python3 scripts/test.py [options of pytest]``.

Order: style (ruff; ESLint for scripts; what old browsers know of styles), types (mypy), the sheets (digilab check),
then the tests. Everything runs even when something failed before, so that one run tells all. Browser tests need
Chromium or Chrome (``CHROMIUM`` names another one). Three processes run the tests: on two cores, one of them always
waits for the browser.
"""

import os
import subprocess
import sys

import environment

CHECKS = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("mypy",),
    ("digilab", "check"),
)
ESLINT = ("tests/node_modules/eslint/bin/eslint.js", "--config", "tests/eslint.config.mjs", ".")
FLOOR = ("tests/floor.mjs",)
STYLES = ("plugins/digilab/theme/assets/*.css", "plugins/digilab/theme/inline/*.css", "docs/practice/*/*.css")


def lint(*program: str) -> int:
    """Run a program of Node's and give its exit code."""
    return subprocess.run([*environment.node_command(), *program], cwd=environment.ROOT, check=False).returncode


def styles() -> list[str]:
    """Give the style sheets that learners' browsers get."""
    return [str(file) for pattern in STYLES for file in sorted(environment.ROOT.glob(pattern))]


def main() -> int:
    """Run all; give 0 when all is well."""
    environment.prepare("test")
    environment.install_programs()
    if not environment.find_chromium():
        if os.environ.get("CI"):
            environment.say("No Chromium was found: the browser tests cannot run.")
            return 1
        environment.say("No Chromium was found: the browser tests are skipped. Install it to run them too.")
    failed = []
    for command in CHECKS:
        environment.say(f"$ {' '.join(command)}")
        if environment.run(*command):
            failed.append(" ".join(command))
    environment.say("$ eslint")
    if lint(*ESLINT):
        failed.append("eslint")
    environment.say("$ floor.mjs")
    if lint(*FLOOR, *styles()):
        failed.append("floor.mjs")
    environment.say("$ pytest")
    if environment.run("pytest", *(sys.argv[1:] or ["-n", "3"])):
        failed.append("pytest")
    if failed:
        environment.say(f"Failed: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
