"""The bridge from prose to file, number by number: spans, stretches, lines, and prose under construction."""

from __future__ import annotations

import dataclasses

import pytest

from checker.readers import compose
from checker.types import text


def test_spans_are_half_open() -> None:
    span = text.Span(3, 7)
    assert len(span) == 4
    assert span.of("0123456789") == "3456"
    assert span.shifted(2) == text.Span(5, 9)
    assert [place in span for place in (2, 3, 6, 7)] == [False, True, True, False]
    assert "3" not in span
    inside = [text.Span(3, 7), text.Span(4, 6), text.Span(3, 3), text.Span(7, 7)]
    outside = [text.Span(2, 7), text.Span(3, 8), text.Span(0, 1), text.Span(8, 9)]
    assert [one in span for one in (*inside, *outside)] == [True] * 4 + [False] * 4


@pytest.mark.parametrize(
    ("other", "shared"),
    [((0, 3), False), ((0, 4), True), ((4, 5), True), ((6, 9), True), ((7, 9), False), ((8, 9), False)],
)
def test_spans_overlap_where_they_share_a_character(other: tuple[int, int], shared: bool) -> None:
    assert text.Span(3, 7).overlaps(text.Span(*other)) is shared
    assert text.Span(*other).overlaps(text.Span(3, 7)) is shared


def test_spans_sort_by_start_and_cannot_be_changed() -> None:
    assert sorted([text.Span(2, 3), text.Span(1, 9), text.Span(1, 2)]) == [
        text.Span(1, 2), text.Span(1, 9), text.Span(2, 3),
    ]  # fmt: skip
    for made in (text.Span(1, 2), text.Source("a", "b"), text.Stretch(text.Span(0, 1), text.Span(0, 1))):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(made, dataclasses.fields(made)[0].name, 9)
    assert hash(text.Span(1, 2)) == hash(text.Span(1, 2))


def test_what_a_source_and_a_block_are_where_nothing_is_said() -> None:
    source, block = text.Source("a.txt", "b"), text.Block(text.Span(0, 1))
    assert (source.day, source.day_from, source.title, source.language) == (None, "", "", "en")
    assert (block.kind, block.name) == ("paragraph", "")
    assert text.Stretch(text.Span(0, 1), text.Span(5, 6)).verbatim


def offsets() -> text.Offsets:
    """Prose 0-5 word for word from 10, 5-6 read from 15-20 (an entity), 6-10 word for word from 20."""
    return text.Offsets(
        (
            text.Stretch(text.Span(0, 5), text.Span(10, 15)),
            text.Stretch(text.Span(5, 6), text.Span(15, 20), False),
            text.Stretch(text.Span(6, 10), text.Span(20, 24)),
        )
    )


@pytest.mark.parametrize(
    ("prose", "file"),
    [
        ((0, 5), (10, 15)), ((1, 3), (11, 13)), ((4, 6), (14, 20)), ((5, 6), (15, 20)), ((5, 7), (15, 21)),
        ((2, 9), (12, 23)), ((6, 10), (20, 24)), ((3, 3), (13, 13)), ((0, 0), (10, 10)), ((6, 6), (20, 20)),
        ((9, 40), (23, 24)), ((30, 40), (24, 24)),
    ],
)  # fmt: skip
def test_the_smallest_place_in_the_file(prose: tuple[int, int], file: tuple[int, int]) -> None:
    assert offsets().place(text.Span(*prose)) == text.Span(*file)


def test_without_a_map_prose_is_the_file() -> None:
    assert text.Offsets(()).place(text.Span(4, 8)) == text.Span(4, 8)


def test_prose_before_the_first_stretch_belongs_to_it() -> None:
    late = text.Offsets((text.Stretch(text.Span(3, 5), text.Span(30, 36), False),))
    assert late.place(text.Span(0, 1)) == text.Span(30, 36)


