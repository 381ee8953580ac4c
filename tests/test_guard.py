"""What DigiLab itself does wrong with a file is told as a problem of that file, and a trainer sees no traceback."""

import pytest

import digilab.checks
from digilab.guard import guarded
from digilab.problem import Problem
from digilab.source import pages
from tests.conftest import Docs


def fail(*_: object, **__: object) -> None:
    message = "a\nfault of ours"
    raise KeyError(message)


def test_a_fault_of_ours_names_the_file_and_asks_for_a_report(capsys: pytest.CaptureFixture[str]) -> None:
    problems: list[Problem] = []
    assert guarded("docs/fr/index.md", lambda: 3, problems) == 3
    assert guarded("docs/fr/index.md", fail, problems) is None
    (told,) = problems
    assert (told.path, told.rule, told.is_error) == ("docs/fr/index.md", "internal", True)
    assert "KeyError" in str(told)
    assert "report" in str(told)
    assert not capsys.readouterr().err


def test_the_traceback_is_shown_to_who_asks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DIGILAB_DEBUG", "1")
    guarded("docs/fr/index.md", fail, [])
    assert "Traceback" in capsys.readouterr().err


def test_a_full_disk_is_no_fault_of_the_file() -> None:
    def full() -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        guarded("docs/fr/index.md", full, [])


def test_the_other_pages_are_read_all_the_same(docs: Docs, monkeypatch: pytest.MonkeyPatch) -> None:
    docs.home()
    docs.sheet("send", intro="Une page qu'aucun autre test n'a lue.")
    read = pages.read_body

    def read_body(name: str, *rest: object) -> object:
        return fail() if "send" in name else read(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(pages, "read_body", read_body)
    pages._body.cache_clear()
    project = docs.project()
    pages._body.cache_clear()
    assert "fr/index.md" in project.catalogue.pages
    assert [(each.path, each.rule) for each in project.errors] == [("docs/fr/sheets/send/index.md", "internal")]


def test_the_other_rules_look_all_the_same(docs: Docs, monkeypatch: pytest.MonkeyPatch) -> None:
    docs.home()
    file = docs.path / "fr" / "index.md"
    file.write_text(file.read_text(encoding="utf-8") + "\n[a](nowhere.md)\n", encoding="utf-8")
    monkeypatch.setattr(digilab.checks, "FAMILIES", (fail, *digilab.checks.FAMILIES))
    assert {each.rule for each in docs.project().errors} == {"internal", "link"}
