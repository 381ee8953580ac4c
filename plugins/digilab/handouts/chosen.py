"""``handouts:`` of mkdocs.yml: whether the PDFs are made, and who makes them; what is wrong is told with its line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml

from digilab.handouts.executor import Executor
from digilab.problem import Problem
from digilab.said import say
from digilab.strict_yaml import line_at
from digilab.values import NOTHING, Reading

RULE = "option"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of executor.

    Attributes:
        open: gives one, by the folder of the documents' pictures and its address.
        package: what must be installed for it, as Python imports it; "" for nothing.
        extra: the extra of mkdocs-digilab that brings it.
    """

    open: Callable[[Path, str], Executor]
    package: str = ""
    extra: str = ""


def _threads(root: Path, address: str) -> Executor:  # noqa: ARG001 (it is here)
    from digilab.handouts.threads import Threads  # noqa: PLC0415 (who only checks makes no papers)

    return Threads(root)


def _cluster(root: Path, address: str) -> Executor:
    from digilab.handouts.cluster import Cluster  # noqa: PLC0415 (only who has a cluster needs it)

    return Cluster(root, address)


EXECUTORS: Mapping[str, Kind] = {
    "threads": Kind(_threads),
    "dask": Kind(_cluster, "distributed", "dask"),
}
"""Who can make papers, by the names that authors write."""

SCHEMA: dict[str, Any] = {
    "oneOf": [
        {"type": "boolean"},
        {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "executor": {"enum": list(EXECUTORS)},
                "address": {
                    "type": "string",
                    "pattern": r"^tcp://(\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]+):[0-9]{1,5}$",
                    "x-must": say("the address of a scheduler, such as tcp://192.168.1.20:8786"),
                },
            },
        },
    ]
}
"""JSON Schema of the option ``handouts``."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a site says of its papers.

    Attributes:
        made: whether they are made.
        executor: who makes them.
        address: where that one is; "" for this machine.
    """

    made: bool = True
    executor: str = "threads"
    address: str = ""

    def open(self, root: Path) -> Executor:
        """Give who makes the papers.

        Args:
            root: the folder that the documents' pictures lie in.

        Raises:
            ExecutorError: nobody answers there.
        """
        return EXECUTORS[self.executor].open(root, self.address)


def read_chosen(node: yaml.Node, text: str, path: str, *, lines: bool = True) -> tuple[Chosen, list[Problem]]:
    """Read the option.

    Args:
        node: its value.
        text: the YAML text that the node is of.
        path: the file that it stands in, as problems name it.
        lines: whether the node's lines are those of the file; else problems name the file alone.

    Returns:
        what it says, or what holds without it where something is wrong, and what is wrong.
    """
    reading = Reading(path, RULE, text)
    reading.doubled(node)
    value = reading.value(node, SCHEMA, "handouts")
    chosen = Chosen()
    if isinstance(value, bool):
        chosen = Chosen(made=value)
    elif value is not NOTHING:
        chosen = Chosen(executor=value.get("executor", chosen.executor), address=value.get("address", ""))
        _tell_lacking(chosen, node, reading)
    problems = reading.problems if lines else [replace(each, line=0) for each in reading.problems]
    return (Chosen(made=chosen.made) if problems else chosen), problems


def _tell_lacking(chosen: Chosen, node: yaml.Node, reading: Reading) -> None:
    kind = EXECUTORS[chosen.executor]
    line = line_at(node, ("executor",))
    if kind.package and not chosen.address:
        message = say("'executor: {name}' needs the address of its scheduler", name=chosen.executor)
        reading.tell(line, message, say("Write it, such as address: tcp://192.168.1.20:8786"))
    if kind.package and find_spec(kind.package) is None:
        message = say("'executor: {name}' needs the package '{package}'", name=chosen.executor, package=kind.package)
        reading.tell(line, message, say("Install it: {command}", command=f"pip install 'mkdocs-digilab[{kind.extra}]'"))
