"""Languages that learners speak and that Unicode CLDR has names of things in; and those that it lacks."""

from collections.abc import Mapping
from dataclasses import dataclass

RIGHT_TO_LEFT = frozenset("ar fa ps ur".split())


@dataclass(frozen=True, slots=True)
class Language:
    """A learner's own language.

    Attributes:
        code: its BCP 47 code (``ar``).
        own: its name in the language itself, in its script.
        names: what French and English call it.
        rtl: whether it is written from right to left.
        parent: the language that CLDR takes a missing name from, or "".
    """

    code: str
    own: str
    names: Mapping[str, str]
    rtl: bool = False
    parent: str = ""


def _language(code: str, own: str, fr: str, en: str, parent: str = "") -> Language:
    return Language(code, own, {"fr": fr, "en": en}, code in RIGHT_TO_LEFT, parent)


LANGUAGES = (
    _language("ar", "العربية", "arabe", "Arabic"),
    _language("fa", "فارسی", "persan (farsi)", "Persian (Farsi)"),
    _language("ps", "پښتو", "pachto", "Pashto"),
    _language("so", "Soomaali", "somali", "Somali"),
    _language("ti", "ትግርኛ", "tigrigna", "Tigrinya"),
    _language("am", "አማርኛ", "amharique", "Amharic"),
    _language("tr", "Türkçe", "turc", "Turkish"),
    _language("sq", "Shqip", "albanais", "Albanian"),
    _language("uk", "Українська", "ukrainien", "Ukrainian"),
    _language("ru", "Русский", "russe", "Russian"),
    _language("es", "Español", "espagnol", "Spanish"),
    _language("pt", "Português (Brasil)", "portugais (Brésil)", "Portuguese (Brazil)"),
    _language("pt-PT", "Português (Portugal)", "portugais (Portugal)", "Portuguese (Portugal)", "pt"),
    _language("sw", "Kiswahili", "swahili", "Swahili"),
    _language("rw", "Ikinyarwanda", "kinyarwanda", "Kinyarwanda"),
    _language("bn", "বাংলা", "bengali", "Bengali"),
    _language("ur", "اردو", "ourdou", "Urdu"),
    _language("zh", "中文", "chinois", "Chinese"),
    _language("wo", "Wolof", "wolof", "Wolof"),
    _language("ha", "Hausa", "haoussa", "Hausa"),
    _language("ro", "Română", "roumain", "Romanian"),
    _language("bg", "Български", "bulgare", "Bulgarian"),
)
"""In the order in which a learner sees them."""

MISSING: Mapping[str, Mapping[str, str]] = {
    "ku": {"fr": "kurde (kurmandji)", "en": "Kurdish (Kurmanji)"},
    "ckb": {"fr": "kurde (sorani)", "en": "Kurdish (Sorani)"},
    "prs": {"fr": "dari", "en": "Dari"},
    "aa": {"fr": "afar", "en": "Afar"},
    "ln": {"fr": "lingala", "en": "Lingala"},
    "ff": {"fr": "peul", "en": "Fula"},
}
"""Languages of our learners that CLDR has no such names for; a centre can write its own in ``docs/my-words``."""
