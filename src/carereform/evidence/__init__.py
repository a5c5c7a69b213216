"""Evidence: words, passages and where they stand in a source."""

from carereform.evidence.passages import (
    Passage,
    Sighting,
    find_passages,
    find_places,
    make_passage,
)
from carereform.evidence.words import Text, digest_words, normalise, read_words

__all__ = [
    "Passage",
    "Sighting",
    "Text",
    "digest_words",
    "find_passages",
    "find_places",
    "make_passage",
    "normalise",
    "read_words",
]
