"""Front matter: fences and YAML, TOML or JSON between them, the place of every key kept."""
