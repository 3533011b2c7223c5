"""How the network is trained: prepare, train, export, in reading order."""
