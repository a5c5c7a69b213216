"""Checks: what must hold of the whole record, family by family."""

from carereform.checks.catalogue import CHECKS, run_checks
from carereform.checks.check import Breach, Check, Subject, at

__all__ = ["CHECKS", "Breach", "Check", "Subject", "at", "run_checks"]
