"""The lists that this room ships: patterns of lines, parts of datelines, signatures of files.

They are written and explained in `resources/documents/*.yaml`; `resources/build_documents.py` makes the JSON files
that stand beside this module. They are read when first needed, once.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_list(name: str) -> Any:  # noqa: ANN401 - a JSON value
    """Give the content of the shipped file `<name>.json`."""
    return json.loads(files("sayso.documents").joinpath(f"{name}.json").read_text("utf-8"))


@cache
def read_words(name: str, key: str) -> frozenset[str]:
    """Give one of the word lists of a shipped file as a set."""
    return frozenset(read_list(name)[key])
