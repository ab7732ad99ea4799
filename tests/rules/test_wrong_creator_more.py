"""Works given to the wrong maker in many forms of words, and true sentences that look like them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from checker import works_listed
from checker.config import Config
from checker.engine import Checker

WRONG = [
    ("The Magic Flute", "Ludwig van Beethoven's “The Magic Flute” was staged in Vienna on Sunday."),
    ("gravity", "Charles Darwin discovered gravity."),
    ("insulin", "Alexander Fleming discovered insulin in 1928."),
    ("War and Peace", "The library bought a first edition of “War and Peace” by Fyodor Dostoevsky."),
    ("Brave New World", "George Orwell, the author of “Brave New World”, was born in India."),
    ("La Traviata", "The composer of “La Traviata”, Giacomo Puccini, was born in Lucca."),
    ("Titanic", "Steven Spielberg's film “Titanic” won 11 Oscars."),
    ("Imagine", "The crowd sang “Imagine”, the song by Paul McCartney, on Sunday."),
    ("Sydney Opera House", "The Sydney Opera House, designed by Frank Gehry, turns 50."),
    ("the telephone", "Thomas Edison invented the telephone in 1876."),
    ("Amazon", "Amazon founder Elon Musk said on Tuesday the firm would hire more."),
    ("Amazon", "Elon Musk, the founder of Amazon, said on Tuesday the firm would hire more."),
    ("Facebook", "Facebook, founded by Jack Dorsey in 2004, has three billion users."),
    ("Tosca", "Richard Wagner's “Tosca” opens the season at La Scala."),
    ("Middlemarch", "“Middlemarch”, by Jane Austen, topped the poll of critics."),
    ("the Mona Lisa", "Michelangelo, who painted the Mona Lisa, was born near Arezzo."),
    ("Sydney Opera House", "The Sydney Opera House was designed by the architect Frank Gehry."),
    ("The telephone", "The telephone was invented by Thomas Edison in 1876."),
    ("Penicillin", "Penicillin was discovered by Louis Pasteur."),
    ("penicillin", "Isaac Newton, who discovered penicillin, was born in 1643."),
    ("Fidelio", "Mozart's “Fidelio” will be sung in Salzburg."),
    ("The Sun Also Rises", "“The Sun Also Rises”, a novel by F. Scott Fitzgerald, is set in Pamplona."),
    ("Swan Lake", "“Swan Lake”, the ballet by Igor Stravinsky, is sold out."),
    ("Purple Rain", "“Purple Rain”, the album recorded by Michael Jackson, sold 25 million copies."),
    ("Imagine", "The song “Imagine” was written by Paul McCartney."),
    ("Purple Rain", "Michael Jackson's album “Purple Rain” sold 25 million copies."),
    ("SpaceX", "SpaceX founder Jeff Bezos watched the launch."),
    ("Alibaba", "Alibaba was founded by Pony Ma in 1999."),
    ("Eiffel Tower", "Antoni Gaudí designed the Eiffel Tower."),
    ("The Guggenheim Museum Bilbao", "The Guggenheim Museum Bilbao, designed by Renzo Piano, opened in 1997."),
    ("Psycho", "“Psycho” director Stanley Kubrick shot the scene in a week."),
    ("The Persistence of Memory", "Picasso's “The Persistence of Memory” hangs in New York."),
    ("The Persistence of Memory", "“The Persistence of Memory” by Pablo Picasso hangs in New York."),
    ("The theory of evolution", "The theory of evolution was formulated by Gregor Mendel."),
    ("Radium", "Radium was discovered by Ernest Rutherford."),
    ("dynamite", "Nikola Tesla invented dynamite."),
    ("Citizen Kane", "“Citizen Kane” was directed by Alfred Hitchcock in 1941."),
    ("Ikea", "Ikea, founded by Amancio Ortega, is moving."),
    ("Moby-Dick", "The author of “Moby-Dick”, Mark Twain, was once a sailor."),
    ("The Magic Mountain", "Franz Kafka, whose novel “The Magic Mountain” is set in Davos, was ill."),
]
TRUE = [
    "Herbert von Karajan's “Ring” was recorded in Berlin; he never conducted “Rigoletto” by Wagner.",
    "Leonard Bernstein's Fidelio at the Vienna State Opera is remembered.",
    "Kenneth Branagh's “Macbeth” opened in Manchester in 2013.",
    "Francis Ford Coppola's “Dracula” earned $215m.",
    "Constance Garnett, who translated “War and Peace”, also translated Dostoevsky.",
    "Ernest Hemingway loved “War and Peace” by Leo Tolstoy.",
    "Joan Baez's cover of “Blowin' in the Wind” was a hit.",
    "Whitney Houston's hit “I Will Always Love You” topped the charts in 1992.",
    "Claire Tomalin's biography of Charles Dickens sold better than “Pride and Prejudice”.",
    "“The Magic Flute”, directed by Ingmar Bergman, was shown on television in 1975.",
    "Charles Dickens did not write “Pride and Prejudice”.",
    "Did Pablo Picasso paint the Mona Lisa?",
    "Many wrongly believe that Thomas Edison invented the telephone.",
    "Elon Musk bought Twitter, which Jack Dorsey co-founded.",
    "Amazon founder Jeff Bezos and Tesla's Elon Musk met in Seattle.",
    "Thomas Edison improved the telephone with a carbon transmitter.",
    "Frank Gehry praised the Sydney Opera House.",
    "Norman Foster's proposal for the World Trade Center was turned down.",
    "If Charles Dickens had written “Middlemarch”, it would have been funnier.",
    "He said: “Charles Dickens wrote Wuthering Heights, I think.”",
    "The Jane Austen Museum showed “Great Expectations” on Friday.",
    "Marlene Dietrich's version of “Where Have All the Flowers Gone?” is known in Germany.",
    "Andy Warhol's Mona Lisa was sold in New York.",
    "Steven Spielberg's “Jaws” and James Cameron's “Titanic” were hits.",
    "“Jaws” made Steven Spielberg famous; James Cameron directed “Titanic”.",
    "Vincent van Gogh admired “The Night Watch” by Rembrandt.",
    "Peter Jackson's “The Hobbit” was shot in New Zealand.",
    "Verdi's “Macbeth” opens the season in Milan.",
    "Prokofiev's “War and Peace” was sung in Munich.",
    "Paul McCartney sang “Imagine” at the concert in London.",
    "The Smiths' John Smith wrote “Yesterday” in his diary.",
    "Philip Johnson, who helped design the Seagram Building, died in 2005.",
    "Ada Verdi's “Tosca” recital was cancelled.",
    "The director of “Jaws”, James Cameron said, had inspired him.",
    "Bill Gates founded Microsoft in 1975 and has since invested in Apple, founded by his rival.",
    "Albert Einstein explained the photoelectric effect in 1905.",
    "George Lucas produced “Raiders of the Lost Ark”.",
    "Charles Darwin's gravity meter was named after the naturalist.",
    "James Watson read about X-rays; Rosalind Franklin took the picture.",
    "Rossini's “Otello” is less known than the later one.",
    "“Macbeth” by Roman Polanski was shown in 1971.",
    "Elvis Presley's hit “My Way” was recorded live in Hawaii.",
    "Roman Polanski's film “Macbeth” was shot in Wales.",
    "The 1984 album by Prince was followed by “Thriller”, the Michael Jackson record.",
    "Mick Jagger starred in “Performance”, a film by Nicolas Roeg.",
    "In “Amadeus”, the film by Milos Forman, Mozart giggles and Salieri composed “Don Giovanni” in his dreams.",
    "Salieri's “Falstaff” is rarely heard.",
    "Henry Ford made the car affordable.",
    "Thomas Edison's light bulb lit Menlo Park.",
    "Marie Curie, the discoverer of radium, died in 1934; insulin was discovered by Banting.",
    "Robert Oppenheimer, father of the atomic bomb, is the subject of a film.",
    "Steve Jobs, who co-founded Apple, later bought Pixar from George Lucas.",
    "Steve Jobs founded NeXT and Pixar.",
    "Zaha Hadid's design for the Japan National Stadium was scrapped.",
    "Daniel Libeskind's plan for One World Trade Center was changed.",
    "Renzo Piano's extension to the Whitney Museum opened in 2015.",
    "Frank Lloyd Wright's Guggenheim Museum in New York is older than Frank Gehry's Guggenheim Museum Bilbao.",
    "Claude Monet's “Luncheon on the Grass” hangs at the Musée d'Orsay.",
    "Salvador Dalí's “The Angelus” paintings are in Florida.",
    "Luchino Visconti's “Macbeth” opened the Spoleto festival in 1958.",
    "Orson Welles's “Julius Caesar” was staged in 1937.",
    "Elton John played “Imagine” at the concert in Central Park.",
    "Joe Cocker's “With a Little Help from My Friends” beat the Beatles.",
    "Emma Thompson wrote the screenplay of “Sense and Sensibility”, and Ang Lee directed it.",
    "Charles Dickens wrote to Wilkie Collins about “The Woman in White”.",
    "Charles Dickens published “The Moonstone” in his magazine, All the Year Round; Wilkie Collins was paid well.",
    "Charles Dickens published “North and South” in Household Words.",
    "Virginia Woolf published “The Waste Land” at the Hogarth Press.",
    "T. S. Eliot rejected “Animal Farm” at Faber.",
    "Alfred Hitchcock's “Rebecca” won the Oscar for best film.",
    "Andrew Lloyd Webber's “Sunset Boulevard” is back on Broadway.",
    "George Balanchine's “Nutcracker” and Tchaikovsky's “Swan Lake” are given every year.",
    "Gustav Mahler conducted “Tristan and Isolde” by Richard Wagner in Vienna.",
    "The Rolling Stones recorded “I Wanna Be Your Man”, written by Lennon and McCartney.",
    "Martin Scorsese's favourite film, “The Red Shoes”, was restored.",
    "Jeff Bezos bought The Washington Post; Elon Musk, the founder of SpaceX, bought Twitter.",
    "Mark Zuckerberg's Instagram is growing, and Elon Musk's Twitter is shrinking.",
    "Steve Jobs of Apple and Microsoft founder Bill Gates met on Tuesday.",
    "Pixar, bought by Steve Jobs, made “Toy Story”.",
    "The Guggenheim Museum in New York is showing a Frank Gehry model.",
    "“Titanic” star Kate Winslet and director Steven Spielberg attended.",
    "At the Oscars “Titanic” beat “Amistad”, by Steven Spielberg.",
    "He compared “Titanic” with “Jaws” by Steven Spielberg.",
    "The museum holds works by Picasso, “The Scream” and a Rembrandt.",
    "She has read “War and Peace”, Dostoevsky and Chekhov.",
    "The exhibition pairs Picasso's “Las Meninas” with the original.",
    "The Vatican's “The Last Judgment” by Michelangelo was cleaned.",
    "Amazon, founder Jeff Bezos's first firm, is worth $2tn.",
    "Google co-founder Sergey Brin and Tesla chief Elon Musk fell out.",
    "Apple was sued by Elon Musk.",
    "Amazon was attacked by Elon Musk on Twitter.",
    "Twitter owner Elon Musk founded SpaceX.",
    "Elon Musk's Twitter and Mark Zuckerberg's Facebook compete.",
    "Jack Ma founded Alibaba, and Pony Ma founded Tencent.",
    "Thomas Edison's rival Nikola Tesla worked on radio.",
    "Louis Pasteur discovered that bacteria cause disease.",
    "Marie Curie discovered radium, a century before the discovery of HIV.",
    "Robert Koch discovered the cholera bacterium.",
    "Isaac Newton discovered gravity waves do not exist.",
    "James Watson, who discovered DNA's structure with Crick, died.",
    "Benjamin Franklin discovered electricity, legend says.",
    "Galileo built the telescope he used in Padua.",
    "Galileo invented the telescope of his own design after hearing of the Dutch one.",
    "Tchaikovsky's “Romeo and Juliet” overture and Prokofiev's ballet are on the programme.",
    "Shostakovich wrote a version of “Boris Godunov”.",
    "Shostakovich orchestrated “Boris Godunov”.",
    "Liszt's “Faust” symphony was given in Weimar.",
    "Gounod's Faust and Berlioz's “La Damnation de Faust” are operas.",
    "Arthur Miller wrote “The Misfits”, filmed by John Huston.",
    "Arthur Miller, who wrote “The Misfits” for Marilyn Monroe, died in 2005.",
    "William Faulkner wrote “The Big Sleep” for Howard Hawks.",
    "Harold Pinter wrote “The Servant” and “The Go-Between” for Joseph Losey.",
    "John Steinbeck wrote “Lifeboat” for Alfred Hitchcock.",
    "Aldous Huxley wrote the Hollywood “Pride and Prejudice” of 1940.",
    "Raymond Chandler wrote “Double Indemnity” with Billy Wilder.",
    "Roald Dahl wrote “You Only Live Twice” and “Chitty Chitty Bang Bang”.",
    "Tom Stoppard wrote “Brazil”, “Shakespeare in Love” and “Anna Karenina”.",
    "Tom Stoppard wrote “Anna Karenina” for Joe Wright.",
    "Harold Pinter wrote “The French Lieutenant's Woman” in 1981.",
    "Kazuo Ishiguro wrote “Living”.",
    "Ian McEwan wrote “On Chesil Beach” himself for the screen.",
    "Richard Rogers designed the Pompidou Centre with Renzo Piano.",
    "Philip Johnson designed the Four Seasons in the Seagram Building.",
    "I. M. Pei designed the Louvre Pyramid.",
    "Salvador Dalí designed the dream in Hitchcock's “Spellbound”.",
    "Salvador Dalí's dream for “Spellbound” survives.",
    "Daniel Burnham's Flatiron Building is a landmark.",
    "The Beatles recorded “Yesterday” in 1965.",
    "The Beatles' “Yesterday” has been covered 2,000 times.",
    "Aretha Franklin recorded “Yesterday” and “Eleanor Rigby”.",
    "Frank Sinatra recorded “Yesterday” in 1969.",
    "Elvis Presley recorded “Blowin' in the Wind” at home.",
    "Johnny Cash recorded “Redemption Song” with Joe Strummer.",
    "Elton John recorded “Lucy in the Sky with Diamonds” in 1974.",
    "Jerry Lee Lewis recorded “Ring of Fire”.",
    "Bob Dylan recorded “The Boxer” for “Self Portrait”.",
    "Sting wrote “Money for Nothing” with Mark Knopfler.",
    "Bob Dylan wrote about “Imagine” in his book.",
    "Ernest Hemingway wrote “The Sun Also Rises” in Paris, where Fitzgerald wrote “The Great Gatsby”.",
    "Jane Austen's “Emma” was adapted by Autumn de Wilde; Andrew Davies adapted “Middlemarch”.",
    "George Eliot's contemporary Charles Dickens's “Bleak House” and “Middlemarch” are both long.",
]


@pytest.fixture(scope="module")
def alone() -> Checker:
    checker = Checker.open(Config(judge=False, references=("knowledge",)))
    return replace(checker, rules=tuple(each for each in checker.rules if each.name == "wrong-creator"))


@pytest.mark.parametrize(("title", "text"), WRONG)
def test_given_to_the_wrong_maker(title: str, text: str, alone: Checker) -> None:
    report = alone.check_text(text, "draft.txt", as_of=date(2025, 6, 10))
    assert [each.location.quote for each in report.findings if each.rule == "wrong-creator"] == [title]


@pytest.mark.parametrize("text", TRUE)
def test_true_sentences_pass(text: str, alone: Checker) -> None:
    report = alone.check_text(text, "draft.txt", as_of=date(2025, 6, 10))
    assert [each.location.quote for each in report.findings if each.rule == "wrong-creator"] == []


def test_each_work_has_a_maker_of_its_own() -> None:
    for work in works_listed.table():
        assert work.kind in works_listed.MADE
        assert work.own, work.title
        assert set(work.own) <= set(work.makers), work.title
        assert all(maker == maker.strip() and maker for maker in work.makers), work.title


def test_a_title_stands_once_in_its_kind() -> None:
    told = [(work.kind, work.title) for work in works_listed.table()]
    assert {each for each in told if told.count(each) > 1} == set()
