"""Contract: a failed or interrupted build leaves the previous site as it was; only a whole one takes its place."""

import shutil

import pytest
from tests.site.conftest import Project, files

BROKEN = {
    "an error in a sheet": ("fr/sheets/send/index.md", "![Le bouton 1 est entouré.]", "![]"),
    "a picture that is not there": ("fr/sheets/send/index.md", "(p1.png)", "(gone.png)"),
    "a head that cannot be read": ("en/index.md", "title: What", "title: [What"),
}
HOOKS = {
    "before the pages": "def on_nav(nav, config, files): raise ValueError('broken')",
    "in the second language, by a plugin that gives up": "from mkdocs.exceptions import PluginError\n"
    "def on_page_markdown(markdown, page, config, files):\n"
    "    if page.file.src_uri.startswith('en/'): raise PluginError('broken')",
    "when a disk is full": "import pathlib\n"
    "def refuse(self, data): raise OSError(28, 'No space left on device')\n"
    "def on_post_build(config): pathlib.Path.write_bytes = refuse",
    "after the last page": "from mkdocs.plugins import event_priority\n@event_priority(-1000)\n"
    "def on_env(env, config, files): raise ValueError('broken')",
}


@pytest.mark.parametrize("case", BROKEN)
def test_an_error_in_the_sources(project: Project, case: str) -> None:
    before = files(project.site)
    project.edit(*BROKEN[case])
    project.write("fr/sheets/send/new.md", "A page that a broken build would have brought.")
    done = project.build()
    assert done.returncode == 1, done.stderr
    assert files(project.site) == before
    assert project.left_over() == set()


@pytest.mark.parametrize("case", HOOKS)
def test_a_build_that_breaks_off(project: Project, case: str) -> None:
    before = files(project.site)
    project.edit("fr/sheets/send/index.md", "title: Envoyer", "title: Écrire")
    project.hook(HOOKS[case])
    done = project.build()
    assert done.returncode != 0
    assert files(project.site) == before
    assert project.left_over() == set()


def test_the_first_build_that_fails_leaves_no_site(project: Project) -> None:
    shutil.rmtree(project.site)
    project.edit(*BROKEN["an error in a sheet"])
    assert project.build().returncode == 1
    assert not project.site.exists()
    assert project.left_over() == set()


def test_a_killed_build_leaves_the_site_and_the_next_one_cleans_up(project: Project) -> None:
    before = files(project.site)
    config = project.config.read_text(encoding="utf-8")
    project.edit("fr/sheets/send/index.md", "title: Envoyer", "title: Écrire")
    project.hook("import os, signal\ndef on_page_content(html, **_): os.kill(os.getpid(), signal.SIGKILL)")
    assert project.build().returncode == -9
    assert files(project.site) == before
    project.config.write_text(config, encoding="utf-8")
    assert project.build().returncode == 0
    assert "Écrire" in (project.site / "sheets/send/index.html").read_text(encoding="utf-8")
    assert project.left_over() == set()


@pytest.mark.parametrize("fails", [False, True], ids=["a build that goes well", "a build that fails"])
def test_a_swap_that_was_cut_in_two_is_repaired(project: Project, *, fails: bool) -> None:
    """Where a system cannot swap two folders in one step, an interruption between two renames leaves no site."""
    before = files(project.site)
    project.site.rename(project.root / ".site-previous")
    if fails:
        project.edit(*BROKEN["an error in a sheet"])
    done = project.build()
    assert done.returncode == (1 if fails else 0), done.stderr
    assert files(project.site) == before
    assert project.left_over() == set()


def test_a_whole_build_takes_the_place_of_all_of_it(project: Project) -> None:
    (project.site / "old.html").write_text("old", encoding="utf-8")
    (project.site / ".htaccess").write_text("kept", encoding="utf-8")
    project.edit("fr/sheets/send/index.md", "title: Envoyer", "title: Écrire")
    assert project.build().returncode == 0
    assert not (project.site / "old.html").exists()
    assert (project.site / ".htaccess").read_text(encoding="utf-8") == "kept"
    assert "Écrire" in (project.site / "sheets/send/index.html").read_text(encoding="utf-8")
    assert project.left_over() == set()
