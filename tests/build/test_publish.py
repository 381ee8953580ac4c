"""A whole site takes the place of the previous one, in one step or in two; what failed leaves nothing behind."""

from pathlib import Path

import pytest

from digilab.build import publish as publishing
from digilab.build.lock import BusyError
from digilab.build.publish import open_staging, publish
from digilab.build.run import Run
from digilab.build.writing import make_readable


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "sheets").mkdir(parents=True)
    (folder / "index.html").write_text("before")
    (folder / "sheets/gone.html").write_text("before")
    (folder / ".htaccess").write_text("kept")
    return folder


@pytest.fixture(params=[True, False], ids=["in one step", "in two steps"])
def steps(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if not request.param:
        monkeypatch.setattr(publishing, "_exchange", lambda *_: False)


def names(folder: Path) -> set[str]:
    return {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}


def test_what_a_killed_build_left_is_no_part_of_the_next_site(site: Path) -> None:
    (open_staging(site) / "half.html").write_text("a build that was killed")
    assert names(open_staging(site)) == set()


@pytest.mark.usefixtures("steps")
def test_the_new_site_takes_the_whole_place_and_hidden_files_stay(site: Path) -> None:
    staging = open_staging(site)
    (staging / "index.html").write_text("after")
    publish(staging, site)
    assert names(site) == {"index.html", ".htaccess"}
    assert (site / "index.html").read_text() == "after"
    assert [each.name for each in site.parent.iterdir()] == ["site"]


def test_where_the_second_step_is_refused_the_previous_site_stands_again(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "_exchange", lambda *_: False)
    staging = open_staging(site)
    (staging / "index.html").write_text("after")
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self == staging:
            raise OSError(13, "refused")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="refused"):
        publish(staging, site)
    assert (site / "index.html").read_text() == "before"


def test_a_site_between_two_steps_is_put_back(site: Path) -> None:
    site.rename(site.with_name(".site-previous"))
    open_staging(site)
    assert (site / "index.html").read_text() == "before"


def test_everybody_may_read_what_only_the_owner_could(site: Path) -> None:
    (site / "sheets").chmod(0o700)
    (site / "index.html").chmod(0o600)
    make_readable(site)
    assert (site / "sheets").stat().st_mode & 0o777 == 0o755
    assert (site / "index.html").stat().st_mode & 0o777 == 0o644


def test_one_build_at_a_time_and_the_next_may_begin_when_it_ends(site: Path) -> None:
    first = Run(site.parent, site)
    with pytest.raises(BusyError):
        Run(site.parent, site)
    assert first.staging.is_dir(), "the one that is refused takes nothing away from the one that works"
    first.close()
    assert not first.staging.exists()
    Run(site.parent, site).close()
