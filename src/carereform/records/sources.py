"""Sources, and the bodies and persons that act: who says what, and who does it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from carereform.records.base import Record
from carereform.records.telling import tell
from carereform.values import Ref

if TYPE_CHECKING:
    from carereform.records.events import Meeting
    from carereform.records.law import Law
    from carereform.records.reviews import Review
    from carereform.records.strategy import Strategy

__all__ = ["Body", "BodyForm", "Person", "Source", "SourceForm"]


class SourceForm(StrEnum):
    """What sort of document a source is."""

    REPORT = "report"
    MINUTES = "minutes"
    SLIDES = "slides"
    STATEMENT = "statement"
    PAGE = "page"
    LETTER = "letter"
    GUIDANCE = "guidance"
    LAW = "law"
    DATA = "data"
    NEWS = "news"


class BodyForm(StrEnum):
    """What sort of body it is; a post without a name is an office, a region an area."""

    GOVERNMENT = "government"
    COUNCIL = "council"
    REGULATOR = "regulator"
    CHARITY = "charity"
    COMPANY = "company"
    GROUP = "group"
    OFFICE = "office"
    AREA = "area"


@frozen(kw_only=True, repr=False)
class Source(Record):
    """A public document or page that says something about the reform."""

    form: SourceForm = field(metadata=tell("What sort of document it is."))
    publisher: Ref[Body] | None = field(default=None, metadata=tell("Who put it out."))
    url: str | None = field(default=None, metadata=tell("The address of the publisher's page."))
    licence: str | None = field(default=None, metadata=tell("On what terms it may be used."))
    of: Ref[Strategy | Review | Law | Meeting] | None = field(
        default=None, metadata=tell("The strategy, review, law or meeting that it is the text of.")
    )
    seen: date | None = field(default=None, metadata=tell("The day on which we read it."))
    official: bool | None = field(
        default=None, metadata=tell("Whether a public body answers for what it says.")
    )
    opening_only: bool | None = field(
        default=None, metadata=tell("Whether only its beginning was read.")
    )


@frozen(kw_only=True, repr=False)
class Body(Record):
    """A body that acts or is acted for: a department, a council, a group, a post, an area."""

    form: BodyForm = field(metadata=tell("What sort of body it is."))


@frozen(kw_only=True, repr=False)
class Person(Record):
    """Someone in a public role, and only in it: never a child, a carer or a private person."""

    post: str = field(metadata=tell("The public post in which they appear."))
    of: Ref[Body] | None = field(default=None, metadata=tell("The body that the post belongs to."))
