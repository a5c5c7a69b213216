"""Explaining: what each rule means, with an example that breaks it and the same one mended."""

from carereform.explaining.explanation import Explanation, get_explanation
from carereform.explaining.pages import explanation_row, write_explanation, write_pages
from carereform.explaining.trial import Example, find_faults

__all__ = [
    "Example",
    "Explanation",
    "explanation_row",
    "find_faults",
    "get_explanation",
    "write_explanation",
    "write_pages",
]
