"""Small sites built by the real generators, and what becomes of the same articles in each."""
