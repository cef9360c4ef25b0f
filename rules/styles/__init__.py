"""Rules about styles."""
