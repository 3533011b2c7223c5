"""Scores, benchmarks and the gate: how right and how fast sayso is, measured."""
