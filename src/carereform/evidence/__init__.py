"""Evidence: words, passages, copies of sources, and where a passage stands in a copy."""

from carereform.evidence.copies import CopiesNotFoundError, Copy, Unreadable, read_copies
from carereform.evidence.passages import (
    Passage,
    Sighting,
    find_passages,
    find_places,
    make_passage,
)
from carereform.evidence.words import Text, digest_words, normalise, read_words

__all__ = [
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
