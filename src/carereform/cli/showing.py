"""The commands that show records: `list`, `show`, `history` and `claims`."""

import json
from argparse import Namespace
from collections.abc import Callable

from attrs import evolve

from carereform.checks.verification import verify
from carereform.cli.asking import load_as_of, narrow_to_day
from carereform.cli.output import CLEAN, UsageError, show, show_table
from carereform.display import write_record
from carereform.packs import load
from carereform.packs.structuring import write_plain
from carereform.questions import Happening, claims, history, how_sure_of, list_records
from carereform.records import KINDS, Kind, Record, find_kind
from carereform.reform import Reform
from carereform.values import Ref, find_near

__all__ = ["run_claims", "run_history", "run_list", "run_show"]


def run_list(arguments: Namespace) -> int:
    """List the records of a kind; for people, without columns that hold nothing."""
    kind = _get_kind(arguments.kind)
    listed = list_records(load_as_of(arguments), kind.type)
    if arguments.format == "text":
        held = tuple(one for one in listed.columns if any(map(one.value_in, listed)))
        listed = evolve(listed, columns=held or listed.columns)
    show_table(listed, arguments.format)
    return CLEAN


def run_show(arguments: Namespace) -> int:
    """Show one record in full, with the evidence for each field and what refers to it."""
    reform, record = _load_record(arguments)
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


def run_history(arguments: Namespace) -> int:
    """Tell what happened to one record, in order."""
    show_table(history(*_load_record(arguments)), arguments.format)
    return CLEAN


def run_claims(arguments: Namespace) -> int:
    """List each field of each record with each citation of it."""
    reform = load_as_of(arguments)
    found = verify(reform, arguments.sources).sightings if arguments.sources else None
    show_table(claims(reform, found), arguments.format)
    return CLEAN


def _load_record(arguments: Namespace) -> tuple[Reform, Record]:
    """Load packs and the record that is asked for, as both could be known on a day."""
    whole = load(*arguments.packs)
    ref = _get_record(whole, arguments.record).ref
    reform = narrow_to_day(whole, arguments)
    record = reform.find(ref)
    if record is None:
        raise UsageError(
            f"{ref} is in the record, but nothing of it was public by {arguments.as_of}"
        )
    return reform, record


def _get_record(reform: Reform, written: str) -> Record:
    name, colon, id_ = written.partition(":")
    if not colon:
        raise UsageError(f"{written!r} is no KIND:ID; write it like mission:{name}")
    kind = _get_kind(name)
    record = reform.collection(kind.type).find(id_)
    if record is None:
        near = find_near(id_, [one.id for one in reform.collection(kind.type)])
        hint = f"; did you mean {kind.name}:{near}?" if near else ""
        raise UsageError(f"there is no {kind.name} {id_!r}{hint}")
    return record


def _get_kind(name: str) -> Kind:
    kind = find_kind(name)
    if kind is None:
        near = find_near(name, [one for kind in KINDS for one in (kind.name, kind.plural)])
        hint = f"; did you mean {near}?" if near else "."
        plurals = ", ".join(kind.plural for kind in KINDS)
        raise UsageError(f"{name!r} is no kind of record{hint} The kinds are {plurals}.")
    return kind


def _told(happening: Happening) -> str:
    when = str(happening.when) if happening.when else "no day given"
    sources = ", ".join(source.id for source in happening.sources) or "no source"
    return f"{when}: {happening.what} ({happening.record.ref}; {sources}) [{happening.how_sure}]"


def _namer(reform: Reform) -> Callable[[Ref[Record]], str | None]:
    def name(ref: Ref[Record]) -> str | None:
        record = reform.find(ref)
        return record.title if record and record.title else None

    return name
