"""Questions: pure functions of the record, each with small frozen records for answers."""

from carereform.questions.agreement import fits
from carereform.questions.answers import (
    Answer,
    Followed,
    Outcomes,
    Unanswered,
    answers,
    count_outcomes,
)
from carereform.questions.asked import Asked, asked_and_given
from carereform.questions.claims import Claim, claims, claims_of
from carereform.questions.comparison import Change, Changed, compare
from carereform.questions.coverage import Gap, Lack, coverage
from carereform.questions.deadlines import Due, Promised, Standing, deadlines
from carereform.questions.disagreements import RivalReading, disagreements
from carereform.questions.funding import Balance, funding
from carereform.questions.history import Happening, history
from carereform.questions.listing import Entry, list_records
from carereform.questions.parts import Part, Tie, parts, parts_of, parts_of_all, sum_parts
from carereform.questions.sums import amount_of
from carereform.questions.sureness import Sureness, how_sure, how_sure_of

__all__ = [
    "Answer",
    "Asked",
    "Balance",
    "Change",
    "Changed",
    "Claim",
    "Due",
    "Entry",
    "Followed",
    "Gap",
    "Happening",
    "Lack",
    "Outcomes",
    "Part",
    "Promised",
    "RivalReading",
    "Standing",
    "Sureness",
    "Tie",
    "Unanswered",
    "amount_of",
    "answers",
    "asked_and_given",
    "claims",
    "claims_of",
    "compare",
    "count_outcomes",
    "coverage",
    "deadlines",
    "disagreements",
    "fits",
    "funding",
    "history",
    "how_sure",
    "how_sure_of",
    "list_records",
    "parts",
    "parts_of",
    "parts_of_all",
    "sum_parts",
]
