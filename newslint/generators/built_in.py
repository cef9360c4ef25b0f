"""The site generators that newslint knows without a plugin."""

from __future__ import annotations

from newslint.generators.hexo import HEXO
from newslint.generators.hugo import HUGO
from newslint.generators.jekyll import JEKYLL
from newslint.generators.unknown import UNKNOWN

BUILT_IN = (HEXO, HUGO, JEKYLL, UNKNOWN)
