"""A citation: which words of which source support which fields of a record."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from carereform.evidence.passages import Passage
from carereform.records.telling import tell
from carereform.values import Ref
from carereform.values.showing import show_given

if TYPE_CHECKING:
    from carereform.records.sources import Body, Person, Source

__all__ = ["Citation", "Difference"]


class Difference(StrEnum):
    """How what a source says of a field differs from what the record holds.

    Slip: a slip of the pen, so the reading is raw text. Name: the same thing under
    another name. Precision: one reading lies inside the other. Firmness: the same
    figure with another hedge. Scope: about a wider or narrower thing. Silence: the
    source doesn't say. Later: the same maker moved it. Conflict: both can't be true.

    >>> Difference("precision")
    <Difference.PRECISION: 'precision'>
    """

    SLIP = "slip"
    NAME = "name"
    PRECISION = "precision"
    FIRMNESS = "firmness"
    SCOPE = "scope"
    SILENCE = "silence"
    LATER = "later"
    CONFLICT = "conflict"


@frozen(kw_only=True, repr=False)
class Citation:
    """Which words of which source support which fields, and what they say if it differs.

    It holds no words of the source: a passage is where they were seen, how many they
    are and a digest of them. Without `at`, `words` and `digest` it cites an address only.

    >>> Citation(supports=("deadline",), inferred="Ten years from the signing.").passage
    """

    source: Ref[Source] | None = field(
        default=None, metadata=tell("The source that says so; none for an inference of ours.")
    )
    supports: tuple[str, ...] = field(
        metadata=tell("The fields that it supports, as written in the files.")
    )
    at: tuple[int, ...] = field(
        default=(),
        metadata=tell("Start and end of the words in the copy they were seen in: a hint."),
    )
    words: int | None = field(
        default=None, metadata=tell("How many words the passage has, normalised.")
    )
    digest: str | None = field(
        default=None, metadata=tell("Sixteen hexadecimal digits over those words.")
    )
    section: str | None = field(
        default=None, metadata=tell("A heading or page, where that is all we have.")
    )
    reads: str | None = field(
        default=None,
        metadata=tell("What this source says of the field, where it isn't what we hold."),
    )
    difference: Difference | None = field(
        default=None, metadata=tell("How that differs from what the record holds.")
    )
    inferred: str | None = field(
        default=None, metadata=tell("Why we hold it although no words say it.")
    )
    says: Ref[Body | Person] | None = field(
        default=None, metadata=tell("Whom the source reports as saying so.")
    )
    note: str | None = field(default=None, metadata=tell("Ours: why the reading isn't held."))

    def __repr__(self) -> str:
        return show_given(self)

    @property
    def passage(self) -> Passage | None:
        """The words that it points to, or None if it cites an address or infers."""
        if len(self.at) != 2 or self.words is None or self.digest is None:
            return None
        return Passage(self.at[0], self.at[1], self.words, self.digest)

    def covers(self, name: str) -> bool:
        """Whether it supports the field of this name, itself or as part of a larger one.

        >>> Citation(supports=("who.partner",)).covers("who.partner[1]")
        True
        """
        return any(
            name == support or name.startswith((f"{support}.", f"{support}["))
            for support in self.supports
        )
