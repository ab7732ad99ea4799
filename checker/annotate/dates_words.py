"""The words and patterns of dates: months, weekdays, years, decades, centuries.

Knows English names and the common written orders. Knows no calendar and no draft's day:
what a match means is `checker.annotate.dates`.
"""

from __future__ import annotations

import re

from checker.patterns import regex

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_OF = {name.lower()[:3]: number for number, name in enumerate(MONTHS, 1)}
WEEKDAY_OF = {name.lower()[:3]: number for number, name in enumerate(WEEKDAYS)}
DAYS_IN = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
CENTURY_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
).split()

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAY = (
    r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?)"
)
_YEAR = r"(?:1\d{3}|20\d{2}|21\d{2})(?![\d,:]\d|\d|%|\.\d)"
_LEAD = rf"(?:(?P<w>\b{_WEEKDAY}),?\s+\(?(?:the\s+|on\s+)?)?"
_DASH = r"\s?[-–—]\s?|\s+(?:to|and|until|through)\s+"
_TH = r"(?:st|nd|rd|th)?"
_NOT_COUNT = (
    r"(?!\s+(?:people|persons|per\s?cent|percent|million|billion|thousand|hundred|years?|days|weeks|months"
    r"|hours|minutes|soldiers|troops|civilians|men|women|children|countries|of\s+the\s+\d|other\b"
    r"|more\b|new\b)"
    r"|\s?%)"
)
_YEAR_AFTER = rf"(?:,?\s+(?:of\s+)?(?P<y>{_YEAR})(?!\s+(?:people|troops|soldiers|men|women|civilians)))?"

REACH = 90
"""Characters that a date may have on either side of its sure part: the month's name, "centur", a year."""
MONTH_PART = regex("|".join(name[:3] for name in MONTHS))
CENTURY_PART = regex("[Cc][Ee][Nn][Tt][Uu][Rr]")
YEAR_PART = regex(r"[12]\d{3}")
FIGURES_PART = regex(r"\d[-/.]\d")
DAY_PART = regex("[Yy]esterday|[Tt]o(?:day|night|morrow)")
PERIOD_PART = regex("year|month")

