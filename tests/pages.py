"""Reading what a display wrote as a browser would: its elements, their attributes and texts."""

from html.parser import HTMLParser

from hypothesis import strategies as st

from carereform.markup import STYLE

ELEMENTS = frozenset(
    "a caption code details div li p span strong style summary".split()
    + "table tbody td th thead tr ul".split()
)
ATTRIBUTES = frozenset("class href lang rel scope target title".split())
CLASSES = frozenset("carereform error long mark note number ok quiet short warning wide".split())

_ATTACKS = (
    "<script>alert(1)</script>",
    '" onclick="alert(1)',
    "' onclick='alert(1)",
    "</td></table></style></details>",
    "<!--",
    "<![CDATA[",
    "&amp;&lt;b&gt;&#60;",
    "javascript:alert(1)",
    'https://example.org/"onclick=alert(1)',
    "https://example.org/?a=1&b=2",
)

texts = st.lists(
    st.sampled_from(_ATTACKS) | st.text(min_size=1, max_size=8), min_size=1, max_size=4
).map("".join)
"""Texts that try to be more than texts."""


class Page(HTMLParser):
    """What a display wrote, read: `cells` are the texts of the body of tables, row by row."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.sheets = ""
        self.open: list[str] = []
        self.captions: list[str] = []
        self.headings: list[str] = []
        self.cells: list[list[str]] = []
        self.feed(written)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, and begin what it holds."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self.open.append(tag)
        if tag == "caption":
            self.captions.append("")
        elif tag == "tr" and "tbody" in self.open:
            self.cells.append([])
        elif tag in ("td", "th"):
            (self.cells[-1] if "tbody" in self.open else self.headings).append("")

    def handle_endtag(self, tag: str) -> None:
        """End an element: the one that was begun last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note a text where it stands."""
        if "style" in self.open:
            self.sheets += data
            return
        self.text += data
        if "caption" in self.open:
            self.captions[-1] += data
        elif "tbody" in self.open:
            self.cells[-1][-1] += data
        elif "th" in self.open:
            self.headings[-1] += data

    def handle_comment(self, data: str) -> None:
        """Refuse a comment: no display has one."""
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        """Refuse a declaration."""
        raise AssertionError(decl)

    def values_of(self, name: str) -> list[str]:
        """Every value of an attribute."""
        return [given[name] for _, given in self.elements if name in given]


def read_page(written: str) -> Page:
    """Read what a display wrote, and see that it can do nothing but be read."""
    page = Page(written)
    assert [] == page.open
    assert ELEMENTS >= {tag for tag, _ in page.elements}
    assert ATTRIBUTES >= {name for _, given in page.elements for name in given}
    assert CLASSES >= {one for value in page.values_of("class") for one in value.split()}
    assert all(one.lower().startswith(("http://", "https://")) for one in page.values_of("href"))
    assert {"noopener noreferrer"} >= set(page.values_of("rel"))
    assert len(page.values_of("href")) == len(page.values_of("rel"))
    assert STYLE == page.sheets
    return page
