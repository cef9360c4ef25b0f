"""Helpers that several output formats and the command line share."""
