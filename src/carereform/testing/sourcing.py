"""Sources that are there: every record is cited by some, and every source in some other record."""

from attrs import evolve

from carereform.records import Body, Person, Record, Source
from carereform.testing.drafts import Draft
from carereform.testing.evidence import Lead
from carereform.values import Ref

__all__ = ["lead_to_sources"]


def lead_to_sources(draft: Draft) -> None:
    """Let every record of a draft be cited by sources of it, and every source be cited."""
    for record in draft:
        led = tuple(_led(draft, lead) for lead in draft.sketch(record).leads)
        draft.lead(record, led or (Lead.to(_pick(draft, 0)),))
    _cite_each(draft)


def _led(draft: Draft, lead: Lead) -> Lead:
    source = _pick(draft, int(lead.source.id))
    citation = lead.citation
    if citation.source is not None:
        citation = evolve(citation, source=source)
    return evolve(lead, source=source, citation=evolve(citation, says=_speaker(draft, lead)))


def _pick(draft: Draft, number: int) -> Ref[Source]:
    names = draft.names(Source)
    return Ref(Source, names[number % len(names)].id)


def _speaker(draft: Draft, lead: Lead) -> Ref[Body | Person] | None:
    """Whom a source reports, of the kind that was drawn if there is one."""
    says = lead.citation.says
    if says is None:
        return None
    for kind in (says.kind, Body, Person):
        if names := draft.names(kind):
            return Ref(kind, names[int(says.id) % len(names)].id)
    return None


def _cite_each(draft: Draft) -> None:
    """Add a citation of each source that no other record cites yet."""
    records = tuple(draft)
    cited: set[tuple[Ref[Record], Ref[Record]]] = set()
    for record in records:
        for lead in draft.leads(record):
            source = draft.find(lead.citation.source) if lead.citation.source else None
            if source is not None:
                cited.add((source.ref, record.ref))
    for place, source in enumerate(draft.of(Source)):
        others = [one for one in records if one.ref != source.ref]
        if not any((source.ref, one.ref) in cited for one in others):
            other = others[place % len(others)]
            draft.lead(other, (*draft.leads(other), Lead.to(Ref(Source, source.id))))
