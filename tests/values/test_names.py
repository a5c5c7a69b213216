"""Names: what a slug is, and keys and attributes as inverses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carereform.values import find_near, is_slug, parse_slug, to_attribute, to_key
from tests.values.strategies import slugs


@pytest.mark.parametrize("text", ["a", "2024", "family-networks", "a-1-b"])
def test_slug_is_read(text: str) -> None:
    """Lower-case letters and digits, joined by single hyphens, are a slug."""
    assert text == parse_slug(text)


@pytest.mark.parametrize(
    "text", ["", "A", "a_b", "-a", "a-", "a--b", "a b", "é", "٣", "a\n", " a", "kind:id"]
)
def test_other_text_is_no_slug(text: str) -> None:
    """Nothing else is a slug, and the refusal shows one."""
    with pytest.raises(ValueError, match="write it like family-networks"):
        parse_slug(text)


@given(st.text())
def test_is_slug_agrees_with_parse_slug(text: str) -> None:
    """A text is a slug exactly where it can be parsed as one."""
    try:
        parsed = parse_slug(text) == text
    except ValueError:
        parsed = False

    assert is_slug(text) == parsed


@pytest.mark.parametrize(
    ("attribute", "key"),
    [("made_in", "made-in"), ("for_", "for"), ("from_", "from"), ("title", "title")],
)
def test_attribute_and_key_are_inverse(attribute: str, key: str) -> None:
    """An attribute has one key and a key one attribute; keywords get an underscore."""
    assert (key, attribute) == (to_key(attribute), to_attribute(key))


@given(slugs)
def test_key_survives_the_way_there_and_back(key: str) -> None:
    """Every key comes back from its attribute."""
    assert key == to_key(to_attribute(key))


def test_nearest_word_is_found_whatever_the_order() -> None:
    """The nearest word doesn't depend on the order of the known ones."""
    known = ["deadline", "headline", "title"]

    assert find_near("deadlin", known) == find_near("deadlin", known[::-1]) == "deadline"


def test_no_word_is_near_a_strange_one() -> None:
    """Where nothing is alike, nothing is found."""
    assert find_near("xyzzy", ["deadline", "title"]) is None
