"""The Markdown of articles: its HTML, code, images and links."""
