"""Identity: every record can be named, and by one name only."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from carereform.checks.check import Breach, Check, Subject, at
from carereform.findings import Rule, Severity
from carereform.records import KINDS, Record, get_kind
from carereform.values import is_slug

__all__ = ["CHECKS"]

_MOST_RELATED = 10


def _untitled(subject: Subject) -> Iterator[Breach]:
    for record in subject.reform:
        kind = get_kind(type(record))
        if kind.titled and not record.title:
            yield Breach(message=f"This {kind.name} has no title.", record=record)


def _names_used_twice(subject: Subject) -> Iterator[Breach]:
    for kind in KINDS:
        users: dict[str, list[Record]] = defaultdict(list)
        for record in subject.reform.collection(kind.type):
            for name in {record.id, *record.aliases}:
                users[name].append(record)
        for name, records in users.items():
            for record in records if len(records) > 1 else ():
                if name in record.aliases:
                    others = islice((one for one in records if one is not record), _MOST_RELATED)
                    yield Breach(
                        message=f"The former id {name!r} is another {kind.name}'s name too.",
                        record=record,
                        field=f"aliases[{record.aliases.index(name)}]",
                        related=tuple(at("It is used here.", other) for other in others),
                    )


def _former_names_unreadable(subject: Subject) -> Iterator[Breach]:
    for record in subject.reform:
        for place, name in enumerate(record.aliases):
            if not is_slug(name):
                yield Breach(
                    message=f"{name!r} was no id.",
                    record=record,
                    field=f"aliases[{place}]",
                    hint="write it like family-networks",
                )


CHECKS = (
    Check(
        Rule(
            "IDE003",
            Severity.ERROR,
            "A record has a title, save decisions, deliveries and observations.",
            "People look for a promise by what it is called.",
        ),
        _untitled,
    ),
    Check(
        Rule(
            "IDE004",
            Severity.ERROR,
            "An id that a record had before is no other record's id.",
            "An old reference must go on leading to one record.",
        ),
        _names_used_twice,
    ),
    Check(
        Rule(
            "IDE005",
            Severity.ERROR,
            "An id that a record had before is a slug.",
            "No reference could lead to anything else.",
        ),
        _former_names_unreadable,
    ),
)
