"""altered-body: a name's word exchanged is told, and the names that look like it are not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from checker import public_bodies
from checker.config import Config
from checker.engine import Checker
from checker.types import Finding, Severity


@pytest.fixture(scope="module")
def told() -> Callable[[str], list[Finding]]:
    """The findings of the rule alone in a text."""
    checker = Checker.open(Config(judge=False, references=("knowledge",)))
    alone = replace(checker, rules=tuple(each for each in checker.rules if each.name == "altered-body"))
    return lambda text: list(alone.check_text(text, "a.txt", as_of=date(2015, 5, 5)).findings)


SLIPS = {
    "The National Aeronautics and Space Association said so.": "National Aeronautics and Space Administration",
    "The UK Independents’ Party won in Clacton.": "UK Independence Party",
    "The UN Children's Foundation sent tents.": "UN Children's Fund",
    "The Organization of Petroleum Exploring Countries met.": "Organization of Petroleum Exporting Countries",
    "The National Association for the Advancement of Coloured Peoples sued.":
        "National Association for the Advancement of Coloured People",
    "The Student Nonviolent Coordinating Council's march began.": "Student Nonviolent Coordinating Committee",
    "The Scottish Nationalist Party gained a seat.": "Scottish National Party",
    "The Medicines and Healthcare Products Regulatory Authority and Pfizer agreed.":
        "Medicines and Healthcare Products Regulatory Agency",
    "Engineers at the Massachusetts Institution of Technology slept.": "Massachusetts Institute of Technology",
    "The International Nuclear Energy Agency (IAEA) met.": "International Atomic Energy Agency",
    "The Federal Communications Trade Commission (FCC) voted.": "Federal Communications Commission",
    "The National Highway Safety Administration (NHTSA) recalled it.": "National Highway Traffic Safety Administration",
}  # fmt: skip


@pytest.mark.parametrize(("text", "right"), SLIPS.items())
def test_a_slip_is_told_with_the_right_name(
    text: str, right: str, told: Callable[[str], list[Finding]]
) -> None:  # fmt: skip
    (finding,) = told(text)
    assert finding.suggestions[0].text == right
    assert finding.severity is Severity.WARNING


NAMES = """
The National Rifle Association of New Zealand met at Trentham in 1908.
The Commission on Security and Cooperation in Europe, in Washington, held a hearing on Belarus.
The Canadian Civil Liberties Association and the British Columbia Civil Liberties Association sued.
The National Aeronautics Association gave the Collier Trophy; the National Advisory Committee for Aeronautics won it.
The Federal Aviation Agency of 1958 became the Federal Aviation Administration in 1966.
The Securities and Exchange Board of India and the Cyprus Securities and Exchange Commission fined a bank.
The Ghana Food and Drugs Authority and the Saudi Food and Drug Authority licensed the vaccine.
The Zimbabwe African People's Revolutionary Army and the Zimbabwe African National Liberation Army obeyed.
The Moro National Liberation Front and the Moro Islamic Liberation Front split in 1978.
The Royal Society for the Protection of Birds and the National Society for the Prevention of Cruelty to Children paid.
The Southern Environmental Law Center and the Southern Poverty Law Center have different clients.
The New York Curb Exchange became the American Stock Exchange in 1953.
The Irish Society for the Prevention of Cruelty to Animals rescued a donkey in Mullingar.
The Georgian Foundation for Strategic and International Studies is in Tbilisi.
The Philippine Drug Enforcement Agency and the National Drug Law Enforcement Agency of Nigeria met.
The Taiwan Semiconductor Manufacturing Co. plant and the Lawrence Livermore National Lab are guarded.
The Scottish National League and the Scottish National Movement of the 1920s made the party.
The Georgia School of Technology got its name in 1885, and another in 1948.
The International Criminal Tribunal for Rwanda sat in Arusha, the Special Court for Sierra Leone in Freetown.
The Revolutionary Armed Forces and the Central American Court of Justice, Mr Ortega said, were his.
The UN Population Division, the UN Refugee Agency and the UN Human Rights Office are parts of the secretariat.
The International Telecommunications Union and the International Telecommunication Union are the same in print.
The National Institute of Economic Research in Stockholm and the National Bureau of Economic Research forecast growth.
The Royal Canadian Legion, the Royal Canadian Mint and the Royal Canadian Mounted Rifles paraded.
The National Labor Relations Commission in Manila and the National Labor Relations Board in Washington ruled.
The European Trade Union Committee for Education and the European Federation of Journalists wrote to Brussels.
The World Health Organization (WTO) was meant to be abbreviated otherwise.
The Independent Commission on Policing for Northern Ireland sat under Lord Patten.
The Democratic Front for the Liberation of Palestine and the Arab Liberation Front left the hall.
The Transitional National Council, the National Transitional Council and the Southern Transitional Council are three.
The Kenya Disaster Control and Prevention Agency is younger than the Korea Disease Control and Prevention Agency.
The Springfield Chamber of Commerce and the Greater Springfield Council of Governments had lunch.
""".strip().splitlines()


@pytest.mark.parametrize("text", NAMES)
def test_names_of_their_own_are_left_alone(text: str, told: Callable[[str], list[Finding]]) -> None:
    assert [each.location.quote for each in told(text)] == []


def test_within_a_quotation_it_is_a_note(told: Callable[[str], list[Finding]]) -> None:
    (finding,) = told("“The National Aeronautics and Space Association lost my form,” he said.")
    assert finding.severity is Severity.NOTE


def test_every_name_of_the_table_is_left_alone(told: Callable[[str], list[Finding]]) -> None:
    names = [public_bodies.known(number).text for number in range(len(public_bodies._rows()))]
    found = told("\n\n".join(f"The {name} met." for name in names))
    assert [each.location.quote for each in found] == []


def test_the_table_is_in_order_and_names_each_once() -> None:
    names = [text for text, _, _ in public_bodies._rows()]
    assert names == sorted(set(names))
    assert {mark for _, _, mark in public_bodies._rows()} == {"", "known"}


def test_spellings_of_a_word_make_no_other_name() -> None:
    one = public_bodies.words("Indian Space Research Organisation")
    other = public_bodies.words("The Indian Space Research Organization")
    assert [each.key for each in one] == [each.key for each in other]