DAY_MONTH = regex(
    rf"{_LEAD}(?<![\d.,/:$£€-])\b(?P<d>\d{{1,2}}){_TH}(?:(?P<dash>{_DASH})(?P<d2>\d{{1,2}}){_TH})?"
    rf"(?:\s+of)?[ \xa0\u202f-](?P<m>{_MONTH})(?!\w){_YEAR_AFTER}"
)
MONTH_DAY = regex(
    rf"{_LEAD}\b(?P<m>{_MONTH})[ \xa0\u202f]\s?(?:the\s+)?(?P<d>\d{{1,2}}){_TH}(?![\d:]|[.,]\d"
    rf"|\s?[ap]\.?m\b|/)"
    rf"(?:(?P<dash>{_DASH})(?P<d2>\d{{1,2}}){_TH}(?![\w:%]"
    rf"|[.,]\d)(?!\s+{_MONTH}))?{_NOT_COUNT}{_YEAR_AFTER}"
)
MONTH_YEAR = regex(rf"\b(?P<m>{_MONTH}),?\s+(?:of\s+)?(?P<y>{_YEAR})")
NUMERIC = regex(
    rf"{_LEAD}"
    r"(?<![\d/.\-])(?:(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})"
    r"|(?P<a>\d{1,2})(?P<s>[/.])(?P<b>\d{1,2})(?P=s)(?P<z>(?:19|20)\d{2}))(?![\d/\-]|\.\d)"
)
DECADE = regex(r"(?:\b(?P<y>1\d{2}0|20\d0)[’']?s\b|(?<!\w)[’'‘](?P<s>\d0)[’']?s\b)")
CENTURY = regex(
    rf"\b(?:(?P<n>\d{{1,2}})(?:st|nd|rd|th)"
    rf"|(?P<word>{'|'.join(sorted(CENTURY_WORDS, key=len, reverse=True))}))"
    r"[\s-](?:century|centuries)\b(?:\s?(?P<bc>BCE?|B\.C\.))?",
    re.I,
)
YEARS = regex(
    rf"(?<![\d.,/:$£€#№+\-–])(?<![A-Za-z]-)\b(?P<y>{_YEAR})(?:(?P<dash>[-–—/])(?P<y2>\d{{4}}"
    rf"|\d{{2}})(?![\d-]))?"
)
LONE_MONTH = regex(
    rf"\b(?P<cue>[Ii]n|[Oo]f|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Ff]rom|[Tt]o|[Ll]ast|[Tt]his|[Nn]ext|[Ee]arly"
    rf"|[Ll]ate|[Mm]id|[Dd]uring|[Bb]efore|[Aa]fter|[Tt]hrough|[Ee]very|[Ee]ach"
    rf"|[Ee]nd)[ -]\s?(?P<m>{_MONTH})(?![\w’'])"
)
WEEKDAY = regex(
    r"(?<![\w-])(?P<w>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?!\w|-(?!Monday"
    r"|Tuesday|Wednesday"
    r"|Thursday|Friday|Saturday|Sunday|night|morning|evening|afternoon))"
)
NAMED_WEEKDAY_BEFORE = regex(
    r"(?:Good|Black|Bloody|Super|Ash|Palm|Easter|Sheffield|Cyber|Maundy|Holy|Shrove|Fat|Whit|Giving"
    r"|Ruby|Man"
    r"|Freaky|Red|Spy|Clean|Blue|Rosenmontag|Miracle|Victory|Dress-down|Casual|The|Remembrance|Low)\s$"
)
NAMED_WEEKDAY_AFTER = regex(
    r"\s(?:Times|Telegraph|Mirror|Express|Mail|Herald|World|Post|People|Star|Sun|Independent|Tribune"
    r"|Business"
    r"|Night\s(?:Football|Live|Fever|Lights)|Agreement|Islands?|Club)\b"
)
RELATIVE = regex(r"\b(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)\b(?![’'])")
RELATIVE_PART = regex(r"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext)\s(?P<part>year|month)\b(?![’'])")

YEAR_CUE = regex(
    r"(?:\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Ff]rom|[Bb]efore|[Aa]fter|[Dd]uring|[Cc]irca"
    r"|[Ee]arly|[Ll]ate"
    r"|[Mm]id|[Bb]etween|[Tt]hrough|[Oo]f|[Tt]he|[Tt]o|[Aa]nd|[Oo]r|[Bb]ack in|[Yy]ear|[Ii]ts|[Hh]is"
    r"|[Hh]er|[Tt]heir"
    r"|spring|summer|autumn|fall|winter|[Aa] )[\s-]|[(–,]\s?)$"
)
SURE_YEAR_CUE = regex(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Cc]irca|[Bb]etween|[Yy]ear"
    r"|summer|winter|spring|autumn|[Tt]he)[\s-]$"
)
COUNTED_AFTER = regex(
    r"(?:[ \xa0-](?:kilomet|met(?:er|re)|feet\b|foot\b|ft\b|miles?\b|km\b|m\b|mm\b|cm\b|kg\b|tons?\b"
    r"|tonnes?\b|acres?\b"
    r"|hectares?\b|people\b|persons?\b|men\b|women\b|children\b|troops\b|soldiers\b|civilians\b"
    r"|jobs\b|homes\b|houses\b"
    r"|years\b|days\b|hours\b|minutes\b|times\b|dollars\b|euros?\b|pounds\b|calories\b|million\b"
    r"|billion\b|percent\b"
    r"|per cent\b|votes?\b|seats\b|students\b|workers\b|employees\b|members\b|words\b|points\b|GMT\b"
    r"|UTC\b|local time\b"
    r"|hrs\b|megawatts?\b|MW\b|or so\b|degrees?\b|species\b|cases\b|deaths\b|copies\b|tickets\b"
    r"|passengers\b|[a-z]+ (?:people|men|women|troops|soldiers|workers)\b)"
    r"|[%°]|\s?(?:BC|BCE|B\.C\.))"
)
