"""The command that makes citations: `cite`."""

from argparse import Namespace
from collections.abc import Sequence

from carereform.checks.recognition import cited_passages, match_copies
from carereform.cli.output import CLEAN, FAILED, UsageError, show, show_error
from carereform.evidence import Copy, find_places, make_passage, read_copies, read_words
from carereform.packs import read
from carereform.records import Source
from carereform.records.field_names import find_near_name, is_field_name
from carereform.reform import Reform
from carereform.values import Ref, find_near

__all__ = ["run_cite"]

_CONTEXT = 40
_NO_FIELD = (
    "this citation supports no field yet: name the fields with --supports, or in the brackets"
)


def run_cite(arguments: Namespace) -> int:
    """Print the citation of some words; refuse words that are missing or stand twice."""
    supports = _parse_fields(arguments.supports)
    reform = read(*arguments.packs).reform
    source = reform.sources.find(arguments.source)
    if source is None:
        near = find_near(arguments.source, [one.id for one in reform.sources])
        hint = f"; did you mean {near}?" if near else ""
        raise UsageError(f"there is no source {arguments.source!r}{hint}")
    words = read_words(" ".join(arguments.words)).words
    if not words:
        raise UsageError("there are no words to cite")
    is_new = Ref(Source, source.id) not in cited_passages(reform)
    copies = _copies_of(reform, source.id, read_copies(arguments.sources)[0])
    places = [(copy, place) for copy in copies for place in find_places(copy.text, words)]
    meant = _meant(places, arguments.at)
    if meant is None:
        _refuse(copies, places, len(words), arguments.at)
        return FAILED
    copy, first = meant
    passage = make_passage(copy.text, first, len(words))
    fields = ", ".join(map(_quote, supports))
    show(
        f"- {{source: {source.id}, supports: [{fields}], at: [{passage.start}, {passage.end}], "
        f"words: {passage.words}, digest: {passage.digest}}}"
    )
    if is_new:
        show_error(f"read in {copy.path}, since nothing is cited of {source.id} yet")
    if not supports:
        show_error(_NO_FIELD)
    return CLEAN


def _parse_fields(given: str) -> list[str]:
    """Read the names of fields, given by commas.

    Raises:
        UsageError: If no kind of record has a field of this name.
    """
    names = [name for name in map(str.strip, given.split(",")) if name]
    for name in names:
        if not is_field_name(name):
            near = find_near_name(name)
            hint = f"; did you mean {near}?" if near else ""
            raise UsageError(f"no kind of record has a field {name!r}{hint}")
    return names


def _copies_of(reform: Reform, source: str, copies: Sequence[Copy]) -> list[Copy]:
    """The copy recognised as the source, or the nearest to it.

    Of a source of which nothing is cited yet, it may be any that is no other source's.
    """
    matches = match_copies(reform, copies)
    for match in matches:
        if match.source.id == source:
            return [copy for copy in (match.copy or match.nearest,) if copy is not None]
    taken = {copy.path for match in matches for copy in match.copies}
    return [copy for copy in copies if copy.path not in taken]


def _meant(places: Sequence[tuple[Copy, int]], at: int | None) -> tuple[Copy, int] | None:
    if at is None:
        return places[0] if len(places) == 1 else None
    exact = [(copy, first) for copy, first in places if copy.text.starts[first] == at]
    return exact[0] if len(exact) == 1 else None


def _quote(field: str) -> str:
    """Write a field so that the brackets of its name don't end the list that it stands in."""
    return f'"{field}"' if "[" in field else field


def _refuse(
    copies: Sequence[Copy], places: Sequence[tuple[Copy, int]], count: int, at: int | None
) -> None:
    words = "this word" if count == 1 else f"these {count} words"
    if not copies:
        show_error("no file there can be a copy of this source")
    elif not places:
        searched = ", ".join(copy.path for copy in copies)
        show_error(f"{words} can't be found in a row in {searched}")
    else:
        missed = "" if at is None else f"not at {at}; "
        show_error(f"{missed}choose with --at: {words} can be found at")
        for copy, first in places:
            start = copy.text.starts[first]
            before = " ".join(copy.text.raw[max(0, start - _CONTEXT) : start].split())
            show_error(f"  --at {start} of {copy.path}, after “{before}”")
