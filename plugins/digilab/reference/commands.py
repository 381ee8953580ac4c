"""Every command of ``digilab``: what it does, how it is written, its options."""

from collections.abc import Iterator
from importlib import import_module

import click

from digilab.reference.words import code, said


def all_commands(locale: str) -> str:
    """Give the Markdown of the page of commands."""
    return "\n\n".join(_command(name, each, locale) for name, each in _every(_group()))


def about() -> tuple[str, ...]:
    """Give what the code says of each command and option, in English."""
    found = []
    for _, each in _every(_group()):
        found.append(_help(each))
        found += [str(option.help) for option in each.params if isinstance(option, click.Option)]
    return tuple(dict.fromkeys(found))


def _every(group: click.Group, before: str = "") -> Iterator[tuple[str, click.Command]]:
    """Give every command with its name, those of a group after the group itself (``new``, ``new site``)."""
    for name, command in sorted(group.commands.items()):
        yield f"{before}{name}", command
        if isinstance(command, click.Group):
            yield from _every(command, f"{before}{name} ")


def _group() -> click.Group:
    """Give the command itself: it knows the plugin, which knows this module, so it is looked for only when needed."""
    group: click.Group = import_module("digilab.cli").main
    return group


def _help(command: click.Command) -> str:
    return " ".join((command.help or "").split())


def _command(name: str, command: click.Command, locale: str) -> str:
    context = click.Context(command)
    arguments = [each.make_metavar(context) for each in command.params if isinstance(each, click.Argument)]
    parts = [
        f"## {code(f'digilab {name}')} {{: #{name.replace(' ', '-')} }}",
        said(_help(command), locale),
        f"```\n{' '.join(['digilab', name, *arguments])}\n```",
    ]
    shown = [
        f"- {', '.join(code(each) for each in option.opts)}: {said(str(option.help), locale)}"
        for option in command.params
        if isinstance(option, click.Option)
    ]
    return "\n\n".join([*parts, "\n".join(shown)] if shown else parts)
