"""Rules about the structure of HTML and Markdown."""
