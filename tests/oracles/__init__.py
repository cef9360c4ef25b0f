"""Tests that ask other programs, and other people's suites, whether newslint reads rightly."""
