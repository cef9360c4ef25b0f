"""Compares what two checkouts of newslint find in whole repositories; see README.md."""
