"""JSON that authors write: one flat list of keys and texts, every problem with its line."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from digilab.author_file import read_text
from digilab.problem import Problem
from digilab.said import say
from digilab.values import UNSEEN


@dataclass(frozen=True)
class Written:
    """The texts of a file.

    Attributes:
        texts: key to text.
        lines: key to its line in the file.
        problems: what is wrong with the file.
    """

    texts: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_texts(file: Path, name: str, rule: str) -> Written:
    """Read a file of texts.

    Args:
        file: where it lies.
        name: the file as problems name it.
        rule: the rule that problems name.
    """
    text, problems = read_text(file, name)
    if text is None:
        return Written(problems=tuple(problems))
    try:
        pairs = json.loads(text, object_pairs_hook=tuple)
    except (ValueError, RecursionError) as error:
        hint = say("Look for a comma or a quote that is missing")
        line = getattr(error, "lineno", 1)
        return Written(problems=(Problem(name, line, rule, say("The words cannot be read"), hint),))
    if text.lstrip()[:1] != "{" or not all(isinstance(each, str) for _, each in pairs):
        hint = say('Write "key": "text"')
        return Written(problems=(Problem(name, 1, rule, say("The words are no list of keys and texts"), hint),))
    texts: dict[str, str] = {}
    lines: dict[str, int] = {}
    for key, each in pairs:
        line = text.count("\n", 0, text.rfind(json.dumps(key, ensure_ascii=False))) + 1
        if key in texts:
            message = say("'{key}' is written twice", key=key)
            problems.append(Problem(name, line, rule, message, say("Keep one of the two")))
        unseen = UNSEEN.search(each)
        if unseen:
            message = say("The text holds a sign that cannot be seen ({sign})", sign=f"U+{ord(unseen[0]):04X}")
            problems.append(Problem(name, line, rule, message, say("Take it out; write the line again")))
        texts.setdefault(key, each)
        lines.setdefault(key, line)
    return Written(texts, lines, tuple(problems))
