"""Tests of the output formats, each read back by a parser that is not ours."""
