"""The table of famous works, firms and discoveries (`rules/tables/creators.tsv`), and who can be named as their makers.

Names marked “~” there may be told as a work's maker (they adapted, played or paid for it) and are never told as
a wrong one.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.cache_plain import kept, stamp
from checker.listed import Listed
from checker.patterns import any_of

TABLE = Path(__file__).parent / "rules" / "tables" / "creators.tsv"


class Words(NamedTuple):
    """How the making of a kind of work is told: what was done, what it and its maker are called."""

    active: str
    passive: str
    noun: str
    role: str


MADE = {
    "novel or play": Words(
        "wrote|penned|authored",
        "written|penned|authored",
        "novel|book|play|poem|classic|masterpiece|story|essay|satire|tragedy|comedy|memoir|bestseller|best-seller",
        "author|writer|novelist|playwright|dramatist|poet|creator",
    ),
    "film": Words(
        "directed|made|filmed|shot",
        "directed|made|filmed|shot",
        "film|movie|classic|masterpiece|thriller|western|epic|picture|blockbuster|drama|comedy|musical",
        "director|filmmaker|film-maker|film maker",
    ),
    "painting or sculpture": Words(
        "painted|sculpted|created|drew|carved",
        "painted|sculpted|created|carved",
        "painting|masterpiece|canvas|work|sculpture|portrait|picture|fresco|statue|print",
        "painter|sculptor|artist|creator",
    ),
    "opera or work of music": Words(
        "composed|wrote",
        "composed|written",
        "opera|ballet|masterpiece|symphony|work|score|musical|operetta|oratorio|piece|suite",
        "composer|creator|author",
    ),
    "song": Words(
        "wrote|composed",
        "written|composed",
        "song|hit|single|anthem",
        "writer|songwriter|author|composer",
    ),
    "album": Words(
        "recorded|released|made",
        "recorded|released|made",
        "album|record|LP|masterpiece|classic",
        "singer|creator",
    ),
    "building": Words(
        "designed|built",
        "designed|built|created",
        "building|tower|museum|masterpiece|church|house|skyscraper",
        "architect|designer|creator",
    ),
    "company": Words(
        "founded|co-founded|started|set up|created|launched|established",
        "founded|co-founded|created|started|set up|established|launched",
        "company|firm|chain|giant|start-up|startup|carmaker|retailer|business",
        "founder|co-founder|cofounder|creator",
    ),
    "discovery or invention": Words(
        "discovered|invented|formulated|developed|devised",
        "discovered|invented|formulated|devised|developed|proposed",
        "discovery",
        "discoverer|inventor|father|originator",
    ),
}
TITLED = {"novel or play", "film", "painting or sculpture", "opera or work of music", "song", "album"}
_SHORT = (
    "Mozart Beethoven Verdi Puccini Tchaikovsky Rossini Bizet Stravinsky Vivaldi Haydn Ravel Sibelius Prokofiev"
    " Shostakovich Debussy Dvořák Berlioz Handel Mussorgsky Tolstoy Dostoevsky Dostoyevsky Chekhov Pushkin Solzhenitsyn"
    " Nabokov Dickens Hemingway Faulkner Steinbeck Orwell Huxley Tolkien Flaubert Balzac Proust Kafka Brecht Ibsen"
    " Strindberg Cervantes Boccaccio Goethe Spielberg Scorsese Hitchcock Kubrick Tarantino Fellini Kurosawa Tarkovsky"
    " Picasso Rembrandt Vermeer Botticelli Caravaggio Velázquez Dalí Matisse Monet Manet Munch Klimt Cézanne Renoir"
    " Kandinsky Magritte Michelangelo Raphael Rodin Goya Shakespeare Gehry Darwin Einstein Copernicus Galileo Edison"
    " Liszt Mahler Shostakovich Turgenev Gogol Zola Voltaire Bergman Coppola Seurat Degas Gauguin"
)
"""Surnames that stand for their bearer alone."""

_MANY = frozenset({"Walt Disney", "Queen", "Europe"})
"""Names that stand for a firm's whole output, or for something else."""


class Work(NamedTuple):
    """A work as texts name it, what it is, and who can be named as its maker."""

    kind: str
    title: str
    makers: tuple[str, ...]
    own: tuple[str, ...]
    """Of the makers, those who made it and did not only adapt, play or pay for it."""


@cache
def table() -> tuple[Work, ...]:
    """Every work, once under each of its titles."""
    made = []
    for kind, title, whos in _rows():
        own = tuple(who for who in whos if not who.startswith("~"))
        made.append(Work(kind, title, tuple(who.lstrip("~") for who in whos), own))
    return tuple(made)


@cache
def makers(kind: str) -> frozenset[str]:
    """Everybody the table gives a work of this kind, with the surnames that do for some of them."""
    full = {who for row, _, whos in _rows() if row == kind for who in whos if not who.startswith("~")}
    short = {who.rpartition(" ")[2] for who in full} & set(_SHORT.split())
    return frozenset(full | short) - _MANY


@cache
def _rows() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    rows = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines()[2:]]
    told = []
    for kind, titles, who in rows:
        for title in titles.split("|"):
            written = {title, title[0].upper() + title[1:]} if kind not in TITLED else {title}
            told += [(kind, each, tuple(who.split("|"))) for each in sorted(written)]
    return tuple(told)


@cache
def by_title() -> dict[str, list[Work]]:
    found: dict[str, list[Work]] = {}
    for work in table():
        found.setdefault(work.title, []).append(work)
    return found


@cache
def right(work: Work) -> frozenset[str]:
    """Who may be told as the maker of what bears this title."""
    named = {who for each in by_title()[work.title] for who in each.makers}
    return frozenset(named | {who.rpartition(" ")[2] for who in named})


@cache
def lasts(work: Work) -> frozenset[str]:
    return frozenset(who.rpartition(" ")[2] for who in work.makers)


@cache
def titles() -> Listed:
    titles = {work.title for work in table()}
    made_of = f"{stamp(TABLE)} {stamp(__file__)}"
    return Listed(titles, kept("titles-of-works", made_of, lambda: any_of(sorted(titles))))


@cache
def names() -> Listed:
    names = {who for kind in MADE for who in makers(kind)}
    return Listed(names, kept("makers-of-works", f"{stamp(TABLE)} {stamp(__file__)}", lambda: any_of(sorted(names))))
