"""An article and its views are freed when the last reference goes, without the garbage collector."""

from __future__ import annotations

import gc
import weakref

import pytest

from newslint.article import Article
from newslint.engine.linter import lint
from newslint.plugins import load

TEXT = """---
title: A ferry
date: 2026-03-02
cover: /img/ferry.png
---

![Quay](quay.png) <b>bold</b> <!-- advert start -->

- a list

      <p style="color: red">shown as code
"""
SOUP = TEXT + "\n<table><tr><b>x</table></i>\n"


@pytest.mark.parametrize("text", [TEXT, SOUP])
def test_an_article_is_freed_without_the_garbage_collector(text: str) -> None:
    rules = [rule() for rule in load(names=("newslint",)).rules().values()]
    article = Article.from_text(text, "posts/ferry.md")
    lint(article, rules)
    gone = weakref.ref(article)
    gc.disable()
    try:
        del article
        assert gone() is None
    finally:
        gc.enable()
