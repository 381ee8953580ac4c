"""Contract: facts stand once, on the page of the default language; a translation has words and names its source."""

import re

from tests.site.conftest import Project

SHEET = "sheets/send/index.md"


def told(project: Project, rule: str, *, of: str) -> list[str]:
    return [line for line in project.check().stdout.splitlines() if f": {rule}:" in line and line.startswith(of)]


def test_a_fact_that_changes_changes_in_every_language(project: Project) -> None:
    project.edit(f"fr/{SHEET}", "minutes: 20", "minutes: 45")
    project.edit(f"fr/{SHEET}", "device: computer", "device: smartphone")
    assert project.build().returncode == 0
    for page, device in (("sheets/send/index.html", "sur téléphone"), ("en/sheets/send/index.html", "on a phone")):
        html = (project.site / page).read_text(encoding="utf-8")
        assert device in html.replace("\u00a0", " ")
        assert "PT45M" in html


def test_facts_in_a_translation_are_problems(project: Project) -> None:
    facts = ('digcomp: ["2.1"]', "minutes: 20", "level: 1", "device: computer", "kind: sheet", "checked: 2026-11-24")
    project.edit(f"en/{SHEET}", "title: Send\n", "title: Send\n" + "".join(f"{fact}\n" for fact in facts))
    lines = [line for line in project.check("--strict").stdout.splitlines() if line.startswith(f"docs/en/{SHEET}")]
    for fact in facts:
        key = fact.partition(":")[0]
        assert any(f"'{key}'" in line for line in lines), f"{key}: {lines}"


def test_a_translation_is_old_when_words_change_not_when_facts_or_line_ends_do(project: Project) -> None:
    page = f"docs/en/{SHEET}"
    digest = re.search(r"source: \"(\w+)\"", told(project, "stale-translation", of=page)[0])
    assert digest
    project.edit(f"en/{SHEET}", 'source: ""', f'source: "{digest[1]}"')
    assert told(project, "stale-translation", of=page) == []
    project.edit(f"fr/{SHEET}", "minutes: 20", "minutes: 35")
    french = project.path / f"fr/{SHEET}"
    french.write_bytes(french.read_bytes().replace(b"\n", b"\r\n"))
    assert told(project, "stale-translation", of=page) == []
    french.write_bytes(french.read_bytes().replace(b"Vous ", b"Nous "))
    assert told(project, "stale-translation", of=page) != []
