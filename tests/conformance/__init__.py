"""Small sites built by the real generators, and what happens to the same articles in each."""
