"""What generators do with an article whose front matter they do not read."""

HARMS = {
    "lost": "publishes the metadata as text",
    "dropped": "leaves the article out",
    "error": "stops the build",
}
"""What to say after the generator's title, by outcome."""
