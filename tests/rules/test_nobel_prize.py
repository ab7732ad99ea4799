"""Nobel prizes given to the wrong field or year are told, and true sentences that look like it are not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from checker import nobel_laureates
from checker.config import Config
from checker.engine import Checker
from checker.rules import builtin

FIELDS = {"literature", "peace", "economics", "physics", "chemistry", "medicine"}


@pytest.fixture(scope="module")
def checker() -> Iterator[Checker]:
    with Checker.open(Config(judge=False, references=())) as opened:
        yield replace(opened, rules=tuple(rule for rule in builtin() if rule.name == "nobel-prize"))


def _flagged(text: str, checker: Checker) -> list[str]:
    return [each.location.quote for each in checker.check_text(text, "draft.txt", date(2025, 12, 1)).findings]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Harold Pinter, the playwright, who won the Nobel Prize for Literature in 2007, wrote 29 plays.", ["2007"]),
        ("The writer Doris Lessing, winner of the Nobel Prize for Literature in 2008, has died aged 94.", ["2008"]),
        ("James Watson, Francis Crick and Maurice Wilkins shared the 1962 Nobel Prize in Chemistry.", ["Chemistry"]),
        ("Watson and Crick shared the Nobel Prize in Physics in 1962.", ["Physics"]),
        ("Watson and Crick were awarded the 1953 Nobel Prize in Medicine.", ["1953"]),
        ("Sir Alexander Fleming won the Nobel Prize in Chemistry for the discovery of penicillin.", ["Chemistry"]),
        ("Ernest Rutherford was awarded the Nobel Prize in Physics in 1908.", ["Physics"]),
        ("Winston Churchill was awarded the Nobel Peace Prize in 1953.", ["Peace"]),
        ("Bob Dylan was awarded the 2017 Nobel Prize in Literature.", ["2017"]),
        ("Fritz Haber, who received the Nobel Prize in Physics in 1918, developed chlorine gas.", ["Physics"]),
        ("Dr Kissinger, Henry. Henry Kissinger won the 1974 Nobel Peace Prize with Le Duc Tho.", ["1974"]),
        ("Peter Higgs and François Englert won the 2012 Nobel Prize in physics.", ["2012"]),
        ("Nobel literature laureate Jimmy Carter turned 95.", ["literature"]),
        ("The Nobel laureate in physics Dorothy Hodgkin taught Margaret Thatcher.", ["physics"]),
        ("Dorothy Hodgkin, the Nobel Prize-winning chemist, won the 1965 Nobel Prize in Chemistry.", ["1965"]),
        ("Paul Krugman, who won the Nobel prize for economics in 2009, wrote in the New York Times.", ["2009"]),
        ("Amartya Sen, winner of the 1999 Nobel Prize for Economics, was born in Bengal.", ["1999"]),
        ("In 1985, Elie Wiesel was awarded the Nobel Peace Prize.", ["1985"]),
        ("Mother Teresa received the Nobel Peace Prize in 1978.", ["1978"]),
        ("Malala Yousafzai was 17 when she won the Nobel Peace Prize in 2015.", ["2015"]),
        ("Kofi Annan and the United Nations were jointly awarded the Nobel Peace Prize in 2002.", ["2002"]),
        ("Shimon Peres, Yasser Arafat and Yitzhak Rabin were awarded the Nobel Peace Prize in 1995.", ["1995"]),
        ("Wole Soyinka was the first African to be awarded the Nobel Prize for Literature, in 1988.", ["1988"]),
        ("Wole Soyinka, the 1987 Nobel laureate for literature, was born in Abeokuta.", ["1987"]),
        ("Nobel laureate Wole Soyinka, who won the literature prize in 1987, was born in Abeokuta.", ["1987"]),
        ("Mr Gorbachev won the Nobel Peace Prize in 1991. Mikhail Gorbachev was born in 1931.", ["1991"]),
        ("Toni Morrison was born in Ohio. She won the Nobel Prize in Literature in 1994.", ["1994"]),
        ("Richard Feynman, a Nobel Prize winner in chemistry, investigated the disaster.", ["chemistry"]),
        ("Milton Friedman, who won the 1977 Nobel Prize in economics, advised Reagan.", ["1977"]),
        ("The 2004 Nobel Peace Prize winner, Shirin Ebadi, is a lawyer.", ["2004"]),
        ("Desmond Tutu's 1986 Nobel Peace Prize drew attention to apartheid.", ["1986"]),
        ("The Nobel committee awarded Barack Obama the Nobel Peace Prize in 2010.", ["2010"]),
        ("Marie Curie, the only woman to win two, won the Nobel Prize in Medicine in 1911.", ["Medicine"]),
        ("John Steinbeck won the Pulitzer Prize in 1940 and the Nobel Prize for Literature in 1963.", ["1963"]),
        ("Samuel Beckett, who was awarded the Nobel in 1968, was born near Dublin.", ["1968"]),
        ("Seamus Heaney, awarded the Nobel Prize in Literature in 1994, taught at Harvard.", ["1994"]),
        ("Seamus Heaney, Nobel Prize in Literature 1994, taught at Harvard.", ["1994"]),
        ("Al Gore won an Oscar and the 2008 Nobel Peace Prize.", ["2008"]),
        ("Niels Bohr founded an institute in Copenhagen and was awarded the Nobel Prize in Chemistry.", ["Chemistry"]),
        ("The poet TS Eliot, who won the Nobel Prize in literature in 1958, was a banker.", ["1958"]),
        ("Kofi Annan, who shared the 2002 Nobel peace prize with the United Nations, died on Saturday.", ["2002"]),
        ("F. W. de Klerk, who shared the Nobel Peace Prize with Nelson Mandela in 1994, apologised.", ["1994"]),
        ("Nelson Mandela and F. W. de Klerk were jointly awarded the Nobel Peace Prize in 1994.", ["1994"]),
        ("The 14th Dalai Lama, who won the Nobel Peace Prize in 1988, lives in Dharamsala.", ["1988"]),
        ("The Dalai Lama was awarded the Nobel Peace Prize in 1979.", ["1979"]),
        ("Mr. Walesa, who won the Nobel Peace Prize in 1982, spoke. Lech Walesa is 70.", ["1982"]),
        ("Ivan Pavlov, the Russian physiologist and Nobel laureate in chemistry, was born in Ryazan.", ["chemistry"]),
        ("In 1998, the Nobel Peace Prize was awarded to Jody Williams.", ["1998"]),
        ("Rosalyn Yalow became the second woman to win the Nobel Prize in Chemistry.", ["Chemistry"]),
        ("Barbara McClintock is the only woman to receive an unshared Nobel Prize in Chemistry.", ["Chemistry"]),
        ("Tu Youyou, China's first Nobel laureate in chemistry, found artemisinin.", ["chemistry"]),
        ("Elinor Ostrom, the first woman to win the Nobel prize in economics, in 2010, died.", ["2010"]),
        ("Linus Pauling won the Nobel Prize in Physics in 1954.", ["Physics"]),
        ("The Nobel Prize in Literature was awarded in 1994 to Toni Morrison.", ["1994"]),
        ("No American had won the prize since Toni Morrison took it in 1990, the Nobel committee said.", ["1990"]),
        ("It was the first Nobel Prize in Literature for an American since Toni Morrison's in 1990.", ["1990"]),
        ("Nobel Laureate (Literature) Wole Soyinka and Nobel Peace Prize laureate Seamus Heaney met.", ["Peace"]),
        ("Saul Bellow - winner of the Nobel Prize in Literature in 1978 - was born in Quebec.", ["1978"]),
        ("Saul Bellow – who won the Nobel Prize in Literature in 1978 – was born in Quebec.", ["1978"]),
        ("Peter Medawar and Macfarlane Burnet won the Nobel prize for physiology in 1962.", ["1962"]),
        ("Muhammad Yunus, the Bangladeshi banker who won the Nobel Prize in Economics, was sworn in.", ["Economics"]),
        ("Liu Xiaobo, the jailed dissident who was awarded the Nobel Peace Prize in 2012, has died.", ["2012"]),
        ("Liu Xiaobo, imprisoned in 2009, was awarded the Nobel Peace Prize in 2011.", ["2011"]),
        ("Carl von Ossietzky won the Nobel Peace Prize in 1939 while held in a camp.", ["1939"]),
        ("President Woodrow Wilson was awarded the Nobel Peace Prize in 1917.", ["1917"]),
        ("Daniel Kahneman of Princeton University won the 2003 Nobel Prize in Economics for his work.", ["2003"]),
        ("Malala Yousafzai had just begun her exams when she won the Nobel Peace Prize in 2013.", ["2013"]),
    ],
)
def test_wrong_prizes(text: str, words: list[str], checker: Checker) -> None:
    assert _flagged(text, checker) == words


@pytest.mark.parametrize(
    "text",
    [
        "Albert Einstein was nominated for the Nobel Prize in Chemistry in 1910.",
        "Toni Morrison did not win the Nobel Prize in Literature in 1992; Derek Walcott did.",
        "Had she lived, Rosalind Franklin might have shared the Nobel Prize in Chemistry with Francis Crick.",
        "Linus Pauling, who won the Nobel Prize in Chemistry in 1954, also won the Nobel Peace Prize in 1962.",
        "Marie Curie won the Nobel Prize in Chemistry in 1911 and shared the one in Physics in 1903.",
        "John Bardeen won the Nobel Prize in Physics in 1956 and again in 1972.",
        "Frederick Sanger won the Nobel Prize in Chemistry in 1958 and in 1980.",
        "Irène Joliot-Curie, daughter of Marie Curie, won the Nobel Prize in Chemistry in 1935.",
        "A pupil of Ernest Rutherford won the Nobel Prize in Physics in 1951.",
        "The widow of Albert Einstein, who won the Nobel Peace Prize, is a character in his novel.",
        "Aage Bohr, son of Niels Bohr, won the Nobel Prize in Physics in 1975.",
        "Henry Kissinger and Le Duc Tho were awarded the Nobel Peace Prize in 1973.",
        "Aung San Suu Kyi received her Nobel Peace Prize in 2012, twenty-one years late.",
        "Max Planck received the Nobel Prize in Physics in 1919, for 1918.",
        "William Faulkner won the 1949 Nobel Prize in Literature, which was given in 1950.",
        "Peter Higgs predicted the particle in 1964 and won the Nobel Prize in Physics in 2013.",
        "Andre Geim shared the Ig Nobel Prize in Physics in 2000 with Michael Berry.",
        "Wangari Maathai won the Right Livelihood Award, the alternative Nobel prize, in 1984.",
        "John Nash won the Abel Prize in 2015, after the Nobel prize in economics in 1994.",
        "Kissinger's critics said the Nobel Peace Prize in 1974 should have gone elsewhere.",
        "In 1993 the American writer met Derek Walcott, who had won the Nobel Prize in Literature in 1992.",
        "Gabriel García Márquez, who met Fidel Castro in 1977, won the Nobel Prize in Literature in 1982.",
        "James Watson sold his Nobel Prize medal in 2014 at Christie's.",
        "Bob Dylan gave his Nobel lecture in 2017, after winning the Nobel Prize in Literature in 2016.",
        "The Nobel prizes in physics and chemistry in 2020 went to Roger Penrose and Jennifer Doudna, among others.",
        "Muhammad Yunus, the economist, won the Nobel Peace Prize in 2006.",
        "Daniel Kahneman, a psychologist, was awarded the Nobel Memorial Prize in Economic Sciences in 2002.",
        "Winston Churchill won the Nobel Prize in Literature in 1953; he had hoped for that of peace.",
        "Bertrand Russell, the philosopher and mathematician, won the 1950 Nobel Prize in Literature.",
        "Ernest Rutherford, the physicist, won the Nobel Prize in Chemistry in 1908.",
        "Walter Kohn, a physicist, won the Nobel Prize in Chemistry in 1998.",
        "Bob Dylan beat Philip Roth to the Nobel Prize in Literature in 2016.",
        "Malala Yousafzai, nominated in 2013, won the Nobel Peace Prize in 2014.",
        "The 2018 Nobel Prize in Literature was awarded to Olga Tokarczuk in 2019.",
        "Ernest Hemingway won the Pulitzer Prize in 1953 and the Nobel Prize in 1954.",
        "Saul Bellow, who won three National Book Awards, received the Nobel Prize in Literature in 1976.",
        "The Ernest Hemingway Foundation gave the Nobel Peace Prize committee a copy.",
        "Richard Feynman shared the 1965 Nobel Prize in Physics with Julian Schwinger and Sin-Itiro Tomonaga.",
        "He falsely claimed that Albert Einstein won the Nobel Prize in Chemistry.",
        "“Albert Einstein won the Nobel Prize in Chemistry,” the minister told pupils.",
        "Barack Obama, who took office in 2009, praised Toni Morrison, who won the Nobel Prize in 1993.",
        "She was the first American to win the Nobel Prize in Literature since Toni Morrison in 1993.",
        "Since Toni Morrison died in 2019 the Nobel Prize in Literature has gone to Louise Glück in 2020.",
        "Dorothy Hodgkin is the only British woman to have won a Nobel Prize in science, in 1964.",
        "Jimmy Carter, who left the White House in 1981, won the Nobel Peace Prize in 2002.",
        "Mikhail Gorbachev won the Nobel Peace Prize in 1990 and lost his country in 1991.",
        "Al Gore shared the Nobel Peace Prize in 2007 with the Intergovernmental Panel on Climate Change.",
        "The International Committee of the Red Cross won the Nobel Peace Prize in 1917, 1944 and 1963.",
        "The United Nations High Commissioner for Refugees won the Nobel Peace Prize in 1954 and 1981.",
        "Paul Krugman, a Nobel laureate in economics since 2008, writes a column.",
        "Elie Wiesel won the Nobel Peace Prize in 1986, thirty years after his book of 1956.",
        "Nobel laureates such as Toni Morrison (1993), Seamus Heaney (1995) and Mo Yan (literature, 2012) spoke.",
        "Nobel laureates: Roger Penrose (physics, 2020); Jennifer Doudna (chemistry).",
        "Jean-Paul Sartre declined the Nobel Prize in Literature in 1964.",
        "Gerhard Domagk was given the Nobel Prize in medicine in 1939 but could collect it only in 1947.",
        "Michael Smith, the Irish justice minister, said the Nobel Peace Prize of 1998 was earned.",
        "David Trimble, with John Hume the winner of the 1998 Nobel Peace Prize, spoke in 2005.",
        "In 1915 Albert Einstein finished the theory; the Nobel Prize in Physics came in 1921.",
        "He said Steven Chu, who won the Nobel Prize in Physics in 1997, became energy secretary in 2009.",
        "The theory of John Nash won the Nobel Prize in medicine nobody expected.",
        "The physicist who discovered with Otto Hahn that uranium splits never won the Nobel Prize in Physics.",
        "Tim Hunt, who was awarded the Nobel Prize in Physiology or Medicine in 2001, resigned in 2015.",
        "Robert Edwards was awarded the Nobel Prize in Medicine in 2010 for work done in 1969.",
        "Isaac Bashevis Singer's story of 1962 was read at the Nobel Prize ceremony in 1978.",
        "Kenneth Wilson, who shared an office with Paul Ehrlich, received the Nobel Prize in Physics in 1982.",
        "Paul Müller, who made DDT, was awarded the Nobel Prize in Medicine in 1948.",
        "Thomas Mann won the Nobel Prize in Literature in 1929 and left Germany in 1933.",
        "Norman Borlaug, a plant scientist, won the Nobel Peace Prize in 1970 for his wheat.",
        "If Albert Einstein won the Nobel Prize in Chemistry, I am a Dutchman.",
        "Mother Teresa, who was born in Skopje in 1910, won the Nobel Peace Prize in 1979.",
        "A biography of Toni Morrison won the Nobel Museum's prize in 1999.",
        "Richard Ernst, whose friend Kurt Wüthrich won the Nobel Prize in Chemistry in 2002, had won it in 1991.",
        "The house where Nobel Prize winner Ernest Hemingway lived in 1931 is open.",
        "Ernest Hemingway Prize winner Ann Other won the Nobel Prize in 2001.",
        "The Nobel Peace Prize winner in 1991, Aung San Suu Kyi, met Barack Obama in 2012.",
        "Barack Obama congratulated the 2014 Nobel Peace Prize winner Malala Yousafzai.",
        "Toni Morrison presented the 1994 Nobel Prize in Literature winner Kenzaburo Oe to the students.",
        "Like Albert Einstein, he won the Nobel Prize in Chemistry.",
        "Together with Albert Einstein, the winner of the Nobel Prize in Chemistry signed the letter.",
        "Nelson Mandela praised the award of the Nobel Peace Prize in 1984 to Desmond Tutu.",
        "He edited T. S. Eliot, William Golding, Seamus Heaney and other Nobel Prize winners in 1985.",
        "Otto Hahn was awarded the 1944 Nobel Prize in Chemistry in 1945.",
        "Lise Meitner's colleague Otto Hahn won the Nobel Prize in Chemistry for 1944.",
        "Abiy Ahmed, the Nobel Peace Prize laureate of 2019, went to war in 2020.",
        "Albert Einstein met Max Born in Berlin; he won the Nobel Prize in Physics in 1954.",
        "Niels Bohr worked with George de Hevesy, for which he won the Nobel Prize in Chemistry in 1943.",
        "Ernest Rutherford at Manchester was a physicist who won the Nobel Prize in Chemistry.",
        "Toni Morrison was a friend of a poet who won the Nobel Prize in Literature in 1992.",
        "Ernest Rutherford was the teacher of a man who won the Nobel Prize in Physics.",
        "Albert Einstein was a professor and Nobel laureate in physics.",
        "Bob Dylan received his Nobel Prize in 2017, in private.",
        "Martin Luther King III, son of Martin Luther King, won no Nobel Peace Prize in 1968.",
        "Pierre and Marie Curie won the Nobel Prize in Physics in 1903.",
        "Bernard Shaw won an Oscar in 1939 and the Nobel Prize in 1925.",
    ],
)
def test_true_sentences(text: str, checker: Checker) -> None:
    assert not _flagged(text, checker)


def test_the_field_is_put_right(checker: Checker) -> None:
    text = "Albert Einstein won the Nobel Prize in Chemistry in 1921."
    (finding,) = checker.check_text(text, "draft.txt", date(2025, 12, 1)).findings
    assert [each.text for each in finding.suggestions] == ["Physics"]
    text = "Toni Morrison won the 1994 Nobel Prize in Literature."
    (finding,) = checker.check_text(text, "draft.txt", date(2025, 12, 1)).findings
    assert [each.text for each in finding.suggestions] == ["1993"]
    assert "Kenzaburo Oe" in finding.message


def test_nothing_is_said_of_prizes_to_come(checker: Checker) -> None:
    text = "Bob Dylan won the Nobel Prize in Chemistry."
    assert not checker.check_text(text, "draft.txt", date(2010, 1, 1)).findings


def test_every_row_can_be_read() -> None:
    rows = nobel_laureates._rows()
    assert len(rows) > 900
    for name, also, field, years in rows:
        assert name.strip() == name
        assert name not in also
        assert field in FIELDS
        assert all(1901 <= year <= 2025 for year in years)


def test_no_science_prize_has_more_than_three() -> None:
    for (field, year), names in nobel_laureates._winners().items():
        assert len(names) <= 3, (field, year)
