"""Names are linked to the reference only where nobody else can be meant."""

from __future__ import annotations

from datetime import date

import pytest

from checker.annotate import annotate
from checker.knowledge import open_knowledge
from checker.readers import read_text
from checker.types import Mention

DAY = date(2020, 12, 31)


def found(text: str, name: str) -> list[Mention]:
    document = annotate(read_text(text, "-", DAY), open_knowledge())
    return [each for each in document.mentions if each.text == name]


def linked(text: str, name: str) -> set[str]:
    return {each.entity.name for each in found(text, name) if each.entity}


@pytest.mark.parametrize(
    ("text", "name", "whom"),
    [
        ("The law was signed by President George W. Bush in Washington.", "George W. Bush", "George W. Bush"),
        ("Former chancellor Gerhard Schröder spoke in Hanover.", "Gerhard Schröder", "Gerhard Schröder"),
        ("Former chancellor Gerhard Schroeder spoke in Hanover.", "Gerhard Schroeder", "Gerhard Schröder"),
        ("Angela Merkel thanked the guests.", "Angela Merkel", "Angela Merkel"),
        ("New Zealand's attorney-general David Parker resigned.", "David Parker", "David Parker"),
        ("Officials in Pyongyang said nothing.", "Pyongyang", "Pyongyang"),
        ("The boy from Irving, Texas, was arrested.", "Irving", "Irving"),
        ("The American vote was won by the Republicans.", "Republicans", "Republican Party"),
        ("Sinn Féin won eight seats.", "Sinn Féin", "Sinn Féin"),
        ("The Palestine Liberation Organization (PLO) agreed.", "PLO", "Palestine Liberation Organization"),
        ("The English captain scored.", "English", "England"),
        ("An American film was shown.", "American", "United States"),
        ("The Indian government said on Monday that it had not.", "Indian", "India"),
        ("The European Union's executive, the EC, proposed it.", "EC", "European Commission"),
        ("The NPC opened in Beijing, China's state media said.", "NPC", "National People's Congress"),
        ("The FDA approved the drug.", "FDA", "Food and Drug Administration"),
        ("It was first seen in China's Wuhan.", "Wuhan", "Wuhan"),
        ("She moved back to the States after the war.", "States", "United States"),
        ("Germany's foreign intelligence service, the BND, denied it.", "BND", "Federal Intelligence Service"),
        ("The carmaker Ford recalled 40,000 cars.", "Ford", "Ford"),
        ("The CoE published its report on prisons.", "CoE", "Council of Europe"),
        ("The prime minister of Azad Kashmir resigned.", "Azad Kashmir", "Azad Kashmir"),
        ("Reporters at NATO said nothing.", "NATO", "North Atlantic Treaty Organization"),
    ],
)
def test_linked(text: str, name: str, whom: str) -> None:
    assert linked(text, name) == {whom}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Labor's Jack Lang was dismissed before the New South Wales election.", "Jack Lang"),
        ("Incumbent Democrat John Glenn won in Ohio with 69 percent.", "John Glenn"),
        ("She worked for the John Edwards campaign in Iowa.", "John Edwards"),
        ("Bernier was born in Quebec, the son of Gilles Bernier.", "Bernier"),
        ("Walter Montalvo told his story. The letter reached Montalvo late.", "Montalvo"),
        ("The University of Arkansas opened it.", "University"),
        ("Kevin Conroy, the voice of Batman in Batman: The Animated Series, came.", "Batman"),
        ("The Greens in Austria and the Social Democrats of Austria agreed.", "Greens"),
        ("Pan-democrat candidates in Hong Kong won.", "Pan"),
        ("The Institution of Civil Engineers (ICE) met; the ICE has its seat in London.", "ICE"),
        ("Peter Sís draws in New York.", "Sís"),
        ("The Palestinian Solidarity Foundation wrote.", "Solidarity"),
        ("The form can be filled in only in English by the family.", "English"),
        ("Latin American films were shown.", "American"),
        ("The general election in British Columbia was close.", "British"),
        ("Troops entered Iranian Azerbaijan in 1915.", "Azerbaijan"),
        ("Ford worked as a managing editor and editorial writer.", "Ford"),
        ("The event will build anticipation for fans, Coe said.", "Coe"),
        ("The West Coast Regional Council heard the complaint.", "Regional Council"),
        ("Kashmir saw the highest number of visitors in its history.", "Kashmir"),
        ("Snow fell on Jammu and Kashmir till the forenoon.", "Kashmir"),
        ("The St. Mikes Indian Residential School was closed.", "Indian"),
        ("He was born on an Indian reservation in Montana.", "Indian"),
        ("The EC has been holding the talks on the next national polls.", "EC"),
        ("The NPC will be attended by ministers of South Africa.", "NPC"),
        ("The RAF flew 300 sorties from Malta.", "RAF"),
        ("It is a public park on Seattle, Washington's Capitol Hill.", "Capitol Hill"),
        ("The Assemblies of the Member States met on Monday.", "States"),
        ("He was given BND 1,000 for the mission.", "BND"),
        ("It was reported by the Jordan News Agency, Petra.", "Petra"),
        ("Wagner told the court that he was not there.", "Wagner"),
        ("Meta told reporters in Tirana that he would not resign.", "Meta"),
    ],
)
def test_left_open(text: str, name: str) -> None:
    assert linked(text, name) == set()


def test_a_town_of_a_country_is_not_in_its_name() -> None:
    names = [each.kind for each in found("The New Zealand government resigned.", "Zealand") if each.entity]
    assert names == []


def test_a_place_that_is_a_forename_before_a_surname_is_part_of_the_name() -> None:
    (mention,) = found("Merz succeeds Martin Scholz, whose coalition collapsed.", "Martin Scholz")
    assert mention.kind in ("person", "name")


@pytest.mark.parametrize("text", ["He lives in Martin, Slovakia.", "Martin is a town in Slovakia."])
def test_such_a_place_alone_stays_a_place(text: str) -> None:
    assert [each.kind for each in found(text, "Martin")] == ["place"]


def test_a_surname_behind_a_nickname_is_nobody_named_before() -> None:
    text = 'James Cameron made films. Matthew "Matt" Cameron is a drummer.'
    first, second = (each for each in annotate(read_text(text, "-", DAY), open_knowledge()).mentions
                     if each.text.endswith("Cameron"))  # fmt: skip
    assert first.entity is not None
    assert second.entity is None
