"""Every key that the head of a page may have: what it is for, what it must be, which pages need it."""

from digilab.frameworks import default_framework
from digilab.model import Kind
from digilab.reference.words import code, said
from digilab.said import in_language
from digilab.source.head_keys import Key, keys, needed
from digilab.wanted import must

MUST = "Write {must}."
NEEDED = "Needed: `kind: {kinds}`."
EVERYWHERE = "Every page needs it."
EACH_LANGUAGE = "Each language writes its own."
TEXTS = (MUST, NEEDED, EVERYWHERE, EACH_LANGUAGE)


def all_keys(locale: str) -> str:
    """Give the Markdown of the page of keys."""
    return "\n\n".join(_key(name, key, locale) for name, key in keys(default_framework()).items())


def about() -> tuple[str, ...]:
    """Give what the code says of each key, in English."""
    return tuple(str(key.schema["description"]) for key in keys(default_framework()).values())


def _key(name: str, key: Key, locale: str) -> str:
    asked = [str(kind) for kind in Kind if name in needed(kind, default_framework())]
    sentences = [
        said(str(key.schema["description"]), locale),
        said(MUST, locale).format(must=in_language(must(key.schema), locale)),
        said(EVERYWHERE, locale) if name == "title" else "",
        said(NEEDED, locale).format(kinds=", ".join(asked)) if asked else "",
        said(EACH_LANGUAGE, locale) if key.words else "",
    ]
    return f"## {code(name)} {{: #{name} }}\n\n" + " ".join(each for each in sentences if each)
