"""Annotations: what one small network reads in a document, once, for every room."""

from sayso.annotations.annotate import annotate
from sayso.annotations.embedding import embed_contents
from sayso.annotations.entailment import judge_pairs
from sayso.annotations.network import Network, model_name, shipped_folder

__all__ = ["Network", "annotate", "embed_contents", "judge_pairs", "model_name", "shipped_folder"]
