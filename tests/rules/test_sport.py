"""Hosts, leagues and fixtures of sport: sentences that must be flagged, and true ones that look like them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from checker.config import Config
from checker.engine import Checker
from checker.rules import host_year, sport_fixture
from checker.sport_clubs import by_club

RULES = ("host-year", "wrong-league", "sport-fixture")

BAD = """\
host-year|2016|Spain hosted the 2016 Olympics, and 40,000 people came.
host-year|2020|The 2020 Olympics were held in Beijing after a delay.
host-year|1996|She won two golds at the 1996 Sydney Games.
host-year|1966|Pele missed the 1966 World Cup in Germany.
host-year|1992|Euro 1992 in Portugal drew few.
host-year|2010|Brazil, hosts of the 2010 World Cup, drew.
host-year|1972|It was the worst attack since the 1972 Montreal Olympics.
host-year|1988|He skied for Canada at the 1988 Winter Games in Lillehammer.
host-year|2008|The Olympics came to Athens in 2008.
host-year|1986|Colombia hosted the 1986 World Cup.
wrong-league|La Liga|Manchester United play in La Liga, where money is short.
wrong-league|La Liga|La Liga side Juventus have sacked their coach.
wrong-league|Bundesliga|The Bundesliga club Ajax sold him for 20 million euros.
wrong-league|NBA|The Toronto Maple Leafs, an NBA team, have a new owner.
wrong-league|Boston Celtics|The New York Yankees beat the Boston Celtics 4-2 on Sunday.
wrong-league|baseball|The baseball team Boston Celtics won.
wrong-league|NFL|He has been with the NFL's Chicago Bulls since 2019.
sport-fixture|clay|Wimbledon, played on clay, starts on Monday.
sport-fixture|grass|The French Open, the only major played on grass, begins.
sport-fixture|Wimbledon|She won the French Open in Wimbledon last week.
sport-fixture|London|The Australian Open in London begins on Monday.
sport-fixture|Pebble Beach|The Masters, played at Pebble Beach every April, begins on Thursday.
sport-fixture|Silverstone|The Italian Grand Prix was held at Silverstone.
sport-fixture|World Series|The Green Bay Packers won their fourth World Series in 2011.
sport-fixture|basketball|The Stanley Cup, basketball's top trophy, was stolen.
sport-fixture|Epsom|The Kentucky Derby at Epsom is on Saturday.
sport-fixture|Monza|Monza hosts the British Grand Prix on Sunday.
wrong-league|quarterback|He was the quarterback of the New York Yankees.
wrong-league|La Liga|Leeds United were relegated from La Liga.
host-year|1992|In 1992, Seoul hosted the Olympics.
host-year|1982|The World Cup in Argentina in 1982 was won by Italy.
sport-fixture|26.2 kilometers|He ran the marathon's 26.2 kilometers in three hours.
sport-fixture|six|A basketball team has six players on the court.
sport-fixture|30-minute|It was a soccer match of two 30-minute halves.
"""

TRUE = """\
Madrid bid for the 2016 Olympics, and Tokyo was awarded the 2020 Olympics in 2013.
The 1999 World Cup in the United States was won by Mia Hamm's side.
Moscow hosted the 1986 Goodwill Games, Melbourne the 2006 Games.
He rode at the 1956 Olympics in Stockholm.
Canada hosted the 1976 Olympics in Montreal and the 1988 Winter Olympics in Calgary.
Germany hosted the 1936 Olympics and the 1936 Winter Olympics in Garmisch.
The 2020 European Championship in England was played in 2021; football came home.
Los Angeles will host the 2028 Games.
The price rose to 2000 Euro in Spain.
Everton de Viña del Mar beat Colo-Colo 2-0; Liverpool Montevideo won the league.
The Premier League side Arsenal de Sarandí does not exist.
Austrian Bundesliga side Salzburg beat Ajax 2-0.
Real Madrid beat the NBA's Dallas Mavericks 104-96 in an exhibition.
Swansea City play in the Premier League.
Celtic want to play in the Premier League.
Basketball club Real Madrid lost.
The Boston Red Sox owner bought Premier League club Liverpool in 2010.
Manchester United, unlike La Liga rivals Real Madrid and Barcelona, have no president.
The New York Yankees and the NFL's New York Giants share a city.
The Winnipeg Jets of the NHL won 3-2.
Women's Super League side Chelsea beat Bundesliga club Wolfsburg.
The New York Giants won the World Series in 1954.
He won the Australian Open golf in Sydney.
He won the US Open at Pebble Beach by 15 shots.
He won the British Grand Prix at Brands Hatch in 1976.
A stage of the Tour de France ended in Rome.
The Grand National is run at Aintree, the Kentucky Derby at Churchill Downs.
The New York Giants quarterback and the Yankees pitcher met; the Rangers goaltender did not come.
The Yankees drafted the quarterback in 2014.
Silverstone hosts the British Grand Prix; Augusta National hosts the Masters.
The marathon is about 40 kilometers long.
Marathon is 40 kilometers north-east of the capital.
The ultra-marathon is 90 kilometers long.
Three players on a football team were arrested.
A basketball team has 15 players.
The youth soccer match of two 30-minute halves ended 1-1.
In the film, the Super Bowl is won by the New York Yankees.
Nadal practised on the clay of Mallorca for Wimbledon.
"""


@pytest.fixture(scope="module")
def checker() -> Iterator[Checker]:
    with Checker.open(Config(judge=False, references=("knowledge",))) as opened:
        yield opened


def _found(checker: Checker, text: str) -> list[tuple[str, str]]:
    report = checker.check_text(text, "draft.txt", as_of=date(2025, 6, 10))
    return [(each.rule, each.location.quote) for each in report.findings]


@pytest.mark.parametrize("line", BAD.splitlines())
def test_a_slip_is_told_once(line: str, checker: Checker) -> None:
    rule, words, text = line.split("|")
    assert _found(checker, text) == [(rule, words)]


@pytest.mark.parametrize("text", TRUE.splitlines())
def test_the_truth_is_left_alone(text: str, checker: Checker) -> None:
    assert [each for each in _found(checker, text) if each[0] in RULES] == []


def test_trophies_and_hosts_are_told_once() -> None:
    hosts = [(contest.name, year) for contest in host_year._contests() for year in contest.places]
    assert len(hosts) == len(set(hosts))
    titles = [name for each in sport_fixture._table() if each.kind == "title" for name in each.names]
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("fixture", sport_fixture._table(), ids=lambda each: f"{each.kind} {each.names[0]}")
def test_no_fixture_calls_its_own_right_wrong(fixture: sport_fixture.Fixture) -> None:
    if fixture.kind in ("tennis", "golf", "circuit", "finish"):
        assert not set(fixture.right) & set(sport_fixture._elsewhere(fixture))


def test_every_club_has_one_home_or_a_namesake() -> None:
    assert {club for club, homes in by_club().items() if len(homes) > 1} == {"New York Giants", "St. Louis Cardinals"}
