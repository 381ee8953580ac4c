"""Scenes as they are read and checked, with the messages that a trainer gets."""

import pytest
from tests.conftest import ROOT, Docs

from digilab.scenes.apps import read_apps
from digilab.scenes.lock import Lock, Measured, Shown, digest_of, write_lock
from digilab.scenes.scene import read_scene, read_scenes

SCENE = """app: counter
steps:
  - picture: p1
    target: "#one"
    action: click
    done: "#two"
  - picture: p2
    target: "#two"
    action: {type: name}
    done: {field: "#two", is: name}
end: "#done"
"""


def scene_docs(docs: Docs, scene: str = SCENE) -> Docs:
    docs.home()
    docs.sheet("send", steps=2, head="scene: send\n")
    docs.sheet("send", "en", title="Send", steps=2)
    card = '"app_name": "C", "app_about": "D"'
    for app, code in (("base", "practice.js"), ("counter", "app.js")):
        docs.write(f"practice/{app}/{code}", 'practice.define("x"); icon("lock")\n')
        for locale, word in (("fr", "Bouton"), ("en", "Button")):
            words = f'{{"b1": "{word} 1 Bouton 1", "b2": "{word} 2 Bouton 2", "name": "A", {card}}}'
            docs.write(f"practice/{app}/{locale}.json", words if app == "counter" else '{"exercise": "E"}')
    docs.write("practice/base/practice.css", "")
    docs.write("practice/counter/app.json", '{"icon": "counter", "order": 1}')
    docs.write("scenes/send.yml", scene)
    apps, _ = read_apps(docs.path, ("fr", "en"))
    scenes, _ = read_scenes(docs.path)
    if "send" in scenes:
        steps = [Measured(each.picture, labels=(f"Bouton {at}",)) for at, each in enumerate(scenes["send"].steps, 1)]
        shown = {at: Shown(digest_of(scenes["send"], apps, at), tuple(steps)) for at in ("fr", "en")}
        write_lock(docs.path, "send", Lock("Chromium", shown))
    return docs


def test_a_scene_that_fits_its_sheet_is_fine(docs: Docs) -> None:
    assert scene_docs(docs).problems() == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "action: click",
            "action: clik",
            "docs/scenes/send.yml:5: scene: 'action: clik' is unknown. Did you mean 'click'?",
        ),
        (
            'target: "#one"',
            'targt: "#one"',
            "docs/scenes/send.yml:4: scene: The key 'targt' is unknown. Did you mean 'target'?",
        ),
        ('end: "#done"\n', "", "docs/scenes/send.yml:1: scene: 'end' is not there. Write 'end: …'"),
        (
            "app: counter",
            "app: contour",
            "docs/scenes/send.yml:3: scene: There is no app 'contour'. Did you mean 'counter'?",
        ),
        (
            "type: name",
            "type: nam",
            "docs/scenes/send.yml:7: scene: The app 'counter' has no text 'nam' (fr). Did you mean",
        ),
        (
            "is: name",
            "is: nam",
            "docs/scenes/send.yml:7: scene: The app 'counter' has no text 'nam' (fr). Did you mean",
        ),
        (
            'end: "#done"',
            "end: {rule: whole}",
            "docs/scenes/send.yml:7: scene: The app 'counter' has no rule 'whole'. Write practice.rule(\"counter\", …)",
        ),
        ("steps:", "steps", "docs/scenes/send.yml:"),
        ('    target: "#one"\n', "", "docs/scenes/send.yml:3: scene: The step 'p1' names no target."),
    ],
)
def test_what_is_wrong_with_a_scene_is_told(docs: Docs, old: str, new: str, told: str) -> None:
    assert old in SCENE
    found = scene_docs(docs, SCENE.replace(old, new)).problems()
    assert any(problem.startswith(told) for problem in found), found


def test_the_order_of_two_steps_in_one_language(docs: Docs) -> None:
    scene_docs(docs)
    page = docs.path / "en/sheets/send/index.md"
    text = (
        page.read_text(encoding="utf-8")
        .replace("p1.png", "px.png")
        .replace("p2.png", "p1.png")
        .replace("px.png", "p2.png")
    )
    page.write_text(text, encoding="utf-8")
    told = (
        "docs/en/sheets/send/index.md:9: scene-steps: "
        "Step 1 shows 'p2.png', and step 1 of docs/scenes/send.yml is 'p1'."
    )
    assert any(problem.startswith(told) for problem in docs.problems()), docs.problems()


