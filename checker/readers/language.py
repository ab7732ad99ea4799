"""Which language a draft is in, asked shyly: only a text that reads like no English at all is another.

The words every English text is full of are counted first, which costs nothing. Only where they
are missing is a model of languages asked (py3langid), and a short text is always English. Lists
of names, results and figures have no such words either; they are never taken for another language.
"""

from __future__ import annotations

from checker.patterns import regex

ENGLISH = "en"
_SHORT = 40
"""Words below which nothing is said about the language."""
_LOOKED_AT = 4000
ENOUGH = 6
"""Of a hundred words, how many of the commonest make a text English."""
_WORD = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_COMMON = frozenset(
    "the and of to that for with he she his her said which from have has were been are this by would "
    "their they it its who but not you on at as be or an when after will more what there".split()
)
_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish",
    "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "ga": "Irish", "gl": "Galician", "he": "Hebrew", "hi": "Hindi",
    "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "is": "Icelandic", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "lb": "Luxembourgish", "lt": "Lithuanian", "lv": "Latvian",
    "ms": "Malay", "nb": "Norwegian", "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovene", "sq": "Albanian",
    "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian",
    "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


_OTHER_LETTER = regex("[^\\x00-\u024f\\W]")


def recognise(prose: str) -> str:
    """The code of the language `prose` is in; English wherever there is room for doubt."""
    sample = _sample(prose)
    if _surely_english(sample):
        return ENGLISH
    words = _WORD.findall(sample)
    foreign_script = _foreign_script(sample)
    if len(words) < _SHORT and not foreign_script:
        return ENGLISH
    if _commonest(words) * 100 >= ENOUGH * len(words):
        return ENGLISH
    if not foreign_script and sum(not word.islower() for word in words) * 2 > len(words):
        return ENGLISH
    return _guessed(sample)


def _surely_english(sample: str) -> bool:
    """Whether the first half holds so many common words that they are enough for the whole, whatever follows."""
    cut = sample.rfind(" ", 0, len(sample) // 2) + 1
    words = _WORD.findall(sample[:cut])
    most = len(words) + (len(sample) - cut) // 2 + 1
    return _commonest(words) * 100 >= ENOUGH * most


def _commonest(words: list[str]) -> int:
    return sum(map(_COMMON.__contains__, map(str.lower, words)))


def name_of(code: str) -> str:
    """The language's English name, or its code where nobody wrote it down."""
    return _NAMES.get(code, code)


def _sample(prose: str) -> str:
    """Enough of the text to tell: its beginning and its middle."""
    if len(prose) <= 2 * _LOOKED_AT:
        return prose
    middle = len(prose) // 2
    return f"{prose[:_LOOKED_AT]} {prose[middle : middle + _LOOKED_AT]}"


def _foreign_script(sample: str) -> bool:
    """Whether most letters are of another alphabet than ours, and there are some dozens of them."""
    if sample.isascii() or len(_OTHER_LETTER.findall(sample)) < 60:
        return False
    letters = [each for each in sample if each.isalpha()]
    other = sum(each > "\u024f" for each in letters)
    return other >= 60 and other * 10 > len(letters) * 7


def _guessed(sample: str) -> str:
    from py3langid import classify

    code, _ = classify(sample)
    return str(code)
