"""How numbers are written in English: digits, words, scales, fractions, units, hedges.

`read` turns one written number into its value. Knows "50 000", "1,00,000", "1.5m",
"half a million", "two-thirds", "three and a half". Does not know what is counted.
"""

from __future__ import annotations

import re

from checker.patterns import lower, regex

SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: value * 10 for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5,
    "crore": 1e7,
    "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "dozen": 12,
}  # fmt: skip
FRACTIONS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅛": 0.125}
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80,
     "ninetieth": 90, "hundredth": 100}  # fmt: skip
SYMBOLS = {
    "$": "USD", "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD",
    "HK$": "HKD",
    "S$": "SGD", "NT$": "TWD", "R$": "BRL", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB",
    "₺": "TRY",
    "₴": "UAH", "₩": "KRW", "₪": "ILS", "₦": "NGN", "Rs": "INR", "Rs.": "INR",
}  # fmt: skip
CODES = (
    "USD EUR GBP JPY CHF CNY RMB AUD CAD NZD SEK NOK DKK INR RUB UAH TRY PLN BRL MXN ZAR KRW ILS NGN KES DM"
).split()
PLAIN = {
    "euros": "EUR", "euro": "EUR", "dollars": "USD", "dollar": "USD", "us dollars": "USD", "pounds": "GBP",
    "pound": "GBP", "pounds sterling": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "roubles": "RUB",
    "rouble": "RUB", "rubles": "RUB", "ruble": "RUB", "hryvnia": "UAH", "hryvnias": "UAH",
    "zlotys": "PLN", "zloty": "PLN",
    "pence": "GBP", "lire": "lira",
}  # fmt: skip
CURRENCIES = (
    r"(?:(?:US|U\.S\.|American|Canadian|Australian|New Zealand|Hong Kong|Singapore|Zimbabwean?"
    r"|Taiwan)\s)?dollars?|cents?|euros?"
    r"|(?:(?:British|Irish|Egyptian|Lebanese|Syrian|Turkish|Cypriot|Sudanese"
    r"|Israeli)\s)?(?:pounds?(?:\ssterling)?|lira|lire|liras)"
    r"|pence|(?:(?:Indian|Pakistani|Sri Lankan|Nepalese|Mauritian)\s)?rupees?|rupiah|yen|yuan"
    r"|renminbi|won|roubles?|rubles?|hryvnias?|hryvnia"
    r"|(?:(?:German|East German|West German|Finnish|Reichs|Deutsche|Bosnian|convertible)\s?)?marks?"
    r"|deutschmarks?|reichsmarks?"
    r"|(?:(?:French|Swiss|Belgian|Luxembourg|CFA|Congolese)\s)?francs?|pesetas?|escudos?|drachmas?"
    r"|guilders?|schillings?|punts?"
    r"|(?:(?:Mexican|Argentine|Chilean|Colombian|Philippine|Cuban|Uruguayan)\s)?pesos?|reais|real"
    r"|rand|naira|cedis?|shillings?|zlotys?|zloty|forints?"
    r"|(?:(?:Swedish|Danish|Norwegian|Czech|Icelandic|Estonian)\s)?(?:kronor|kroner|krona|krone"
    r"|koruna|korunas|kroons?)"
    r"|dinars?|dirhams?|riyals?|rials?|shekels?|baht|ringgit|dong|taka|lei|leva|lats|litas|kuna"
    r"|bolivars?|bol[ií]vars|soles|rubels?|tenge|lari|birr"
)
UNITS = {
    "km": "km", "kilometre": "km", "kilometer": "km", "mile": "mile", "mi": "mile", "metre": "m",
    "meter": "m", "m": "m",
    "foot": "ft", "feet": "ft", "ft": "ft", "inch": "in", "inches": "in", "in": "in", "yard": "yd",
    "cm": "cm", "centimetre": "cm",
    "centimeter": "cm", "mm": "mm", "millimetre": "mm", "millimeter": "mm", "kg": "kg", "kilogram": "kg",
    "kilogramme": "kg",
    "kilo": "kg", "pound": "lb", "lb": "lb", "ounce": "oz", "oz": "oz", "gram": "g", "g": "g", "stone": "st",
    "tonne": "t", "ton": "ton", "acre": "acre", "hectare": "ha", "ha": "ha", "litre": "l", "liter": "l",
    "gallon": "gal",
    "barrel": "bbl", "kph": "km/h", "km/h": "km/h", "kmh": "km/h", "mph": "mph", "knot": "kn",
    "°c": "C", "°f": "F", "c": "C", "f": "F",
    "degrees celsius": "C", "degrees fahrenheit": "F", "degrees c": "C", "degrees f": "F", "°": "deg",
    "megawatt": "MW", "mw": "MW", "gigawatt": "GW", "gw": "GW",
    "square kilometre": "km2", "square kilometer": "km2", "sq km": "km2", "km²": "km2",
    "square mile": "mi2", "sq mile": "mi2", "sq mi": "mi2",
    "square metre": "m2", "square meter": "m2", "sq m": "m2", "m²": "m2", "square foot": "ft2",
    "square feet": "ft2", "sq ft": "ft2", "nautical mile": "nmi",
}  # fmt: skip
TIMES = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "fortnight": 14.0,
         "month": 30.4375, "year": 365.25, "decade": 3652.5, "century": 36525.0,
         "centurie": 36525.0}  # fmt: skip

