"""Numbers are found where a search for them finds them, only sooner."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.annotate.numbers_words import NUMBER, first_number

PARTS = (
    "a an A half quarter quarters third two-thirds twenty-one one Hundred thousand and million of year ago US$ nz$ $ € "
    "£ 5 10 1,000 2.5 3m 4bn ½ USD Rs Rs. NOK 50 000 1.000.000 \u017fix KRW # № @ st nd . , - – \xa0 \u202f ten dozen"
    " 7th x 3½ time decade later ٣ \n"
).split(" ")


@settings(max_examples=500, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PARTS), st.sampled_from((" ", "", "-", "\xa0", ", "))), max_size=12))
def test_the_same_numbers(parts: list[tuple[str, str]]) -> None:
    prose, position, found = "".join(map("".join, parts)), 0, []
    while match := first_number(prose, position):
        position = match.end()
        found.append((match.span(), match.groupdict()))
    assert found == [(match.span(), match.groupdict()) for match in NUMBER.finditer(prose)]
