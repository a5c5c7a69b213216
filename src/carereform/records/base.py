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
    """What a body or a person is to a record.

    Chair: presides. Lead: is in charge. Presenter: brought it to a meeting. Contact: answers
    questions about it. Author: wrote it. Owner: answers for it, or owns the place. Tenant: uses
    a place that another owns. Partner: works on it with others. Evaluator: finds out whether it
    works. Overseer: watches over it. Consulted: was asked for views.

    >>> Role("chair")
    <Role.CHAIR: 'chair'>
    """

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
    """What happened on one of a record's dates.

    Announced: it was said to be coming. Launched: it was begun in public. Interim: a first
    report came before the last. Reported: its report came. Published: it was made public.
    Signed: its parties agreed to it. Updated: it was changed afterwards. Held: it took place.
    Opened and closed: it began and ceased to take answers or people. Answered: the answer to it
    came. Introduced: it came before parliament. Passed: parliament, or a house, agreed to it.
    Assent: it became law. In-force: it began to apply. Ended: it was over.

    >>> Stage("in-force")
    <Stage.IN_FORCE: 'in-force'>
    """

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
    """Which question of a reader a detail answers.

    Covers: what is in it? Serves: whom is it for? Purpose: what is it meant to bring about?
    Condition: what does it hang on? Reason: why so? Where: in which places? With: together with
    whom or what? Instead: what comes in its place, or what does it replace? Remark: what else is
    there to know?

    >>> Detail("covers")
    <Detail.COVERS: 'covers'>
    """

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
    """One thing that the record knows about, with the evidence for each of its fields.

    Every kind has these fields and others of its own. A field that nobody entered holds None, or
    nothing where it could hold several values. `describe` tells what each field means.

    >>> from carereform.records import Mission, describe
    >>> for field in describe(Mission)[3:5]:
    ...     print(f"{field.attribute}: {field.words}")
    of: The strategy that sets it.
    number: Its number in the strategy.
    """

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

    def _repr_html_(self) -> str:
        """Show it in a notebook."""
        from carereform.records.notebook import show_record

        return show_record(self)

    @property
    def ref(self) -> Ref[Record]:
        """The reference that leads to it; written, it is `kind:id`."""
        return Ref(type(self), self.id)

    @property
    def name(self) -> str:
        """What to call it: its title, or its id as words."""
        return self.title or self.id.replace("-", " ")
