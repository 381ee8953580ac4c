"""DigiLab: course materials for digital basics, from plain Markdown to a bilingual site and printable handouts."""

__version__ = "0.1.0"
