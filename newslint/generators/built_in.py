"""The site generators that newslint knows without a plugin."""

from __future__ import annotations

from newslint.generators.astro import ASTRO
from newslint.generators.docusaurus import DOCUSAURUS
from newslint.generators.eleventy import ELEVENTY
from newslint.generators.hexo import HEXO
from newslint.generators.hugo import HUGO
from newslint.generators.jekyll import JEKYLL
from newslint.generators.mkdocs import MKDOCS
from newslint.generators.pelican import PELICAN
from newslint.generators.unknown import UNKNOWN
from newslint.generators.vitepress import VITEPRESS, VUEPRESS
from newslint.generators.zola import ZOLA

BUILT_IN = (
    *(HEXO, JEKYLL, HUGO, ELEVENTY, ASTRO, PELICAN, ZOLA, DOCUSAURUS, VITEPRESS, VUEPRESS),
    *(MKDOCS, UNKNOWN),
)
