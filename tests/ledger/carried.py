"""What an agency wrote of a ferry and what two outlets made of it, one whole, one in passages; read by the network.

A fourth report is of the same night and has nothing of the agency's.
"""

from pathlib import Path

from sayso.ledger import Ledger
from sayso.schema import Record
from tests.ledger.affairs import LINKER
from tests.ledger.ferry import FINDERS
from tests.linkage.affairs import report

GROUNDED = (
    "The ferry Halvard ran aground on the Odran sandbank late on Monday, and rescuers worked through the night in "
    "heavy rain to bring all of them ashore. The coastguard sent four boats and two helicopters after the engine room "
    "had filled with water."
)
ACCUSED = (
    "Mara Lind, the head of the fishermen's union, accused Norlane on Tuesday of sending the ferry to sea without a "
    "working echo sounder. Norlane denied the accusation. Its director, Oda Brandt, said that the echo sounder had "
    "been repaired in February and that the captain had reported no fault."
)
ASHORE = (
    "About 240 passengers were taken ashore at Vessa, the coastguard said. Norway will send two investigators to Vessa "
    "on Thursday. In January Norway published a 12-point plan for the safety of ferries."
)
AGENCY = f"VESSA, March 5 (Reuters) - {GROUNDED}\n\n{ACCUSED}\n\n{ASHORE}\n"
WHOLE = f"{GROUNDED}\n\n{ACCUSED}\n\n{ASHORE}\n\nThe mayor of Odran, Tove Holm, said that the town was grateful.\n"
PASSAGES = (
    "It was the worst night at Vessa in years. Some 190 passengers slept in the school, the mayor said.\n\n"
    f"{ACCUSED}\n\n"
    "Lind told the Herald that the union would go to court in April. Norlane accused the union of spreading rumours.\n"
)
OTHER = (
    "Halvard, a ferry of Norlane, is still lying on the sandbank off Odran.\n\n"
    "The captain denied that he had seen the sandbank. About 200 passengers were on board, he said.\n"
)


def agency() -> Record:
    return report(AGENCY, "Reuters", "2024-03-05")


def whole() -> Record:
    return report(WHOLE, "Odran Post", "2024-03-05")


def passages() -> Record:
    return report(PASSAGES, "Vessa Herald", "2024-03-06")


def other() -> Record:
    return report(OTHER, "Coast Daily", "2024-03-06")


def make_ledger(path: Path, *records: Record) -> Ledger:
    """Give an open ledger of some reports."""
    ledger = Ledger(path, linker=LINKER, finders=FINDERS)
    for record in records:
        ledger.write(record)
    return ledger
