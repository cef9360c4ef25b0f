"""Rules about template code."""
