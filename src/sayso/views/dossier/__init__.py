"""The dossier: an affair, or some reports, as one page of HTML that can be handed on, read on a phone, and printed.

`writing` is the door; `gathering` fetches what the page shows, `page` puts its parts together.
"""
