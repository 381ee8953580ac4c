import posixpath

import pytest

from digilab.addresses import is_among, page_address, paper_address, public_address, relative


def test_the_first_language_lies_at_the_root() -> None:
    assert page_address("fr/sheets/a/index.md", "fr") == "sheets/a/index.html"
    assert page_address("en/about.md", "fr") == "en/about.html"


def test_every_link_names_its_file() -> None:
    assert relative("en/sheets/a/index.html#step-3", "sheets/a/index.html") == "../../en/sheets/a/index.html#step-3"
    assert relative("index.html", "index.html") == "index.html"
    assert relative("a b/é.pdf", "index.html") == "a%20b/%C3%A9.pdf"


PLACES = ("index.html", "a/index.html", "a/b/c.html", "a/x.html", "b/index.html", "en/a/index.html", "en/a/b/c.html")


@pytest.mark.parametrize("origin", PLACES)
@pytest.mark.parametrize("target", PLACES)
def test_links_lead_from_any_depth_to_any_other(origin: str, target: str) -> None:
    link = relative(target, origin)
    assert posixpath.normpath(posixpath.join(posixpath.dirname(origin), link)) == target
    assert link == posixpath.relpath(target, posixpath.dirname(origin) or "."), "no longer than it has to be"


def test_handouts() -> None:
    assert paper_address("a", "fr") == "handouts/fr/a.pdf"
    assert paper_address("a", "fr", "en") == "handouts/fr-en/a.pdf"


def test_no_public_address_is_invented() -> None:
    assert public_address("", "sheets/a/index.html") == ""
    assert public_address("https://example.org/x", "sheets/a/index.html") == "https://example.org/x/sheets/a/"


@pytest.mark.parametrize("name", ["a-large", "fr/a-large", "a*", "*-large", "fr/*"])
def test_a_paper_is_named_with_or_without_its_language(name: str) -> None:
    assert is_among("handouts/fr/a-large.pdf", ("z", name))


def test_without_any_name_each_paper_is_named() -> None:
    assert is_among("handouts/fr/a.pdf", ())
    assert not is_among("handouts/fr/a.pdf", ("a-large", "en/a", "A"))
