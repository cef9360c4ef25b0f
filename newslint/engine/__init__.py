"""Rules run over articles, and what they find becomes a report."""
