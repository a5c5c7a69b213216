"""What outcomes, strengths, stages and the like are written as in the sources.

A phrase that begins with ^ counts only where a sentence or the passage opens with it. A member
without phrases is what is meant where no other is written.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, TypeVar

from carereform.evidence.word_grounding import Lexicon
from carereform.records.decisions import DeliveryStatus, Outcome
from carereform.records.figures import Basis, Trend
from carereform.records.funding import FundingStage
from carereform.records.promises import Strength
from carereform.values import FrozenMap

__all__ = ["find_lexicon"]

MemberT = TypeVar("MemberT", bound=StrEnum)


def _lexicon(phrases: Mapping[MemberT, tuple[str, ...]]) -> Lexicon:
    return FrozenMap[StrEnum, tuple[str, ...]](phrases.items())


_OUTCOMES: Final[Lexicon] = _lexicon(
    {
        Outcome.ACCEPTED: (
            *("accepted", "accepts", "accept", "accepting", "acceptance", "agreed", "agrees"),
            *("backed", "backs", "backing", "supported", "endorsed", "adopted", "approved"),
        ),
        Outcome.MODIFIED: (
            *("modified", "amended", "adapted", "partially accepted", "partly accepted"),
            *("accepted in part", "partially accept", "accept in part", "accepted in principle"),
        ),
        Outcome.REJECTED: (
            *("rejected", "rejects", "reject", "rejecting", "rejection", "declined", "refused"),
            *("not accepted", "not accept", "not been accepted", "not agreed", "not agree"),
            *("turned down", "not supported"),
        ),
        Outcome.CONSIDERING: (
            *("consider", "considers", "considering", "considered", "consideration"),
            *("under consideration", "further thought"),
        ),
        Outcome.EXPLORING: (
            *("explore", "explores", "exploring", "explored", "looking into", "look into"),
        ),
        Outcome.CONSULTING: (
            *("consult", "consults", "consulting", "consultation", "seek views", "seeking views"),
        ),
        Outcome.NO_CHANGE: ("no change", "unchanged", "will remain", "not change", "retained"),
    }
)

_STRENGTHS: Final[Lexicon] = _lexicon(
    {
        Strength.WILL: (
            *("will", "would", "shall", "is to", "are to", "was to", "were to", "to be"),
            *("commit", "commits", "committed", "commitment"),
            # What is under way binds as firmly as what will be done.
            *("continue to", "continues to", "continue", "continues", "ongoing", "currently"),
            *("under way", "underway", "undergoing", "taking place", "has now been"),
            *("have now been", "roll out", "roll-out", "rolled out", "rolled-out"),
            *("has invested", "appointment of"),
            # The bare verb with which the items of a plan open.
            *("^align", "^boost", "^bring in", "^build", "^create", "^decrease", "^deliver"),
            *("^develop", "^establish", "^have", "^improve", "^increase", "^introduce"),
            *("^invest", "^join up", "^pathfind", "^prioritise", "^publish", "^reduce"),
            *("^set up", "^strengthen", "^support local", "^tackle", "^test and", "^test how"),
            *("^uphold", "^work across", "^work closely", "^work with", "develop a new"),
        ),
        Strength.AGREED: ("agreed", "agrees", "agree", "resolved", "approved"),
        Strength.PLANS: (
            *("plan to", "plans to", "planned", "planning to", "plan is to", "plans are to"),
            *("intend", "intends", "intend to", "intends to", "intention", "development of"),
            *("are developing", "is developing"),
        ),
        Strength.PROPOSES: (
            *("propose", "proposes", "proposed", "proposing", "proposes to", "proposal is to"),
        ),
        Strength.AIMS: (
            *("aim", "aims", "aimed", "aiming", "will aim", "would aim", "aim to", "seek to"),
            *("seeks to", "seeking to", "ambition", "priority for us is to", "priority"),
            *("hope to", "hopes to", "try to", "try and"),
        ),
        Strength.EXPLORES: (
            *("explore", "explores", "exploring", "will explore", "would explore"),
            *("is to explore", "was to explore", "will include exploring"),
            *("consider", "considers", "considering", "will consider", "would consider"),
            *("consult", "consulting", "consultation", "will consult", "would consult"),
            *("looking at", "look at", "looking into", "seeking", "currently seeking"),
            *("whether to",),
        ),
    }
)

_STATUSES: Final[Lexicon] = _lexicon(
    {
        DeliveryStatus.STARTED: (
            *("started", "starts", "starting", "began", "begun", "begins", "set up", "opened"),
            *("established", "launched", "taking place", "introduced"),
        ),
        DeliveryStatus.PROGRESS: (
            *("progress", "continue", "continues", "continuing", "continued", "ongoing"),
            *("on going", "under way", "underway", "undergoing", "currently", "developing"),
            *("working on", "secured"),
        ),
        DeliveryStatus.PARTLY: (
            *("partly", "partially", "in part", "so far", "some of"),
            *("partly delivered", "partially delivered", "partly completed"),
        ),
        DeliveryStatus.DELIVERED: (
            *("delivered", "completed", "complete", "published", "launched", "rolled out"),
            *("implemented", "achieved", "in place", "now developed", "been developed"),
            *("appointed", "appointment", "invested", "introduced", "fulfilled", "passed"),
        ),
        DeliveryStatus.SLIPPED: (
            *("slipped", "delayed", "delay", "postponed", "deferred", "put back", "late"),
        ),
        DeliveryStatus.DROPPED: (
            *("dropped", "abandoned", "cancelled", "withdrawn", "scrapped", "ended"),
            *("no longer", "not renew", "not to renew", "not proceed"),
        ),
        DeliveryStatus.REPLACED: (
            *("replaced", "replaces", "replacing", "superseded", "supersedes", "instead of"),
        ),
    }
)

_STAGES: Final[Lexicon] = _lexicon(
    {
        FundingStage.ASKED: (
            *("ask", "asks", "asked", "asking", "call", "calls", "called for", "calling for"),
            *("recommend", "recommends", "recommended", "recommending", "recommendation"),
            *("recommendations", "request", "requested", "bid", "seek", "sought", "needed"),
        ),
        FundingStage.COMMITTED: (
            *("commit", "commits", "committed", "commitment", "committing", "pledged"),
            *("promised", "announced", "backed", "backing", "set aside", "agreed"),
            *("invest", "investing", "will invest", "to be invested", "will be invested"),
            *("to be spent", "will be spent", "would be spent", "will spend", "would spend"),
            *("to be allocated", "will be allocated", "would be allocated", "will fund"),
            *("to fund", "will provide", "would provide"),
        ),
        FundingStage.ALLOCATED: (
            *("allocate", "allocated", "allocates", "allocating", "allocation", "awarded"),
            *("awards", "granted", "earmarked", "distributed", "identified", "ring fenced"),
        ),
        FundingStage.SPENT: ("spent", "spends", "spending", "has invested", "have invested"),
    }
)

_BASES: Final[Lexicon] = _lexicon(
    {
        Basis.COUNTED: (),
        Basis.ESTIMATED: ("estimate", "estimates", "estimated", "estimating", "estimation"),
        Basis.EXPECTED: (
            *("expect", "expects", "expected", "expecting", "anticipate", "anticipates"),
            *("anticipated", "anticipating", "will have", "not expected"),
            *("not be expected",),
        ),
        Basis.PROJECTED: (
            *("project", "projects", "projected", "projection", "projections", "forecast"),
            *("forecasts", "predict", "predicts", "predicted", "could have", "could reach"),
            *("could rise", "could be", "by then"),
        ),
        Basis.SET: (
            *("set at", "fixed at", "increase to", "increase from", "increased to", "rise to"),
            *("increased from", "rise from", "raised to", "raised from", "allowance", "grant"),
            *("bursary", "limit", "capped"),
        ),
    }
)

_TRENDS: Final[Lexicon] = _lexicon(
    {
        Trend.RISING: (
            *("rise", "rises", "rising", "rose", "risen", "increase", "increases"),
            *("increased", "increasing", "grow", "grows", "growing", "grown", "grew"),
            *("upward", "upwards", "up from", "more", "higher", "growth"),
        ),
        Trend.FALLING: (
            *("fall", "falls", "falling", "fell", "fallen", "decrease", "decreases"),
            *("decreased", "decreasing", "decline", "declines", "declined", "declining"),
            *("downward", "downwards", "down from", "fewer", "less", "lower", "reduced"),
            *("reduction",),
        ),
        Trend.STEADY: (
            *("steady", "static", "stable", "level", "levelled", "flat", "evened out"),
            *("unchanged", "constant", "remained the same"),
        ),
    }
)

_LEXICONS: Final = FrozenMap[type[StrEnum], Lexicon](
    {
        Outcome: _OUTCOMES,
        Strength: _STRENGTHS,
        DeliveryStatus: _STATUSES,
        FundingStage: _STAGES,
        Basis: _BASES,
        Trend: _TRENDS,
    }
)


def find_lexicon(kind: type[StrEnum]) -> Lexicon | None:
    """Find the words declared for an enumeration; None where its members aren't grounded.

    >>> from carereform.evidence.word_grounding import grounds_word
    >>> words = find_lexicon(Outcome)
    >>> words is not None and grounds_word(Outcome.ACCEPTED, "the proposal was backed", words)
    True
    >>> find_lexicon(StrEnum)
    """
    return _LEXICONS.get(kind)
