"""Frozen values: what `dataclass(frozen=True)` makes of a class, in a tenth of the time.

`dataclass` writes six functions for each class and has them compiled, in every run: for the fifty classes of a check
that took as long as two hundred words. Here the functions are shared. What comes out is a dataclass to everyone:
`replace`, `fields` and `asdict` work as ever. A class of which thousands are made is better off with `dataclass`,
whose own `__init__` is a little quicker.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

Class = TypeVar("Class", bound=type)
Fields = tuple[Field[Any], ...]


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(*, slots: bool = True) -> Callable[[Class], Class]:
    """Make frozen values of a class: compared, hashed and shown by their fields; `slots` as for dataclasses."""

    def make(given: Class) -> Class:
        made: Any = dataclass(init=False, repr=False, eq=False, slots=slots)(given)
        fields: Fields = tuple(made.__dataclass_fields__.values())
        made.__init__ = _init(made, fields, slots)
        made.__eq__, made.__hash__ = _compared(fields)
        made.__repr__ = _shown(fields)
        if slots:
            made.__getstate__, made.__setstate__ = _packed(made, fields)
        made.__setattr__, made.__delattr__ = _set, _delete
        return made  # type: ignore[no-any-return]

    return make


def _init(made: Any, fields: Fields, slots: bool) -> Callable[..., None]:
    """How a value is made."""
    names = [each.name for each in fields]
    count = len(names)
    puts = [vars(made)[name].__set__ for name in names] if slots else []

    def init(self: Any, *given: Any, **named: Any) -> None:
        whole = _whole(made, fields, given, named) if named or len(given) != count else given
        if slots:
            for put, each in zip(puts, whole, strict=True):
                put(self, each)
        else:
            self.__dict__.update(zip(names, whole, strict=True))

    return init


def _whole(made: type, fields: Fields, given: Sequence[Any], named: dict[str, Any]) -> Sequence[Any]:
    """The values of all fields in order. Raises TypeError as a call with the wrong arguments does."""
    found = list(given)
    for each in fields[len(given) :]:
        if each.name in named:
            found.append(named.pop(each.name))
        elif each.default is not MISSING:
            found.append(each.default)
        elif each.default_factory is not MISSING:
            found.append(each.default_factory())
        else:
            raise TypeError(f"{made.__name__}() misses {each.name!r}")
    if named or len(found) != len(fields):
        raise TypeError(f"{made.__name__}() has no room for {', '.join(named) or f'{len(given)} values'}")
    return found


def _compared(fields: Fields) -> tuple[Callable[[Any, object], Any], Callable[[Any], int]]:
    """`__eq__` and `__hash__`."""
    told: Callable[[Any], Any] = attrgetter(*(each.name for each in fields))

    def equal(self: Any, other: object) -> Any:
        return told(self) == told(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(told(self))

    return equal, hashed


def _shown(fields: Fields) -> Callable[[Any], str]:
    names = [each.name for each in fields if each.repr]

    def shown(self: Any) -> str:
        return f"{self.__class__.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return shown


def _packed(made: Any, fields: Fields) -> tuple[Callable[[Any], list[Any]], Callable[[Any, Iterable[Any]], None]]:
    """How a value is sent to another process, and made there."""
    names = [each.name for each in fields]

    def pack(self: Any) -> list[Any]:
        return [getattr(self, name) for name in names]

    def unpack(self: Any, state: Iterable[Any]) -> None:
        for name, each in zip(names, state, strict=True):
            vars(made)[name].__set__(self, each)

    return pack, unpack


def _set(self: Any, name: str, _: Any) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delete(self: Any, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")
