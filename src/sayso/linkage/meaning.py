"""What a text means, as the network sees it: asked for where it can matter, and once.

Most of what two reports say can be told apart by its words and by who says it. The network costs a hundred times as
much, so it is asked only when somebody looks, and what it said is kept beside the text.

    >>> asked = []
    >>> meaning = Meaning("talks have failed", lambda texts: asked.extend(texts) or [b"...." for _ in texts])
    >>> meaning.known is None, meaning.vector == meaning.vector, asked
    (True, True, ['talks have failed'])
"""

from sayso.schema import EmbedTexts


class Meaning:
    """The meaning of a text.

    Attributes:
        text: The text.
        embed: Gives texts their vectors.
        known: Its vector; null until somebody has looked.
    """

    __slots__ = ("embed", "known", "text")

    def __init__(self, text: str, embed: EmbedTexts, known: bytes | None = None) -> None:
        """Take a text, and its vector if that is known."""
        self.text, self.embed, self.known = text, embed, known

    @property
    def vector(self) -> bytes:
        """Give the vector: numbers of four bytes, little-endian; none for a text without words."""
        if self.known is None:
            (self.known,) = self.embed([self.text])
        return self.known


UNKNOWN = Meaning("", lambda texts: [b""] * len(texts), b"")
