"""A Markdown extension that a site could have of its own."""

from markdown import Markdown
from markdown.extensions import Extension


class Own(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.registerExtension(self)


def makeExtension() -> Own:  # noqa: N802
    return Own()
