"""Annotations: what one small network reads in a document, once, for every room."""

from sayso.annotations.annotate import annotate
from sayso.annotations.embedding import embed_texts
from sayso.annotations.network import Network, model_name, shipped_folder

__all__ = ["Network", "annotate", "embed_texts", "model_name", "shipped_folder"]
