"""The commands that show records: `list`, `show` and `claims`."""

import json
from argparse import Namespace
from collections.abc import Callable, Mapping

from carereform.checks.verification import verify
from carereform.cli.asking import load_as_of
from carereform.cli.output import CLEAN, UsageError, show, show_rows
from carereform.display import write_record
from carereform.evidence import Passage, Sighting
from carereform.packs.structuring import write_plain
from carereform.questions import (
    CLAIM_COLUMNS,
    Claim,
    Happening,
    claim_row,
    claims,
    history,
    how_sure_of,
)
from carereform.records import KINDS, Kind, Record, describe, field_values, find_kind
from carereform.records.shapes import Scalar
from carereform.reform import Reform
from carereform.values import Ref, find_near

__all__ = ["run_claims", "run_list", "run_show"]

_NOT_LISTED = ("id", "gist", "made-in")


def run_list(arguments: Namespace) -> int:
    """List the records of a kind, as a table with its own single-valued fields."""
    kind = _find_kind(arguments.kind)
    reform = load_as_of(arguments)
    columns = [
        "id",
        *(
            described.key
            for described in describe(kind.type)
            if isinstance(described.shape, Scalar) and described.key not in _NOT_LISTED
        ),
    ]
    rows = [_row(record) for record in reform.collection(kind.type)]
    if arguments.format == "text":
        columns = [one for one in columns if any(row.get(one) for row in rows) or one == "id"]
    else:
        rows = [{column: row.get(column) for column in columns} for row in rows]
    show_rows(columns, rows, arguments.format)
    return CLEAN


def run_show(arguments: Namespace) -> int:
    """Show one record in full, with the evidence for each field and what refers to it."""
    name, colon, id_ = arguments.record.partition(":")
    if not colon:
        raise UsageError(f"{arguments.record!r} is no KIND:ID; write it like mission:{name}")
    kind = _find_kind(name)
    reform = load_as_of(arguments)
    record = reform.collection(kind.type).find(id_)
    if record is None:
        near = find_near(id_, [one.id for one in reform.collection(kind.type)])
        hint = f"; did you mean {kind.name}:{near}?" if near else ""
        raise UsageError(f"there is no {kind.name} {id_!r}{hint}")
    if arguments.format == "json":
        whole = {"record": str(record.ref), **write_plain(record)}
        show(json.dumps(whole, ensure_ascii=False, indent=2))
    else:
        links = ((link.record, link.field) for link in reform.links_to(record))
        show(
            write_record(
                record,
                name_of=_namer(reform),
                sureness=how_sure_of(reform, record),
                history=map(_told, history(reform, record)),
                links=links,
            )
        )
    return CLEAN


def run_claims(arguments: Namespace) -> int:
    """List each field of each record with each citation of it."""
    reform = load_as_of(arguments)
    found = verify(reform, arguments.sources).sightings if arguments.sources else None
    rows = [claim_row(claim, _place(claim, found)) for claim in claims(reform)]
    show_rows(CLAIM_COLUMNS, rows, arguments.format)
    return CLEAN


def _find_kind(name: str) -> Kind:
    kind = find_kind(name)
    if kind is None:
        near = find_near(name, [one for kind in KINDS for one in (kind.name, kind.plural)])
        hint = f"; did you mean {near}?" if near else "."
        plurals = ", ".join(kind.plural for kind in KINDS)
        raise UsageError(f"{name!r} is no kind of record{hint} The kinds are {plurals}.")
    return kind


def _row(record: Record) -> dict[str, object]:
    checked = str(record.checked) if record.checked else None
    values = {held.name: held.text for held in field_values(record)}
    return {"id": record.id, **values, "checked": checked}


def _place(
    claim: Claim, found: Mapping[tuple[str, int], Sighting] | None
) -> Passage | Sighting | None:
    """Where the passage of a claim was seen or, where copies were searched, where it stands."""
    if claim.citation is None or claim.index is None:
        return None
    if found is None:
        return claim.citation.passage
    return found.get((str(claim.record.ref), claim.index))


def _told(happening: Happening) -> str:
    when = str(happening.when) if happening.when else "no day given"
    sources = ", ".join(happening.sources) or "no source"
    return f"{when}: {happening.what} ({happening.record.ref}; {sources})"


def _namer(reform: Reform) -> Callable[[Ref[Record]], str | None]:
    def name(ref: Ref[Record]) -> str | None:
        record = reform.find(ref)
        return record.title if record and record.title else None

    return name
