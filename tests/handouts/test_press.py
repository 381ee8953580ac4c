"""The press: what it tells, what it keeps, each paper's own date, how it stops."""

import json
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from tests.conftest import Docs
from tests.handouts.conftest import EPOCH, press, tagged
from tests.handouts.test_packs import course

from digilab.cache import Cache
from digilab.handouts import make, said_of_papers, sheets, typesetter
from digilab.handouts.job import Job
from digilab.handouts.press import Press
from digilab.handouts.threads import Threads
from digilab.model import Facts, Page

MAIL = "docs/fr/sheets/send/index.md"


def told(docs: Docs, *papers: str) -> list[str]:
    _, problems = press(docs, site_url="", papers=papers)
    assert not [problem for problem in problems if problem.is_error]
    return [str(problem) for problem in problems]


def rewrite(docs: Docs, old: str, new: str, slug: str = "send") -> None:
    file = docs.path / f"fr/sheets/{slug}/index.md"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def job(name: str = "x", **more: Any) -> Job:
    document = {"lang": "fr", "title": name, "layout": "words", "site": "S", "short": "", "checked": "", "body": 14}
    document |= {"step": 16, "page_of": "page", "intro": [name], "columns": ["a", "b", "c"], "areas": []}
    return Job(document | more, f"handouts/{name}.pdf", f"docs/{name}.md")


def test_a_sheet_with_nothing_odd_is_printed_in_silence(docs: Docs) -> None:
    docs.sheet("send", steps=2)
    assert told(docs) == []


def test_a_paper_that_cannot_be_made_is_named_once_and_not_offered(docs: Docs) -> None:
    docs.sheet("send", steps=1, intro="Un signe : 漢.")
    out, problems = press(docs)
    (problem,) = problems
    assert not problem.is_error
    assert str(problem).startswith(
        f"{MAIL}: no-paper: handouts/fr/send-large.pdf, handouts/fr/send.pdf cannot be made: PDF/UA-1 error:"
    )
    made = {file.name for file in (out / "handouts/fr").glob("*.pdf")}
    assert made == {"send-pictures.pdf", "send-pocket.pdf"}


def test_a_layout_of_the_site_that_sets_no_paper_is_named_once(docs: Docs) -> None:
    jobs = [job("one", layout="editions-a5"), job("two", layout="editions-a5"), job("three")]
    pressed = Press(Cache(docs.root / "cache"), EPOCH, {"editions-a5": b"#let x = ("})
    (problem,) = pressed.press(jobs, docs.root / "out")
    assert not problem.is_error
    assert str(problem).startswith("editions/a5.typ: no-paper: This layout sets no paper: unclosed delimiter.")
    assert set(pressed.laid) == {"handouts/three.pdf"}


def test_what_fails_in_making_one_paper_leaves_the_others(docs: Docs, monkeypatch: pytest.MonkeyPatch) -> None:
    docs.sheet("send", steps=1)
    docs.sheet("reply", steps=1)
    right = sheets.document

    def document(sheet: Page, *rest: Any) -> Any:
        if sheet.slug == "send":
            raise KeyError(sheet.slug)
        return right(sheet, *rest)

    monkeypatch.setattr(sheets, "document", document)
    out, problems = press(docs)
    assert {(each.path, each.rule) for each in problems} == {(MAIL, "internal")}
    made = {file.name for file in (out / "handouts/fr").glob("*.pdf")}
    assert made == {"reply.pdf", "reply-large.pdf", "reply-pictures.pdf", "reply-pocket.pdf"}


def test_a_long_address_in_a_step_prints(docs: Docs) -> None:
    """A branch of the template that no test had reached."""
    docs.sheet("send", steps=1)
    rewrite(docs, "Cliquez", "Écrivez `https://inscription.mon-ecole.be/formulaire-2026`. Cliquez")
    assert told(docs) == []
    text = "".join(PdfReader(docs.root / "out/handouts/fr/send.pdf").pages[0].extract_text().split())
    assert "https://inscription.mon-ecole.be/formulaire-2026" in text


def test_other_scripts_print_inside_french_and_say_their_language(docs: Docs) -> None:
    import page as page_validation

    docs.sheet("send", steps=1, intro='Lisez <span lang="ar">مرحبا</span>, Привіт, ሰላም : Fichier → Enregistrer ⌘ ✓ 😀.')
    assert told(docs) == []
    for edition in ("", "-large"):
        file = docs.root / f"out/handouts/fr/send{edition}.pdf"
        result = page_validation.validate_pdf(str(file), profile="ua1")
        assert result.is_compliant, [(each.rule_id, each.message) for each in result.failures]
        fonts = {
            str(font.get_object()["/BaseFont"]).partition("+")[2]
            for each in PdfReader(file).pages
            for font in each["/Resources"]["/Font"].values()
        }
        for family in ("NotoSansArabic", "NotoSansEthiopic", "NotoEmoji", "NotoSansSymbols"):
            assert any(font.startswith(family) for font in fonts), (family, fonts)
    assert tagged(file, "L")


