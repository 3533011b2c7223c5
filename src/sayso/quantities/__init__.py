"""Quantities: which figures a report claims, and what they count."""

from sayso.quantities.measuring import Measurement, measure_quantities

__all__ = ["Measurement", "measure_quantities"]
