"""Papers made by the worker processes of a real cluster on this machine: the same bytes, each once, whatever dies."""

import os
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from tests.conftest import ROOT, Docs
from tests.handouts.conftest import EPOCH, SITE_NAME

from digilab.cache import Cache
from digilab.handouts import cluster as clusters
from digilab.handouts import remote
from digilab.handouts.cluster import Cluster
from digilab.handouts.executor import Executor, ExecutorError
from digilab.handouts.make import Made, make
from digilab.handouts.remote import Likeness, likeness

dask = pytest.importorskip("dask")
distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.filterwarnings("ignore:Creating scratch directories")  # a busy disk is no fault of ours


@pytest.fixture(scope="module")
def local() -> Iterator[Any]:
    """Two worker processes; one that does not answer is given up after half a minute, not after five."""
    with (
        dask.config.set({"distributed.scheduler.worker-ttl": "30s"}),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address="127.0.0.1:0"
        ) as made,
    ):
        yield made


@pytest.fixture
def mortal() -> Iterator[Any]:
    """A cluster in this process, for what no other test would survive."""
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=False, protocol="tcp://", host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
    ) as made:  # fmt: skip
        yield made


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Docs:
    """A site of two sheets: a text leaves its card, and one sign is in no font."""
    docs = Docs(tmp_path_factory.mktemp("cluster") / "project")
    docs.sheet("send", steps=2, head="", intro="Un signe : 漢.")
    docs.sheet("reply", steps=2, title="Répondre")
    docs.edit("fr/sheets/reply/index.md", "**Bouton 2**.", "**Bouton 2**. " + "Lisez encore une phrase. " * 40)
    return docs


def run(docs: Docs, name: str, executor: Executor | None = None, **more: Any) -> Made:
    """Make all papers of a site, with a folder of made files of their own."""
    kept = Cache(docs.root / f"cache-{name}")
    store = docs.pictures()
    store = type(store)(docs.path, kept, "fr")
    return make(
        docs.catalogue(), print_picture=store.print, docs_name="docs", cache=kept, out=docs.root / name,
        site_url="", site_name=SITE_NAME, epoch=EPOCH, executor=executor, **more,
    )  # fmt: skip


def papers(docs: Docs, name: str) -> dict[str, bytes]:
    out = docs.root / name
    return {file.relative_to(out).as_posix(): file.read_bytes() for file in sorted(out.rglob("*.pdf"))}


@pytest.fixture(scope="module")
def at_home(site: Docs) -> Made:
    return run(site, "home")


@pytest.fixture
def cluster(site: Docs, local: Any) -> Iterator[Callable[..., Cluster]]:
    """Connect to the cluster, with the pictures of a run."""
    opened: list[Cluster] = []

    def connect(name: str, **more: Any) -> Cluster:
        opened.append(Cluster(site.root / f"cache-{name}", local.scheduler_address, **more))
        return opened[-1]

    yield connect
    for each in opened:
        each.close()


def seen(made: Made) -> dict[str, tuple[int, bytes]]:
    return {address: (each.pages, each.picture.read_bytes()) for address, each in made.printed.items()}


def test_workers_that_reach_no_folder_of_ours_give_the_same_bytes_and_tell_the_same(
    site: Docs, at_home: Made, cluster: Callable[..., Cluster], monkeypatch: pytest.MonkeyPatch
) -> None:
    executor = cluster("far", shared="")
    sent: list[int] = []
    asked = Cluster._asked
    monkeypatch.setattr(Cluster, "_asked", lambda self, task, given, stopped: (
        sent.append(len(given)), asked(self, task, given, stopped))[1])  # fmt: skip
    made = run(site, "far", executor)
    assert papers(site, "far") == papers(site, "home")
    assert seen(made) == seen(at_home)
    assert made.problems == at_home.problems
    told = "\n".join(map(str, made.problems))
    assert "docs/fr/sheets/reply/index.md:17: paper: A text does not fit its card" in told
    assert "docs/fr/sheets/send/index.md: no-paper: handouts/fr/send" in told
    assert 0 < sum(map(bool, sent)) < len(at_home.printed)  # those that lacked pictures got them once


