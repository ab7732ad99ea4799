"""Which found names are left open, although the reference has one bearer only: another may be meant.

Knows what a text says around a name: the countries it speaks of, a longer name that goes on before or
behind, and how names of parties and towns are shared. Knows nothing of what the reference lacks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from checker.annotate import link
from checker.annotate.beside import Beside
from checker.annotate.mentions_words import Phrases, Word, fold, word_set, words_of
from checker.annotate.offices import OfficeFound
from checker.annotate.people import Named, spoken
from checker.annotate.people_words import (
    BEFORE_A_PLACE,
    HONORIFICS,
    MEMBERS,
    NEAR_A_COMPANY,
    NOT_NAMES,
    OPENERS,
    PLACE_WORDS,
    PLAIN,
    SHARED_LETTERS,
)
from checker.annotate.states import StateFound
from checker.types import Entity, Knowledge

PART_OF = {"eng": "gb", "sct": "gb", "wls": "gb", "nir": "gb", "su": "ru", "dd": "de", "hk": "cn", "yu": "rs"}
ENGLISH = frozenset(("us", "gb", "ca", "au", "nz", "ie"))
LEADING = word_set("""
    president monarch pope supreme-leader head-of-state military-leader prime-minister vice-president
    foreign-minister secretary-general commission-president council-president chief-executive
    organisation-president managing-director director-general high-representative emperor
    finance-minister defence-minister interior-minister central-bank-governor
""")
"""Offices whose holders the whole world's press names without their country."""
SHARED_PARTY = word_set("""
    the of for and democratic democrat democrats democracy republican republicans liberal liberals
    labour labor conservative conservatives national nationalist nationalists peoples people people's social
    socialist socialists christian union unity united party green greens freedom progress progressive
    progressives reform centre center left right movement alliance justice development citizens workers
    workers' communist communists moderate moderates renaissance libertarian libertarians action front
    popular radical independent forward new free appeal solidarity tory tories first
""")
"""Words of which parties in several countries make their names."""
DIRECTIONS = word_set("north south east west northern southern eastern western central upper lower coast highlands")
SHARED_REGION = frozenset(("new york", "washington", "georgia", "quebec"))
"""Regions that share their name with a city or a state as much in the news."""
BIG, GREAT = 300, 1000
"""Thousands of people from which a town counts as known in its country, and in the world."""


def doubted(beside: Beside, closed: Sequence[bool], knowledge: Knowledge) -> set[int]:
    """Places among the names of those to leave open."""
    words, named = beside.words, beside.named
    homes = _homes(named, beside.lands, beside.posts, knowledge) | _stood_for(words, knowledge)
    bare = _surnames_too(words, named, knowledge)
    found = set()
    for at, each in enumerate(named):
        if len(each.entities) != 1 or not each.certain:
            continue
        entity, text = each.entities[0], spoken(words, each.first, each.last)
        if each.kind == "person":
            open_ = _other_person(beside, each, entity, homes, knowledge)
        elif each.kind == "place":
            open_ = _other_place(beside, each, entity, text, homes, closed, text in bare)
        else:
            open_ = _other_body(beside, each, entity, text, closed, knowledge)
            open_ = open_ or _explained_otherwise(beside, text, entity, knowledge)
            shared = each.kind == "party" and _shared(words, each, text)
            open_ = open_ or (shared and not _most_named(entity, beside, homes))
        if open_:
            found.add(at)
    return found


def _surnames_too(words: Sequence[Word], named: Sequence[Named], knowledge: Knowledge) -> frozenset[str]:
    """The single words among the places named that are also somebody's surname."""
    places = [each for each in named if each.kind == "place" and each.first == each.last]
    single = {spoken(words, each.first, each.last) for each in places}
    ask = getattr(knowledge, "surnamed", None)
    return frozenset(ask(sorted(single))) if ask and single else frozenset()


def _homes(
    named: Sequence[Named], lands: Sequence[StateFound], posts: Sequence[OfficeFound], knowledge: Knowledge
) -> frozenset[str]:
    """The countries the text speaks of: named, or home of a region, body, office or leader named in it."""
    found = {code.split(":")[0] for land in lands for code in land.naming.codes}
    found |= {post.title.country for post in posts}
    found |= {post.title.unit[:2] for post in posts if post.title.unit[2:3] == "-"}
    for each in named:
        if len(each.entities) != 1:
            continue
        entity = each.entities[0]
        if (
            (each.kind == "place" and (entity.note == "region" or _thousands(entity) >= GREAT))
            or each.kind == "organisation"
            or (each.kind == "person" and each.certain and _leading(entity, knowledge))
        ):
            found.add(entity.country)
    found.discard("")
    return frozenset(found | {PART_OF[code] for code in found if code in PART_OF})


