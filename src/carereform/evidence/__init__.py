"""Evidence: words, passages, copies of sources, and what can be read in a passage."""

from carereform.evidence.copies import CopiesNotFoundError, Copy, Unreadable, read_copies
from carereform.evidence.function_words import FUNCTION_WORDS
from carereform.evidence.grounding import grounds, what_it_says
from carereform.evidence.passages import (
    Passage,
    Sighting,
    find_passages,
    find_places,
    make_passage,
)
from carereform.evidence.word_grounding import Lexicon, grounds_word
from carereform.evidence.words import Text, digest_words, normalise, read_words

__all__ = [
    "FUNCTION_WORDS",
    "CopiesNotFoundError",
    "Copy",
    "Lexicon",
    "Passage",
    "Sighting",
    "Text",
    "Unreadable",
    "digest_words",
    "find_passages",
    "find_places",
    "grounds",
    "grounds_word",
    "make_passage",
    "normalise",
    "read_copies",
    "read_words",
    "what_it_says",
]
