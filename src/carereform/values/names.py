"""Names: slugs for ids and keys, attribute names for Python, and the nearest known name."""

import difflib
import keyword
import re
from collections.abc import Iterable
from typing import Final

from carereform.values.refusals import refuse

__all__ = ["find_near", "is_slug", "parse_slug", "to_attribute", "to_key"]

_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_slug(text: str) -> bool:
    """Say whether a text is a slug: lower-case ASCII letters and digits, joined by hyphens.

    >>> is_slug("family-networks"), is_slug("Family networks")
    (True, False)
    """
    return _SLUG.fullmatch(text) is not None


def parse_slug(text: str) -> str:
    """Return the text, which must be a slug.

    >>> parse_slug("family-networks")
    'family-networks'

    Raises:
        ValueError: The text isn't a slug.
    """
    if not is_slug(text):
        wanted = "an id of lower-case letters and digits joined by hyphens"
        raise refuse(text, wanted, "family-networks")
    return text


def to_key(attribute_name: str) -> str:
    """Turn the name of an attribute into the key that editors write.

    >>> to_key("made_in"), to_key("for_")
    ('made-in', 'for')
    """
    return attribute_name.removesuffix("_").replace("_", "-")


def to_attribute(key: str) -> str:
    """Turn a key into the name of its attribute; a Python keyword gets an underscore.

    >>> to_attribute("made-in"), to_attribute("for")
    ('made_in', 'for_')
    """
    name = key.replace("-", "_")
    return f"{name}_" if keyword.iskeyword(name) else name


def find_near(word: str, known: Iterable[str]) -> str | None:
    """Find the known word most like this one, for "did you mean"; None where none is near.

    >>> find_near("acepted", ["accepted", "rejected"])
    'accepted'
    >>> find_near("zebra", ["accepted", "rejected"])
    """
    return next(iter(difflib.get_close_matches(word, known)), None)