def test_a_step_higher_than_a_page_is_told_and_nothing_of_it_is_lost(docs: Docs) -> None:
    docs.sheet("send", steps=2)
    rewrite(
        docs, "Cliquez sur **Bouton 1**.", "Cliquez sur **Bouton 1**. " + "Lisez encore une phrase. " * 160 + "Fin."
    )
    lines = told(docs)
    assert (
        f"{MAIL}:15: paper: Step 1 is higher than a page and is torn in two in handouts/fr/send-large.pdf" in lines[0]
    )
    text = " ".join(page.extract_text() for page in PdfReader(docs.root / "out/handouts/fr/send-large.pdf").pages)
    assert text.count("Lisez") == 160


def test_a_sentence_that_leaves_its_card_is_told(docs: Docs) -> None:
    docs.sheet("send", steps=2)
    rewrite(docs, "Cliquez sur **Bouton 2**.", "Cliquez sur **Bouton 2**. " + "Lisez encore une phrase. " * 40)
    lines = told(docs)
    assert [line for line in lines if "card" in line] == [
        (
            f"{MAIL}:17: paper: A text does not fit its card in handouts/fr/send-pocket.pdf."
            " Write a shorter sentence, or a shorter title."
        )
    ]


def test_ninety_bullets_take_more_than_a_page(docs: Docs) -> None:
    docs.sheet("send", steps=1, more="".join(f"- Regardez le signe {number}.\n" for number in range(90)))
    told(docs)
    for edition in ("", "-large"):
        pages = PdfReader(docs.root / f"out/handouts/fr/send{edition}.pdf").pages
        assert "Regardez le signe 89." in " ".join(" ".join(page.extract_text() for page in pages).split())


def test_a_word_of_200_signs_stays_on_the_page(docs: Docs) -> None:
    docs.sheet("send", steps=1, intro="x" * 200 + " et `" + "y" * 200 + "`")
    assert told(docs) == []


def test_help_is_never_left_out_of_a_pack(docs: Docs) -> None:
    course(docs)
    more = "".join(
        f"- Si rien ne se passe, regardez le signe numéro {number} en haut de la fenêtre.\n" for number in range(9)
    )
    docs.sheet("send", steps=6, size=(1600, 1000), title="Fiche send", more=more)
    papers = ("digilab-day-01", "digilab-day-01-booklet", "digilab")
    assert not [line for line in told(docs, *(f"fr/{paper}.pdf" for paper in papers)) if "is left out" in line]
    for paper in papers:
        text = "".join(page.extract_text() for page in PdfReader(docs.root / f"out/handouts/fr/{paper}.pdf").pages)
        assert "signe numéro 8" in " ".join(text.split()), paper


def test_what_is_measured_is_told_with_its_file_and_page(docs: Docs) -> None:
    docs.sheet("send", steps=2, size=(160, 100), title="x" * 4)
    lines = [line for line in told(docs) if "pixels" in line]
    assert lines
    assert all(line.startswith(f"{MAIL}: paper: A picture on page 1") for line in lines)
    assert "handouts/fr/send.pdf has too few pixels for its size. Give a larger picture." in "\n".join(lines)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("#place(top + left, dx: -8mm)[Trop loin.]", "Page 1 of handouts/x.pdf has ink less than 10 mm from the edge"),
        ("#block(height: 180mm)[a]#pagebreak() b", "Page 2 of handouts/x.pdf is hardly used"),
        ("#block(height: 180mm)[a]#text(size: 20pt)[Étapes]", "On page 1 of handouts/x.pdf a heading stands alone"),
    ],
)
def test_each_fault_of_a_page_is_told(docs: Docs, monkeypatch: pytest.MonkeyPatch, words: str, said: str) -> None:
    files = dict(typesetter.templates())
    margins = '#set page(paper: "a4", margin: (x: 10mm, top: 10mm, bottom: 21mm))'
    files["layouts/words.typ"] = f'#import "../frame.typ": *\n#let handout(d) = [{margins}\n{words}]\n'.encode()
    monkeypatch.setattr(typesetter, "templates", lambda: files)
    (problem,) = Press(Cache(docs.root / "cache"), EPOCH).press([job()], docs.root / "out")
    assert str(problem).startswith(f"docs/x.md: paper: {said}")


def test_what_typst_warns_of_is_told(docs: Docs, monkeypatch: pytest.MonkeyPatch) -> None:
    files = dict(typesetter.templates())
    files["layouts/words.typ"] = (
        b'#import "../frame.typ": *\n#let handout(d) = { [a]; context { let n = counter(page).final().first();'
        b" if calc.odd(n) { pagebreak(); [b] } } }\n"
    )
    monkeypatch.setattr(typesetter, "templates", lambda: files)
    problems = Press(Cache(docs.root / "cache"), EPOCH).press([job()], docs.root / "out")
    assert any("Typst warns of handouts/x.pdf: document did not converge" in str(problem) for problem in problems)
    assert not any(problem.is_error for problem in problems)


