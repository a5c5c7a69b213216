"""Questions: pure functions of the record, each with small frozen records for answers."""

from carereform.questions.agreement import fits
from carereform.questions.answers import (
    ANSWER_COLUMNS,
    Answer,
    answer_rows,
    answers,
    count_outcomes,
)
from carereform.questions.claims import CLAIM_COLUMNS, Claim, claim_row, claims, claims_of
from carereform.questions.deadlines import (
    DEADLINE_COLUMNS,
    Due,
    Standing,
    deadline_rows,
    deadlines,
)
from carereform.questions.disagreements import (
    DISAGREEMENT_COLUMNS,
    Disagreement,
    disagreement_rows,
    disagreements,
)
from carereform.questions.funding import (
    FUNDING_COLUMNS,
    Part,
    Tie,
    amount_of,
    funding_rows,
    parts_of,
    parts_of_all,
    sum_parts,
)
from carereform.questions.history import Happening, history
from carereform.questions.sureness import Sureness, how_sure, how_sure_of

__all__ = [
    "ANSWER_COLUMNS",
    "CLAIM_COLUMNS",
    "DEADLINE_COLUMNS",
    "DISAGREEMENT_COLUMNS",
    "FUNDING_COLUMNS",
    "Answer",
    "Claim",
    "Disagreement",
    "Due",
    "Happening",
    "Part",
    "Standing",
    "Sureness",
    "Tie",
    "amount_of",
    "answer_rows",
    "answers",
    "claim_row",
    "claims",
    "claims_of",
    "count_outcomes",
    "deadline_rows",
    "deadlines",
    "disagreement_rows",
    "disagreements",
    "fits",
    "funding_rows",
    "history",
    "how_sure",
    "how_sure_of",
    "parts_of",
    "parts_of_all",
    "sum_parts",
]
