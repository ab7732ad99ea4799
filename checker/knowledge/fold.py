"""Names made comparable: one key for every way of writing the same name.

Knows three keys. `fold` forgets case, accents, apostrophes and hyphens. `sound`
also forgets how a name was transliterated (Sergei/Sergey, Zelenskyy/Zelenskiy); it
never crosses languages (Volodymyr is not Vladimir). `surnames` lists what a short
mention may use. Does not know whether two bearers of a name are one person.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from checker.patterns import regex
from checker.types import Entity

LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe",
        "ı": "i", "ə": "a", "ŋ": "n", "ħ": "h", "ĸ": "k", "ŧ": "t",
        "'": None, "’": None, "‘": None, "ʼ": None, "ʻ": None, "ʿ": None, "ʾ": None,
        "`": None, "´": None, "′": None, ".": " ", ",": " ", "-": " ", "‐": " ", "‑": " ",
        "–": " ", "·": " ", "_": " ", "/": " ", "“": None, "”": None, '"': None, "(": " ", ")": " ",
    }
)  # fmt: skip

DIGRAPHS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "đ": "dj", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe",
     "Å": "Aa", "Đ": "Dj"}
)  # fmt: skip

PARTICLES = {
    "von", "van", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "das", "du", "la", "le",
    "al", "el", "bin", "ibn", "ben", "abu", "ter", "ten", "zu", "af", "av", "st", "san", "mac",
}  # fmt: skip
SUFFIXES = {"jr", "junior", "sr", "senior", "ii", "iii", "iv", "mp", "phd", "kc", "qc"}
FAMILY_FIRST = {"cn", "tw", "hk", "mo", "kr", "kp", "vn", "kh", "sg", "my"}
TWO_SURNAMES = {
    "es", "mx", "ar", "cl", "co", "pe", "ve", "ec", "bo", "py", "uy", "cr", "pa", "ni", "hn", "sv", "gt",
    "do", "cu", "pr", "gq", "ad", "ph", "us",
}  # fmt: skip

# Spellings of one given name within one language; the first stands for all.
SAME = (
    "sergei sergey sergej serguei sergueï", "aleksandr alexander alexandr aleksander alexandre",
    "aleksei alexei aleksey alexey alexej", "dmitri dmitry dmitriy dmitrij dimitri dimitry",
    "andrei andrey andrej", "andrii andriy andrij", "yevgeny evgeny yevgeni evgeni yevgeniy evgeniy",
    "yuri yury yuriy jurij iouri", "vasili vasily vasiliy", "anatoly anatoli anatoliy",
    "gennady gennadi gennadiy", "valery valeri valeriy", "vitaly vitali vitaliy", "nikolai nikolay nikolaj",
    "mikhail michail mikhael", "volodymyr volodymir wolodymyr", "serhiy serhii sergiy", "yuliya yulia julia",
    "dmytro dmitro", "oleksandr olexander olexandr", "oleksii oleksiy olexiy", "pyotr petr piotr",
    "muhammad mohammed mohammad mohamed muhammed mohamad mohamud", "ahmad ahmed", "mahmud mahmoud mahmood",
    "hussein husain hussain husayn hossein husseini", "hasan hassan", "yusuf youssef yousef yousuf yusef",
    "abdullah abdallah abdulla", "abdul abdel abd", "umar omar", "usman osman othman uthman",
    "khalid khaled", "rashid rasheed rached", "said saeed sayed saied", "ibrahim ebrahim",
    "ismail ismael esmail",
    "mustafa mostafa moustafa", "bashar bachar", "muammar moammar muammer moamer", "saddam sadam",
    "gaddafi qaddafi kadhafi gadhafi qadhafi khadafy gadafi", "tayyip tayip", "nuri nouri", "salih saleh",
    "faisal feisal faysal", "sulaiman suleiman sulayman soleiman", "jamal gamal", "jose josé", "xi hsi",
)  # fmt: skip
FIRST_OF = {word: group.split()[0] for group in SAME for word in group.split()}

ENDINGS = (
    (regex(r"(?:skyy|skyi|skiy|skij|skii|skyj|ski|sky|skyï)$"), "sky"),
    (regex(r"(?:iy|ij|ii|yi|yy|yj)$"), "y"),
    (regex(r"(?:ei|ey|ej)$"), "ey"),
    (regex(r"(?:ov|off|ow)$"), "ov"),
    (regex(r"(?:ev|eff|yev|iev)$"), "ev"),
    (regex(r"(?:tz|tch|tsch|cz)$"), "ch"),
)
ENDED = ("y", "j", "i", "ï", "ov", "off", "ow", "ev", "eff", "tz", "ch", "cz")
"""How words end that the endings above may fit: most do not, and are not tried on each."""
SOUNDS = (("tsch", "ch"), ("sch", "sh"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("ph", "f"), ("ou", "u"),
          ("oo", "u"), ("ee", "i"), ("aa", "a"), ("ie", "e"), ("ye", "e"), ("yu", "iu"), ("ya", "ia"),
          ("q", "k"), ("w", "v"), ("ck", "k"))  # fmt: skip
TWICE = regex(r"([a-z])\1")
INITIALS = regex(r"\b([a-z]) (?=[a-z]\b)")


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """The key under which `name` is found whatever its case, accents, apostrophes and hyphens."""
    if name.isascii():
        plain = name.lower()
    else:
        apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
        plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return INITIALS.sub(r"\1", " ".join(plain.translate(LETTERS).split()))


def spelt_out(name: str) -> str:
    """The key of `name` with umlauts and the like written as two letters; "" where it has none.

    "Schröder" is filed as "schroder" by `fold` and may stand as "Schroeder" in a list or a text.
    """
    key = "" if name.isascii() else fold(name.translate(DIGRAPHS))
    return key if key != fold(name) else ""


def sound(name: str) -> str:
    """A coarser key that spellings of one name in other transliterations share."""
    return " ".join(_sound(word) for word in fold(name).split() if word not in SUFFIXES)


@lru_cache(maxsize=8192)
def _sound(word: str) -> str:
    word = FIRST_OF.get(word, word)
    for ending, instead in ENDINGS if word.endswith(ENDED) else ():
        changed = ending.sub(instead, word)
        if changed != word:
            word = changed
            break
    for written, instead in SOUNDS:
        word = word.replace(written, instead)
    return TWICE.sub(r"\1", word)


SECOND_NAMES = frozenset(
    "adolfo alberto alejandro alfonso alfredo andres angel antonio arturo augusto camilo carlos cesar cristina daniel "
    "david diego dolores eduardo elena enrique ernesto esteban eugenia eugenio federico felipe fernando francisco "
    "gabriel gerardo guillermo gustavo hector hugo ignacio isabel ivan jaime javier jesus joaquin jorge jose juan "
    "julio laura leonardo lucia luis manuel marcelo maria mario martin mauricio miguel nicolas norberto oscar pablo "
    "patricio pedro rafael ramon raul ricardo roberto rodolfo rodrigo rosa ruben santiago sebastian sergio teresa "
    "tomas vicente victor xavier".split()
)
"""Spanish and Portuguese first names that follow another: Juan Manuel, María Elena."""


def short_forms(name: str, country: str = "") -> set[str]:
    """Folded full names a text may use for a longer one: "gustavo petro", "franklin d roosevelt"."""
    parts = words(name)
    found: set[str] = set()
    if country in TWO_SURNAMES - {"us", "ph"} and not PARTICLES & set(parts):
        if len(parts) == 3 and parts[1] in SECOND_NAMES:
            found.add(f"{parts[0]} {parts[2]}")
        elif len(parts) == 3:
            found.add(f"{parts[0]} {parts[1]}")
        elif len(parts) == 4:
            found.update((f"{parts[0]} {parts[2]}", " ".join(parts[:3])))
    elif len(parts) == 3 and parts[1] not in PARTICLES and country not in FAMILY_FIRST:
        if len(parts[1]) <= 2:
            found.add(f"{parts[0]} {parts[2]}")
        else:
            found.add(fold(f"{parts[0]} {parts[1][0]} {parts[2]}"))
    if len(parts) < len(fold(name).split()):
        found.add(" ".join(parts))
    return found


def words(name: str) -> list[str]:
    """The folded words of a name, without Jr. and the like."""
    found = fold(name).split()
    while len(found) > 1 and found[-1] in SUFFIXES:
        found.pop()
    return found


def surnames(name: str, country: str = "") -> set[str]:
    """Folded short forms a text may use after the full name: "leyen", "von der leyen"."""
    parts = words(name)
    if len(parts) < 2:
        return set(parts)
    found = set()
    start = len(parts) - 1
    found.add(parts[start])
    while start > 1 and parts[start - 1] in PARTICLES:
        start -= 1
    found.add(" ".join(parts[start:]))
    if country in FAMILY_FIRST:
        found.add(parts[0])
    if country in TWO_SURNAMES and len(parts) >= 3:
        before = start - 1
        if before >= 1 and parts[before] not in PARTICLES:
            found.add(parts[before])
            found.add(" ".join(parts[before:]))
    if "-" in name.split()[-1] and len(parts) >= 3:
        found.add(" ".join(parts[-2:]))
    return {short for short in found if len(short) > 1}


def elders(name: str, bearers: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Without juniors, where the name is told without a "Jr." and somebody else bears it so."""
    if fold(name).split()[-1:] and fold(name).split()[-1] in SUFFIXES:
        return bearers
    plain = tuple(each for each in bearers if each.kind != "person" or fold(each.name).split()[-1] not in SUFFIXES)
    return plain if any(each.kind == "person" for each in plain) else bearers
