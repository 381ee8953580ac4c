"""The guide's reference, made from the code: options, keys of a page's head, rules, commands; each as Markdown.

What the code says in English is said in another language by ``languages/<code>/reference.yml``, text by text; a text
without its twin stays English. So nothing is written twice, and what the code has, the guide has.
"""

from collections.abc import Callable, Mapping

from digilab.reference.commands import all_commands
from digilab.reference.keys import all_keys
from digilab.reference.options import all_options
from digilab.reference.rules import all_rules

REFERENCES: Mapping[str, Callable[[str], str]] = {
    "commands": all_commands,
    "keys": all_keys,
    "options": all_options,
    "rules": all_rules,
}
"""Name, as a page's head writes it, to what makes its Markdown in a language."""
