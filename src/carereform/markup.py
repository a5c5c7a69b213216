"""HTML for notebooks: elements in which whatever comes from data is text and nothing else."""

import re
from collections.abc import Iterable
from html import escape

from attrs import frozen

__all__ = [
    "MOST_ROWS",
    "STYLE",
    "Html",
    "counted",
    "element",
    "folded",
    "linked",
    "output",
    "table",
]

MOST_ROWS = 20
"""How many rows of a table are shown before the rest are only counted."""

_ADDRESS = re.compile(r"https?://[^\s\x00-\x20\x7f]+", re.IGNORECASE)

# The colours are those of the page, so that a dark page stays dark and a light one light: a
# notebook's own theme needn't be the one that the reader's system prefers. Only the marks
# have colours of their own, each with its own ground. The class is doubled to outdo the rules
# of JupyterLab for tables.
STYLE = """\
.carereform.carereform{color:inherit;line-height:1.4;max-width:72rem}
.carereform p{margin:.3em 0}
.carereform .wide{overflow-x:auto;max-width:100%}
.carereform.carereform table{table-layout:auto;border-collapse:collapse;margin:.4em 0;\
color:inherit;font-size:inherit}
.carereform.carereform caption{caption-side:top;text-align:left;color:inherit;font-weight:bold;\
padding:.3em 0;white-space:nowrap}
.carereform.carereform :is(th,td){text-align:left;vertical-align:top;padding:.3em .7em;\
max-width:30em;overflow-wrap:break-word;border-bottom:1px solid rgba(128,128,128,.4)}
.carereform.carereform .number{text-align:right;white-space:nowrap;\
font-variant-numeric:tabular-nums}
.carereform.carereform :is(thead th,.short){white-space:nowrap}
.carereform.carereform tbody th{font-weight:normal}
.carereform.carereform :is(a,code){color:inherit;background:none;padding:0;font-size:inherit;\
overflow-wrap:anywhere}
.carereform.carereform a{text-decoration:underline}
.carereform .long{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;\
overflow:hidden;min-width:12em}
.carereform.carereform summary{display:list-item;cursor:pointer;white-space:nowrap;opacity:.8}
.carereform details details{margin-left:1em}
.carereform.carereform ul{margin:.3em 0;padding-left:1.2em;min-width:18em;\
white-space:normal}
.carereform .quiet{opacity:.8}
.carereform .mark{color:#fff;border-radius:.2em;padding:0 .4em;white-space:nowrap}
.carereform .error{background:#b3261e}
.carereform .warning{background:#7a4f00}
.carereform .note{background:#1f5c8f}
.carereform .ok{background:#1e6b3a}"""
"""The one sheet of every display, bound to its class."""


@frozen
class Html:
    """A piece of HTML that stands in others as it is; only `element` and its like make one."""

    text: str


def element(tag: str, *inside: Html | str | None, **attributes: str | None) -> Html:
    """Make an element, with every text in it and in its attributes escaped.

    Args:
        tag: Its name, from code, never from data.
        inside: What it holds; None stands for nothing.
        attributes: By their names, `class_` for `class`; one that is None is left out.

    >>> element("td", "<b> & co", title='"').text
    '<td title="&quot;">&lt;b&gt; &amp; co</td>'
    """
    given = "".join(
        f' {name.rstrip("_")}="{_escape(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    held = "".join(one.text if isinstance(one, Html) else _escape(one) for one in inside if one)
    return Html(f"<{tag}{given}>{held}</{tag}>")


def linked(text: str) -> Html | str:
    """Make a link of an address of the web; any other text stays one, `javascript:` too.

    >>> linked("javascript:alert(1)")
    'javascript:alert(1)'
    """
    if not _ADDRESS.fullmatch(text):
        return text
    return element("a", text, href=text, target="_blank", rel="noopener noreferrer")


def folded(summary: str, *inside: Html | str | None) -> Html:
    """Make what is one click away.

    >>> folded("2 citations", "Here.").text
    '<details><summary>2 citations</summary>Here.</details>'
    """
    return element("details", element("summary", summary), *inside)


def table(
    caption: str, headings: Iterable[Html], rows: Iterable[Iterable[Html]], *, left: int = 0
) -> Html:
    """Make a table of cells, with a count of the rows that are left out of it.

    >>> table("Events", [element("th", "id")], [[element("td", "assent")]], left=2).text[-39:]
    '<p class="quiet">… and 2 more</p></div>'
    """
    whole = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *headings)),
        element("tbody", *(element("tr", *row) for row in rows)),
    )
    more = element("p", f"… and {left:,} more", class_="quiet") if left else None
    return element("div", whole, more, class_="wide")


def output(*inside: Html | str | None) -> str:
    """Write what a notebook shows: in one box, with the sheet bound to it.

    >>> output("Nothing.")[-14:]
    'Nothing.</div>'
    """
    sheet = Html(f"<style>{STYLE}</style>")
    return element("div", sheet, *inside, class_="carereform", lang="en-GB").text


def counted(count: int, one: str) -> str:
    """Count things whose plural ends in s.

    >>> counted(1, "citation"), counted(1149, "row")
    ('1 citation', '1,149 rows')
    """
    return f"{count:,} {one}{'' if count == 1 else 's'}"


def _escape(text: str) -> str:
    # Half a character can't be sent to a browser, and would take the whole output with it.
    return escape(text.encode("utf-8", "replace").decode("utf-8"))
