"""What a file is to its generator, and that only articles are checked unless somebody names a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newslint.cli import main
from newslint.config import load
from newslint.config.flags import Flags
from newslint.plugins import load as load_plugins

POST = "---\ntitle: Harbour\ndate: 2022-02-17 13:05:11\n---\nText.\n"
HEXO = """\
source_dir: src
public_dir: site
exclude: shop/**
skip_render: [raw/**, "_posts/old.md"]
include: [_ok.md]
ignore: "**/tmp/**"
"""
JEKYLL = """\
collections:
  boats: { output: true }
  people: { output: false }
exclude: [doc]
include: [_wanted]
destination: www
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(path: str, text: str = POST) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def kind(path: str, text: str | None = POST) -> str:
    """Return the kind of a file, written before the question unless it has no text."""
    if text is not None:
        write(path, text)
    return load(Flags(), load_plugins()).kind(path).kind


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("src/_posts/a.md", "article"),
        ("src/_posts/README.md", "article"),
        ("src/_posts/sub/b.markdown", "article"),
        ("src/_posts/h.MD", "unread"),
        ("src/_posts/c.mdx", "unread"),
        ("src/_posts/_under.md", "unread"),
        ("src/_posts/_hidden/a.md", "unread"),
        ("src/_posts/old.md", "unread"),
        ("src/_posts/tmp/a.md", "unread"),
        ("src/_drafts/a.md", "draft"),
        ("src/about/index.md", "page"),
        ("src/shop/a.md", "unread"),
        ("src/_x.md", "unread"),
        ("src/_ok.md", "page"),
        ("src/raw/a.html", "resource"),
        ("src/_data/a.md", "data"),
        ("site/a/index.html", "output"),
        ("themes/plain/layout/index.html", "theme"),
        ("scaffolds/post.md", "scaffold"),
        ("README.md", "unread"),
    ],
)
def test_hexo_makes_pages_of_what_lies_in_its_source_folder(path: str, expected: str) -> None:
    write("_config.yml", HEXO)
    write("scaffolds/draft.md")
    write("source/x.md")
    assert kind(path) == expected


def test_with_asset_folders_a_hexo_post_has_the_ending_of_new_posts() -> None:
    write("_config.yml", "post_asset_folder: true\n")
    write("scaffolds/post.md")
    assert kind("source/_posts/a.md") == "article"
    assert kind("source/_posts/a/note.html") == "resource"


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("_posts/2022-02-17-a.md", POST, "article"),
        ("_posts/22-2-7-a.md", "No front matter.", "article"),
        ("_posts/sub/2022-02-17-a.html", POST, "article"),
        ("news/_posts/2022-02-17-a.md", POST, "article"),
        ("_posts/template.md", POST, "unread"),
        ("_posts/2022-02-17.md", POST, "unread"),
        ("_posts/2022/02-17-a.md", POST, "unread"),
        ("_drafts/a.md", POST, "draft"),
        ("_boats/ferry.md", POST, "article"),
        ("_boats/ferry.html", "<p>A", "resource"),
        ("_boats/README.md", "# Boats", "resource"),
        ("_boats/_posts/2022-02-17-a.md", POST, "unread"),
        ("_people/ann.md", POST, "data"),
        ("_layouts/post.html", POST, "layout"),
        ("_includes/card.html", "<p>", "layout"),
        ("_data/a.md", POST, "data"),
        ("_other/a.md", POST, "unread"),
        ("_wanted/a.md", POST, "page"),
        ("about.md", POST, "page"),
        ("about.md", "# About", "resource"),
        ("docs/a.md", POST, "unread"),
        ("www/a/index.html", POST, "output"),
        ("vendor/bundle/a.md", POST, "project"),
        ("README.md", "# Read me", "resource"),
    ],
)
def test_jekyll_makes_pages_of_what_its_filter_lets_in(path: str, text: str, expected: str) -> None:
    write("_config.yml", JEKYLL)
    write("_layouts/default.html", "{{ content }}")
    assert kind(path, text) == expected


def test_a_plugin_makes_pages_of_markdown_without_front_matter() -> None:
    write("_config.yml", "plugins: [jekyll-optional-front-matter]\n")
    write("_layouts/default.html", "{{ content }}")
    assert kind("guide.md", "# Guide\n") == "page"
    assert kind("README.md", "# Read me\n") == "resource"


HUGO = """\
publishDir = "www"
ignoreFiles = ['\\.old\\.md$']
[languages.zh]
contentDir = "inhalt/zh"
"""


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("content/posts/a.md", POST, "article"),
        ("content/posts/b.MD", POST, "article"),
        ("content/posts/c.mdx", POST, "resource"),
        ("content/posts/_index.md", POST, "page"),
        ("content/about.md", POST, "page"),
        ("content/bundle/index.md", POST, "article"),
        ("content/bundle/index.zh.md", POST, "article"),
        ("content/bundle/notes.md", POST, "resource"),
        ("content/bundle/deep/index.md", POST, "resource"),
        ("content/_draft.md", POST, "article"),
        ("content/a.old.md", POST, "unread"),
        ("content/legacy/a.html", "<p>A", "resource"),
        ("content/legacy/a.html", POST, "article"),
        ("inhalt/zh/a.md", POST, "article"),
        ("layouts/single.html", "{{ .Content }}", "layout"),
        ("archetypes/default.md", '---\ntitle: "{{ .Name }}"\n---\n', "scaffold"),
        ("themes/plain/layouts/single.html", "<p>", "theme"),
        ("static/old/a.html", "<p>", "resource"),
        ("www/a/index.html", "<p>", "output"),
        ("README.md", "# Read me", "unread"),
    ],
)
def test_hugo_makes_pages_of_its_content_and_none_within_bundles(
    path: str, text: str, expected: str
) -> None:
    write("hugo.toml", HUGO)
    write("content/bundle/index.md")
    assert kind(path, text) == expected


def test_what_hugo_mounts_as_content_takes_the_place_of_the_folder() -> None:
    write(
        "hugo.yaml",
        "module:\n  mounts:\n"
        "    - { source: inhalt, target: content }\n    - { source: README.md, target: content/a.md }\n",
    )
    assert kind("inhalt/a.md") == "article"
    assert kind("README.md") == "page"
    assert kind("content/a.md") == "unread"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("content/a.md", "article"),
        ("content/_index.md", "page"),
        ("content/pier/index.md", "article"),
        ("content/pier/notes.md", "resource"),
        ("content/tmp/a.md", "unread"),
        ("content/a.html", "resource"),
        ("templates/page.html", "layout"),
        ("themes/plain/README.md", "theme"),
        ("public/a/index.html", "output"),
        ("README.md", "unread"),
    ],
)
def test_zola_makes_pages_of_its_content(path: str, expected: str) -> None:
    write("zola.toml", 'base_url = "/"\nignored_content = ["tmp/**"]\n')
    write("content/pier/index.md")
    assert kind(path) == expected


PELICAN = """\
PATH = "text"
OUTPUT_PATH = "www"
ARTICLE_EXCLUDES = ["raw"]
PAGE_PATHS = ["pages"]
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("text/a.md", "article"),
        ("text/README.md", "article"),
        ("text/_drafts/a.md", "article"),
        ("text/pages/a.md", "page"),
        ("text/raw/a.md", "unread"),
        ("text/a.MD", "unread"),
        ("text/a.mdx", "unread"),
        ("www/a.html", "output"),
        ("themes/plain/templates/base.html", "theme"),
        ("content/a.md", "unread"),
        ("README.md", "unread"),
    ],
)
def test_pelican_makes_articles_of_what_lies_in_its_path(path: str, expected: str) -> None:
    write("pelicanconf.py", PELICAN)
    assert kind(path) == expected


MKDOCS = """\
site_name: A
docs_dir: text
exclude_docs: |
  drafts/
  *.tmp.md
  !kept.tmp.md
draft_docs: later.md
theme: { name: material, custom_dir: changes }
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("text/a.md", "article"),
        ("text/_a.md", "article"),
        ("text/a.MD", "resource"),
        ("text/a.html", "resource"),
        ("text/drafts/a.md", "unread"),
        ("text/a.tmp.md", "unread"),
        ("text/kept.tmp.md", "article"),
        ("text/later.md", "draft"),
        ("text/README.md", "unread"),
        ("text/sub/README.md", "article"),
        ("changes/main.html", "theme"),
        ("site/a/index.html", "output"),
        ("docs/a.md", "unread"),
        ("README.md", "unread"),
    ],
)
def test_mkdocs_makes_pages_of_what_lies_in_its_folder(path: str, expected: str) -> None:
    write("mkdocs.yml", MKDOCS)
    write("text/index.md")
    assert kind(path) == expected


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("news/a.md", POST, "article"),
        ("news/a.md", "Text.\n", "text"),
        ("README.md", "# Read me\n", "project"),
        ("docs/contributing.md", POST, "article"),
        ("news/changes-to-the-timetable.md", "Text.\n", "text"),
        ("docs/readme-de.md", "Text.\n", "project"),
        ("tests/format/a.md", POST, "project"),
        ("packages/x/node_modules/y/a.md", POST, "project"),
        ("_layouts/post.html", POST, "layout"),
        ("dist/a.html", "<p>", "output"),
        ("dist/a.md", POST, "article"),
        ("a.html", '<html><head><meta name="generator" content="x"></head>', "output"),
    ],
)
def test_without_a_known_generator_front_matter_makes_an_article(
    path: str, text: str, expected: str
) -> None:
    assert kind(path, text) == expected


def test_without_a_known_generator_a_file_among_articles_is_one() -> None:
    for name in "abc":
        write(f"news/{name}.md")
    assert kind("news/d.md", "Text.\n") == "article"
    assert kind("notes/d.md", "Text.\n") == "text"


def test_a_folder_is_checked_without_what_is_no_article(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("_config.yml", "")
    write("scaffolds/post.md", "---\ndate: {{ date }}\n---\n")
    write("source/_posts/a.md")
    assert main(["check"]) == 0
    assert main(["check", "scaffolds"]) == 2
    assert capsys.readouterr().err == (
        "newslint: nothing to check: 1 file under scaffolds is no article (1 scaffold); "
        "`newslint files` lists it\n"
    )


def test_a_named_file_is_checked_and_said_to_be_no_article(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("_config.yml", "")
    write("source/_posts/a.md")
    write("scaffolds/post.md")
    write("scaffolds/page.md")
    assert main(["check", "scaffolds/post.md", "scaffolds/page.md"]) == 0
    assert capsys.readouterr().err == (
        "newslint: `scaffolds/post.md` and 1 more file are no articles: it is a template for new "
        "posts; they were checked because they are named\n"
    )
    assert main(["check", "--force-exclude", "scaffolds/post.md"]) == 0
    assert capsys.readouterr().err == (
        "newslint: `scaffolds/post.md` is no article: it is a template for new posts; "
        "it was passed over\n"
    )


def test_files_are_listed_with_the_reason(capsys: pytest.CaptureFixture[str]) -> None:
    write("_config.yml", "title: A\npublic_dir: site\n")
    write("scaffolds/post.md")
    write("source/_posts/a.md")
    write("site/index.html", "<p>")
    assert main(["files"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "scaffold  scaffolds/post.md  # it is a template for new posts",
        "output    site/index.html  # Hexo writes the site to `site` (_config.yml, line 2)",
        "article   source/_posts/a.md  # posts lie in `_posts`",
    ]
    assert main(["files", "--kind", "output", "--output-format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "path": "site/index.html",
            "kind": "output",
            "checked": False,
            "reason": "Hexo writes the site to `site`",
            "setting": "_config.yml, line 2",
            "generator": "hexo",
        }
    ]


def test_a_kind_that_there_is_not_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["files", "--kind", "artcle"]) == 2
    assert capsys.readouterr().err == (
        "newslint: no kind of file is called `artcle`; the closest is `article`\n"
    )


ELEVENTY = """\
const plugin = require("a-plugin");
module.exports = function (eleventyConfig) {
  eleventyConfig.addPlugin(plugin);
  eleventyConfig.ignores.add("src/ign.md");
  if (process.env.CI) { eleventyConfig.ignores.add("src/maybe.md"); }
  eleventyConfig.setTemplateFormats(["md", "njk", "html"]);
  return { dir: { input: "src", includes: "parts", data: "facts", output: "www" } };
};
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("src/README.md", "article"),
        ("src/_under/u.md", "article"),
        ("src/.hid/h.md", "article"),
        ("src/posts/.dot.md", "article"),
        ("src/maybe.md", "article"),
        ("src/sub/page.html", "page"),
        ("src/sub/x.markdown", "unread"),
        ("src/sub/x.mdx", "unread"),
        ("src/elign.md", "unread"),
        ("src/old/a.md", "unread"),
        ("src/own.md", "unread"),
        ("src/ign.md", "unread"),
        ("src/parts/card.html", "layout"),
        ("src/facts/a.md", "data"),
        ("src/node_modules/a/README.md", "project"),
        ("www/a/index.html", "output"),
        ("README.md", "unread"),
    ],
)
def test_eleventy_makes_pages_of_its_formats_in_its_input_folder(path: str, expected: str) -> None:
    write(".eleventy.js", ELEVENTY)
    write(".eleventyignore", "# not ready\nsrc/elign.md\n!src/posts/a.md\nsrc/old/\n")
    write("src/.eleventyignore", "own.md\n")
    write("src/old/b.md")
    assert kind(path) == expected


@pytest.mark.parametrize(
    ("config", "folder"),
    [
        ("export const config = { dir: { input: 'text' } };", "text"),
        ("module.exports = () => ({ dir: { input: './text/' } });", "text"),
        ("module.exports = { dir: { input: `text` } };", "text"),
        ("const input = 'text';\nexport default (c) => { return { dir: { input } }; };", "text"),
        ("export default async function (c) { c.setInputDirectory('text'); }", "text"),
        ("const dir = { input: 'text' };\nexport default { dir: { ...dir } } as const;", "text"),
    ],
)
def test_the_configuration_of_eleventy_is_read_in_each_of_its_forms(
    config: str, folder: str
) -> None:
    write("eleventy.config.ts", config)
    assert kind(f"{folder}/a.md") == "article"
    assert kind("other/a.md") == "unread"


@pytest.mark.parametrize(
    "config",
    [
        "export default { dir: { input: process.env.INPUT } };",
        "const dir = {};\ndir.input = 'text';\nexport default { dir };",
        "export default { dir: { input: 'text', ...other } };",
        "export default function (c) { if (x) return { dir: { input: 'a' } }; return {}; }",
        "export default { dir: { input: 'text' } ",
    ],
)
def test_an_input_folder_that_a_program_computes_is_not_known(config: str) -> None:
    write("eleventy.config.js", config)
    assert kind("other/a.md") == "article"


ASTRO = """\
import { defineCollection, z } from "astro:content";
import { glob } from "astro/loaders";
const post = defineCollection({
  loader: glob({ base: "./text/posts", pattern: "**/[^_]*.{md,mdx}" }),
});
const old = defineCollection({ type: "content" });
export const collections = { posts: post, old, pages: defineCollection({ loader: file("a.json") }) };
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("text/posts/My File.md", "article"),
        ("text/posts/sub/a.mdx", "article"),
        ("text/posts/_u.md", "unread"),
        ("text/posts/sub/X.MD", "unread"),
        ("text/notes/a.md", "unread"),
        ("src/content/old/a.md", "article"),
        ("src/content/old/_parts/a.md", "unread"),
        ("src/content/other/a.md", "unread"),
        ("src/pages/My Page.md", "page"),
        ("src/pages/mk.markdown", "page"),
        ("src/pages/_u.md", "unread"),
        ("src/pages/_u/a.md", "unread"),
        ("src/layouts/a.html", "layout"),
        ("public/a.html", "resource"),
        ("www/a.html", "output"),
        ("README.md", "project"),
        ("notes.md", "unread"),
    ],
)
def test_astro_reads_collections_and_a_folder_of_pages(path: str, expected: str) -> None:
    write("astro.config.mjs", "export default defineConfig({ outDir: './www', site: SITE });")
    write("src/content.config.ts", ASTRO)
    assert kind(path) == expected


