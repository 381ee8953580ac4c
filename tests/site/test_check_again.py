"""Contract: a check of what was checked tells the same again, and reads only what was changed since."""

import pytest
from click.testing import CliRunner, Result
from tests.site.conftest import Project

from digilab import cli

SEND = "fr/sheets/send/index.md"


def checked(project: Project, *arguments: str) -> Result:
    return CliRunner().invoke(cli.main, ["check", "-f", str(project.config), *arguments])


def test_what_nobody_changed_is_told_again_and_not_read(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.edit(SEND, "![Le bouton 1 est entouré.]", "![]")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795600000")
    first = {language: checked(project, "--lang", language) for language in ("en", "fr")}
    assert "alt-text" in first["en"].output
    assert first["en"].exit_code == 1
    with monkeypatch.context() as patch:
        patch.setattr(cli, "_read", lambda *_: pytest.fail("it was read again"))
        for language, before in first.items():
            again = checked(project, "--lang", language)
            assert (again.output, again.exit_code) == (before.output, 1)
    changes = (
        lambda: project.edit(SEND, "![]", "![Le bouton 1 est entouré.]"),
        lambda: monkeypatch.setenv("SOURCE_DATE_EPOCH", "1955600000"),
        lambda: project.hook("def on_page_markdown(markdown, **_):\n    return markdown.replace('entouré', '')\n"),
    )
    for change in changes:
        change()
        read: list[object] = []
        with monkeypatch.context() as patch:
            real = cli._read
            patch.setattr(cli, "_read", lambda *given, real=real, read=read: read.append(given) or real(*given))
            assert "alt-text" not in checked(project).output
        assert read
