"""The things that a site adds for sheets to ask for: each has words in every language of the site."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from digilab.needs import Need
from digilab.problem import Problem
from digilab.said import say

RULE = "needs"


def unsaid_needs(needs: Mapping[str, Need], locales: Sequence[str], config: Path | None) -> Iterator[Problem]:
    """Tell which things of a site have no words in one of its languages.

    Args:
        needs: the site's own things, as ``mkdocs.yml`` has them.
        locales: the site's languages.
        config: that file; None when they stand in none.
    """
    path = config.name if config else "mkdocs.yml"
    for name, need in needs.items():
        missing = [locale for locale in locales if not need.words.get(locale)]
        if missing:
            message = say("The thing '{name}' has no words in: {languages}", name=name, languages=", ".join(missing))
            hint = say("Under 'needs:', write what each language calls it: 'scanner: {icon: scanner, fr: un scanner}'")
            yield Problem(path, 0, RULE, message, hint)
