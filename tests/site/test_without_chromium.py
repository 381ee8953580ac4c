"""Contract: a build never needs Chromium, nor any other program, and no network: pictures are committed."""

from tests.site.conftest import Project

REFUSES = """
import os, socket, subprocess
def refuse(*args, **kwargs):
    raise AssertionError(f"a build started or asked for {args[:1]}")
socket.create_connection = socket.socket.connect = socket.getaddrinfo = refuse
subprocess.Popen.__init__ = os.system = os.execv = os.posix_spawn = refuse
"""


def test_no_program_is_started_and_nobody_is_asked(project: Project) -> None:
    project.edit("fr/sheets/send/index.md", "title: Envoyer", "title: Écrire")
    project.hook(REFUSES)
    done = project.build(PATH="", CHROMIUM="/no/such/program")
    assert done.returncode == 0, done.stderr
    assert (project.site / "handouts/fr/send.pdf").read_bytes() != b""


def test_the_refusal_works(project: Project) -> None:
    project.hook(f"{REFUSES}\ndef on_nav(nav, config, files): subprocess.run(['true'])")
    assert project.build().returncode != 0