def test_another_number_of_steps(docs: Docs) -> None:
    scene_docs(docs)
    docs.sheet("send", steps=3, head="scene: send\n")
    docs.sheet("send", "en", title="Send", steps=3)
    assert (
        sum("The sheet has 3 steps and the scene docs/scenes/send.yml has 2" in each for each in docs.problems()) == 2
    )


def test_a_bold_word_that_no_app_shows(docs: Docs) -> None:
    scene_docs(docs)
    words = docs.path / "practice/counter/fr.json"
    words.write_text(words.read_text(encoding="utf-8").replace("Bouton 2", "Envoyer"), encoding="utf-8")
    found = docs.problems()
    told = (
        "docs/fr/sheets/send/index.md:18: scene-label: Step 2 says 'Bouton 2', and the practice app does not show it."
    )
    assert any(problem.startswith(told) for problem in found), found
    assert any("stale-picture" in problem for problem in found)


def test_pictures_are_stale_when_a_bold_word_of_the_sheet_changes(docs: Docs) -> None:
    scene_docs(docs)
    page = docs.path / "en/sheets/send/index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("**Bouton 2**", "**Bouton 1**"), encoding="utf-8")
    assert [each.path for each in docs.project().problems if each.rule == "stale-picture"] == [
        "docs/en/sheets/send/index.md"
    ]


@pytest.mark.parametrize("file", ["practice/counter/fr.json", "practice/base/practice.css", "practice/counter/app.js"])
def test_pictures_are_stale_when_their_app_changes(docs: Docs, file: str) -> None:
    scene_docs(docs)
    path = docs.path / file
    path.write_text(path.read_text(encoding="utf-8").replace('"A"', '"B"') + " ", encoding="utf-8")
    if file.endswith(".json"):
        path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    stale = [problem for problem in docs.project().problems if problem.rule == "stale-picture"]
    assert {problem.path for problem in stale} >= {"docs/fr/sheets/send/index.md"}
    assert not any(problem.is_error for problem in stale)


def test_a_text_that_one_language_lacks(docs: Docs) -> None:
    scene_docs(docs)
    text = (docs.path / "practice/counter/en.json").read_text(encoding="utf-8").replace('"name": "A", ', "")
    docs.write("practice/counter/en.json", text)
    assert (
        "docs/practice/counter/en.json: app: The text 'name' is missing. Write it in every language." in docs.problems()
    )


def test_words_that_cannot_be_read(docs: Docs) -> None:
    scene_docs(docs)
    docs.write("practice/counter/en.json", '{"b1": "x",\n "b2" }')
    assert any(
        problem.startswith("docs/practice/counter/en.json:2: app: The words cannot be read")
        for problem in docs.problems()
    )


def test_an_icon_that_is_not_there(docs: Docs) -> None:
    scene_docs(docs)
    docs.write("practice/counter/app.js", 'one\nicon("lokk")\n')
    assert any("docs/practice/counter/app.js:2: app: There is no icon 'lokk'" in problem for problem in docs.problems())


@pytest.mark.parametrize(
    ("manifest", "told"),
    [
        (None, "docs/practice/counter/app.json: app: The app says nothing of itself. Write {"),
        ('{"icon": "lock"}', "docs/practice/counter/app.json:1: app: 'order' is not there. Write 'order: …'."),
        (
            '{"icon": "lock",\n "order": 0}',
            "docs/practice/counter/app.json:2: app: 'order: 0' is not a whole number from 1 to 100.",
        ),
        ('{"order": 1,\n "icon": "lokk"}', "docs/practice/counter/app.json:2: app: There is no icon 'lokk'."),
        ('{"icon": "lock",\n "order": 1,\n "high": 2}', "docs/practice/counter/app.json:3: app: The key 'high' is"),
        (
            '{"icon": "lock", "order": 1,\n "width": "a"}',
            "docs/practice/counter/app.json:2: app: 'width: a' is not a whole number from 200 to 1600.",
        ),
        ('{"icon": "lock",\n\n "order" 1}', "docs/practice/counter/app.json:3: app: The file cannot be read. Look"),
        ('{"icon": "lock", "order": 1, "states":\n [1]}', "docs/practice/counter/app.json:2: app: '1' is no state."),
        ("[]", "docs/practice/counter/app.json:1: app: "),
    ],
)
def test_what_is_wrong_with_what_an_app_says_of_itself(docs: Docs, manifest: str | None, told: str) -> None:
    scene_docs(docs)
    file = docs.path / "practice/counter/app.json"
    file.unlink()
    if manifest is not None:
        docs.write("practice/counter/app.json", manifest)
    found = docs.problems()
    assert any(problem.startswith(told) for problem in found), found


