"""From the plain form to records: the faults of one record, all of them, with their paths."""

from collections.abc import Iterator
from typing import TypeVar

from attrs import frozen
from cattrs import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

from carereform.findings import Rule
from carereform.packs import rules
from carereform.packs.converter import KeyRefusedError, ShapeError, get_converter
from carereform.packs.plain import Path, Plain
from carereform.records import Edition, Record, WrongKindError, describe, write_name
from carereform.values import find_near, to_key

__all__ = ["Fault", "structure", "structure_record", "write_plain"]

T = TypeVar("T")


@frozen(kw_only=True)
class Fault:
    """Why a plain value is no record: which rule is broken, where in it, and what to do.

    Attributes:
        rule: The rule that is broken.
        path: The keys and list places that lead to the fault, from the record on.
        message: What is wrong, in one sentence.
        hint: What to do about it, if that is known.
        at_key: Whether the key is at fault, not its value.
    """

    rule: Rule
    path: Path
    message: str
    hint: str | None = None
    at_key: bool = False

    @property
    def name(self) -> str:
        """The field as written in the files; empty for the record itself."""
        return write_name(self.path)


def structure(plain: Plain, kind: type[T]) -> T | tuple[Fault, ...]:
    """Make a record, or a part of one, of its plain form; or tell every fault of it.

    >>> from carereform.records import Pillar
    >>> [fault.message for fault in structure({"id": "x", "of": "y", "numbr": "1"}, Pillar)]
    ["'number' is missing", "there is no field 'numbr' here"]
    """
    try:
        return get_converter().structure(plain, kind)
    except (ClassValidationError, IterableValidationError, ValueError) as error:
        return tuple(_faults(error, ()))


def structure_record(id_: str, plain: Plain, kind: type[T]) -> T | tuple[Fault, ...]:
    """Make a record of its id and of the plain form that stands under it; or tell every fault.

    >>> from carereform.records import Event
    >>> structure_record("royal-assent", {"title": "Royal Assent"}, Event)
    <event:royal-assent: Royal Assent>
    """
    if not isinstance(plain, dict):
        return structure(plain, kind)
    made = structure({**plain, "id": id_.strip() or "?"}, kind)
    if "id" not in plain:
        return made
    message, hint = "there is no field 'id' here", "the id is the key of the record"
    named = Fault(rule=rules.UNKNOWN_KEY, path=("id",), message=message, hint=hint, at_key=True)
    return (named, *(made if isinstance(made, tuple) else ()))


def write_plain(record: Record | Edition) -> dict[str, Plain]:
    """Write the plain form of a record as it stands under its id in a file, or of an edition.

    >>> from carereform.records import Event
    >>> write_plain(Event(id="royal-assent", title="Royal Assent"))
    {'title': 'Royal Assent'}
    """
    plain: dict[str, Plain] = get_converter().unstructure(record)
    return {key: value for key, value in plain.items() if key != "id"}


def _faults(error: BaseException, path: Path) -> Iterator[Fault]:
    match error:
        case ClassValidationError():
            in_fields, others = error.group_exceptions()
            for inner, field in in_fields:
                yield from _faults(inner, (*path, to_key(field.name)))
            for inner in others:
                yield from _faults(inner, path)
        case IterableValidationError():
            for inner, item in error.group_exceptions()[0]:
                step = item.index if isinstance(item.index, int) else str(item.index)
                yield from _faults(inner, (*path, step))
        case ForbiddenExtraKeysError():
            for key in sorted(error.extra_fields):
                yield _unknown_key((*path, key), error.cl)
        case KeyError():
            message = f"{path[-1]!r} is missing"
            yield Fault(rule=rules.MISSING_KEY, path=path, message=message)
        case KeyRefusedError():
            message, hint = _cut(str(error))
            yield Fault(rule=rules.UNKNOWN_KEY, path=path, message=message, hint=hint, at_key=True)
        case WrongKindError():
            yield Fault(rule=rules.WRONG_KIND, path=path, message=str(error))
        case ShapeError():
            yield Fault(rule=rules.WRONG_SHAPE, path=path, message=str(error))
        case _:
            message, hint = _cut(str(error))
            yield Fault(rule=rules.REFUSED_VALUE, path=path, message=message, hint=hint)


def _unknown_key(path: Path, kind: type) -> Fault:
    key = str(path[-1])
    known = [described.key for described in describe(kind) if described.key != "id"]
    near = find_near(key, known)
    return Fault(
        rule=rules.UNKNOWN_KEY,
        path=path,
        message=f"there is no field {key!r} here",
        hint=f"did you mean {near!r}?" if near else f"the fields are {', '.join(known)}",
        at_key=True,
    )


def _cut(message: str) -> tuple[str, str | None]:
    """Cut the message of a parser into what is wrong and what to do."""
    wrong, semicolon, hint = message.partition("; ")
    return wrong, hint if semicolon else None
