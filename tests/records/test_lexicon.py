"""Laws of the declared words: each says its own member, and none is declared in vain."""

from enum import StrEnum

import pytest

from carereform.evidence.word_grounding import grounds_word
from carereform.records.decisions import DeliveryStatus, Outcome
from carereform.records.figures import Basis, Trend
from carereform.records.funding import FundingStage
from carereform.records.lexicon import find_lexicon
from carereform.records.promises import Strength
from carereform.records.sources import BodyForm

KINDS: tuple[type[StrEnum], ...] = (
    *(Outcome, Strength, DeliveryStatus, FundingStage, Basis, Trend),
)
PHRASES = [
    (member, phrase)
    for kind in KINDS
    for member, phrases in (find_lexicon(kind) or {}).items()
    for phrase in phrases
]


@pytest.mark.parametrize("kind", KINDS)
def test_every_member_has_words(kind: type[StrEnum]) -> None:
    """Each member of a grounded enumeration has an entry, and at most one has no phrase."""
    lexicon = find_lexicon(kind) or {}

    assert set(lexicon) == set(kind)
    assert sum(not phrases for phrases in lexicon.values()) <= 1


@pytest.mark.parametrize(("member", "phrase"), PHRASES)
def test_every_phrase_says_its_member(member: StrEnum, phrase: str) -> None:
    """A declared phrase grounds its member, alone and in a sentence that it opens."""
    lexicon = find_lexicon(type(member)) or {}

    for raw in (phrase.removeprefix("^"), f"Then. {phrase.removeprefix('^').upper()} zebras."):
        assert grounds_word(member, raw, lexicon) is True


@pytest.mark.parametrize("kind", KINDS)
def test_no_phrase_is_declared_twice_for_a_member(kind: type[StrEnum]) -> None:
    """A member's phrases are all different."""
    for phrases in (find_lexicon(kind) or {}).values():
        assert len(phrases) == len(set(phrases))


@pytest.mark.parametrize(
    ("member", "raw"),
    [
        (Outcome.ACCEPTED, "the proposal was not accepted"),
        (Outcome.ACCEPTED, "accepted in part"),
        (Outcome.REJECTED, "they had not rejected it"),
        (Strength.WILL, "the department will aim to do so"),
        (Strength.WILL, "they plan to build"),
        (FundingStage.ALLOCATED, "£5m would be allocated"),
        (FundingStage.SPENT, "£5m to be spent"),
        (Basis.COUNTED, "we estimate 5"),
        (Trend.RISING, "numbers are falling"),
    ],
)
def test_near_phrases_say_something_else(member: StrEnum, raw: str) -> None:
    """What only looks like a member's phrase doesn't ground it."""
    assert grounds_word(member, raw, find_lexicon(type(member)) or {}) is False


def test_forms_are_not_grounded() -> None:
    """What sort of body something is, is ours to say."""
    assert find_lexicon(BodyForm) is None
