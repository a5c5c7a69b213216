"""Checks: what must hold of the whole record, family by family."""

from carereform.checks.catalogue import CHECKS, run_checks
from carereform.checks.check import Breach, Check, Subject, at
from carereform.checks.coverage import Coverage, Stretch
from carereform.checks.verification import SourceRow, Verification, verify

__all__ = [
    "CHECKS",
    "Breach",
    "Check",
    "Coverage",
    "SourceRow",
    "Stretch",
    "Subject",
    "Verification",
    "at",
    "run_checks",
    "verify",
]
