"""Annotations: what one small network reads in a document, once, for every room."""

from sayso.annotations.annotate import annotate
from sayso.annotations.network import Network, model_name, shipped_folder

__all__ = ["Network", "annotate", "model_name", "shipped_folder"]