def test_without_a_configuration_each_folder_of_content_is_a_collection_of_astro() -> None:
    write("astro.config.mjs", "export default {};")
    assert kind("src/content/blog/a.md") == "article"
    assert kind("src/content/blog/_a.md") == "unread"
    assert kind("src/content/a.md") == "unread"


def test_what_a_loader_of_astro_reads_that_is_not_known_may_be_any_file() -> None:
    write("astro.config.mjs", "export default {};")
    write("src/content.config.ts", "export const collections = { a: make({ from: 'text' }) };")
    assert kind("text/a.md") == "text"
    assert kind("src/pages/a.md") == "page"


DOCUSAURUS = """\
import type { Config } from "@docusaurus/types";
const config: Config = {
  title: "A",
  presets: [["@docusaurus/preset-classic", {
    docs: { path: "../docs", sidebarPath: require.resolve("./sidebars.js") },
    blog: { path: "news", exclude: ["**/skip.md"] },
  } satisfies Options]],
  plugins: [
    "docusaurus-plugin-sass",
    ["@docusaurus/plugin-content-docs", { id: "help", path: "help", include: ["**/*.md"] }],
  ],
};
export default config;
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("docs/a.md", "article"),
        ("docs/README.md", "article"),
        ("docs/sub/x.test.md", "article"),
        ("docs/_part/u.md", "layout"),
        ("docs/sub/_u.mdx", "layout"),
        ("docs/sub/.dot.md", "unread"),
        ("docs/sub/x.markdown", "unread"),
        ("site/news/_p.md", "article"),
        ("site/news/2024-03-05-hello.md", "article"),
        ("site/news/skip.md", "unread"),
        ("site/help/a.md", "article"),
        ("site/help/a.mdx", "unread"),
        ("site/src/pages/md.md", "page"),
        ("site/src/pages/_md.md", "layout"),
        ("site/src/components/README.md", "unread"),
        ("site/versioned_docs/version-1.0/a.md", "article"),
        ("site/help_versioned_docs/version-1.0/a.md", "article"),
        ("site/i18n/fr/docusaurus-plugin-content-docs/current/b.md", "article"),
        ("site/i18n/fr/docusaurus-plugin-content-docs/current/c.md", "unread"),
        ("site/i18n/fr/docusaurus-plugin-content-docs-help/current/b.md", "article"),
        ("site/i18n/fr/docusaurus-plugin-content-blog/b.md", "article"),
        ("site/static/a.html", "resource"),
        ("site/build/a.html", "output"),
        ("site/README.md", "project"),
        ("site/docs/a.md", "unread"),
    ],
)
def test_docusaurus_reads_what_its_plugins_are_told_to_read(path: str, expected: str) -> None:
    write("site/docusaurus.config.ts", DOCUSAURUS)
    for folder in ("docs", "site/news", "site/help"):
        write(f"{folder}/b.md")
    assert kind(path) == expected


def test_a_plugin_of_docusaurus_that_is_not_known_may_read_any_file() -> None:
    write("docusaurus.config.js", "module.exports = { presets: [['classic', {}]], plugins };")
    assert kind("docs/a.md") == "article"
    assert kind("other/a.md") == "text"


def test_a_plugin_of_docusaurus_can_be_turned_off() -> None:
    write("docusaurus.config.js", "module.exports = { presets: [['classic', { blog: false }]] };")
    assert kind("blog/a.md") == "unread"


def test_the_documents_of_docusaurus_1_lie_beside_the_site() -> None:
    write("website/siteConfig.js", "module.exports = {};")
    write("website/sidebars.json", "{}")
    assert kind("docs/a.md") == "article"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("docs/sub/README.md", "article"),
        ("docs/_part/u.md", "article"),
        ("docs/sub/.hid.md", "unread"),
        ("docs/.vitepress/theme/a.md", "unread"),
        ("docs/sub/X.MD", "unread"),
        ("docs/sub/y.markdown", "unread"),
        ("docs/sub/skip.md", "unread"),
        ("docs/dist/a.md", "output"),
        ("README.md", "unread"),
    ],
)
def test_vitepress_makes_pages_of_all_markdown_in_its_folder(path: str, expected: str) -> None:
    write(
        ".vitepress/config.mts",
        "export default defineConfig({ srcDir: './docs', srcExclude: ['**/skip.md'] });",
    )
    assert kind(path) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("docs/sub/README.md", "article"),
        ("docs/_p/u.md", "article"),
        ("docs/.hid/h.md", "unread"),
        ("docs/sub/X.MD", "unread"),
        ("docs/demo/a.md", "unread"),
    ],
)
def test_vuepress_makes_pages_of_all_markdown_in_its_folder(path: str, expected: str) -> None:
    write("docs/.vuepress/config.js", "module.exports = { patterns: ['**/*.md', '!demo/**'] };")
    assert kind(path) == expected


def test_a_site_in_a_folder_of_tests_has_no_articles() -> None:
    write("tests/fixtures/plain/hugo.toml", "")
    assert kind("tests/fixtures/plain/content/a.md") == "project"


@pytest.mark.parametrize(
    ("signs", "path", "text", "generator", "expected"),
    [
        ({"book.toml": "", "src/SUMMARY.md": "[A](a.md)"}, "src/a.md", POST, "mdbook", "article"),
        ({"book.toml": "", "src/SUMMARY.md": "[A](a.md)"}, "src/b.md", POST, "mdbook", "unread"),
        ({"book.toml": "", "src/SUMMARY.md": "[A](a.md)"}, "README.md", POST, "mdbook", "unread"),
        ({".gitbook.yaml": "", "SUMMARY.md": "[A](a.md)"}, "a.md", POST, "gitbook", "article"),
        (
            {".nojekyll": "", "index.html": "<script src=docsify.js>"},
            *("guide/a.md", "# A", "docsify", "article"),
        ),
        ({"_quarto.yml": "project: { type: website }"}, "a.md", POST, "quarto", "article"),
        ({"_quarto.yml": "project: { type: website }"}, "_a.md", POST, "quarto", "unread"),
        ({"_quarto.yml": "project: { type: website }"}, "_site/a.html", "", "quarto", "output"),
        ({"conf.py": "extensions = ['myst_parser']\n"}, "guide/a.md", "# A", "sphinx", "article"),
        ({"zensical.toml": ""}, "docs/a.md", "# A", "zensical", "article"),
        ({"zensical.toml": ""}, "README.md", "# A", "zensical", "unread"),
        ({"next.config.mjs": ""}, "content/a.md", POST, "nextjs", "article"),
        ({"next.config.mjs": ""}, "README.md", "# A", "nextjs", "project"),
        ({"gatsby-config.js": ""}, "content/a.md", POST, "gatsby", "article"),
        ({"nuxt.config.ts": "", "content/b.md": ""}, "content/a.md", POST, "nuxt", "article"),
        ({"quartz.config.ts": ""}, "content/a.md", POST, "quartz", "article"),
        ({".obsidian/app.json": "{}"}, "a.md", POST, "obsidian", "article"),
        (
            {".obsidian/app.json": "{}", "hugo.toml": ""},
            *("content/a.md", POST, "hugo", "article"),
        ),
    ],
)
def test_other_generators_are_recognised_and_their_articles_known(
    signs: dict[str, str], path: str, text: str, generator: str, expected: str
) -> None:
    for name, content in signs.items():
        write(name, content)
    assert kind(path, text) == expected
    assert load(Flags(), load_plugins()).settings(path).generator.name == generator


@pytest.mark.parametrize("sign", ["book.toml", ".gitbook.yaml"])
def test_where_a_fence_is_text_nothing_is_said_of_front_matter(
    sign: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(sign, "")
    write("src/SUMMARY.md", "[A](a.md)\n")
    write("src/a.md", "---\ntitle: a: b\ndate: soon\n---\nText.\n")
    assert main(["check", "--select", "front-matter,date", "src/a.md"]) == 0
    assert "no findings" in capsys.readouterr().out
