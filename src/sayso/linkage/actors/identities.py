"""Who is whom among the actors of one block: a function of the set of their signatures alone.

Known actors are one by their id in the list. Bodies are one by their full name, unless bodies of any state may be
called so; those of different countries are different. Persons are one by their full name, its short forms and middle
names, and, in countries whose names are transliterated, its spellings; never by a surname alone, but by surname and
office together. Whoever fits two that differ ("George Bush" beside George W. and George H. W.) stays by himself.

    >>> found = identify([write_signature(Traits("person", name)) for name in ("Joe Biden", "Joseph Biden", "Biden")])
    >>> [identity.entity for identity in found.values()]
    ['person joe biden', 'person joe biden', None]
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from sayso.linkage.actors.names import PersonName, agree, sound_alike, take_apart, words_of
from sayso.linkage.actors.portraits import Traits, read_signature, write_signature
from sayso.linkage.lists import because, generic_words, variation
from sayso.schema import ActorKind, Identity


def identify(signatures: Iterable[str]) -> dict[str, Identity]:
    """Tell who is whom among all the signatures of one block."""
    traits = sorted({read_signature(signature) for signature in signatures}, key=repr)
    found: dict[Traits, Identity] = {}
    for each in traits:
        if each.alone:
            found[each] = because(each.alone)
        elif each.known:
            found[each] = because("known", each.known)
    rest = [each for each in traits if each not in found]
    found |= identify_bodies([each for each in rest if each.kind != ActorKind.PERSON])
    found |= identify_persons([each for each in rest if each.kind == ActorKind.PERSON])
    return {write_signature(each): identity for each, identity in found.items()}


def identify_bodies(bodies: Sequence[Traits]) -> dict[Traits, Identity]:
    """Tell who is whom among bodies of one name."""
    countries = {body.country for body in bodies if body.country}
    return {body: identify_body(body, countries) for body in bodies}


def identify_body(body: Traits, countries: set[str]) -> Identity:
    """Tell which body it is, of those that have its name; `countries` are those of all of them."""
    words = words_of(body.name)
    doubt = "generic" if set(words) <= generic_words() else "short" if len(words) == 1 else None
    if doubt or len(countries) > 1:
        if body.country is None:
            return because(doubt or "several")
        return because("body_of_country", f"body {' '.join(words)} ({body.country})")
    return because("body", f"body {' '.join(words)}")


def identify_persons(persons: Sequence[Traits]) -> dict[Traits, Identity]:
    """Tell who is whom among persons whose surnames sound alike."""
    parts = {person: take_apart(person.name) for person in persons}
    full = [person for person in persons if (name := parts[person]) and name.given]
    fits = {person: {other for other in full if other is not person and may_be_one(person, other)} for person in full}
    clusters = cluster_all(full, fits)
    titles = Counter(title_of(cluster) for cluster in clusters)
    found: dict[Traits, Identity] = {}
    for person in full:
        if is_torn(person, fits):
            found[person] = because("several")
    for cluster in clusters:
        title = title_of(cluster)
        country = next((person.country for person in cluster if person.country), None)
        entity = f"{title} ({country})" if titles[title] > 1 else title
        for person in cluster:
            found[person] = because(reason_for(person, cluster), entity)
    holders = holders_of(found)
    rest = [person for person in persons if person not in found]
    return found | {person: identify_surname(person, parts[person], holders, found) for person in rest}


def may_be_one(one: Traits, other: Traits) -> bool:
    """Tell whether two full names may be one person's, in view of their countries."""
    if one.country and other.country and one.country != other.country:
        return False
    first, second = take_apart(one.name), take_apart(other.name)
    if first is None or second is None:
        return False
    if agree(first, second):
        return True
    same_country = one.country is not None and one.country == other.country
    return same_country and one.country in variation().transliterated and sound_alike(first, second)


def is_torn(person: Traits, fits: Mapping[Traits, set[Traits]]) -> bool:
    """Tell whether a person fits two who do not fit each other."""
    return any(second not in fits[first] for first, second in combinations(fits[person], 2))


def cluster_all(persons: Sequence[Traits], fits: Mapping[Traits, set[Traits]]) -> list[list[Traits]]:
    """Put persons with full names together; the torn are left out, and so all that is left fit each other."""
    left = [person for person in persons if not is_torn(person, fits)]
    clusters: list[list[Traits]] = []
    while left:
        together = {left[0], *fits[left[0]]}
        clusters.append([person for person in left if person in together])
        left = [person for person in left if person not in together]
    return clusters


def title_of(cluster: Sequence[Traits]) -> str:
    """Give what the entity of a cluster is called: the shortest of its names."""
    names = {" ".join(words_of(person.name)) for person in cluster}
    return f"person {min(names, key=lambda name: (name.count(' '), name))}"


def reason_for(person: Traits, cluster: Sequence[Traits]) -> str:
    """Give the weakest reason that was needed to put a person with its cluster."""
    own = take_apart(person.name)
    others = [name for other in cluster if (name := take_apart(other.name))]
    assert own
    if any(not agree(own, other) for other in others):
        return "spelling"
    return "name" if all(own == other for other in others) else "nickname"


def holders_of(found: Mapping[Traits, Identity]) -> dict[tuple[str, str], set[Traits]]:
    """Give, for each surname and office, the persons with full names who have both."""
    holders: dict[tuple[str, str], set[Traits]] = {}
    for person, identity in found.items():
        name = take_apart(person.name)
        if name is not None and identity.entity is not None:
            for office in person.offices:
                holders.setdefault((name.family, office), set()).add(person)
    return holders


def identify_surname(
    person: Traits,
    name: PersonName | None,
    holders: Mapping[tuple[str, str], set[Traits]],
    found: Mapping[Traits, Identity],
) -> Identity:
    """Tell who somebody with a surname alone is: whoever has that surname and that office, if it is one."""
    if name is None:
        return because("surname")
    all_of_them = {holder for office in person.offices for holder in holders.get((name.family, office), ())}
    entities = {found[holder].entity for holder in all_of_them if may_be_holder(name, holder)}
    if person.country is not None:
        countries = {(identity.entity, each.country) for each, identity in found.items()}
        entities = {entity for entity in entities if (entity, person.country) in countries}
    if len(entities) > 1:
        return because("several")
    return because("office", entities.pop()) if entities else because("surname")


def may_be_holder(name: PersonName, holder: Traits) -> bool:
    """Tell whether neither initial nor suffix speak against it."""
    full = take_apart(holder.name)
    assert full
    initial = name.initials[0] if name.initials else full.given[0][0]
    return initial == full.given[0][0] and name.suffix in {None, full.suffix}
