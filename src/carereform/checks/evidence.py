"""Evidence: figures, dates and outcomes are cited, and citations say what they must."""

import re
from collections.abc import Iterator

from carereform.checks.check import Breach, Check, Subject, at, known_as
from carereform.evidence.words import DIGEST_PATTERN
from carereform.findings import Rule, Severity
from carereform.questions import Claim, claims_of, fits
from carereform.records import (
    Citation,
    Difference,
    FieldValue,
    Mission,
    Record,
    Source,
    field_values,
    parser_of,
)
from carereform.values import Silence, find_near

__all__ = ["CHECKS"]

_MOST_WORDS = 40
_MOST_FIELDS = 4


def _uncited(subject: Subject) -> Iterator[Breach]:
    for record, held in _uncited_values(subject):
        if held.needs_evidence:
            yield Breach(
                message=f"Nothing is cited for {held.name}: {held.text}.",
                record=record,
                field=held.name,
                hint="make a citation with 'carereform cite', or say from what it is inferred",
            )


def _uncited_silence(subject: Subject) -> Iterator[Breach]:
    for record, held in _uncited_values(subject):
        has_own_rule = isinstance(record, Mission) and held.name == "deadline"
        if isinstance(held.value, Silence) and not has_own_rule:
            yield Breach(
                message=f"Nothing shows that {held.name} is {held.text}.",
                record=record,
                field=held.name,
                hint="cite the words in which it would stand",
            )


def _uncited_values(subject: Subject) -> Iterator[tuple[Record, FieldValue]]:
    """The values that no citation covers; a source is the evidence for its own fields."""
    for record in subject.reform:
        if isinstance(record, Source):
            continue
        for held in field_values(record):
            if not any(citation.covers(held.name) for citation in record.citations):
                yield record, held


def _cites_no_field(subject: Subject) -> Iterator[Breach]:
    for record in subject.reform:
        held = {value.name for value in field_values(record)}
        for place, citation in enumerate(record.citations):
            for index, support in enumerate(citation.supports):
                if support in held or any(map(Citation(supports=(support,)).covers, held)):
                    continue
                near = find_near(support, held)
                yield Breach(
                    message=f"This record holds no {support!r}.",
                    record=record,
                    field=f"citations[{place}].supports[{index}]",
                    hint=f"did you mean {near!r}?" if near else None,
                )


def _says_nothing(subject: Subject) -> Iterator[Breach]:
    for record, place, citation in _citations(subject):
        if not citation.supports:
            message = "This citation supports no field."
            yield Breach(message=message, record=record, field=f"{place}.supports")
        if citation.source is None and citation.inferred is None:
            yield Breach(
                message="This citation has neither a source nor a reason.",
                record=record,
                field=place,
                hint="name the source, or write why it is inferred",
            )


def _broken_passage(subject: Subject) -> Iterator[Breach]:
    for record, place, citation in _citations(subject):
        for field, message in _passage_faults(citation):
            yield Breach(message=message, record=record, field=f"{place}.{field}")


def _passage_faults(citation: Citation) -> Iterator[tuple[str, str]]:
    given = (bool(citation.at), citation.words is not None, citation.digest is not None)
    if not any(given):
        return
    if not all(given):
        present = ("at", "words", "digest")[given.index(True)]
        yield present, "A passage has all of 'at', 'words' and 'digest'."
    if citation.at and (len(citation.at) != 2 or citation.at[0] >= citation.at[1]):
        yield "at", "A passage starts before it ends: 'at' is its start and its end."
    if citation.words is not None and citation.words < 1:
        yield "words", "A passage has at least one word."
    if citation.digest is not None and not re.fullmatch(DIGEST_PATTERN, citation.digest):
        yield "digest", f"{citation.digest!r} isn't sixteen hexadecimal digits."
    if any(given) and citation.source is None:
        yield "at", "A passage stands in a source, and none is named."


def _unclear_reading(subject: Subject) -> Iterator[Breach]:
    for record, place, citation in _citations(subject):
        if (citation.reads is None) != (citation.difference is None):
            present = "reads" if citation.difference is None else "difference"
            yield Breach(
                message="What a source reads and how it differs are given together.",
                record=record,
                field=f"{place}.{present}",
            )
        elif citation.reads is not None and len(citation.supports) != 1:
            yield Breach(
                message="A citation that reads otherwise supports one field.",
                record=record,
                field=f"{place}.supports",
            )


def _unreadable_reading(subject: Subject) -> Iterator[Breach]:
    for record, place, citation in _citations(subject):
        if citation.reads is None or citation.difference is Difference.SLIP:
            continue
        for held in field_values(record):
            if citation.covers(held.name) and (fault := _fault(citation.reads, held)):
                yield Breach(message=fault, record=record, field=f"{place}.reads")


def _fault(reads: str, held: FieldValue) -> str | None:
    if reads in tuple(Silence):
        return None
    try:
        parser_of(held.type)(reads)
    except ValueError as error:
        return f"{str(error)[:1].upper()}{str(error)[1:]}."
    return None


