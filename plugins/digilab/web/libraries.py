"""The browser's libraries: npm fetches them, and a build publishes each as one script."""

from pathlib import Path

THEME = Path(__file__).parent.parent / "theme"
_MODULES = THEME / "node_modules"
LIBRARIES = {
    "minisearch.js": _MODULES / "minisearch" / "dist" / "umd" / "index.js",
    "pdf-lib.js": _MODULES / "@cantoo" / "pdf-lib" / "dist" / "pdf-lib.min.js",
    "iframe-worker.js": _MODULES / "iframe-worker" / "shim" / "index.js",
}
"""Name in the site to file; the last one lets Material's search work on pages that are opened from a folder."""