_CARDINAL = "|".join(sorted([*SMALL, *TENS], key=len, reverse=True))
_SCALE = r"hundred|thousand|million|billion|trillion|lakhs?|crores?|dozen"
_PART = "|".join(sorted((f"{word}s?" for word in FRACTIONS), key=len, reverse=True))
BLANKS = " \xa0\u202f\u2009"
_SP = f"[{BLANKS}]"
DIGITS = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|[1-9]\d{{0,2}}(?:\.\d{{3}}){{2,}}"
    rf"|\d{{1,2}}(?:,\d{{2}})+,\d{{3}}|[1-9]\d{{0,2}}(?:{_SP}\d{{3}})+(?![\d,]|\.\d|-[a-z])|\d+(?:\.\d+)?)"
)
_OF_A = (
    r"(?:(?:a|one|three)\s)?quarters?\sof\sa\s(?:million|billion|trillion)\b|(?:a|one"
    r"|two)\sthirds?\sof\sa\s(?:million|billion|trillion)\b"
)
_DIGIT_SCALE = (
    rf"(?:{_SP}?-?(?:hundred|thousand|million|billion|trillion|lakhs?|crores?|dozen)\b"
    rf"|{_SP}?(?:mn|bn|tn)\b|[mkKMB]\b(?!\.\w))"
)
_WORDS = (
    rf"(?:(?:{_CARDINAL})\b(?!-(?:{'|'.join(ORDINALS)})\b)|an?(?=\s(?:{_SCALE})\b)"
    rf"|half\san?(?=\s(?:{_SCALE}|hour|day|week|month|year"
    r"|decade|century|mile|kilometre|acre)\b)|an?(?=\s(?:year|month|week|day|decade|century)\s(?:ago"
    r"|later|after|before|earlier|since)\b))"
    rf"(?:(?:\s|-)(?:and\s)?(?:(?:{_CARDINAL}|{_SCALE})\b(?!-(?:{'|'.join(ORDINALS)})\b)|a\s(?:half"
    rf"|quarter)\b))*"
)
FRACTION = (
    rf"(?:(?:a|one|two|three|four|five|seven|nine)[\s-](?:{_PART})\b(?!\s(?:time|day|week|month|year"
    rf"|round|term|consecutive|straight|man|woman|person|place|party|world|country|way))"
    r"|\bhalf\b(?!-|\s(?:time|hour|an?\s(?:hour|day|year|century|mile|dozen|decade|million|billion)"
    r"|sister|brother|past|dozen)))"
)
NUMBER = regex(
    rf"(?<![\w#№@])(?<!\d[.,/:])(?P<money>(?:US|AU?|CA?|NZ|HK|S|NT|R)?\$|[£€¥₹₽₺₴₩₪₦]"
    rf"|\b(?:{'|'.join(CODES)}|Rs\.?)(?={_SP}?\d))?{_SP}?"
    rf"(?:(?P<digits>{DIGITS})(?!\d|[.,]\d|(?:st|nd|rd"
    rf"|th)\b)(?P<glyph>[½¼¾⅓⅔⅕⅛])?(?P<scale>{_DIGIT_SCALE})?|(?P<lone>[½¼¾⅓⅔⅕⅛])"
    rf"|\b(?P<of>{_OF_A})|\b(?P<fraction>{FRACTION})|\b(?P<words>{_WORDS}))",
    re.I,
)
STARTS = regex(
    rf"[\d$€£¥₹₽₺₴₩₪₦½¼¾⅓⅔⅕⅛]|\b(?:(?:{_CARDINAL}|half|quarters?)\b|an?[\s-][bcdefhlmnqstwy]|US\$|AU?\$|CA?\$"
    rf"|NZ\$|HK\$|S\$|NT\$|R\$|(?:{'|'.join(CODES)}|Rs\.?)(?={_SP}?\d))",
    re.I,
)
"""Where a `NUMBER` may begin, or the blank before it: quicker found than the number."""
VAGUE = regex(
    r"\b(?P<a>dozens|scores|hundreds|thousands|millions|billions|trillions|tens|lakhs"
    r"|crores)(?:\sof\s(?P<b>hundreds|thousands|millions|billions"
    r"|trillions|crores))?(?:\sof\s(?P<c>thousands|millions|billions))?\b",
    re.I,
)
VAGUE_LOW = {"dozens": 24.0, "scores": 40.0, "tens": 20.0, "hundreds": 200.0, "thousands": 2e3,
             "millions": 2e6,
             "billions": 2e9, "trillions": 2e12, "lakhs": 2e5, "crores": 2e7}  # fmt: skip
