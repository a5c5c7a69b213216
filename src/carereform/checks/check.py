"""A check is data: a rule, and the pure function that tells where a reform breaks it."""

from collections.abc import Callable, Iterator

from attrs import frozen

from carereform.findings import Related, Rule
from carereform.records import Record
from carereform.reform import Reform
from carereform.values import Ref, is_slug

__all__ = ["Breach", "Check", "Subject", "at", "known_as"]


@frozen
class Subject:
    """What checks are held against.

    Attributes:
        reform: The records that could be read.
        is_entered: Whether the files hold a record, though it may not have been readable:
            a reference to it is not dangling.
        may_name: Whether a record of this kind that could not be read may be or hold a name:
            what it may bring is not missing.

    >>> subject = Subject(Reform.of([]), lambda ref: False, lambda name, kind: False)
    >>> len(subject.reform)
    0
    """

    reform: Reform
    is_entered: Callable[[Ref[Record]], bool]
    may_name: Callable[[str, type[Record]], bool]

    def is_lost(self, ref: Ref[Record]) -> bool:
        """Whether a reference leads to a record that could not be read."""
        return self.reform.find(ref) is None and self.is_entered(ref)


@frozen(kw_only=True)
class Breach:
    """Where a rule is broken, and how, in one sentence.

    Attributes:
        message: What is wrong.
        record: The record that breaks the rule.
        field: The field as written in the files, if it is about one.
        hint: What to do about it, if that is known.
        related: The other places that matter.
        in_doubt: Whether it may be kept by a record that couldn't be read; then it isn't told.

    >>> from carereform.records import Event
    >>> Breach(message="It has no title.", record=Event(id="assent"), field="title").field
    'title'
    """

    message: str
    record: Record
    field: str | None = None
    hint: str | None = None
    related: tuple[Related, ...] = ()
    in_doubt: bool = False


@frozen
class Check:
    """A rule with the function that finds where a reform breaks it.

    The function to `run` reports and changes nothing; the order of the records changes nothing.

    >>> from carereform.findings import Severity
    >>> from carereform.records import Event
    >>> def find_untitled(subject):
    ...     for event in subject.reform.events:
    ...         if not event.title:
    ...             yield Breach(message=f"{event.id} has no title.", record=event)
    >>> rule = Rule("OUR001", Severity.NOTE, "An event has a title.", "It is what people read.")
    >>> reform = Reform.of([Event(id="royal-assent")])
    >>> subject = Subject(reform, lambda ref: False, lambda name, kind: False)
    >>> [breach.message for breach in Check(rule, find_untitled).run(subject)]
    ['royal-assent has no title.']
    """

    rule: Rule
    run: Callable[[Subject], Iterator[Breach]]


def at(message: str, record: Record, field: str | None = None) -> Related:
    """Point to another place that matters to a breach.

    >>> from carereform.records import Event
    >>> at("It is tied to this.", Event(id="royal-assent"), "when").record
    'event:royal-assent'
    """
    return Related(message=message, record=str(record.ref), field=field)


def known_as(reform: Reform, ref: Ref[Record]) -> tuple[Ref[Record], ...]:
    """Every reference that leads where one does: by the id of the record, and by those before.

    >>> from carereform.records import Event
    >>> reform = Reform.of([Event(id="assent", aliases=("royal-assent",))])
    >>> known_as(reform, Ref(Event, "assent"))
    (Ref(Event, 'assent'), Ref(Event, 'royal-assent'))
    """
    record = reform.find(ref)
    names = (ref.id,) if record is None else (record.id, *record.aliases)
    return tuple(Ref(ref.kind, name) for name in names if is_slug(name))
