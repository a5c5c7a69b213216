"""Code for type checkers, which never runs: what must be accepted and what must be refused."""