def _misnamed_difference(subject: Subject) -> Iterator[Breach]:
    for claim in _read_otherwise(subject):
        citation = claim.citation
        if citation is None or citation.reads is None or citation.difference is None:
            continue
        slip = citation.difference is Difference.SLIP
        if not slip and _fault(citation.reads, claim.field):
            continue
        reading = citation.reads if slip else claim.reading_value
        if not fits(citation.difference, claim.field.text if slip else claim.field.value, reading):
            yield Breach(
                message=f"'{citation.difference}' doesn't fit {citation.reads!r} "
                f"beside {claim.field.text!r}.",
                record=claim.record,
                field=f"citations[{claim.index}].difference",
            )


def _unexplained(subject: Subject) -> Iterator[Breach]:
    for record, place, citation in _citations(subject):
        if citation.difference in (Difference.SLIP, Difference.CONFLICT) and not citation.note:
            yield Breach(
                message=f"No note says why the reading of a {citation.difference} isn't held.",
                record=record,
                field=f"{place}.difference",
            )


def _read_otherwise(subject: Subject) -> Iterator[Claim]:
    """The claims of records of which some source reads something else than is held."""
    for record in subject.reform:
        if any(citation.reads is not None for citation in record.citations):
            yield from claims_of(record)


def _given_elsewhere(subject: Subject) -> Iterator[Breach]:
    for claim in _read_otherwise(subject):
        held = claim.field.value
        if held is Silence.UNSTATED and claim.reading_value is not Silence.UNSTATED:
            message = f"The {claim.field.name} is unstated, yet a source reads {claim.reading!r}."
            yield Breach(
                message=message,
                record=claim.record,
                field=claim.field.name,
                hint="hold what is given, or 'unsettled' where sources differ",
                related=(at("It is read here.", claim.record, f"citations[{claim.index}].reads"),),
            )


def _untouched(subject: Subject) -> Iterator[Breach]:
    cited = {
        present
        for record in subject.reform
        for citation in record.citations
        if citation.source is not None
        and (present := subject.reform.present_ref(citation.source)) != record.ref
    }
    for source in subject.reform.sources:
        if source.ref not in cited:
            names = known_as(subject.reform, source.ref)
            in_doubt = any(subject.may_name(one.id, Record) for one in names)
            yield Breach(message="Nothing cites this source.", record=source, in_doubt=in_doubt)


def _too_broad(subject: Subject) -> Iterator[Breach]:
    for record, place, citation in _citations(subject):
        if citation.words is not None and citation.words > _MOST_WORDS:
            yield Breach(
                message=f"A passage of {citation.words} words; {_MOST_WORDS} are enough.",
                record=record,
                field=f"{place}.words",
            )
        if citation.words is not None and len(citation.supports) > _MOST_FIELDS:
            yield Breach(
                message=f"One passage for {len(citation.supports)} fields; "
                f"{_MOST_FIELDS} are the most.",
                record=record,
                field=f"{place}.supports",
            )


def _citations(subject: Subject) -> Iterator[tuple[Record, str, Citation]]:
    for record in subject.reform:
        for index, citation in enumerate(record.citations):
            yield record, f"citations[{index}]", citation


# It makes rules at import, before mutmut can put a change in force.
def _error(code: str, title: str, why: str) -> Rule:  # pragma: no mutate block
    return Rule(code, Severity.ERROR, title, why)


CHECKS = (
    Check(
        _error(
            "EVI001",
            "A figure, a date and an outcome have a citation.",
            "A fact that nothing supports is a rumour.",
        ),
        _uncited,
    ),
    Check(
        _error(
            "EVI002",
            "A citation supports fields that the record holds.",
            "It proves nothing, and the field that it was meant for goes unproved.",
        ),
        _cites_no_field,
    ),
    Check(
        _error(
            "EVI003",
            "A passage says where it was seen, how many words it has, and their digest.",
            "It can't be found otherwise.",
        ),
        _broken_passage,
    ),
    Check(
        _error(
            "EVI004",
            "A citation supports something, by a source or by a reason.",
            "It says nothing otherwise.",
        ),
        _says_nothing,
    ),
    Check(
        _error(
            "EVI005",
            "A reading that differs is of one field, and says how it differs.",
            "Nobody can tell what disagrees with what.",
        ),
        _unclear_reading,
    ),
    Check(
        _error(
            "EVI006",
            "A reading is a value of its field, save a slip of the pen.",
            "It can't be compared with what is held.",
        ),
        _unreadable_reading,
    ),
    Check(
        _error(
            "EVI007",
            "A slip and a conflict have a note that says why the reading isn't held.",
            "We never choose between sources in silence.",
        ),
        _unexplained,
    ),
    Check(
        _error(
            "DIF001",
            "The word for a difference fits the two values.",
            "Disagreements are counted and explained by it.",
        ),
        _misnamed_difference,
    ),
    Check(
        Rule(
            "EVI008",
            Severity.WARNING,
            "What is unstated or unsettled has a citation that shows it.",
            "Silence is a finding about a source, and must be found in it.",
        ),
        _uncited_silence,
    ),
    Check(
        Rule(
            "EVI009",
            Severity.WARNING,
            "A passage is forty words at the most and supports four fields at the most.",
            "The more it holds, the less it proves of each.",
        ),
        _too_broad,
    ),
    Check(
        _error(
            "EVI010",
            "What some source states isn't held as unstated.",
            "A promise with a deadline would pass for one without.",
        ),
        _given_elsewhere,
    ),
    Check(
        Rule(
            "EVI011",
            Severity.WARNING,
            "Every source is cited by some other record.",
            "It was entered and not read, or its facts are missing.",
        ),
        _untouched,
    ),
)
