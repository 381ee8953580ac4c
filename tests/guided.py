"""A small project with a guide, built once for all tests that ask for it: two languages, one page not translated."""

from pathlib import Path

from tests.conftest import Docs, command

TEXT = """Un texte : avec `code : x`, un [lien](index.md) et une [fiche](../sheets/send/index.md#step-2).

## Écrire les étapes

```yaml
title: Envoyer  # ce que l'on fait
minutes: 20
```

!!! note "À savoir"
    La sauterelle saute.

### Un tableau

| clé | sens |
| --- | --- |
| `title` | le titre |

1. Un
2. Deux

![Un carré](square.png)
"""


def write_guide(docs: Docs) -> None:
    """Write the guide of a project."""
    docs.write(
        "fr/guide/index.md",
        "---\ntitle: Guide\nkind: guide\n---\nPour commencer.\n\n## Écrire\n\n- [Images](pictures.md)\n"
        "- [Une fiche](sheet.md)\n\n## Publier\n\n- [Sur le web](publish.md)\n",
    )
    for name, title in {"sheet": "Une fiche : comment ?", "pictures": "Les images", "publish": "Publier"}.items():
        docs.write(f"fr/guide/{name}.md", f'---\ntitle: "{title}"\nkind: guide\n---\n{TEXT}')
    docs.picture("fr/guide/square.png", (40, 30))
    docs.write("fr/guide/draft.md", "---\ntitle: Un brouillon\nkind: guide\n---\nPas encore.\n")
    docs.write(
        "en/guide/index.md", '---\ntitle: Guide\nsource: ""\n---\nTo begin.\n\n## Write\n\n- [A sheet](sheet.md)\n'
    )
    docs.write(
        "en/guide/sheet.md", '---\ntitle: A sheet\nsource: ""\n---\nThe grasshopper jumps.\n\n## Steps\n\nOne.\n'
    )


def make_guided(folder: Path) -> str:
    """Make the project and its site; give what went wrong."""
    docs = Docs(folder)
    docs.home()
    for locale in ("fr", "en"):
        docs.sheet("send", locale, title="Envoyer" if locale == "fr" else "Send")
    write_guide(docs)
    config = docs.mkdocs()
    text = config.read_text(encoding="utf-8")
    text = text.replace("  - digilab:\n", "  - digilab:\n      handouts: false\n")
    config.write_text(f"{text}\ndraft_docs: draft.md\n", encoding="utf-8")
    done = command("mkdocs", "build", "--strict", cwd=folder, DIGILAB_URL="https://example.org/")
    return done.stdout + done.stderr if done.returncode else ""
