"""The HTML of articles: elements, comments, and what browsers do not do as it was written."""
