"""Reports written for the tests: one by an agency, what outlets make of it, and others on the same affair."""

from sayso.documents import Metadata, ingest_document
from sayso.schema import Document

AGENCY = """\
PORT ODRAN (Reuters) - The ferry Halvard ran aground on the Odran sandbank late on Monday with 212 people on \
board, and rescuers worked through the night in heavy rain to bring all of them ashore.

The coastguard sent four boats and two helicopters after the captain reported water in the engine room. \
Fishermen from the nearby harbour of Vessa joined them before midnight.

"We heard the hull scrape and then the lights went out, and nobody told us anything for almost an hour. Then the \
children sang songs," said Mara Lind, a teacher who was travelling with her class.

Eleven passengers were taken to hospital in Vessa, most of them with light injuries, the regional health service \
said. The ship was still lying on its side on Tuesday morning, and oil was seen on the water around it.

The operator, Norlane, stopped all sailings on the route until the cause is known."""

CARRIED = """\
The ferry Halvard ran aground on the Odran sandbank late on Monday with more than 200 people on board, and \
rescuers worked through the night in heavy rain to bring all of them ashore.

Local television showed pictures of a dark ship among the waves.

Eleven passengers were taken to hospital in Vessa, most of them with light injuries, the regional health service \
said. The ship was still lying on its side on Tuesday morning, and oil was seen on the water around it.

With files from Reuters"""

OWN = """\
Two hundred people had a night that they will not forget when the ferry Halvard hit a sandbank off Port Odran.

By dawn everybody was safe. The coastguard of Vessa praised the fishermen who had helped, and Norlane, which \
runs the ship, promised an inquiry into why the Halvard had left the Odran channel.

"We heard the hull scrape and then the lights went out, and nobody told us anything for almost an hour. Then the \
children sang songs," said Mara Lind, a teacher who was travelling with her class."""

LATER = """\
Norlane will pay for the cleaning of the beaches at Vessa, where oil from the ferry Halvard came ashore in the \
spring, a court in Port Odran ruled.

The judges found that the company had let the ship sail with a faulty echo sounder. The captain was acquitted. \
Hoteliers had asked for twice the sum, and their lawyer said that an appeal was being prepared."""


def report(text: str, outlet: str | None = None, published: str | None = None, title: str | None = None) -> Document:
    """Give a report as a reader of files does."""
    return ingest_document(text, metadata=Metadata(title, outlet, published, "en")).document


def reports() -> list[Document]:
    """Give all of them."""
    return [
        report(AGENCY, "Reuters", "2024-03-05", "Ferry runs aground off Port Odran"),
        report(CARRIED, "Odran Post", "2024-03-05", "All saved as ferry hits sandbank"),
        report(OWN, "The Vessa Herald", "2024-03-06", "A night on the Halvard"),
        report(LATER, "Coast Daily", "2024-09-12", "Norlane must pay for beaches"),
    ]
