"""Show the site while you write it: ``python3 scripts/serve.py [--no-handouts] [options of mkdocs serve]``."""

import sys

import environment

if __name__ == "__main__":
    environment.prepare("build")
    sys.exit(environment.run("digilab", "serve", *sys.argv[1:]))
