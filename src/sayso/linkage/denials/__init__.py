"""Denials, contradictions, support and accusations in return."""
