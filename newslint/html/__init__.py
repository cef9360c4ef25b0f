"""The HTML of articles: elements, comments, and the errors that browsers repair."""
