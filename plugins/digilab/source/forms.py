"""What extensions of Markdown make of a page -> the forms that page, projection and paper know.

Keys, icons, tabs, captions and boxes to tick come as each extension thinks best; here they get one shape each, with the
words of the page's language, and what none of us can show is told with what to write instead. It is done once, in the
tree, so that whatever is made of a page finds the same:

| form | in the tree |
| --- | --- |
| keys | ``kbd``; several pressed together are ``kbd.keys`` with a ``kbd`` each |
| icon | ``span.pictogram`` with an ``svg`` and, where it says something, ``span.pictogram__word`` |
| tabs | ``div.tabs``, in it ``div.tab`` with ``p.tab__title`` before its content |
| caption | ``figure`` with a ``figcaption`` |
| box to tick | ``li.todo__item`` with an ``input`` |
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from typing import TypeGuard

from digilab.icons import drawn_icon, icon_names
from digilab.languages import Texts, texts
from digilab.model.tree import Element, Node, Nodes, Text, changed, elements, is_blank, plain
from digilab.problem import Problem
from digilab.said import Said, say
from digilab.source.extensions import ICON
from digilab.source.keys import key_name
from digilab.source.lines import fences

Tell = Callable[[int, str, Said, Said], None]
"""Takes line, rule, message and hint of what is wrong."""

_WITHOUT: dict[str, tuple[Said, Said]] = {
    "annotate": (
        say("A note behind a number in brackets has no form here"),
        say("Write a footnote: [^1] in the text, and '[^1]: …' below"),
    ),
    "grid": (say("A grid has no form here"), say("Write a list or a table")),
    "arithmatex": (
        say("A formula has no form here"),
        say("Write it with plain signs, H~2~O and 10^2^ too, or as a picture"),
    ),
    "critic": (say("A marked correction has no form here"), say("Write the text as it should be")),
    "progress": (say("A progress bar has no form here"), say("Write the number")),
    "mermaid": (say("A diagram from text has no form here"), say("Make it a picture: ![What it shows.](diagram.png)")),
}
"""Classes of what has no form: what is said of it, and what to write instead."""
_OF_A_SCHEME = re.compile(r"#(?:only-(?:dark|light)|gh-(?:dark|light)-mode-only)$")
_ONE_PICTURE = (
    say("A picture for dark or light screens alone has no form here"),
    say("Show one picture, without the words after #"),
)
_DIAGRAMS = frozenset(("mermaid", "plantuml", "graphviz", "dot", "vegalite", "kroki"))
_FORMULAS = frozenset(("math", "latex", "katex", "asciimath"))
"""Words behind the signs of a fence."""
_TABS = frozenset(("tabbed-set",))


def with_forms(nodes: Nodes, locale: str, tell: Tell) -> Nodes:
    """Give a page's tree with each form in its one shape.

    Args:
        nodes: the tree as it was parsed.
        locale: the page's language.
        tell: is told what has no form.
    """
    forms = _Forms(locale, tell)
    return changed(nodes, forms.change)


class _Forms:
    def __init__(self, locale: str, tell: Tell) -> None:
        self._tell = tell
        self._locale = locale
        self._words: Texts = texts("forms", locale)

    def change(self, node: Node) -> Node | Nodes | None:
        if isinstance(node, Text):
            return node
        if node.tag == "figure":
            self._figure(node)
        if not node.attributes:
            return node
        classes = frozenset(node.classes)
        for name in classes & _WITHOUT.keys() if "highlight" not in classes else ():
            self._tell(node.line, "no-form", *_WITHOUT[name])
        if node.tag == "img" and _OF_A_SCHEME.search(node.get("src")):
            self._tell(node.line, "no-form", *_ONE_PICTURE)
        if "keys" in classes and node.tag in {"span", "kbd"}:
            return self._pressed(node)
        if ICON in classes:
            return self._icon(node)
        if classes >= _TABS:
            return self._tabs(node)
        if "caption-prefix" in classes:
            return self._prefix(node)
        if "task-list-item" in classes:
            return self._task(node)
        if "task-list" in classes:
            return node.with_attributes({"class": "todo", "role": "list"})
        return node

    def _pressed(self, node: Element) -> Element:
        keys = [self._key(each) for each in elements(node.children, "kbd")]
        if len(keys) == 1:
            return keys[0]
        children: list[Node] = []
        for key in keys:
            children += [Text("\u00a0+\u00a0", node.line), key] if children else [key]
        return Element("kbd", tuple(children), {"class": "keys"}, node.line)

    def _key(self, key: Element) -> Element:
        code = next((each.removeprefix("key-") for each in key.classes if each.startswith("key-")), "")
        name = key_name(code, self._locale) or plain(key.children)
        return Element("kbd", (Text(name, key.line),), {}, key.line)

    def _icon(self, node: Element) -> Element | Text:
        name = next((each for each in node.classes if each != ICON and "-" in each), "")
        drawn = drawn_icon(name)
        if drawn is None:
            message = say("There is no icon ':{name}:'", name=name[:60])
            self._tell(node.line, "icon", message, near_icons(name))
            return Text("", node.line)
        said = node.get("title") or node.get("aria-label")
        word = Element("span", (Text(said, node.line),), {"class": "pictogram__word"}, node.line)
        children = (replace(drawn, line=node.line), *((word,) if said else ()))
        return Element("span", children, {"class": "pictogram"}, node.line)

    def _tabs(self, node: Element) -> Element:
        labels = list(elements(node.children, "label"))
        bodies = [each for each in elements(node.children, "div") if "tabbed-block" in each.classes]
        if len(labels) != len(bodies):
            return node
        made = []
        for label, body in zip(labels, bodies, strict=True):
            if is_blank(label.children):
                hint = say('Write its name between the quotes: === "Windows"')
                self._tell(label.line, "tab", say("A tab has no name"), hint)
            if is_blank(body.children):
                hint = say("Indent by 4 spaces what stands in it")
                self._tell(label.line, "tab", say("The tab '{name}' is empty", name=plain(label.children)[:60]), hint)
            words = changed(label.children, lambda each: each.children if _is_link(each) else each)
            title = Element("p", words, {"class": "tab__title"}, label.line)
            made.append(Element("div", (title, *body.children), {"class": "tab"}, label.line))
        return Element("div", tuple(made), {"class": "tabs"}, node.line)

    def _prefix(self, node: Element) -> Element:
        """Give the numbered beginning of a caption ("Table 1.") in the page's language."""
        name, _, number = plain(node.children).rstrip(".").partition(" ")
        key = f"numbered_{name.lower()}"
        return node.with_children(Text(self._words.say(key, n=number), node.line)) if key in self._words else node

    def _figure(self, node: Element) -> None:
        """Tell a caption that has nothing to say something of: pymdownx takes what stands above it, a heading too."""
        captions = list(elements(node.children, "figcaption"))
        if captions and not any(elements(node.children, "img", "table", "pre", "blockquote")):
            message = say("A caption stands under no picture and no table")
            hint = say("Put it right below one, after an empty line")
            self._tell(captions[0].line, "caption", message, hint)

    def _task(self, item: Element) -> Element:
        def named(node: Node) -> Node:
            if isinstance(node, Element) and node.tag == "input":
                word = self._words["done" if "checked" in node.attributes else "to_do"]
                return node.with_attributes({"aria-label": word})
            return node

        return item.with_children(*changed(item.children, named)).with_attributes({"class": "todo__item"})


