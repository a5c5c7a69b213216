"""Law and guidance: acts, bills, sections, regulations and statutory guidance."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from carereform.records.base import Record
from carereform.records.telling import tell
from carereform.values import Ref

if TYPE_CHECKING:
    from carereform.records.promises import Commitment, Consultation, Mission, Pilot
    from carereform.records.reviews import Recommendation

__all__ = ["Law", "LawForm"]


class LawForm(StrEnum):
    """What sort of law or guidance it is.

    Act: a law that parliament made. Bill: an act that is yet to be made. Section: a part of
    either. Regulations: made under an act by a minister. Guidance: how public bodies are to go
    about their duties.

    >>> LawForm("regulations")
    <LawForm.REGULATIONS: 'regulations'>
    """

    ACT = "act"
    BILL = "bill"
    SECTION = "section"
    REGULATIONS = "regulations"
    GUIDANCE = "guidance"


@frozen(kw_only=True, repr=False)
class Law(Record):
    """An act, a bill, a part of one, regulations or statutory guidance.

    >>> from carereform import Ref
    >>> act = Ref(Law, "childrens-wellbeing-and-schools-act")
    >>> section = Law(id="section-7", form=LawForm.SECTION, number="7", part_of=act)
    >>> print(section.form, section.number, "of", section.part_of)
    section 7 of law:childrens-wellbeing-and-schools-act
    """

    form: LawForm = field(metadata=tell("What sort of law it is."))
    number: str | None = field(
        default=None, metadata=tell("Its chapter, section or instrument number, as printed.")
    )
    part_of: Ref[Law] | None = field(default=None, metadata=tell("The law that it is a part of."))
    carries_out: tuple[Ref[Recommendation | Commitment | Pilot | Consultation | Mission], ...] = (
        field(default=(), metadata=tell("The recommendations and promises that it carries out."))
    )
    replaces: Ref[Law] | None = field(
        default=None, metadata=tell("The law that it takes the place of.")
    )
