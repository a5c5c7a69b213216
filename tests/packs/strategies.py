"""Plain values, and what files may hold; records are drawn by the public strategies."""

from hypothesis import strategies as st

from carereform import testing
from carereform.packs.plain import Plain
from carereform.records import Kind, Record

printable = st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="\ufeff")
"""The characters that may stand in a file, save the ends of lines."""

texts = st.text(printable, max_size=12)

plains: st.SearchStrategy[Plain] = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=12,
)

files = st.dictionaries(texts, plains, min_size=1, max_size=4)
"""What the files of a pack may hold, and much that they may not."""

records = testing.records()


def records_of(kind: Kind) -> st.SearchStrategy[Record]:
    """Draw records of a kind."""
    return testing.records_of(kind.type)
