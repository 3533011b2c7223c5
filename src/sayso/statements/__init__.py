"""Statements: who says what, by the rules that turn the network's arcs into rows."""

from sayso.statements.attribution import Attribution, attribute_statements

__all__ = ["Attribution", "attribute_statements"]
