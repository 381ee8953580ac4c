"""Trainer notes: found in a page's tree and taken out of it, so that learners get the rest alone.

What Python-Markdown made of ``!!! trainer`` decides, not how the source looks: whatever carries the class
``trainer`` goes, and with it the footnotes that nothing else refers to.
"""

from digilab.model import TrainerNote
from digilab.model.tree import Element, Node, Nodes, changed, elements, is_blank, plain

NOTE_CLASS = "trainer"


def take_notes(nodes: Nodes) -> tuple[Nodes, list[Element]]:
    """Give a page's tree without its trainer notes, and the notes in order, each whole."""
    if not any(NOTE_CLASS in each.classes for each in elements(nodes)):
        return nodes, []
    notes: list[Element] = []
    learners = _without_notes(nodes, notes)
    unused = _footnotes(nodes) - _footnotes(learners)

    def change(node: Node) -> Node | None:
        if not isinstance(node, Element):
            return node
        if node.tag == "li" and node.get("id") in unused:
            return None
        empty = node.tag == "div" and "footnote" in node.classes and not any(elements(node.children, "li"))
        return None if empty else node

    return (changed(learners, change) if unused else learners), notes


def trainer_note(note: Element) -> TrainerNote:
    """Give a note with its title apart from the rest."""
    first = next((each for each in note.children if isinstance(each, Element)), None)
    if first is None or not (first.tag == "summary" or "admonition-title" in first.classes):
        return TrainerNote("", _trimmed(note.children), note.line)
    rest = tuple(each for each in note.children if each is not first)
    return TrainerNote(plain(first.children), _trimmed(rest), note.line)


def _trimmed(nodes: Nodes) -> Nodes:
    return () if is_blank(nodes) else nodes


def _without_notes(nodes: Nodes, notes: list[Element]) -> Nodes:
    kept: list[Node] = []
    for node in nodes:
        if not isinstance(node, Element):
            kept.append(node)
        elif NOTE_CLASS in node.classes:
            notes.append(node)
        else:
            kept.append(node.with_children(*_without_notes(node.children, notes)) if node.children else node)
    return tuple(kept)


def _footnotes(nodes: Nodes) -> set[str]:
    """Give the ids of the footnotes that a tree refers to."""
    return {each.get("href").removeprefix("#") for each in elements(nodes, "a") if "footnote-ref" in each.classes}
