"""A report with the look-ups that this room needs, made once and never changed.

Takes annotations, statements, actors and places; gives words in lower case, the children of each word in its tree, the
actors and places that words point to, and the statements around each word. Words are indices everywhere.

    "Syrian troops attacked the rebels": subjects(attacked) → [troops], objects(attacked) → [rebels]
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from sayso.events.lexicon import grammar, transitive
from sayso.schema import Actor, ActorKind, Annotations, Document, Place, Span, Statement

SUBJECTS = ("nsubj", "csubj")
PASSIVE = ("nsubj:pass",)
OBJECTS = ("obj",)
OBLIQUE = ("obl", "nmod", "obl:agent", "obl:tmod", "nmod:desc")
RELATIVES = frozenset({"who", "which", "that", "whom"})
INNER = frozenset({"nmod:poss", "amod", "compound", "nmod", "nmod:desc", "flat"})
SHARING = frozenset({"conj", "xcomp", "advcl", "ccomp"})
STEPS = 5  # up the tree, for a subject that stands with another verb


class Clauses:
    """Words of a report, their trees, and who and what they point to."""

    def __init__(
        self,
        document: Document,
        annotations: Annotations,
        statements: Sequence[Statement],
        actors: Sequence[Actor],
        places: Sequence[Place],
    ) -> None:
        """Make the look-ups."""
        text = document.text
        self.annotations, self.statements, self.actors = annotations, tuple(statements), {row.id: row for row in actors}
        self.lower = [
            text[start:end].lower().replace("’", "'")
            for start, end in zip(annotations.starts, annotations.ends, strict=True)
        ]
        self.tags, self.heads, self.relations = annotations.tags, annotations.heads, annotations.relations
        self.children: list[list[int]] = [[] for _ in self.lower]
        for word, head in enumerate(self.heads):
            if head != word:
                self.children[head].append(word)
        self.sentence_of = [0] * len(self.lower)
        for number, (first, last) in enumerate(annotations.sentence_words):
            self.sentence_of[first:last] = [number] * (last - first)
        self.actor_at: dict[int, tuple[int, str]] = {}  # word: length of the mention, actor
        self.place_at: dict[int, str] = {}
        self._place_actors(actors)
        self.states = {row.country: row.id for row in actors if row.kind is ActorKind.COUNTRY and row.country}
        self.countries = {place.id: place.country for place in places}
        for place in places:
            self.place_at.update(dict.fromkeys(self.range_of(place.span), place.id))
        self.around = self._place_statements()
        self.told = {trigger.word: trigger for trigger in annotations.triggers}
        self.cues = {w for s in statements if s.cue for span in s.cue.spans for w in self.range_of(span)}

    def _place_actors(self, actors: Sequence[Actor]) -> None:
        for actor in actors:
            for mention in actor.mentions:
                words = self.range_of(mention.span)
                for word in words:
                    if word not in self.actor_at or len(words) < self.actor_at[word][0]:
                        self.actor_at[word] = (len(words), actor.id)
        whole: dict[int, tuple[int, str]] = {}
        for actor in actors:
            if actor.kind is ActorKind.GROUP and actor.members:
                for mention in actor.mentions:
                    words = self.range_of(mention.span)
                    head = self.top(words)
                    if head is not None and any(self.relations[word] == "conj" for word in words):
                        whole[head] = (len(words), actor.id)
        self.groups = whole

    def _place_statements(self) -> list[tuple[int, ...]]:
        found: list[list[tuple[int, int]]] = [[] for _ in self.lower]
        for number, statement in enumerate(self.statements):
            content = [word for span in statement.content.spans for word in self.range_of(span)]
            for word in content:
                found[word].append((len(content), number))
        return [tuple(number for _, number in sorted(row)) if row else () for row in found]

    def range_of(self, span: Span) -> range:
        """Give the words that a span touches."""
        starts, ends = self.annotations.starts, self.annotations.ends
        return range(bisect_right(ends, span.start), bisect_left(starts, span.end))

    def top(self, words: Sequence[int]) -> int | None:
        """Give the word of a run on which the others hang."""
        inside = set(words)
        return next((w for w in words if self.heads[w] == w or self.heads[w] not in inside), None)

    def child(self, word: int, *relations: str) -> list[int]:
        """Give the children of a word that hang by one of some relations."""
        return [child for child in self.children[word] if self.relations[child] in relations]

    def case_of(self, word: int) -> set[str]:
        """Give the prepositions before a word."""
        return {self.lower[child] for child in self.child(word, "case", "mark")}

    def particle(self, word: int) -> str:
        """Give the particle of a verb."""
        return " ".join(self.lower[child] for child in self.child(word, "compound:prt"))

    def is_passive(self, verb: int) -> bool:
        """Tell whether a verb is passive, also as a bare participle behind its noun ("banks hit by sanctions")."""
        if self.child(verb, "aux:pass", "nsubj:pass"):
            return True
        if self.shares_passive(verb):
            return True
        if self.relations[verb] in {"acl", "amod"} and self.lower[verb].endswith(("ed", "en", "wn", "ung", "it", "ot")):
            return not self.child(verb, "obj", "nsubj")
        return bool(self.child(verb, "obl:agent")) and not self.child(verb, "nsubj", "obj")

    def shares_passive(self, verb: int) -> bool:
        """Tell whether a verb shares the auxiliary of the passive before it ("was beaten and killed").

        It must be one that has an object by every sense of the lexicon, or be a participle by its form, and have none
        here; what it says may be done by its object ("was beaten and ordered to leave").
        """
        word, head = self.lower[verb], self.heads[verb]
        if self.relations[verb] not in {"conj", "advcl"} or not (word in transitive() or word.endswith(("wn", "en"))):
            return False
        if self.child(verb, "nsubj", "aux", "cop", "obj", "iobj", "ccomp") or word.endswith("ing"):
            return False
        if self.child(verb, "xcomp") and word not in grammar()["object_control"]:
            return False
        return head < verb and not self.child(verb, "mark") and self.is_passive(head)

    def patients(self, verb: int) -> list[int]:
        """Give the subjects of a passive, also where they stand with a verb with which it is coordinate."""
        for _ in range(STEPS):
            found = self.child(verb, *PASSIVE)
            if found or self.relations[verb] not in {"conj", "advcl", "xcomp"} or self.heads[verb] == verb:
                return [self.antecedent(verb, word) for word in found]
            verb = self.heads[verb]
        return []

    def phrase(self, word: int, prepositions: Iterable[str]) -> list[int]:
        """Give what hangs from a word behind one of some prepositions."""
        wanted = set(prepositions)
        return [child for child in self.child(word, *OBLIQUE) if self.case_of(child) & wanted]

    def subjects(self, verb: int) -> list[int]:
        """Give the words that do what a verb says, wherever its clause has them from."""
        for _ in range(STEPS):
            own, raised = self.child(verb, *SUBJECTS), self.raised(verb)
            found = raised if raised and min(own, default=verb + 1) > verb else own
            if found:
                return [self.antecedent(verb, word) for word in found]
            relation, head = self.relations[verb], self.heads[verb]
            if self.child(verb, *PASSIVE) and relation != "xcomp":
                return self.child(verb, *PASSIVE) if relation == "conj" else []
            found = self.beside(verb)
            if found:
                return found
            if relation == "acl":
                verb = self.verb_above(head)
                continue
            if relation not in SHARING or relation == "ccomp" or head == verb:
                return []
            verb = head
            if self.is_passive(verb):
                return self.patients(verb)
        return []

    def beside(self, verb: int) -> list[int]:
        """Give the doers that a noun or a verb of asking, on which a clause hangs, has beside it."""
        relation, head = self.relations[verb], self.heads[verb]
        if relation in {"acl", "acl:relcl", "amod"}:
            if relation != "acl" or not self.child(verb, "mark"):
                return [head]
            if not {self.lower[child] for child in self.child(verb, "mark")} & {"to", "of"}:
                return []  # "weapons production through exporting parts": the doer is another's
            return self.phrase(head, ("by",)) or ([head] if self.owners(head) else [])  # "Iran's plan to attack"
        if relation in {"xcomp", "advcl"} and self.lower[head] in grammar()["object_control"]:
            return self.controllers(head) or self.called_upon(verb)
        return []

    def called_upon(self, verb: int) -> list[int]:
        """Give who stands between "for" and an infinitive: "called for the council to act"."""
        opened = [child for child in self.child(verb, "mark") if self.lower[child] == "for"]
        between = self.children[self.heads[verb]]
        return [
            word for word in between if opened and opened[0] < word < verb and self.relations[word] in {"obl", "obj"}
        ]

    def verb_above(self, word: int) -> int:
        """Give the verb in whose clause a noun stands."""
        for _ in range(STEPS):
            if self.tags[word] == "VERB" or self.heads[word] == word:
                break
            word = self.heads[word]
        return word

    def bundled(self, word: int) -> int:
        """Give what a noun that only counts is a number of: "90 % of its imports", "a total of 96 airstrikes"."""
        if (
            self.lower[word] in grammar()["bundles"]
            or self.tags[word] in {"NUM", "SYM"}
            or self.lower[word] == "percent"
        ):
            return next(iter(self.phrase(word, ("of",))), word)
        return word

    def raised(self, verb: int) -> list[int]:
        """Give the object that a tree hangs on an infinitive or gerund before which it stands.

        "urged *Israel* to release …", "accused *Iran* of arming …"
        """
        if self.relations[verb] not in {"xcomp", "advcl"}:
            return []
        return [word for word in self.child(verb, *OBJECTS) if word < verb and self.lower[word] not in RELATIVES]

    def controllers(self, verb: int) -> list[int]:
        """Give who is to do what hangs from a verb of asking: its objects, or whom it calls upon."""
        objects = self.child(verb, "obj", "iobj", *PASSIVE)
        if objects:
            return [self.antecedent(verb, word) for word in objects]
        if self.shares_passive(verb):
            return self.patients(verb)
        return self.phrase(verb, ("on", "upon", "for", "to"))

    def antecedent(self, verb: int, word: int) -> int:
        """Give for a relative pronoun the noun to which its clause belongs."""
        if self.lower[word] in RELATIVES and self.tags[word] == "PRON":
            for _ in range(3):
                if self.relations[verb] == "acl:relcl":
                    return self.heads[verb]
                if self.relations[verb] not in SHARING:
                    break
                verb = self.heads[verb]
        return word

    def done_to(self, verb: int) -> list[int]:
        """Give the objects of a verb; of a passive one, its subjects or the noun that it stands behind."""
        if self.is_passive(verb):
            found = self.patients(verb)
            if found:
                return found
            if self.relations[verb] in {"acl", "amod"}:
                return [self.heads[verb]]
        raised = self.raised(verb)
        found = [self.antecedent(verb, word) for word in self.child(verb, *OBJECTS) if word not in raised]
        if not found and self.relations[verb] == "acl:relcl" and self.child(verb, "nsubj"):
            own = {self.lower[word] for word in self.child(verb, "nsubj")}
            if not own & RELATIVES:
                return [self.heads[verb]]  # "the ship that Iran seized"
        if not found:
            later = [word for word in self.child(verb, "conj") if not self.child(word, "nsubj", "nsubj:pass")]
            if later and later[0] - verb <= 4:
                return self.child(later[0], *OBJECTS)  # "attacked and killed the men"
        return found

    def doers(self, verb: int) -> list[int]:
        """Give who does what a verb says: its subjects, or of a passive who stands behind "by"."""
        if not self.is_passive(verb):
            return self.subjects(verb)
        found = [word for word in self.child(verb, "obl:agent", "obl") if "by" in self.case_of(word)]
        if not found and self.relations[verb] == "conj" and self.is_passive(self.heads[verb]):
            return []
        return found

    def actors_of(self, word: int) -> list[str]:
        """Give the actors that a noun phrase denotes: itself with what is coordinate, or else whoever owns it.

        "Russian warplanes" and "China's exports" lead to the states, where the noun itself is no actor.
        """
        if word in self.groups:
            return [self.groups[word][1]]
        if word not in self.actor_at:
            word = self.bundled(word)
        found: list[str] = []
        for each in (word, *self.child(word, "conj")):
            if each in self.actor_at:
                found.append(self.actor_at[each][1])
            else:
                found += self.owners(each)
        return list(dict.fromkeys(found))

    def host(self, word: int) -> str | None:
        """Give the state in which a place lies, where the report speaks of it as an actor."""
        place = self.place_at.get(word)
        country = self.countries.get(place) if place is not None else None
        return self.states.get(country) if country is not None else None

    def owners(self, word: int) -> list[str]:
        """Give the actors named before a noun: "Russian warplanes", "Israel's jets", "White House aides"."""
        for relation in ("nmod:poss", "amod", "compound"):
            found = [self.actor_at[child][1] for child in self.child(word, relation) if child in self.actor_at]
            if found:
                return found[:1]
        return []
