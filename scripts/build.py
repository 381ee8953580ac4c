"""Build the site and all handouts into ``site/``: ``python3 scripts/build.py [options of mkdocs build]``."""

import sys

import environment

if __name__ == "__main__":
    environment.prepare("build")
    sys.exit(environment.run("mkdocs", "build", *sys.argv[1:]))