ORDINAL = regex(
    rf"(?<![\w.,])(?:(?P<digits>\d{{1,3}}(?:,\d{{3}})*)(?:st|nd|rd|th)"
    rf"|(?P<word>(?:(?:{'|'.join(TENS)})-)?(?:{'|'.join(ORDINALS)})))(?![\w])(?![’']\d)",
    re.I,
)
MORE = regex(
    r"\b(?:more than|over|at least|upwards? of|in excess of|no fewer than|no less than|above"
    r"|exceed(?:s|ed|ing)?|a minimum of|beyond|surpass(?:ed|ing)?|well over"
    r"|as many as)\s(?:an?\s(?:estimated|whopping)\s)?$",
    re.I,
)
LESS = regex(
    r"\b(?:less than|fewer than|under|up to|at most|no more than|nearly|almost|as many as|as much as"
    r"|below|a maximum of|not quite|just under|close to|approaching)\s$",
    re.I,
)
ABOUT = regex(
    r"(?:\b(?:about|around|some|roughly|approximately|an estimated|estimated|circa|or so|nearly"
    r"|almost|close to|just over|just under|near|perhaps|maybe|say|like)\s|~\s?|\bc\.\s?)$",
    re.I,
)
AFTER_MORE = regex(r"\s(?:or more|or older|and over|plus)\b|\+")
_JOINTS = regex(r"[\s-]+")
_GROUPS = regex(r"[,\s\xa0\u202f\u2009]")
_GROUPS_AND_DOTS = regex(r"[.,\s\xa0\u202f\u2009]")
AFTER_ABOUT = regex(r"\s(?:or so|or thereabouts|-odd|odd)\b|-odd\b", re.I)


def first_number(prose: str, position: int) -> re.Match[str] | None:
    """The first match of `NUMBER` from `position` on."""
    while start := STARTS.search(prose, position):
        at = start.start()
        blank = at > position and prose[at - 1] in BLANKS
        found = (NUMBER.match(prose, at - 1) if blank else None) or NUMBER.match(prose, at)
        if found:
            return found
        position = at + 1
    return None


def read_words(text: str) -> float | None:
    """ "two hundred and five thousand" as 205000; None where the words make no number."""
    total, current, seen = 0.0, 0.0, False
    for token in _JOINTS.split(lower(text)):
        token = token.rstrip("s") if token in ("lakhs", "crores") else token
        if token in SMALL or token in TENS:
            value = SMALL.get(token, TENS.get(token, 0))
            if seen and current % 100 and not (value < 10 and current % 10 == 0 and current % 100 >= 20):
                return None
            current, seen = current + value, True
        elif token in SCALES:
            scale = SCALES[token]
            current = (current if seen and current else (current or 1)) * scale
            if scale >= 1000:
                total, current = total + current, 0.0
            seen = True
        elif token in ("half", "quarter"):
            share = 0.5 if token == "half" else 0.25
            if not seen:
                current = share
            elif total:
                total += share * _last_scale(text)
            else:
                current += share
            seen = True
        elif token in ("a", "an"):
            current, seen = current or (0.0 if seen else 1.0), True
        elif token != "and":
            return None
    return total + current if seen else None


def _last_scale(text: str) -> float:
    scales = [SCALES[token] for token in _JOINTS.split(lower(text)) if token in SCALES]
    return scales[-1] if scales else 1.0


def read_digits(text: str) -> float:
    """ "1,00,000", "50 000" or "1.5" as a float."""
    if text.isdecimal():
        return float(text)
    return float((_GROUPS_AND_DOTS if text.count(".") > 1 else _GROUPS).sub("", text))


def read_fraction(text: str) -> float | None:
    """ "two-thirds" as 0.667, "a fifth" as 0.2, "half" as 0.5."""
    tokens = _JOINTS.split(lower(text))
    if tokens == ["half"]:
        return 0.5
    if tokens[-1] in SCALES:
        share = read_fraction(" ".join(tokens[: tokens.index("of")]))
        return share and share * SCALES[tokens[-1]]
    if len(tokens) == 1:
        tokens = ["a", *tokens]
    if len(tokens) != 2:
        return None
    top = SMALL.get(tokens[0], 1)
    bottom = FRACTIONS.get(tokens[1]) or FRACTIONS.get(tokens[1].rstrip("s"))
    return top / bottom if bottom else None


def read_ordinal(match: re.Match[str]) -> float | None:
    """The rank an `ORDINAL` match names: "twenty-first" is 21."""
    if match["digits"]:
        return read_digits(match["digits"])
    tens, _, last = lower(match["word"]).rpartition("-")
    value = ORDINALS.get(last)
    return None if value is None else float(value + TENS.get(tens, 0))


def currency(words: str) -> str:
    """A short name of the currency: an ISO code where the sign says it, else its plain singular."""
    if words in SYMBOLS:
        return SYMBOLS[words]
    upper = words.upper()
    if upper in CODES:
        return {"RMB": "CNY", "DM": "DEM"}.get(upper, upper)
    if upper in SYMBOLS:
        return SYMBOLS[upper]
    plain = lower(words)
    return PLAIN.get(plain) or (plain if plain.endswith(("reais", "lats", "litas")) else plain.removesuffix("s"))
