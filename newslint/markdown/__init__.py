"""The Markdown of articles: what is HTML, code, an image, a link."""
