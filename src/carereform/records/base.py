"""What every record has: a name, our words, roles, dates, figures, details and evidence."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from carereform.findings import RuleCode
from carereform.records.citations import Citation
from carereform.records.telling import tell
from carereform.values import FrozenMap, Money, Quantity, Ref, Silence, When

if TYPE_CHECKING:
    from carereform.records.sources import Body, Person

__all__ = ["Detail", "Record", "Role", "Stage"]


class Role(StrEnum):
    """What a body or a person is to a record."""

    CHAIR = "chair"
    LEAD = "lead"
    PRESENTER = "presenter"
    CONTACT = "contact"
    AUTHOR = "author"
    OWNER = "owner"
    TENANT = "tenant"
    PARTNER = "partner"
    EVALUATOR = "evaluator"
    OVERSEER = "overseer"
    CONSULTED = "consulted"


class Stage(StrEnum):
    """What happened on one of a record's dates."""

    ANNOUNCED = "announced"
    LAUNCHED = "launched"
    INTERIM = "interim"
    REPORTED = "reported"
    PUBLISHED = "published"
    SIGNED = "signed"
    UPDATED = "updated"
    HELD = "held"
    OPENED = "opened"
    CLOSED = "closed"
    ANSWERED = "answered"
    INTRODUCED = "introduced"
    PASSED = "passed"
    ASSENT = "assent"
    IN_FORCE = "in-force"
    ENDED = "ended"


class Detail(StrEnum):
    """Which question of a reader a detail answers."""

    COVERS = "covers"
    SERVES = "serves"
    PURPOSE = "purpose"
    CONDITION = "condition"
    REASON = "reason"
    WHERE = "where"
    WITH = "with"
    INSTEAD = "instead"
    REMARK = "remark"


@frozen(kw_only=True, repr=False)
class Record:
    """One thing that the record knows about, with the evidence for each of its fields."""

    id: str = field(metadata=tell("Its slug, unique within its kind, that never changes meaning."))
    title: str = field(default="", metadata=tell("What it is called; empty where it has no name."))
    gist: str = field(
        default="", metadata=tell("What it says, in our own words, forty at the most.")
    )
    aliases: tuple[str, ...] = field(
        default=(), metadata=tell("Ids by which it was known before.")
    )
    who: FrozenMap[Role, tuple[Ref[Body | Person], ...]] = field(
        factory=FrozenMap, metadata=tell("Bodies and persons by the part they play.")
    )
    dates: FrozenMap[Stage, When | Silence] = field(
        factory=FrozenMap, metadata=tell("When each stage of it happened.")
    )
    figures: FrozenMap[str, Quantity | Money | Silence] = field(
        factory=FrozenMap, metadata=tell("Named figures beside the one that counts.")
    )
    details: FrozenMap[Detail, str] = field(
        factory=FrozenMap, metadata=tell("What else a reader asks, twenty-five words at the most.")
    )
    allow: FrozenMap[RuleCode, str] = field(
        factory=FrozenMap,
        metadata=tell("Rules that it may break, by their code, with the reason."),
    )
    checked: date | None = field(
        default=None, metadata=tell("The day on which somebody last looked for news of it.")
    )
    citations: tuple[Citation, ...] = field(
        default=(), metadata=tell("Which words of which sources support which fields.")
    )

    def __repr__(self) -> str:
        return f"<{self.ref}: {self.name}>"

    @property
    def ref(self) -> Ref[Record]:
        """The reference that leads to it; written, it is `kind:id`."""
        return Ref(type(self), self.id)

    @property
    def name(self) -> str:
        """What to call it: its title, or its id as words."""
        return self.title or self.id.replace("-", " ")
