"""What several output formats and the command line need to write lines for people and programs."""
