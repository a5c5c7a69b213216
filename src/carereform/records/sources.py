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
    """What sort of document a source is.

    Report: what a review or a body has to say, in full. Minutes: of a meeting. Slides: shown at
    one. Statement: of a body or a person, in parliament too. Page: of a website. Letter: from one
    to another. Guidance: how public bodies are to act. Law: the text of one. Data: tables of
    figures. News: of a newspaper, a broadcaster or the trade.

    >>> SourceForm("minutes")
    <SourceForm.MINUTES: 'minutes'>
    """

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
    """What sort of body it is; a post without a name is an office, a region an area.

    Government: a department or the whole of it. Council: a local authority. Regulator: inspects
    or watches over others. Charity: works for the public good. Company: a firm. Group: people who
    meet for a purpose, such as a board. Office: a public post, whoever holds it. Area: a region
    or a nation.

    >>> BodyForm("regulator")
    <BodyForm.REGULATOR: 'regulator'>
    """

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
    """A public document or page that says something about the reform.

    >>> from datetime import date
    >>> page = Source(id="panel-2023", form=SourceForm.MINUTES, seen=date(2026, 11, 20))
    >>> print(page.form, "seen on", page.seen)
    minutes seen on 2026-11-20
    """

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
    """A body that acts or is acted for: a department, a council, a group, a post, an area.

    >>> ofsted = Body(id="ofsted", title="Ofsted", form=BodyForm.REGULATOR)
    >>> print(ofsted.name, "is a", ofsted.form)
    Ofsted is a regulator
    """

    form: BodyForm = field(metadata=tell("What sort of body it is."))


@frozen(kw_only=True, repr=False)
class Person(Record):
    """Someone in a public role, and only in it: never a child, a carer or a private person.

    >>> from carereform import Ref
    >>> panel = Ref(Body, "safeguarding-panel")
    >>> print(Person(id="annie-hudson", post="Chair", of=panel).post)
    Chair
    """

    post: str = field(metadata=tell("The public post in which they appear."))
    of: Ref[Body] | None = field(default=None, metadata=tell("The body that the post belongs to."))
