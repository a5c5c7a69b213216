"""Evidence: words, passages and copies of sources; grounding, being large, stands apart."""

from carereform.evidence.copies import CopiesNotFoundError, Copy, Unreadable, read_copies
from carereform.evidence.function_words import FUNCTION_WORDS
from carereform.evidence.passages import (
    Passage,
    Sighting,
    find_passages,
    find_places,
    make_passage,
)
from carereform.evidence.words import Text, digest_words, normalise, read_words

__all__ = [
    "FUNCTION_WORDS",
    "CopiesNotFoundError",
    "Copy",
    "Passage",
    "Sighting",
    "Text",
    "Unreadable",
    "digest_words",
    "find_passages",
    "find_places",
    "make_passage",
    "normalise",
    "read_copies",
    "read_words",
]
