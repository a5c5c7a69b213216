"""The command that makes citations: `cite`."""

from argparse import Namespace
from collections.abc import Sequence

from carereform.checks.recognition import match_copies
from carereform.cli.output import CLEAN, FAILED, UsageError, show, show_error
from carereform.evidence import Copy, find_places, make_passage, read_copies, read_words
from carereform.packs import read
from carereform.reform import Reform
from carereform.values import find_near

__all__ = ["run_cite"]

_CONTEXT = 40


def run_cite(arguments: Namespace) -> int:
    """Print the citation of some words; refuse words that are missing or stand twice."""
    reform = read(*arguments.packs).reform
    source = reform.sources.find(arguments.source)
    if source is None:
        near = find_near(arguments.source, [one.id for one in reform.sources])
        hint = f"; did you mean {near}?" if near else ""
        raise UsageError(f"there is no source {arguments.source!r}{hint}")
    words = read_words(" ".join(arguments.words)).words
    if not words:
        raise UsageError("there are no words to cite")
    copies = _copies_of(reform, source.id, read_copies(arguments.sources)[0])
    places = [(copy, place) for copy in copies for place in find_places(copy.text, words)]
    meant = _meant(places, arguments.at)
    if meant is None:
        _refuse(copies, places, len(words))
        return FAILED
    copy, first = meant
    passage = make_passage(copy.text, first, len(words))
    fields = ", ".join(map(_quote, filter(None, map(str.strip, arguments.supports.split(",")))))
    show(
        f"- {{source: {source.id}, supports: [{fields}], at: [{passage.start}, {passage.end}], "
        f"words: {passage.words}, digest: {passage.digest}}}"
    )
    return CLEAN


def _copies_of(reform: Reform, source: str, copies: Sequence[Copy]) -> list[Copy]:
    """The copy recognised as the source; if none is, all that are no other source's."""
    matches = match_copies(reform, copies)
    for match in matches:
        if match.source.id == source and match.copy is not None:
            return [match.copy]
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


def _refuse(copies: Sequence[Copy], places: Sequence[tuple[Copy, int]], count: int) -> None:
    words = "this word" if count == 1 else f"these {count} words"
    if not copies:
        show_error("no file there can be a copy of this source")
    elif not places:
        searched = ", ".join(copy.path for copy in copies)
        show_error(f"{words} can't be found in a row in {searched}")
    else:
        show_error(f"choose with --at: {words} can be found at")
        for copy, first in places:
            start = copy.text.starts[first]
            before = " ".join(copy.text.raw[max(0, start - _CONTEXT) : start].split())
            show_error(f"  --at {start} of {copy.path}, after “{before}”")
