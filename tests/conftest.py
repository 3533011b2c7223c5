"""Settings that all tests share."""

import os

from hypothesis import settings

# The same examples in every run where a run decides; ever new ones on a developer's machine.
settings.register_profile("gate", derandomize=True, deadline=None, max_examples=100)
settings.register_profile("desk", deadline=None, max_examples=50)
settings.load_profile("gate" if os.environ.get("CI") else "desk")
