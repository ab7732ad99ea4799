"""Words that tell a person's name from other capitalised words.

Word lists only: what may open a sentence, what ends a company's name, what a place is called.
"""

from __future__ import annotations

from checker.annotate.mentions_words import word_set

SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))

OPENERS = word_set("""
    the a an and but or nor so yet for in on at by to from of with without after before when while as if
    since until till although though because despite during under over between among against about like
    unlike than that this these those it its he she they we you i his her their our my your there here
    what who whom whose which why how where not no yes all some many most few several both each every
    any one two three four five six seven eight nine ten last next first second third new old former
    later earlier once now then today yesterday tomorrow monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november
    december is are was were be been has have had do does did will would can could should may might must
    also even only just still meanwhile however moreover asked according speaking following including
    says said let mr mrs ms dr sir lord lady dame prof miss madam even ever never more less much such
    same other another against within per via amid amongst
""")
"""Words that are capitals only because they open a sentence or a headline, or are no part of a name."""

HONORIFICS = word_set("""
    mr mrs ms miss dr sir lord lady dame prof professor madam st saint sheikh imam ayatollah rabbi
    father sister brother reverend rev cardinal archbishop bishop pope king queen prince princess duke
    duchess baron baroness count countess emperor empress sultan emir emira shah tsar czar kaiser
    general gen colonel col captain capt major maj lieutenant lt sergeant sgt admiral adm commander
    marshal field air brigadier judge justice detective inspector officer constable superintendent hon
    comrade dom don dona
""")

NOT_NAMES = word_set("""
    university college school institute academy party union league association federation committee
    commission council court parliament congress senate house assembly ministry department agency office
    bureau bank group company corporation corp inc ltd plc llc foundation trust fund society club team
    united states republic kingdom province county city town village river lake sea ocean mountain mount
    street road avenue square airport station hospital church cathedral mosque temple museum theatre
    theater hotel stadium park bridge act bill law treaty agreement accord accords pact convention
    declaration summit conference war battle revolution day week month year cup games championship prize
    award medal news times post journal herald gazette tribune telegraph guardian press radio television
    tv channel network north south east west northern southern eastern western central international
    national federal world global supreme high armed forces army navy force police guard movement front
    alliance coalition campaign administration government cabinet white black red green blue brexit
    covid
""")
"""Words that belong to bodies, places and things, never to a person's name as looked for here."""

PLACE_WORDS = word_set("""
    airport street road avenue square bridge university college school library center centre institute
    foundation stadium hospital museum boulevard plaza highway tower building hall house park prize
    award act doctrine plan amendment medal lecture ship carrier class dam tunnel station memorial
    international administration presidency government cabinet era years campaign tapes jr sr
""")
"""Words behind a person's name that make it the name of something else ("John F. Kennedy Airport")."""

SURNAME_FIRST = frozenset(
    ("cn", "kr", "kp", "tw", "vn", "kh", "sg", "hk", "mo", "my", "jp", "hu", "la", "mm")
)
"""Countries whose people's names may put the family name first."""
PLAIN = word_set("regional council governing federal district national provincial general assembly board authority")
"""Words that name no place by themselves, although a list has a place so called."""
NEAR_A_COMPANY = word_set("""
    motor motors company co corp plc ag group shares share stock carmaker automaker oil giant cars vehicles petrol
    facebook instagram whatsapp platforms tech mercenary mercenaries fighters
""")
NOT_OF_INDIA = word_set("residential reservation reservations reserve reserves act tribe tribes band ocean country")
"""Behind "Indian": the first peoples of America, or the ocean."""
AFTER_A_LANGUAGE = word_set("""
    a an the in on at by to for from with and or but as is was were are be been that which who when while he she it they
    only rather than before after during because translation
""")
BEFORE_A_PLACE = word_set("""
    in at near from outside around through toward towards into to via between reach reached leaving left visit
    visited visiting
""")
MEMBERS = word_set("rep reps sen sens gov govs congressman congresswoman assemblyman assemblywoman mp mps")
SHARED_LETTERS = {
    **dict.fromkeys("ec ep cas eac aes pif pa is ira raf rsf sdf nam sis bis adb inf fia esm".split(), ""),
    **dict.fromkeys("sec cdc fda dea ftc fcc nsa tsa epa ice nra".split(), "us"),
    "npc": "cn", "ccp": "cn", "cpc": "cn", "isi": "pk", "rbi": "in", "pcc": "cu", "svr": "ru", "hur": "ua", "gur": "ua",
}  # fmt: skip
"""Letters that several bodies go by, and the country of the one the reference has ("": of none)."""
