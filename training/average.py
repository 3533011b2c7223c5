"""Average the weights of checkpoints that went on from one another: often better than each of them.

Run as `python -m training.average second third --shares 0.65 0.35 --name averaged`; then export that name. Only
networks of one trajectory (one went on from the other, or both from a third) have weights whose mean means anything.
"""

import argparse
from pathlib import Path

import torch

from training.data import archives


def main() -> None:
    """Average."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("runs", nargs="+", help="names of runs")
    options.add_argument("--shares", nargs="+", type=float, required=True, help="share of each; they sum to 1")
    options.add_argument("--work", type=Path, default=archives.WORK)
    options.add_argument("--name", default="averaged")
    given = options.parse_args()
    if len(given.runs) != len(given.shares) or abs(sum(given.shares) - 1) > 1e-6:
        options.error("give each run its share; the shares sum to 1")
    saved = [
        torch.load(given.work / run / "checkpoint.pt", map_location="cpu", weights_only=True) for run in given.runs
    ]
    last = saved[-1]
    network = {
        name: sum(share * one["network"][name] for one, share in zip(saved, given.shares, strict=True))
        for name in last["network"]
    }
    folder = given.work / given.name
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(last | {"network": network, "optimizer": {}}, folder / "checkpoint.pt")


if __name__ == "__main__":
    main()