def test_when_a_worker_dies_midway_every_handout_still_arrives_once(
    site: Docs, at_home: Made, local: Any, cluster: Callable[..., Cluster]
) -> None:
    arrived: list[float] = []
    before = {nanny.process.pid for nanny in local.workers.values()}

    def one() -> None:
        arrived.append(time.monotonic())
        if len(arrived) == 2:
            os.kill(min(before), signal.SIGKILL)

    made = run(site, "killed", cluster("killed"), progress=one)
    assert len(arrived) == len(at_home.printed) + len(at_home.unprinted)
    assert papers(site, "killed") == papers(site, "home")
    assert made.problems == at_home.problems
    assert len(list((site.root / "cache-killed" / "pdf").rglob("*.pdf"))) == len(set(papers(site, "home").values()))
    assert min(before) not in {nanny.process.pid for nanny in local.workers.values() if nanny.process}


def test_it_stops_at_once_and_leaves_no_work_behind(site: Docs, local: Any, cluster: Callable[..., Cluster]) -> None:
    arrived: list[int] = []
    executor = cluster("stopped")
    with pytest.raises(InterruptedError):
        run(site, "stopped", executor, progress=lambda: arrived.append(1), stop=lambda: bool(arrived))
    began = time.monotonic()
    executor.close()
    assert time.monotonic() - began < 3
    while local.scheduler.tasks:
        assert time.monotonic() - began < 5, "the cluster still makes papers that nobody wants"
        time.sleep(0.1)
    assert len(arrived) <= executor.lanes


def test_a_worker_that_would_make_other_papers_is_refused(
    cluster: Callable[..., Cluster], site: Docs, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs, ours = str(likeness()), Likeness("f" * 64, "9.9", "0.99")
    early = cluster("unlike")
    monkeypatch.setattr(early, "_ours", ours)  # as if the worker came later
    for attempt in (
        lambda: cluster("unlike", ours=ours),
        lambda: run(site, "unlike", early),
    ):
        with pytest.raises(ExecutorError, match=r"; here is mkdocs-digilab 9\.9") as told:
            attempt()
        assert theirs in str(told.value)
        assert "same version" in told.value.hint


def test_a_cluster_that_loses_all_its_workers_is_not_waited_for(
    site: Docs, mortal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clusters, "ALONE", 0.2)
    executor = Cluster(site.root / "cache-alone", mortal.scheduler_address)
    with pytest.raises(ExecutorError, match="has no worker"):
        run(site, "alone", executor, progress=lambda: mortal.scale(0))
    executor.close()


def test_a_worker_that_cannot_write_is_no_fault_of_a_paper(
    site: Docs, mortal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(remote, "write_whole", full)
    executor = Cluster(site.root / "cache-full", mortal.scheduler_address)
    with pytest.raises(ExecutorError, match=r"A worker of .* cannot go on: .*No space left") as told:
        run(site, "full", executor)
    assert "disk is full" in told.value.hint
    executor.close()


def test_a_scheduler_that_ends_is_told(site: Docs, mortal: Any) -> None:
    executor = Cluster(site.root / "cache-gone", mortal.scheduler_address)
    with pytest.raises(ExecutorError, match="went away"):
        run(site, "gone", executor, progress=mortal.close)
    executor.close()


def test_a_build_whose_scheduler_does_not_answer_says_so_and_leaves_the_site(
    docs: Docs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(clusters, "ANSWER", 0.5)
    docs.home()
    docs.sheet("send", steps=1)
    config = Path(shutil.copy(ROOT / "mkdocs.yml", docs.root))
    text = config.read_text(encoding="utf-8")
    option = "      handouts: {executor: dask, address: 'tcp://127.0.0.1:9'}\n"
    config.write_text(text.replace("  - digilab:\n", "  - digilab:\n" + option, 1), encoding="utf-8")
    line = config.read_text(encoding="utf-8").splitlines().index(option.rstrip("\n")) + 1
    kept = docs.root / "site" / "index.html"
    kept.parent.mkdir()
    kept.write_text("as it was")
    read = load_config(str(config))
    read.plugins.on_startup(command="build", dirty=False)
    with pytest.raises(Abort, match="The previous site is as it was"):
        build(read)
    assert f"mkdocs.yml:{line}: option: No Dask scheduler answers at tcp://127.0.0.1:9." in capsys.readouterr().err
    assert kept.read_text() == "as it was"
