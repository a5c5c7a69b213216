"""Questions: pure functions of the record, each with small frozen records for answers."""

from carereform.questions.agreement import fits
from carereform.questions.claims import CLAIM_COLUMNS, Claim, claim_row, claims, claims_of
from carereform.questions.disagreements import (
    DISAGREEMENT_COLUMNS,
    Disagreement,
    disagreement_rows,
    disagreements,
)
from carereform.questions.funding import Part, Tie, amount_of, parts_of, sum_parts

__all__ = [
    "CLAIM_COLUMNS",
    "DISAGREEMENT_COLUMNS",
    "Claim",
    "Disagreement",
    "Part",
    "Tie",
    "amount_of",
    "claim_row",
    "claims",
    "claims_of",
    "disagreement_rows",
    "disagreements",
    "fits",
    "parts_of",
    "sum_parts",
]
