"""The commands of the command line, each a thin door to a view; `cli` puts them together."""