def test_lines_end_three_ways() -> None:
    lines = text.Lines("ab\r\nc\rd\n\ne")
    assert [lines.of(place) for place in (0, 1, 4, 5, 6, 8, 9, 10)] == [
        (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (4, 1), (5, 1), (5, 2),
    ]  # fmt: skip


def test_prose_grows_with_its_map() -> None:
    made = compose.Composition()
    assert (made.length, made.inside, made.fresh) == (0, False, False)
    made.open("heading", 2, "head")
    assert (made.inside, made.fresh) == (True, True)
    made.add("Ti", text_span(2, 4))
    made.add("tle", text_span(4, 7))
    assert (made.length, made.fresh) == (5, False)
    made.add("&", text_span(7, 12), verbatim=False)
    made.open("paragraph", 14)
    assert (made.length, made.fresh) == (8, True)
    made.add("Body", text_span(14, 18))
    made.close()
    made.close()
    assert not made.inside
    made.open("paragraph", 20)
    made.add("  ", text_span(20, 22))
    made.open("paragraph", 24)
    prose, bridge, blocks = made.finish()
    assert prose == "Title&\n\nBody\n\n  \n\n"
    assert [(one.span.of(prose), one.kind, one.name) for one in blocks] == [
        ("Title&", "heading", "head"), ("Body", "paragraph", ""),
    ]  # fmt: skip
    assert [(one.prose.of(prose), one.file.start, one.file.end, one.verbatim) for one in bridge.stretches] == [
        ("Title", 2, 7, True), ("&", 7, 12, False), ("\n\n", 14, 14, False), ("Body", 14, 18, True),
        ("\n\n", 20, 20, False), ("  ", 20, 22, True), ("\n\n", 24, 24, False),
    ]  # fmt: skip


def test_verbatim_text_that_stands_apart_is_not_joined() -> None:
    made = compose.Composition()
    made.open("paragraph", 0)
    made.add("a", text_span(0, 1))
    made.add("b", text_span(2, 3))
    made.add("c", text_span(3, 9), verbatim=False)
    made.add("d", text_span(9, 10))
    made.add("", text_span(10, 10))
    assert [one.file.start for one in made.finish()[1].stretches] == [0, 2, 3, 9]


def test_verbatim_text_must_fit_its_place() -> None:
    with pytest.raises(ValueError, match=r"^verbatim text must be as long as its place in the file$"):
        compose.Composition().add("ab", text_span(0, 3))


@pytest.mark.parametrize(
    ("run", "read"),
    [("x" * 399, "x" * 399), ("x" * 400, "…"), (" " * 199, " " * 199), (" " * 200, " "), ("\n" * 300, "\n" * 300)],
)
def test_runs_that_are_no_writing_are_one_sign(run: str, read: str) -> None:
    made = compose.Composition()
    made.open("paragraph", 5)
    file, end = "0123:a bbb\n" + run, "c" if run.isspace() else " c"
    made.add(file[5:] + end, text_span(5, len(file + end)))
    prose, bridge, _ = made.finish()
    assert prose == "a bbb\n" + read + end
    assert bridge.place(text.Span(6, 6 + len(read))) == text.Span(11, len(file))
    assert bridge.place(text.Span(6 + len(read), len(prose))).of(file + end) == end


def test_runs_inside_a_reading_stand_for_the_whole_reading() -> None:
    made = compose.Composition()
    made.open("paragraph", 0)
    made.add("a " + "x" * 500, text_span(0, 9), verbatim=False)
    prose, bridge, _ = made.finish()
    assert prose == "a …"
    assert bridge.place(text.Span(2, 3)) == text.Span(0, 9)


def blocks_of(body: str) -> list[str]:
    made = compose.Composition()
    made.open("paragraph", 0)
    made.add("Before.", text_span(0, 7))
    made.open("paragraph", 9)
    made.add(body, text_span(9, 9 + len(body)))
    prose, _, blocks = made.finish()
    assert blocks[0].span.of(prose) == "Before."
    assert {one.kind for one in blocks} == {"paragraph"}
    return [one.span.of(prose) for one in blocks[1:]]


def test_a_block_of_the_greatest_length_stays_whole() -> None:
    assert compose.LONGEST_BLOCK == 20_000
    whole = ("word. " * 3_334)[:20_000]
    assert blocks_of(whole) == [whole]


def test_a_longer_block_is_cut_behind_a_full_stop() -> None:
    body = "ab. " * 4_990 + "abc " * 20  # the last full stop within reach is at 19,958
    assert blocks_of(body + "end. " * 10) == ["ab. " * 4_990, "abc " * 20 + "end. " * 10]


def test_a_longer_block_without_full_stops_is_cut_at_a_blank() -> None:
    body = "a" * 12 + (" " + "b" * 8) * 2_300
    parts = blocks_of(body)
    assert "".join(parts) == body
    assert len(parts[0]) == 19_993
    assert parts[0].endswith("b ")
    assert parts[1].startswith("b")


def test_a_longer_block_without_blanks_is_cut_anywhere() -> None:
    body = "\n".join(["c" * 99] * 450)
    assert [len(part) for part in blocks_of(body)] == [20_000, 20_000, len(body) - 40_000]


def text_span(start: int, end: int) -> text.Span:
    return compose.Span(start, end)
