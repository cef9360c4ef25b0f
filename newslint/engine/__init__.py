"""Run rules on articles, and make a report of what they find."""