@lru_cache(maxsize=4)
def _places_of_power(key: str, knowledge: Knowledge) -> tuple[Phrases, tuple[str, ...]]:
    """The words for places that stand for a government ("Downing Street"), and the country of each."""
    phrases = Phrases()
    countries: list[str] = []
    for fact in knowledge.facts("metonyms"):
        country, _, name = fact.object.partition(":")
        found = words_of(name)
        if len(country) == 2 and (len(found) > 1 or len(name) > 5) and found[0] != "the":
            phrases.add(found, len(countries))
            countries.append(country)
    return phrases, tuple(countries)


def _stood_for(words: Sequence[Word], knowledge: Knowledge) -> frozenset[str]:
    """The countries whose seats of power the text names."""
    phrases, countries = _places_of_power(knowledge.hash, knowledge)  # type: ignore[arg-type]
    numbers = (phrases.at(words, place)[0] for place, word in enumerate(words) if word.cap)
    return frozenset(countries[number] for number in numbers if number >= 0)


def _at_home(entity: Entity, homes: frozenset[str]) -> bool:
    return not entity.country or entity.country in homes or PART_OF.get(entity.country, "") in homes


def _leading(person: Entity, knowledge: Knowledge) -> bool:
    """Whether the press names this person without a country: a head, or somebody filed without an office."""
    held = knowledge.tenures(person.id)
    return not held or any(term.office.role in LEADING for term in held)


def _other_person(
    beside: Beside, each: Named, person: Entity, homes: frozenset[str], knowledge: Knowledge
) -> bool:
    words = beside.words
    if person.country in ENGLISH and each.last > each.first:
        known = {part for name in (person.name, *knowledge.aliases(person.id)) for part in words_of(name)}
        if words[each.last].low not in known:
            return True  # "John Glenn" is not John Glen, though it sounds so
    if _at_home(person, homes) or _leading(person, knowledge):
        return False
    if each.first and words[each.first].gap == " " and words[each.first - 1].low in MEMBERS:
        return False
    near = beside.posts_near(each.first, each.last)
    terms = knowledge.tenures(person.id) if near else ()
    return not any(link.fits(term, post.title, knowledge) for post in near for term in terms)


def _goes_on(words: Sequence[Word], each: Named, closed: Sequence[bool]) -> tuple[bool, bool]:
    """Whether a capitalised word goes on before the name, and behind it."""
    before = behind = False
    if each.first and words[each.first].gap:
        word = words[each.first - 1]
        before = word.cap and not word.owned and not closed[each.first - 1]
        before = before and word.low not in OPENERS | HONORIFICS and not (word.opening and word.gap == "")
    if each.last + 1 < len(words) and words[each.last + 1].gap and not words[each.last].owned:
        word = words[each.last + 1]
        behind = word.cap and not closed[each.last + 1] and word.low not in OPENERS
    return before, behind


def _thousands(place: Entity) -> int:
    """How many thousands live in a town; 0 for what is none."""
    digits = "".join(letter for letter in place.note if letter.isdigit()) if place.note.startswith("city of ") else ""
    return int(digits) // 1000 if digits else 0


def _other_place(
    beside: Beside, each: Named, place: Entity, text: str, homes: frozenset[str], closed: Sequence[bool], surname: bool
) -> bool:
    words, land = beside.words, beside.land_over.get(each.first)
    low = [word.low for word in words[each.first : each.last + 1]]
    if (land is not None and each.last <= land.last) or not text[0].isupper():
        return True
    if each.first and words[each.first - 1].low == "agency":
        return True  # "the Jordan News Agency, Petra"
    if not place.note.startswith("city of "):
        return " ".join(low) in SHARED_REGION or DIRECTIONS.issuperset(low) or PLAIN.issuperset(low)
    before, behind = _goes_on(words, each, closed)
    if each.first and _elsewhere_s(words, each.first, beside, place):
        return True
    size, home, owned = _thousands(place), _at_home(place, homes), words[each.last].owned
    if before or behind or (len(text) > 1 and text.isupper()):
        return True
    if each.first < each.last:
        return not (size >= BIG or home)
    if len(text) < 4 or low[0] in NOT_NAMES:
        return True
    led = each.first > 0 and words[each.first].gap == " " and words[each.first - 1].low in BEFORE_A_PLACE
    if size >= BIG and home:
        return surname and (not led or owned)
    if size >= GREAT:
        return not led or owned
    return not (led and home) or owned or (surname and not _in_its_region(each, place, beside))


