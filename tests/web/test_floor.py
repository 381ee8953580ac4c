"""Browsers of the floor know no queries of containers: each is written for them once more."""

import pytest

from digilab.web.floor import with_ways_round
from digilab.web.libraries import THEME


@pytest.mark.parametrize(
    ("written", "more"),
    [
        (
            "@container (max-width: 48rem) {\n  .a { font-size: clamp(12px, 3.6cqi, .85rem); }\n}",
            "@media (max-width: 960px) {\n  .a { font-size: clamp(12px, 3.6vw, .85rem); }\n} }",
        ),
        ("@container (max-width: 600px) { .p { width: 5cqw; } }", "@media (max-width: 600px) { .p { width: 5vw; } } }"),
        ("@container (min-width: 13.5rem) { * { color: red; } }", "@media (min-width: 270px) { * { color: red; } } }"),
    ],
)
def test_a_query_of_a_container_is_one_of_the_screen_too(written: str, more: str) -> None:
    told = with_ways_round(f".b {{}}\n{written}\n.c {{}}")
    assert told == f".b {{}}\n{written}\n@supports not (container-type: inline-size) {{ {more}\n.c {{}}"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (".a { overflow: clip; }", ".a { overflow: hidden; overflow: clip; }"),
        (".a { overflow: hidden; overflow: clip; }", ".a { overflow: hidden; overflow: clip; }"),
        (".a { appearance: none; }", ".a { -webkit-appearance: none; appearance: none; }"),
        (".a { width: fit-content; }", ".a { width: -moz-fit-content; width: fit-content; }"),
    ],
)
def test_what_has_an_older_name_is_written_with_it_first(written: str, told: str) -> None:
    assert with_ways_round(written) == told


def test_no_query_of_a_container_is_left_without() -> None:
    for style in (THEME / "assets").glob("*.css"):
        css = style.read_text(encoding="utf-8")
        assert with_ways_round(css).count("@supports not (container-type") == css.count("@container"), style.name
