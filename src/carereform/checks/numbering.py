"""Missions and pillars: numbered from 1 without a gap, and each mission with its deadline."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from carereform.checks.check import Breach, Check, Subject, at, known_as
from carereform.findings import Rule, Severity
from carereform.records import Mission, Pillar, Record
from carereform.values import Ref, Silence

__all__ = ["CHECKS"]


def _numbered_twice(subject: Subject) -> Iterator[Breach]:
    for members in _series(subject):
        first: dict[int, Mission | Pillar] = {}
        for member in members:
            other = first.setdefault(member.number, member)
            if other is not member:
                yield Breach(
                    message=f"There is another number {member.number} of this strategy.",
                    record=member,
                    field="number",
                    related=(at("It has the number too.", other, "number"),),
                )


def _numbered_with_gaps(subject: Subject) -> Iterator[Breach]:
    for members in _series(subject):
        numbers = {member.number for member in members}
        for member in members:
            if member.number < 1:
                message = "Numbers start at 1."
                yield Breach(message=message, record=member, field="number")
            elif member.number > 1 and member.number - 1 not in numbers:
                names = known_as(subject.reform, member.of)
                named = (subject.may_name(one.id, type(member)) for one in names)
                yield Breach(
                    message=f"There is no number {member.number - 1} before this one.",
                    record=member,
                    field="number",
                    in_doubt=subject.is_lost(member.of) or any(named),
                )


def _series(subject: Subject) -> Iterator[Sequence[Mission | Pillar]]:
    """The missions, and the pillars, of one strategy, in the order of their ids."""
    for collection in (subject.reform.missions, subject.reform.pillars):
        series: dict[Ref[Record], list[Mission | Pillar]] = defaultdict(list)
        for member in collection:
            series[subject.reform.present_ref(member.of)].append(member)
        yield from series.values()


def _no_deadline(subject: Subject) -> Iterator[Breach]:
    for mission in subject.reform.missions:
        cited = any(citation.covers("deadline") for citation in mission.citations)
        if mission.deadline is None:
            yield Breach(
                message="This mission has no deadline.",
                record=mission,
                field="deadline",
                hint="write 'deadline: unstated' and cite where it would stand, if none is given",
            )
        elif isinstance(mission.deadline, Silence) and not cited:
            yield Breach(
                message=f"No citation shows that the deadline is {mission.deadline}.",
                record=mission,
                field="deadline",
                hint="cite the words in which it would stand",
            )


CHECKS = (
    Check(
        Rule(
            "NUM001",
            Severity.ERROR,
            "Two missions, or two pillars, of a strategy don't have the same number.",
            "People know them by their numbers.",
        ),
        _numbered_twice,
    ),
    Check(
        Rule(
            "NUM002",
            Severity.ERROR,
            "The missions, and the pillars, of a strategy are numbered from 1 without a gap.",
            "One has been left out.",
        ),
        _numbered_with_gaps,
    ),
    Check(
        Rule(
            "NUM003",
            Severity.ERROR,
            "A mission has a deadline, or a citation that shows that none is given.",
            "Whether it is reached in time is the first thing that anybody asks.",
        ),
        _no_deadline,
    ),
)
