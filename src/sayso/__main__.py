"""`python -m sayso`: the command line, where its script is not on the path."""

from sayso.views.cli import main

if __name__ == "__main__":
    main()
