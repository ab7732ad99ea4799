"""Claims about lives, terms, bodies and places: what the tables say of them, and what only looks wrong."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from checker.config import Config
from checker.engine import Checker

WRONG = {"refuted", "outdated", "premature"}


@pytest.fixture(scope="module")
def checker() -> Iterator[Checker]:
    with Checker.open(Config(judge=False)) as opened:
        yield opened


def told(checker: Checker, text: str, day: str = "2024-03-01") -> set[tuple[str, str]]:
    report = checker.check_text(text, "draft.txt", as_of=date.fromisoformat(day))
    return {(each.claim.predicate, each.label) for each in report.verdicts}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Nelson Mandela was born in 1918.", ("was-born", "supported")),
        ("Nelson Mandela was born in 1916.", ("was-born", "refuted")),
        ("Helmut Kohl died in 2017, aged 87.", ("died-aged", "supported")),
        ("Helmut Kohl died in 2017, aged 78.", ("died-aged", "refuted")),
        ("Margaret Thatcher, who died in 2012, was a chemist.", ("died", "refuted")),
        ("Poland joined NATO in 1999.", ("joined", "supported")),
        ("Poland joined NATO in 2001.", ("joined", "refuted")),
        ("Britain left the European Union in January 2021.", ("left", "refuted")),
        ("ASEAN was founded in 1967.", ("was-founded", "supported")),
        ("ASEAN was founded in 1977.", ("was-founded", "refuted")),
        ("Tony Blair was prime minister from 1997 to 2005.", ("in-office-until", "refuted")),
        ("Tony Blair was prime minister from 1997 to 2007.", ("in-office-until", "supported")),
        ("Gordon Brown succeeded Tony Blair as prime minister.", ("succeeded", "supported")),
        ("David Cameron succeeded Tony Blair as prime minister.", ("succeeded", "refuted")),
        ("Barack Obama won the 2012 presidential election.", ("won-election", "supported")),
        ("Barack Obama won the 2004 presidential election.", ("won-election", "refuted")),
        ("Barack Obama, the 44th president, spoke.", ("is-the-nth", "supported")),
        ("Barack Obama, the 43rd president, spoke.", ("is-the-nth", "refuted")),
        ("Canberra is the capital of Australia.", ("is-capital-of", "supported")),
        ("Ukraine, which became independent in 1991, spoke.", ("became-independent", "supported")),
        ("Ukraine, which became independent in 1995, spoke.", ("became-independent", "refuted")),
        ("Ghana has been independent since 1947.", ("became-independent", "refuted")),
        ("The Soviet Union was dissolved in 1993.", ("ceased-to-exist", "refuted")),
        ("Hugo Chávez, first elected president in 1996, died.", ("was-elected", "refuted")),
        ("Queen Elizabeth II came to the throne in 1952.", ("took-office", "supported")),
        ("Hosni Mubarak was ousted in 2013.", ("left-office", "refuted")),
        ("President Ronald Reagan (1979–1989) spoke to him.", ("in-office-since", "refuted")),
        ("Theresa May moved in. She took over from Gordon Brown as prime minister.", ("succeeded", "refuted")),
        ("Kofi Annan, who led the United Nations from 1992 to 2006, spoke.", ("in-office-since", "refuted")),
        ("Italy's Emmanuel Macron spoke.", ("is-of-country", "refuted")),
        ("Finland joined NATO in April. Sweden, which joined the alliance in 2021, waits.", ("joined", "refuted")),
        ("Lyon, France, is quiet.", ("lies-in", "supported")),
        ("NATO member Denmark agreed.", ("is-member", "supported")),
        ("The fall of the Berlin Wall in 1989 was a surprise.", ("happened", "supported")),
        ("French leader Vladimir Putin spoke on Monday.", ("holds-office", "refuted")),
    ],
)
def test_verdict(checker: Checker, text: str, verdict: tuple[str, str]) -> None:
    assert verdict in told(checker, text)


@pytest.mark.parametrize(
    "text",
    [
        "The father of Boris Johnson was born in 1940.",
        "A school in Columbus, Georgia, was established on 29 November 1930.",
        "He was secretary of state under President Woodrow Wilson (1913–1915).",
        "In 800 he was crowned by Pope Leo III, and Lahore became the capital of Pakistan's Punjab province.",
        "Kazakhstan's Nursultan Nazarbayev became president in 1990. Paul Kagame has led Rwanda since 1994.",
        "Daniel Ortega, who was elected president in 1984, lost in 1990.",
        "Ukraine declared independence in 1918, Bangladesh in 1971, and Indonesia became independent in 1949.",
        "Canada joined the EU in 2014 in imposing sanctions.",
        "France rejoined NATO's command in 2009; Greece joined NATO exercises in 2003.",
        "The European Union was created in 1957, others say in 1993.",
        "If Barack Obama had won the 2004 presidential election, much would be different.",
        "Donald Trump, who says he won the 2020 presidential election, spoke.",
        "Vladimir Putin has ruled Russia since 1999 and was re-elected in 2018.",
        "Tony Blair was re-elected in 2001 and 2005.",
        "Joe Biden won the presidential election in 2020 and has been in office since 2021.",
        "Labour leader Keir Starmer and Soviet leader Mikhail Gorbachev are of different times.",
        "Boris Yeltsin resigned as president on 31 December 1999.",
        "A comedian born in 1980 plays Boris Johnson, who was born in 1990 in the film.",
        "The presidents of Russia and France, Vladimir Putin and Emmanuel Macron, met on Monday.",
        "Kim Jong Un, the North Korean leader, and Ali Khamenei, the Iranian leader, exchanged letters.",
        "He served under President Woodrow Wilson (1913–1921) and under King Charles II.",
        "Henry Wilson was born in 1931. King Henry and Prince Philippe of the play spoke on Monday.",
        "William Howard Taft, Secretary of War, and Nelson Mandela (1918–2013), president of South Africa, are dead.",
        "John Smith, who was born in 1931, is a plumber. Gordon Brown, 12, is a pupil.",
    ],
)
def test_true_sentences_pass(checker: Checker, text: str) -> None:
    assert not {label for _, label in told(checker, text)} & WRONG


def test_a_wrong_claim_is_told_once(checker: Checker) -> None:
    text = "Britain left the European Union in 2019. Sydney is the capital of Australia. Helmut Kohl died in 2015."
    report = checker.check_text(text, "draft.txt", as_of=date(2024, 3, 1))
    places = [each.location.quote for each in report.findings if each.severity.value != "note"]
    assert sorted(places) == ["2015", "2019", "Sydney"]


def test_offices_of_several_countries_in_turn(checker: Checker) -> None:
    text = "The presidents of Russia and France, Emmanuel Macron and Vladimir Putin, met on Monday."
    report = checker.check_text(text, "draft.txt", as_of=date(2024, 3, 1))
    assert {each.location.quote for each in report.findings if each.rule == "wrong-office"} >= {"Vladimir Putin"}
