"""Laws of grounding in declared words: the longest phrase claims, the denied says nothing."""

from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carereform.evidence.word_grounding import grounds_word


class Answer(StrEnum):
    """Answers to test with."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    SAID = "said"
    UNSAID = "unsaid"


WORDS = {
    Answer.YES: ("accepted", "co-operates"),
    Answer.PARTLY: ("accepted in part", "partly accepted"),
    Answer.NO: ("not accepted", "rejected"),
    Answer.SAID: (),
    Answer.UNSAID: ("^publish",),
}


@pytest.mark.parametrize(
    ("member", "raw"),
    [
        (Answer.YES, "It was ACCEPTED."),
        (Answer.YES, "It was accep-\nted"),
        (Answer.YES, "whoever co-operates"),
        (Answer.YES, "not only accepted but praised"),
        (Answer.YES, "It was not late. Accepted"),
        (Answer.YES, "accepted; another accepted in part"),
        (Answer.PARTLY, "accepted in part"),
        (Answer.PARTLY, "partly accepted"),
        (Answer.NO, "it was not accepted"),
        (Answer.SAID, "it was read"),
        (Answer.UNSAID, "Publish a plan"),
        (Answer.UNSAID, "A plan. Publish it"),
        (Answer.UNSAID, "\u2022 publish it"),
        (Answer.YES, "accepted or not"),
        (Answer.YES, "those not in the plan accepted it"),
    ],
)
def test_declared_words_ground(member: Answer, raw: str) -> None:
    """A member grounds where one of its phrases stands as whole words."""
    assert grounds_word(member, raw, WORDS) is True


@pytest.mark.parametrize(
    ("member", "raw"),
    [
        (Answer.YES, "it was unaccepted"),
        (Answer.YES, "accepted in part"),
        (Answer.YES, "partly accepted"),
        (Answer.YES, "partly accepted by all"),
        (Answer.YES, "it was not accepted"),
        (Answer.YES, "they haven't yet accepted"),
        (Answer.NO, "it was never rejected"),
        (Answer.SAID, "it was rejected"),
        (Answer.YES, "it was never accepted. Next"),
        (Answer.UNSAID, "they will publish a plan"),
        (Answer.UNSAID, "they will publish a plan. Next"),
        (Answer.UNSAID, "they publish a plan"),
        (Answer.UNSAID, "Now. They publish a plan"),
        (Answer.YES, ""),
    ],
)
def test_other_words_do_not_ground(member: Answer, raw: str) -> None:
    """Part of a word, part of a longer phrase, and what is denied ground nothing."""
    assert grounds_word(member, raw, WORDS) is False


def test_member_without_an_entry_is_not_grounded() -> None:
    """A member that the table doesn't hold isn't for grounding."""
    assert grounds_word(Answer.NO, "rejected", {Answer.YES: ("accepted",)}) is None


def test_table_without_phrases_says_what_is_meant() -> None:
    """Where no phrase is declared at all, the member without phrases is meant."""
    assert grounds_word(Answer.SAID, "anything", {Answer.SAID: ()}) is True


def test_passage_cannot_be_cut_to_lose_a_word() -> None:
    """The words beside a passage deny and qualify, and ground nothing themselves."""
    assert grounds_word(Answer.YES, "accepted", WORDS, before="never ") is False
    assert grounds_word(Answer.YES, "accepted", WORDS, after=" in part") is False
    assert grounds_word(Answer.YES, "it was", WORDS, after=" accepted") is False
    assert grounds_word(Answer.YES, "accepted", WORDS, before="it was ", after=" soon") is True
    assert grounds_word(Answer.UNSAID, "publish", WORDS, before="they will ") is True


@given(st.sampled_from(Answer), st.text(), st.text(max_size=5))
def test_no_text_is_too_ugly(member: Answer, raw: str, around: str) -> None:
    """Whatever the text, there is an answer."""
    answer = grounds_word(member, raw, WORDS, before=around, after=around)

    assert isinstance(answer, bool)
