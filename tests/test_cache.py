"""Made files: kept whole, found damaged, thrown away in time."""

import os
import random
import stat
import struct
import time
from pathlib import Path

import pytest

from digilab.build.writing import write
from digilab.cache import KEPT_DAYS, Cache, lay, recipe, write_whole

DAY = 86_400
ROW = struct.Struct(">32sQH")


def make(folder: Path, count: int = 40) -> dict[str, bytes]:
    cache = Cache(folder)
    made = {recipe("thing", number): random.Random(number).randbytes(200 + number) for number in range(count)}
    for name, data in made.items():
        cache.put(name, "bin", data)
    cache.close()
    return made


def age(folder: Path, days: int) -> None:
    """Let all that a cache has noted be so many days ago."""
    file = folder / "checked.list"
    head, rows = file.read_bytes()[:17], file.read_bytes()[17:]
    file.write_bytes(head + b"".join(ROW.pack(name, seen, day - days) for name, seen, day in ROW.iter_unpack(rows)))


def test_no_two_rows_of_parts_are_the_same_recipe() -> None:
    rows = [("ab", "c"), ("a", "bc"), ("abc",), ("abc", ""), ("", "abc"), (b"abc", 1), ("abc", "1", "")]
    assert len({recipe(*row) for row in rows}) == len(rows)


def test_what_was_made_is_not_made_again(tmp_path: Path) -> None:
    made = make(tmp_path)
    cache = Cache(tmp_path)
    for name, data in made.items():
        assert cache.data(name, "bin", lambda: pytest.fail("made again")) == data
    assert cache.get(recipe("another"), "bin") is None


def test_every_way_to_damage_a_file_is_found(tmp_path: Path) -> None:
    made = make(tmp_path)
    chance = random.Random(7)
    for round_ in range(6):
        for file in [file for file in tmp_path.rglob("*") if file.is_file()]:
            data = bytearray(file.read_bytes())
            how = chance.randrange(5)
            if how == 0:
                file.write_bytes(b"")
            elif how == 1:
                file.write_bytes(bytes(data[: len(data) // 2]))
            elif how == 2 and data:
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
                file.write_bytes(bytes(data))
            elif how == 3:
                file.unlink()
        cache = Cache(tmp_path)
        for name, data in made.items():
            assert cache.data(name, "bin", lambda data=data: data) == data, round_
        cache.close()


def test_a_file_that_was_written_in_place_is_found_while_the_cache_is_open(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    path = cache.put(recipe("a"), "bin", b"right")
    assert cache.get(recipe("a"), "bin") == path
    path.write_bytes(b"wrong")
    os.utime(path, ns=(1, 1))
    assert cache.get(recipe("a"), "bin") is None


def test_a_file_is_read_to_check_it_only_when_it_was_written_since(tmp_path: Path) -> None:
    name, *_ = make(tmp_path, 2)
    file = Cache(tmp_path).get(name, "bin")
    assert file
    before = file.stat()
    file.write_bytes(b"0" * before.st_size)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert Cache(tmp_path).get(name, "bin"), "nothing tells that it was written"
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    assert Cache(tmp_path).get(name, "bin") is None


def test_a_damaged_list_of_what_was_checked_changes_nothing(tmp_path: Path) -> None:
    made = make(tmp_path, 3)
    ledger = tmp_path / "checked.list"
    whole = ledger.read_bytes()
    for damaged in (b"", b"[]", whole[:-1], whole + b"a", whole[1:], whole[:20] + b"\xff" * (len(whole) - 20)):
        ledger.write_bytes(damaged)
        cache = Cache(tmp_path)
        for name, data in made.items():
            assert cache.data(name, "bin", lambda: b"") == data


@pytest.mark.parametrize("place", ["", "bin"])
def test_a_file_in_the_place_of_a_folder_gives_way(tmp_path: Path, place: str) -> None:
    folder = tmp_path / "cache"
    obstacle = folder / place if place else folder
    obstacle.parent.mkdir(parents=True, exist_ok=True)
    obstacle.touch()
    assert Cache(folder).put(recipe("a"), "bin", b"a").read_bytes() == b"a"


def test_what_is_not_used_for_long_is_thrown_away_and_what_is_used_stays(tmp_path: Path) -> None:
    made = make(tmp_path, 4)
    names = list(made)
    age(tmp_path, KEPT_DAYS + 1)
    stray = tmp_path / "handouts" / "old.pdf"
    write_whole(stray, b"old")
    os.utime(stray, (time.time() - (KEPT_DAYS + 2) * DAY,) * 2)
    cache = Cache(tmp_path)
    assert cache.get(names[0], "bin")
    cache.close()
    kept = Cache(tmp_path)
    assert [bool(kept.get(name, "bin")) for name in names] == [True, False, False, False]
    assert not stray.exists()


def test_what_another_build_used_meanwhile_stays(tmp_path: Path) -> None:
    name, *_ = make(tmp_path, 2)
    age(tmp_path, KEPT_DAYS + 1)
    one, other = Cache(tmp_path), Cache(tmp_path)
    assert other.get(name, "bin")
    other.close()
    one.put(recipe("new"), "bin", b"new")
    one.close()
    assert Cache(tmp_path).get(name, "bin")


def test_a_web_server_can_read_what_is_written_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        write_whole(tmp_path / "a", b"a")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o644


def test_a_write_that_fails_leaves_the_file_as_it_was_and_nothing_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", b"before")
    with pytest.raises(TypeError):
        write_whole(tmp_path / "a", "no bytes")  # type: ignore[arg-type]
    assert [file.name for file in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"before"


def test_what_is_laid_is_the_kept_file_and_writing_there_leaves_that_as_it_is(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    kept = cache.put(recipe("a"), "bin", b"kept")
    place = tmp_path / "site" / "a.bin"
    for _ in range(2):
        lay(place, kept)
        assert place.samefile(kept)
    write(place, b"other")
    assert (place.read_bytes(), kept.read_bytes()) == (b"other", b"kept")


def test_old_files_are_looked_for_once_a_day(tmp_path: Path) -> None:
    make(tmp_path, 2)
    stray = tmp_path / "handouts" / "old.pdf"
    write_whole(stray, b"old")
    os.utime(stray, (time.time() - (KEPT_DAYS + 2) * DAY,) * 2)
    Cache(tmp_path).close()
    assert stray.exists(), "today it was looked already"
    age(tmp_path, 1)
    Cache(tmp_path).close()
    assert not stray.exists()
