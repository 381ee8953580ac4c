"""The pages that the browser sees stand for all others: nothing on any page is of a shape that it never sees."""

from pathlib import Path

from tests.browser.kinds import kinds_to_see, look, looked, to_see, widest

SHEET = '<body class="area-2"><main><h1>{title}</h1><p class="lead">{lead}</p>{more}</main></body>'


def page(title: str = "Envoyer", lead: str = "Vous écrivez.", more: str = "") -> bytes:
    return SHEET.format(title=title, lead=lead, more=more).encode()


def seen(**pages: bytes) -> list[str]:
    return to_see({name: look(html, "sheet") for name, html in pages.items()})


def test_other_words_are_no_other_page() -> None:
    assert seen(first=page(), second=page("Répondre", "Vous lisez.")) == ["first"]


def test_what_only_one_page_has_is_seen() -> None:
    plain = page()
    for more in (
        "<table><tr><td>1</td></tr></table>",
        '<p class="other">a</p>',
        "<p><em>a</em></p>",
        '<p lang="ar">a</p>',
        '<button aria-expanded="true"></button>',
        "<h3>a</h3>",
        '<p class="lead"></p>',
    ):
        assert "other" in seen(first=plain, other=page(more=more)), more


def test_each_area_is_seen_in_its_own_colour() -> None:
    assert seen(mail=page(), safety=page().replace(b"area-2", b"area-4")) == ["mail", "safety"]


def test_each_kind_is_seen_even_if_it_is_made_of_the_same_things() -> None:
    found = {"sheet": look(page(), "sheet"), "english": look(page(), "english sheet")}
    assert to_see(found) == ["english", "sheet"]


def test_the_longest_word_of_each_place_is_seen() -> None:
    long = "anticonstitutionnellement"
    found = {
        name: look(html)
        for name, html in {"a": page(), "b": page(long), "c": page(lead=long), "d": page("Aussi")}.items()
    }
    assert widest(found) == ["b", "c"]


def test_the_pages_seen_have_every_shape_of_the_site(built: Path) -> None:
    found = looked(built)
    chosen = kinds_to_see(built)
    every = {shape for each in found.values() for shape in each.shapes}
    assert {shape for name in chosen for shape in found[name].shapes} == every
    assert len(chosen) < len(found) / 2


def test_what_is_written_freely_looks_alike_wherever_it_stands() -> None:
    box = '<section class="{name}"><div class="prose"><ul><li>a</li></ul><p>b</p></div></section>'
    known = page(more=box.format(name="box") + "<section class='tip'><div class='prose'><p>b</p></div></section>")
    for more in ("<p>b</p><ul><li>a</li></ul>", "<ul><li>c</li></ul>"):
        other = page(
            more=f"<section class='box'></section><section class='tip'><div class='prose'>{more}</div></section>"
        )
        assert seen(first=known, other=other) == ["first"]
    other = page(more="<section class='tip'><div class='prose'><dl><dt>a</dt></dl></div></section>")
    assert "other" in seen(first=known, other=other)