def test_a_second_press_sets_nothing_and_tells_the_same(docs: Docs) -> None:
    docs.sheet("send", steps=2)
    rewrite(docs, "Cliquez sur **Bouton 2**.", "Cliquez sur **Bouton 2**. " + "Lisez encore une phrase. " * 40)
    first = told(docs)
    assert first
    counts: list[int] = []
    real = Press.press

    def counted(self: Press, *given: Any, **more: Any) -> Any:
        found = real(self, *given, **more)
        counts.append(self.compiled)
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Press, "press", counted)
        assert told(docs) == first
    assert counts == [0]


def test_a_damaged_file_of_the_cache_is_made_anew(docs: Docs) -> None:
    docs.sheet("send", steps=1)
    papers = ("fr/send.pdf",)
    before = (press(docs, papers=papers)[0] / "handouts/fr/send.pdf").read_bytes()
    for file in [*(docs.root / ".cache").rglob("*.pdf"), *(docs.root / ".cache").rglob("*.typ")]:
        file.write_bytes(file.read_bytes()[:100])
    assert (press(docs, papers=papers)[0] / "handouts/fr/send.pdf").read_bytes() == before


def test_a_paper_has_the_date_of_its_newest_page() -> None:
    def page(day: date | None) -> Page:
        return Page("fr/a.md", "fr", "a.md", "A", Facts(checked=day))

    assert Job({}, "a", "b").epoch == 946_684_800
    pages = (page(None), page(date(2026, 11, 24)), page(date(2026, 3, 1)))
    assert Job({}, "a", "b", pages).epoch == 1_795_478_400


def test_dating_one_sheet_presses_only_its_own_papers_anew(docs: Docs) -> None:
    docs.sheet("send", steps=1)
    docs.sheet("reply", steps=1, title="Répondre")
    kept = Cache(docs.root / ".cache")
    store = docs.pictures()

    def run() -> int:
        presses: list[Press] = []
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(make, "Press", lambda *given: presses.append(Press(*given)) or presses[-1])
            make.make(
                docs.catalogue(), print_picture=store.print, docs_name="docs", cache=kept, out=docs.root / "out",
                site_url="", site_name={"fr": "S", "en": "S"},
            )  # fmt: skip
        return presses[0].compiled

    assert run() == 8
    rewrite(docs, "checked: 2026-11-24", "checked: 2026-11-25")
    assert run() == 4
    dated = PdfReader(docs.root / "out/handouts/fr/send.pdf").metadata
    other = PdfReader(docs.root / "out/handouts/fr/reply.pdf").metadata
    assert dated
    assert other
    assert str(dated.creation_date)[:10] == "2026-11-25"
    assert str(other.creation_date)[:10] == "2026-11-24"


def test_it_stops_between_two_papers(docs: Docs) -> None:
    stop = threading.Event()
    made: list[int] = []

    def one() -> None:
        made.append(1)
        stop.set()

    jobs = [job(f"paper-{number}") for number in range(40)]
    with pytest.raises(InterruptedError):
        Press(Cache(docs.root / "cache"), EPOCH).press(jobs, docs.root / "out", one, stop.is_set)
    assert len(made) <= 2


def test_no_more_documents_wait_than_are_made_at_once(docs: Docs) -> None:
    waiting: list[int] = []
    made: list[int] = []

    def jobs() -> Iterator[Job]:
        for number in range(8):
            waiting.append(number + 1 - len(made))
            yield job(f"paper-{number}")

    Press(Cache(docs.root / "cache"), EPOCH).press(jobs(), docs.root / "out", lambda: made.append(1))
    assert len(made) == 8
    assert max(waiting) <= Threads.lanes


def test_our_own_fault_with_one_paper_leaves_the_others(docs: Docs) -> None:
    jobs = [job("good"), Job({"title": "no language"}, "handouts/bad.pdf", "docs/bad.md")]
    (problem,) = Press(Cache(docs.root / "cache"), EPOCH).press(jobs, docs.root / "out")
    assert str(problem).startswith("docs/bad.md: internal: ")
    assert (docs.root / "out/handouts/good.pdf").is_file()


def test_everything_that_a_template_tells_has_words() -> None:
    typst = Path(said_of_papers.__file__).parent / "typst"
    source = "".join(file.read_text(encoding="utf-8") for file in typst.rglob("*.typ"))
    kinds = {piece.split('"')[0] for piece in source.split('told("')[1:]}
    assert kinds == {"tall", "card", "tile", "dropped"}
    words = json.dumps(Path(said_of_papers.__file__).read_text(encoding="utf-8"))
    assert all(f'\\"{kind}\\": (' in words for kind in kinds)