def test_what_an_app_says_of_itself(docs: Docs) -> None:
    scene_docs(docs)
    said = (
        '{"icon": "lock", "order": 1, "width": 420, "height": 600, "start": {"view": "a"},\n"states": [{"view": "b"}]}'
    )
    docs.write("practice/counter/app.json", said)
    for name, order in (("early", 1), ("late", 2), ("broken", 0)):
        docs.write(f"practice/{name}/app.json", f'{{"icon": "lock", "order": {order}}}')
        docs.write(f"practice/{name}/app.js", "")
    apps, _ = read_apps(docs.path, ("fr", "en"))
    assert apps.frame("counter") == (420, 600)
    assert apps.frame("early") == (800, 500)
    assert apps.manifests["counter"].start == {"view": "a"}
    assert apps.manifests["counter"].states == ({"view": "b"},)
    assert apps.in_order == ["counter", "early", "late"]


def test_an_app_without_a_name(docs: Docs) -> None:
    scene_docs(docs)
    for locale in ("fr", "en"):
        words = docs.path / f"practice/counter/{locale}.json"
        words.write_text(words.read_text(encoding="utf-8").replace("app_name", "called"), encoding="utf-8")
    told = 'docs/practice/counter/fr.json: app: The app has no name. Write "app_name": "…" in every language.'
    assert told in docs.problems()


def test_a_scene_that_is_not_there(docs: Docs) -> None:
    scene_docs(docs)
    docs.sheet("send", steps=2, head="scene: sent\n")
    assert any("scene: There is no scene 'sent'. Did you mean 'send'?" in problem for problem in docs.problems())


def test_a_scene_that_is_no_text() -> None:
    scene, problems = read_scene("x", b"\xff\xfe", "docs/scenes/x.yml")
    assert scene is None
    assert problems[0].rule == "scene"


def test_every_scene_of_the_site_belongs_to_a_sheet() -> None:
    for file in (ROOT / "docs/scenes").glob("*.yml"):
        page = ROOT / "docs/fr/sheets" / file.stem / "index.md"
        assert f"scene: {file.stem}" in page.read_text(encoding="utf-8")


def test_no_picture_is_heavy() -> None:
    sizes = {file: file.stat().st_size for file in (ROOT / "docs").rglob("*.png")}
    assert sizes
    assert {file.name: size for file, size in sizes.items() if size > 120_000} == {}
    assert sum(sizes.values()) / len(sizes) < 40_000


def test_an_app_in_several_files(docs: Docs) -> None:
    scene_docs(docs)
    docs.write("practice/counter/numbers.js", 'var numbers = 1; icon("web")\n')
    docs.write("practice/counter/zero.js", 'icon("no-such-icon")\n')
    apps, problems = read_apps(docs.path, ("fr", "en"))
    published = dict(apps.files())["practice/counter.js"].decode()
    assert published.index("numbers") < published.index("no-such-icon") < published.index("practice.define")
    assert {"lock", "web"} <= set(apps.icons)
    told = "docs/practice/counter/zero.js:1: app: There is no icon 'no-such-icon'."
    assert [str(problem) for problem in problems] == [f"{told} Look for it among the Material Design Icons."]


def test_a_rule_that_the_app_brings_may_be_asked_for(docs: Docs) -> None:
    scene_docs(docs, SCENE.replace('end: "#done"', "end: {rule: whole}"))
    docs.write("practice/counter/rules.js", 'practice.rule("counter", "whole", function () { return ""; });\n')
    assert [problem for problem in docs.problems() if "rule" in problem] == []


def test_keys_beside_a_field_are_named() -> None:
    """A step may be done in more than its target: the keys that fill a field."""
    scene, problems = read_scene(
        "send", SCENE.replace('target: "#two"', 'target: "#two"\n    area: "#keys"').encode(), "send.yml"
    )
    assert problems == []
    assert scene
    assert [step.area for step in scene.steps] == ["", "#keys"]
