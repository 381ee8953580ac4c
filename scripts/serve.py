"""Show the site while you write it: ``python3 scripts/serve.py [options of mkdocs serve]``."""

import sys

import environment

if __name__ == "__main__":
    environment.prepare("build")
    sys.exit(environment.run("mkdocs", "serve", *sys.argv[1:]))
