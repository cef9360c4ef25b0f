"""Rules about comments."""
