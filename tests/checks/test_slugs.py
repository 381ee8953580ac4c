from tests.conftest import Docs


def test_two_pages_with_one_slug(docs: Docs) -> None:
    docs.sheet("send")
    docs.write("fr/sheets/send.md", "---\ntitle: Envoyer\n---\nTexte.\n")
    told = (
        "docs/fr/sheets/send.md: same-slug: The page has the same address as docs/fr/sheets/send/index.md."
        " Keep one of the two, or give it another name."
    )
    assert docs.problems() == [told]


def test_slugs_that_differ_in_capitals_only(docs: Docs) -> None:
    docs.sheet("send")
    docs.sheet("Send", title="Un autre")
    assert [problem.split(": ")[1] for problem in docs.problems()] == ["same-slug"]


def test_a_link_of_the_disk_that_leaves_docs(docs: Docs) -> None:
    docs.sheet("send", steps=1)
    secret = docs.root / "secret.png"
    secret.write_bytes((docs.path / "fr/sheets/send/p1.png").read_bytes())
    (docs.path / "fr/sheets/send/p1.png").unlink()
    (docs.path / "fr/sheets/send/p1.png").symlink_to(secret)
    assert any("outside-docs" in problem for problem in docs.problems())