def _is_link(node: Node) -> TypeGuard[Element]:
    """Tell a link: a tab's name becomes a button, and none can stand in one."""
    return isinstance(node, Element) and node.tag == "a"


def not_in_a_step(item: Element) -> Iterator[tuple[int, Said]]:
    """Give the forms in a step that have no room there: line and what it is."""
    for each in elements(item.children, "div", "figure", "details", "li"):
        if "tabs" in each.classes:
            yield each.line, say("A choice of tabs")
        elif each.tag == "figure":
            yield each.line, say("A picture with a caption")
        elif each.tag == "details":
            yield each.line, say("A box that opens")
        elif "todo__item" in each.classes:
            yield each.line, say("A box to tick")


NUMBERED_CODE = (
    say("Numbers of lines have no form here"),
    say("Take 'linenums' out; name the line in the text"),
)


def fenced_without_form(text: str, name: str, first_line: int) -> Iterator[Problem]:
    """Tell the fences whose content is no plain code: a diagram, a formula, numbered lines, notes in it.

    Args:
        text: the body of a page.
        name: the page as problems name it.
        first_line: the line of the file that the body starts on.
    """
    for line, about, _ in fences(text):
        words = frozenset(re.split(r"[\s{}.=]+", about.lower()))
        told = [_WITHOUT["mermaid"]] if words & _DIAGRAMS else []
        told += [_WITHOUT["arithmatex"]] if words & _FORMULAS else []
        told += [_WITHOUT["annotate"]] if "annotate" in words else []
        told += [NUMBERED_CODE] if words & {"linenums", "hl_lines"} else []
        for message, hint in told:
            yield Problem(name, first_line + line - 1, "no-form", message, hint)


def near_icons(name: str) -> Said:
    """Give the hint that names the nearest icons."""
    rest = name.partition("-")[2]
    all_names = icon_names(name)
    near = get_close_matches(name, all_names, n=3, cutoff=0.7)
    near += [each for each in all_names if rest and rest in each.partition("-")[2].split("-") and each not in near]
    if not near:
        return say("Search for one on the page 'Icons' of Material for MkDocs")
    return say("Did you mean {names}?", names=", ".join(f":{each}:" for each in near[:3]))
