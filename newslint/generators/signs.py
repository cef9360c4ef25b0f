"""How the sites of each generator are recognised: asked before any of them is imported."""

from __future__ import annotations

from newslint.generators.parts import Sign

SIGNS: dict[str, tuple[Sign, ...]] = {
    "astro": tuple(
        Sign((f"astro.config.{ending}",)) for ending in ("mjs", "js", "ts", "mts", "cjs", "cts")
    ),
    "docusaurus": (
        *(
            Sign((f"docusaurus.config.{ending}",))
            for ending in ("js", "ts", "mjs", "mts", "cjs", "cts")
        ),
        Sign(("siteConfig.js", "sidebars.json")),
    ),
    "eleventy": (
        *(Sign((f".eleventy.{ending}",)) for ending in ("js", "cjs", "mjs")),
        *(Sign((f"eleventy.config.{ending}",)) for ending in ("js", "cjs", "mjs", "ts", "mts")),
    ),
    "hexo": (
        Sign(("_config.yml", "source/_posts"), without=("source/_layouts", "source/_includes")),
        Sign(("_config.yml", "scaffolds", "source")),
    ),
    "hugo": (
        *(Sign((f"hugo.{ending}",)) for ending in ("toml", "yaml", "yml", "json")),
        *(
            Sign((f"config.{ending}", "content"), mentions=("baseurl", "languagecode"))
            for ending in ("toml", "yaml", "yml", "json")
        ),
        Sign(("config/_default", "content")),
        Sign(("config.toml", "content", "archetypes")),
        Sign(("config.toml", "content", "layouts")),
    ),
    "jekyll": (
        Sign(("_config.yml", "_posts")),
        Sign(("_config.yml", "_layouts")),
        Sign(("_config.yml", "_includes")),
        Sign(("_config.yml", "Gemfile"), without=("source/_posts",)),
        Sign(("_config.yml", "source/_posts", "source/_layouts")),
        Sign(
            ("_config.yml",),
            without=("_toc.yml", "scaffolds", "source"),
            mentions=("theme: jekyll", "theme: minima", "remote_theme:", "jekyll-", "kramdown"),
        ),
        Sign(("_config.yaml", "_posts")),
        Sign(("_config.toml", "_posts")),
    ),
    "mkdocs": (Sign(("mkdocs.yml",)), Sign(("mkdocs.yaml",))),
    "pelican": (Sign(("pelicanconf.py",)), Sign(("publishconf.py", "content"))),
    "vitepress": (Sign((".vitepress",)),),
    "vuepress": (Sign((".vuepress",)),),
    "zola": (
        Sign(("zola.toml",)),
        Sign(("config.toml", "content"), mentions=("base_url",)),
        Sign(("config.toml", "content", "templates"), without=("layouts", "archetypes")),
    ),
    "unknown": (),
}
"""The signs of newslint's own generators by name; each generator states its own, too."""
