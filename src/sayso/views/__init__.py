"""Views: what is read and kept, as a person or another program wants to see it.

The command line is `sayso.views.cli`.
"""
