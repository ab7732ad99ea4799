"""Values are dataclasses to everyone who looks."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from functools import cached_property

import pytest

from checker.types.values import frozen


@frozen()
class Flight:
    """One with slots."""

    number: str
    seats: int = 180
    stops: tuple[str, ...] = ()
    crew: list[str] = field(default_factory=list)
    secret: str = field(default="", repr=False)


@frozen(slots=False)
class Fleet:
    """One without."""

    flights: tuple[Flight, ...]

    @cached_property
    def seats(self) -> int:
        return sum(each.seats for each in self.flights)


@dataclass(frozen=True, slots=True)
class Usual:
    number: str
    seats: int = 180
    stops: tuple[str, ...] = ()
    crew: list[str] = field(default_factory=list)
    secret: str = field(default="", repr=False)


MADE: list[tuple[tuple[object, ...], dict[str, object]]] = [
    (("LH1",), {}), (("LH1", 7, ("Bonn",)), {}), (("LH1", 7, ("Bonn",), ["Ann"], "x"), {}),
    (("LH1",), {"stops": ("Bonn",), "secret": "x"}), ((), {"number": "LH1", "seats": 7}),
]  # fmt: skip
WRONG: list[tuple[tuple[object, ...], dict[str, object]]] = [
    ((), {}), ((1, 2, 3, 4, 5, 6), {}), (("LH1",), {"number": "LH2"}), (("LH1",), {"wings": 2}), ((), {"seats": 7}),
]  # fmt: skip


@pytest.mark.parametrize(("given", "named"), MADE)
def test_it_is_what_a_dataclass_is(given: tuple[str, ...], named: dict[str, int]) -> None:
    made, usual = Flight(*given, **named), Usual(*given, **named)
    assert repr(made) == repr(usual).replace("Usual", "Flight")
    assert asdict(made) == asdict(usual)
    assert [each.name for each in fields(made)] == [each.name for each in fields(usual)]
    assert Flight.__match_args__ == Usual.__match_args__
    assert asdict(replace(made, seats=9)) == asdict(replace(usual, seats=9))


@pytest.mark.parametrize(("given", "named"), WRONG)
def test_wrong_arguments_are_refused(given: tuple[str, ...], named: dict[str, int]) -> None:
    for kind in (Flight, Usual):
        with pytest.raises(TypeError):
            kind(*given, **named)


def test_equal_by_their_fields_and_only_to_their_kind() -> None:
    one, same, other = Fleet((Flight("A", crew=[]),)), Fleet((Flight("A"),)), Fleet((Flight("B"),))
    assert one == same != other
    assert Flight("A") != Usual("A")
    assert len({Fleet(()), Fleet(()), Fleet((),)}) == 1
    assert hash(Fleet(())) == hash(Fleet(()))


def test_nothing_can_be_changed() -> None:
    for made, name in ((Flight("A"), "seats"), (Fleet(()), "flights"), (Flight("A"), "wings")):
        with pytest.raises(FrozenInstanceError):
            setattr(made, name, 3)
        with pytest.raises(FrozenInstanceError):
            delattr(made, name)
    assert not hasattr(Flight("A"), "__dict__")


def test_each_value_has_its_own_list() -> None:
    assert Flight("A").crew is not Flight("A").crew


def test_copied_and_sent_to_another_process() -> None:
    fleet = Fleet((Flight("A", 3, ("Bonn",), ["Ann"], "x"), Flight("B", 4)))
    assert fleet.seats == 7
    for sent in (pickle.loads(pickle.dumps(fleet)), copy.copy(fleet), copy.deepcopy(fleet)):
        assert sent == fleet
        assert sent.seats == 7
    assert replace(fleet, flights=()).seats == 0
