"""Strategies for evidence: passages, and citations that say what they must."""

from functools import cache

from attrs import evolve, frozen
from hypothesis import strategies as st

from carereform.evidence import Passage
from carereform.records import Body, Citation, Difference, Person, Source
from carereform.testing.texts import texts
from carereform.testing.values import slugs
from carereform.values import Ref

__all__ = ["Lead", "citations", "leads", "passages"]

_MOST_WORDS = 40
_LETTERS = 5
"""How long a word is, so that the ends of a passage go with its count of words."""


@frozen(kw_only=True)
class Lead:
    """How a record is cited, before it is known for which of its fields.

    Attributes:
        citation: The citation, but for its fields; without a source it gives a reason.
        source: The source that a reading is of, though the citation may be without.
        difference: How a reading differs; None where the source says what is held.
        turn: Which of several fields and readings is taken.
    """

    citation: Citation
    source: Ref[Source]
    difference: Difference | None = None
    turn: int = 0

    @classmethod
    def to(cls, source: Ref[Source]) -> "Lead":
        """Make the plainest way of citing a source: its address."""
        return cls(citation=Citation(source=source, supports=()), source=source)


def passages() -> st.SearchStrategy[Passage]:
    """Draw passages of up to forty words; they stand in no source that anybody has.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(passages())
    ... def test_passage(passage):
    ...     assert passage.start < passage.end
    >>> test_passage()
    """
    return _passages()


def citations() -> st.SearchStrategy[Citation]:
    """Draw citations of a title that agree: by a passage, an address or a reason.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(citations())
    ... def test_citation(citation):
    ...     assert citation.source or citation.inferred
    >>> test_citation()
    """
    return leads(slugs()).map(lambda lead: evolve(lead.citation, supports=("title",)))


@cache
def leads(names: st.SearchStrategy[str]) -> st.SearchStrategy[Lead]:
    """Draw how records are cited, with sources and people of these names."""
    return _leads(names)


@st.composite
def _passages(draw: st.DrawFn) -> Passage:
    start = draw(st.integers(0, 9999))
    words = draw(st.integers(1, _MOST_WORDS))
    digest = draw(st.integers(0, 2**64 - 1))
    return Passage(start, start + words * _LETTERS, words, f"{digest:016x}")


_STYLES = ("address", "passage", "section", "reason", "inferred")
_DIFFERENCES = (None, *Difference)
_TURNS = 16
# One draw for three choices, since there are very many leads.
_CHOICES = st.integers(0, len(_STYLES) * len(_DIFFERENCES) * _TURNS - 1)


@st.composite
def _leads(draw: st.DrawFn, names: st.SearchStrategy[str]) -> Lead:
    source = Ref(Source, draw(names))
    rest, style_place = divmod(draw(_CHOICES), len(_STYLES))
    turn, difference_place = divmod(rest, len(_DIFFERENCES))
    style, difference = _STYLES[style_place], _DIFFERENCES[difference_place]
    citation = Citation(source=None if style == "reason" else source, supports=())
    if style == "passage":
        passage = draw(passages())
        at = (passage.start, passage.end)
        citation = evolve(citation, at=at, words=passage.words, digest=passage.digest)
    elif style == "section":
        citation = evolve(citation, section=draw(texts()), says=draw(_speakers(names)))
    elif style in ("reason", "inferred"):
        citation = evolve(citation, inferred=draw(texts()))
    return Lead(citation=citation, source=source, difference=difference, turn=turn)


@cache
def _speakers(names: st.SearchStrategy[str]) -> st.SearchStrategy[Ref[Body | Person] | None]:
    bodies: st.SearchStrategy[Ref[Body | Person]] = st.builds(Ref, st.just(Body), names)
    people: st.SearchStrategy[Ref[Body | Person]] = st.builds(Ref, st.just(Person), names)
    return st.one_of(st.none(), bodies, people)