def _elsewhere_s(words: Sequence[Word], at: int, beside: Beside, place: Entity) -> bool:
    """Whether another place has it: "Seattle, Washington's Capitol Hill"; not "China's Wuhan"."""
    before = words[at - 1]
    if not before.cap or not before.owned:
        return False
    land = beside.land_to.get(at - 1)
    return land is None or place.country not in land.naming.codes


def _in_its_region(each: Named, place: Entity, beside: Beside) -> bool:
    """Whether its region or country stands right behind a town: "Irving, Texas"."""
    land, other = beside.land_from.get(each.last + 1), beside.name_from.get(each.last + 1)
    if land is not None and place.country in land.naming.codes:
        return True
    return other is not None and any(
        one.note == "region" and one.country == place.country for one in other.entities
    )


def _other_body(
    beside: Beside, each: Named, body: Entity, text: str, closed: Sequence[bool], knowledge: Knowledge
) -> bool:
    words = beside.words
    if _not_the_letters(text, body, knowledge) or _other_letters(beside, text, body):
        return True
    if each.first and words[each.first].gap:
        land = beside.land_to.get(each.first - 1)
        if land and body.country and body.country not in (land.code, PART_OF.get(land.code, "")):
            return True
    if text.isupper() and len(text) == 3 and words[each.last + 1 : each.last + 2] and _amount(words[each.last + 1]):
        return True  # "BND 1,000": money
    before, behind = _goes_on(words, each, closed)
    behind = behind and words[each.last + 1].low in NOT_NAMES | PLACE_WORDS
    return before or behind or _somebody(words, each, text, knowledge)


def _amount(word: Word) -> bool:
    return word.text[:1].isdigit()


def _somebody(words: Sequence[Word], each: Named, text: str, knowledge: Knowledge) -> bool:
    """Whether a body's name may be a person's: "Ford worked as an editor", with no word of a company beside it."""
    if each.first < each.last or not text.istitle() or not knowledge.surnamed([text]).get(text):
        return False
    beside = words[max(0, each.first - 4) : each.last + 5]
    return not any(word.low in NEAR_A_COMPANY for word in beside)


def _explained_otherwise(beside: Beside, text: str, body: Entity, knowledge: Knowledge) -> bool:
    """Whether the text itself says what an abbreviation stands for, and that is not this body.

    "The Institution of Civil Engineers (ICE)": no blank before the letters or behind them, a name before.
    """
    if not (text.isupper() and 2 <= len(text) <= 5) or text not in beside.explained:
        return False
    said = {each for name in (body.name, *knowledge.aliases(body.id)) for each in words_of(name)}
    return any(each not in said for each in beside.explained[text])


def _shared(words: Sequence[Word], each: Named, text: str) -> bool:
    """Whether parties of several countries are so called, or so abbreviated."""
    letters = text.isupper() and len(text) <= 4
    return letters or all(word.low in SHARED_PARTY for word in words[each.first : each.last + 1])


def _most_named(party: Entity, beside: Beside, homes: frozenset[str]) -> bool:
    """Whether the text speaks of the party's country, and of no other more often."""
    tally: Counter[str] = Counter()
    for code, count in beside.tally.items():
        tally[PART_OF.get(code, code)] += count
    return party.country in homes and tally[party.country] >= max(tally.values(), default=0)


def _other_letters(beside: Beside, text: str, body: Entity) -> bool:
    """Whether another body may go by these letters: the text has no word of its name, nor speaks of its country."""
    home = SHARED_LETTERS.get(fold(text)) if text.isupper() else None
    if home is None:
        return False
    own = {word for word in words_of(body.name) if len(word) > 4}
    if any(word.low in own for word in beside.words):
        return False
    return home not in beside.tally and (home != "us" or bool(beside.tally))


def _not_the_letters(text: str, body: Entity, knowledge: Knowledge) -> bool:
    """Whether a short word only looks like the body's abbreviation: "Pan" is not the PAN."""
    if len(text) > 4 or text.isupper() or not text.isalpha():
        return False
    names = (body.name, *knowledge.aliases(body.id))
    letters = [name for name in names if sum(letter.isupper() for letter in name) > 1]
    return text not in names and fold(text) in {fold(name) for name in letters}
