"""Every record has a source, and no source is a mirror."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from carereform import Reform, Source

PROJECT = Path(__file__).parents[2]
COPIES = PROJECT / "data" / "sources" / "republished.yaml"
"""Sources that repeat what Parliament or a department publishes."""

MIRRORS = (
    "azurewebsites.net",
    "cloudbiteca.com",
    "coconote.app",
    "docandtee.com",
    "episerver.net",
    "fdocuments.us",
    "j5.localgovernmentlawyer.co.uk",
    "limitlesscommunitycare.org",
    "narrativecare.org",
    "radiofree.asia",
    "rezume.co.uk",
    "scribd.com",
    "socialworkupdate.com",
    "soomnet.site",
    "streetguide.co.uk",
    "wordsworth.site",
)
"""Hosts of copies under another name than their publisher's: never cited."""

WITHOUT_ADDRESS = {
    "croydon-2022": "a paper, in copies",
    "kirklees-2023": "a paper, in copies",
    "practitioner-briefing-2023-02": "a paper, in copies",
    "somerset-2023-05": "a paper, in copies",
    "stockton-2022-06": "a paper, in copies",
    "ukauthority-2023-12-dfe-plans-push-childrens-social-care": "read in a mirror alone",
}

WITHOUT_SOURCE = {"body:england": "The nation that is meant; no source needs to say so."}


def _host(source: Source) -> str:
    return urlsplit(source.url or "").netloc


def test_every_record_has_a_source_or_is_one(reform: Reform) -> None:
    """Each is cited by somebody else's words, but for the nation itself."""
    without = {
        str(record.ref)
        for record in reform
        if not isinstance(record, Source)
        if all(citation.source is None for citation in record.citations)
    }

    assert set(WITHOUT_SOURCE) == without


def test_every_source_has_an_address_or_is_a_paper(reform: Reform) -> None:
    """One article is named without one, since it was read in a mirror."""
    assert set(WITHOUT_ADDRESS) == {source.id for source in reform.sources if not source.url}


def test_no_source_is_a_mirror(reform: Reform) -> None:
    """Nor stands on a host below one."""
    mirrors = [
        source.id
        for source in reform.sources
        if any(f".{_host(source)}".endswith(f".{mirror}") for mirror in MIRRORS)
    ]

    assert [] == mirrors


def test_every_address_is_of_one_form(reform: Reform) -> None:
    """Over https, with its host in lower case and no port, user or trailing dot."""
    hosts = [_host(source) for source in reform.sources if source.url]
    schemes = {urlsplit(source.url).scheme for source in reform.sources if source.url}

    assert {"https"} == schemes
    assert [] == [host for host in hosts if not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", host)]


def test_the_guide_tells_how_many_sources_are_copies() -> None:
    """Of what Parliament publishes, or of releases; none is official."""
    copies = yaml.safe_load(COPIES.read_text("utf-8"))["sources"]
    guide = (PROJECT / "docs" / "reading-the-record.md").read_text("utf-8")

    assert {False} == {source["official"] for source in copies.values()}
    assert f"{len(copies)} sources are copies" in guide
