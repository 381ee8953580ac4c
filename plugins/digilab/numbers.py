"""Numbers as a language writes them: ``1,75``, ``1.75``."""

from fractions import Fraction

from digilab.languages import language


def decimal(number: float | Fraction, places: int, locale: str) -> str:
    """Give a number with at most so many decimals."""
    return written(f"{float(number):.{places}f}".rstrip("0").rstrip(".") if places else f"{number:.0f}", locale)


def written(text: str, locale: str) -> str:
    """Give a number that is written with a point in the language's way."""
    return text.replace(".", language(locale).decimal_sign)


def minutes_text(minutes: Fraction, locale: str) -> str:
    """Give minutes as a number of the language: whole, or with one decimal."""
    return decimal(minutes, 1, locale)


def hours_text(minutes: float | Fraction, locale: str) -> str:
    """Give minutes as hours, with at most two decimals."""
    return decimal(minutes / 60, 2, locale)
