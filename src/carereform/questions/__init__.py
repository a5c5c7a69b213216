"""Questions: pure functions of the record, each with small frozen records for answers."""

from carereform.questions.claims import CLAIM_COLUMNS, Claim, claim_row, claims, claims_of
from carereform.questions.funding import Part, Tie, amount_of, parts_of, sum_parts

__all__ = [
    "CLAIM_COLUMNS",
    "Claim",
    "Part",
    "Tie",
    "amount_of",
    "claim_row",
    "claims",
    "claims_of",
    "parts_of",
    "sum_parts",
]
