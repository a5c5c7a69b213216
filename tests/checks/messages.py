"""What is told of each broken example, to the letter: message, hint and related places."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Final

from carereform import check
from carereform.checks.verification import RULES
from carereform.explaining import find_faults, get_explanation
from carereform.findings import Finding
from tests.checks.evidence_examples import EVIDENCE_EXAMPLES
from tests.checks.record_examples import RECORD_EXAMPLES
from tests.makers import make_reform

MESSAGES: Final = Path(__file__).with_name("messages.txt")
VERIFYING: Final = Path(__file__).with_name("verifying.txt")


def tell_checked() -> str:
    """Tell every finding of every broken example of a check."""
    cases = (*RECORD_EXAMPLES, *EVIDENCE_EXAMPLES)
    found = (check(make_reform(*case.records)).findings for case in cases if case.spot)
    return "\n".join(_tell(chain.from_iterable(found)))


def tell_verified() -> str:
    """Tell every finding of the example that explains each rule of verifying."""
    found = (find_faults(get_explanation(rule.code).failing) for rule in RULES)
    return "\n".join(_tell(chain.from_iterable(found)))


def _tell(findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        where = f"{finding.record} {finding.field}" if finding.field else finding.record
        yield f"{finding.code} {finding.severity} at {where}: {finding.message}"
        if finding.hint:
            yield f"    hint: {finding.hint}"
        for other in finding.related:
            place = f"{other.record} {other.field}" if other.field else other.record
            yield f"    {place}: {other.message}"


if __name__ == "__main__":
    MESSAGES.write_text(f"{tell_checked()}\n", encoding="utf-8")
    VERIFYING.write_text(f"{tell_verified()}\n", encoding="utf-8")
