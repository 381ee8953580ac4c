"""What Markdown did not understand and would print as plain signs: a table with a bar too few, a note without text."""

import re
from collections.abc import Iterator

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.checks.notes import MEANT_AS_NOTE
from digilab.checks.wording import Line, lines_of
from digilab.model import Page
from digilab.problem import Problem
from digilab.said import Said, say
from digilab.source.keys import near_key, unknown_key

_LINES: tuple[tuple[re.Pattern[str], str, Said, Said], ...] = (
    (
        re.compile(r"[ \t]*/{3,}"),
        "open-block",
        say("Three slashes start no block here and would be printed"),
        say("Under a picture or a table write '/// caption', the words, '///', each on a line; a box is '!!! note'"),
    ),
    (
        re.compile(r"[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(\|[ \t]*:?-*:?[ \t]*)+$"),
        "plain-signs",
        say("This looks like a table and is none: its bars would be printed"),
        say("Leave an empty line before the table, and give each row as many bars as its head"),
    ),
    (
        re.compile(r"[ \t]*;?-+8<-+"),
        "plain-signs",
        say("Nothing is put in here: the signs --8<-- would be printed"),
        say('Write --8<-- "name.md" on a line of its own, and switch on pymdownx.snippets in mkdocs.yml'),
    ),
    (
        re.compile(r"[ \t]*={3}[!+]*[ \t]+\S"),
        "plain-signs",
        say("This looks like a tab and is none: its signs would be printed"),
        say("Write '=== \"A name\"' after an empty line, below it the text, indented by 4 spaces; see pymdownx.tabbed"),
    ),
    (
        re.compile(r"[ \t]*:{3}"),
        "plain-signs",
        say("Three colons start nothing here and would be printed"),
        say("Use '!!! note' for a box, or put the signs between ` signs"),
    ),
    (
        re.compile(r"[ \t]*(!{3}|\?{3}\+?)[ \t]*[\w\"]"),
        "plain-signs",
        say("This looks like a box and is none: its signs would be printed"),
        say("Write '!!! note \"A title\"' after an empty line, and below it the text, indented by 4 spaces"),
    ),
)
_SIGNS = re.compile(r"[-/|=+*:!?;<\[\]{}~^$]|^[ \t]*\d{1,2}[.)]")
"""Without one of these no line is in question."""
_LIST = re.compile(r"[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t]+\S")
_KEYS = re.compile(r"\+\+((?:[\w-]+|\"[^\"]+\")(?:\+(?:[\w-]+|\"[^\"]+\"))*)\+\+")
_PLACES: tuple[tuple[re.Pattern[str], Said, Said], ...] = (
    (
        re.compile(r"\[\^[^\]\s]+\]"),
        say("The note '{found}' has no text"),
        say("Write '{found}: …' on a line of its own below"),
    ),
    (
        re.compile(r"\]\((?=\S)"),
        say("This looks like a link or a picture and is none"),
        say("Write [words](address); an address with spaces stands between < and >"),
    ),
    (
        re.compile(r"\*\*"),
        say("Two stars would be printed"),
        say("Write **word** without spaces inside the stars"),
    ),
    (
        re.compile(r"\{(?:\+\+|--|~~|==|>>)|\{$"),
        say("'{found}' would be printed: marked corrections have no form here"),
        say("Write the text as it should be"),
    ),
    (
        re.compile(r"\{\s*[:#.][^{}]*\}"),
        say("'{found}' would be printed"),
        say("Put it right behind what it belongs to, or take it out"),
    ),
    (
        re.compile(r"\{\{.*?\}\}|\{%.*?%\}"),
        say("'{found}' would be printed: nothing fills it in"),
        say("Write the words themselves, or switch on the plugin that fills it in"),
    ),
    (
        re.compile(r"==[^\s=](?:.*?[^\s=])?==|~~[^\s~](?:.*?[^\s~])?~~|\^\^[^\s^](?:.*?[^\s^])?\^\^"),
        say("'{found}' would be printed"),
        say("Switch on pymdownx.mark, pymdownx.tilde or pymdownx.caret in mkdocs.yml, or take the signs out"),
    ),
    (
        re.compile(r"\$\$|\$[^\s$][^$]*(?:\\[a-z]|\^|\{)[^$]*\$"),
        say("'{found}' would be printed: a formula has no form here"),
        say("Write it with plain signs, H~2~O and 10^2^ too, or as a picture"),
    ),
    (
        re.compile(r"\[=+[ \t]*\d|\[![A-Za-z]+\]|\[\[[^\[\]]+\]\]"),
        say("'{found}' would be printed"),
        say("A box is '!!! note', a link [words](address); a number is written as it is"),
    ),
    (
        re.compile(r":(?:material|fontawesome|octicons|simple)-[a-z0-9-]+:"),
        say("'{found}' would be printed"),
        say("Switch on pymdownx.emoji in mkdocs.yml, or take it out"),
    ),
    (
        re.compile(r"(?<![\w:]):[a-z][a-z0-9_+-]+:(?![\w:])"),
        say("'{found}' would be printed: it is the name of no icon"),
        say("Write an icon's whole name, such as :material-printer:, or the sign itself"),
    ),
)


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check the words of every page, notes for trainers too."""
    for page in catalogue.pages.values():
        for nodes in (page.content, *(note.content for note in page.trainer_notes)):
            for line in lines_of(nodes):
                yield from _line(line, page, files)


def _line(line: Line, page: Page, files: SiteFiles) -> Iterator[Problem]:
    if not _SIGNS.search(line.words) or (line.starts and MEANT_AS_NOTE.match(line.words)):
        return
    told = next((each for each in _LINES if line.starts and each[0].match(line.words)), None)
    if told:
        yield files.problem(page, line.number, *told[1:])
        return
    if line.starts and not line.first and _LIST.match(line.words):
        hint = say("Leave an empty line before the list")
        yield files.problem(page, line.number, "plain-signs", say("This looks like a list and is none"), hint)
    for key in _KEYS.finditer(line.words):
        unknown = unknown_key(key[1])
        message = say("There is no key '{key}': {found} would be printed", key=unknown[:40], found=key[0][:40])
        hint = near_key(unknown, page.locale)
        if not unknown:
            message = say("'{found}' would be printed", found=key[0][:40])
            hint = say("Write the key's name, or switch on pymdownx.keys in mkdocs.yml")
        yield files.problem(page, line.number, "plain-signs", message, hint)
    for pattern, message, hint in _PLACES:
        found = pattern.search(line.words)
        if found:
            shown = found[0][:40]
            yield files.problem(page, line.number, "plain-signs", message.filled(found=shown), hint.filled(found=shown))
