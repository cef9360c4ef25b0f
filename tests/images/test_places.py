"""Where the images of small sites are looked for, once their root and configuration are known."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint import plugins
from newslint.article import Article
from newslint.config import load
from newslint.config.flags import Flags
from newslint.engine.runner import run
from newslint.images.path_guesses import image_places
from newslint.text import Source

PLUGINS = plugins.load(names=("newslint",))
Missing = Callable[..., list[str]]
HEXO = ("_config.yml=post_asset_folder: true", "source/_posts/x.md")
JEKYLL = ("_config.yml=title: a", "_posts/2022-02-17-x.md")
HUGO = ("hugo.toml=title = 'a'",)
ZOLA = ("zola.toml=base_url = 'https://example.org/blog'",)
ASTRO = ("astro.config.mjs",)
PELICAN = ("pelicanconf.py=PATH = 'content'",)
DOCUSAURUS = ("docusaurus.config.js",)
VITEPRESS = (".vitepress/config.ts",)
VUEPRESS = (".vuepress/config.js",)
MKDOCS = ("mkdocs.yml=site_name: a",)
POST = "source/_posts/2022/ferry.md"
MARKED = (*HEXO, 'package.json={"dependencies": {"hexo": "8", "hexo-renderer-marked": "7"}}')
ASSETS = ("_config.yml=post_asset_folder: true\nmarked:\n  postAsset: true", *MARKED[1:])
OTHER = (
    *HEXO,
    'package.json={"dependencies": {"hexo-renderer-marked": "7", "hexo-asset-img": "1"}}',
)


@pytest.fixture
def missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Missing:
    """Return what writes a site, `path` or `path=text`, with one article and reports what it lacks."""
    monkeypatch.chdir(tmp_path)

    def missing(site: tuple[str, ...], article: str, text: str, *files: str) -> list[str]:
        for path in (".git/x", *site, f"{article}={text}", *files):
            name, _, content = path.partition("=")
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(content, encoding="utf-8")
        config = load(Flags(select=("missing-image-file",)), PLUGINS)
        report = run([article], config, PLUGINS)
        assert report.failures == []
        return [each.message for each in report.diagnostics]

    return missing


@pytest.mark.parametrize(
    ("site", "article", "image", "file"),
    [
        # Hexo: `source`, its themes, the folder of a post
        (HEXO, POST, "![](/img/a.png)", "source/img/a.png"),
        (HEXO, POST, "![](/img/a.png)", "themes/next/source/img/a.png"),
        (HEXO, POST, "![](a.png)", "source/_posts/2022/ferry/a.png"),
        (HEXO, POST, "![](ferry/a.png)", "source/_posts/2022/ferry/a.png"),
        (HEXO, POST, "![](/2022/02/17/ferry/a.png)", "source/_posts/2022/ferry/a.png"),
        (HEXO, "source/about/index.md", "![](a.png)", "source/about/a.png"),
        (("_config.yml=root: /blog/", *HEXO[1:]), POST, "![](/blog/img/a.png)", "source/img/a.png"),
        (
            ("_config.yml=url: https://example.org/blog", *HEXO[1:]),
            *(POST, "![](/blog/img/a.png)", "source/img/a.png"),
        ),
        (MARKED, POST, "![](a.png)", "source/a.png"),
        (MARKED, POST, "![](../../img/a.png)", "source/img/a.png"),
        (MARKED, POST, "<img src='a.png'>", "source/_posts/2022/ferry/a.png"),
        (ASSETS, POST, "![](a.png)", "source/_posts/2022/ferry/a.png"),
        (ASSETS, POST, "![](img/a.png)", "source/img/a.png"),
        (OTHER, POST, "![](ferry/a.png)", "source/_posts/2022/ferry/a.png"),
        # Jekyll: any folder, below the path of the site's address
        (JEKYLL, "_posts/2022-02-17-a.md", "![](/assets/a.png)", "assets/a.png"),
        (JEKYLL, "_posts/2022-02-17-a.md", "![](/../assets/a.png)", "assets/a.png"),
        (
            ("_config.yml=baseurl: /news", JEKYLL[1]),
            *("_posts/2022-02-17-a.md", "![](/news/assets/a.png)", "assets/a.png"),
        ),
        (
            ("_config.yml=source: ./src", JEKYLL[1]),
            *("src/_posts/2022-02-17-a.md", "![](/assets/a.png)", "src/assets/a.png"),
        ),
        (
            ("_config.yml=plugins: [jekyll-postfiles]", JEKYLL[1]),
            *("_posts/2022-02-17-a.md", "![](a.png)", "_posts/a.png"),
        ),
        (JEKYLL, "about/team.md", "![](a.png)", "about/a.png"),
        (
            ("_config.yml=source: src\ncollections: [recipes]", JEKYLL[1]),
            *("src/_posts/2022-02-17-a.md", "![](/recipes/a.png)", "src/_recipes/a.png"),
        ),
        # Hugo: `static`, page bundles, assets, mounts
        (HUGO, "content/posts/a.md", "![](/img/a.png)", "static/img/a.png"),
        (HUGO, "content/posts/a.md", "![](/img/a.png)", "themes/x/static/img/a.png"),
        (HUGO, "content/posts/a/index.md", "![](img/a.png)", "content/posts/a/img/a.png"),
        (HUGO, "content/posts/a.md", "![](/posts/b/a.png)", "content/posts/b/a.png"),
        (HUGO, "content/posts/a.md", "![](/img/a.png)", "assets/img/a.png"),
        (HUGO, "content/posts/a.md", "![](../a.png)", "content/posts/a.png"),
        (HUGO, "content/posts/a.md", "![](../b/a.png)", "content/posts/b/a.png"),
        (HUGO, "content/posts/a.md", "![](a.png)", "content/posts/a/a.png"),
        (HUGO, "content/Posts/B C/index.md", "![](P%20Q.png)", "content/Posts/B C/P Q.png"),
        (HUGO, "content/posts/_index.md", "![](a.png)", "content/posts/a.png"),
        (HUGO, "content/posts/_index.md", "![](b/a.png)", "content/posts/b/a.png"),
        (HUGO, "content/posts/_index.md", "![](../img/a.png)", "static/img/a.png"),
        (HUGO, "content/posts/b/index.md", "![](../../img/a.png)", "static/img/a.png"),
        (
            ("hugo.toml=uglyURLs = true",),
            *("content/posts/a.md", "![](a.png)", "content/posts/a.png"),
        ),
        (
            ("hugo.toml=[permalinks]\nposts = '/:filename/'",),
            *("content/posts/b/index.md", "![](a.png)", "content/posts/b/a.png"),
        ),
        (
            ("hugo.toml=[permalinks]\nposts = '/:filename/'",),
            *("content/posts/b.md", "![](../img/a.png)", "static/img/a.png"),
        ),
        (
            ("hugo.toml=[languages.en]\n[languages.de]",),
            *("content/posts/b/index.de.md", "![](a.png)", "content/posts/b/a.png"),
        ),
        (
            ("hugo.toml=[markup.goldmark.renderHooks.image]\nuseEmbedded = 'always'",),
            *("content/posts/a.md", "![](img/a.png)", "assets/img/a.png"),
        ),
        (
            ("hugo.toml=[[module.mounts]]\nsource = 'media'\ntarget = 'static/img'",),
            *("content/posts/a.md", "![](/img/a.png)", "media/a.png"),
        ),
        (
            ("hugo.toml=baseURL = 'https://example.org/blog/'",),
            *("content/posts/a.md", "![](/blog/img/a.png)", "static/img/a.png"),
        ),
        (
            ("hugo.toml=staticDir = ['static', 'pictures']",),
            *("content/posts/a.md", "![](/a.png)", "pictures/a.png"),
        ),
        (
            ("hugo.toml=[[module.mounts]]\nsource = 'media'\ntarget = 'static'",),
            *("content/posts/a.md", "![](/a.png)", "media/a.png"),
        ),
        (
            ("hugo.toml=[languages.de]\ncontentDir = 'content/de'",),
            *("content/de/a.md", "![](/posts/b/a.png)", "content/de/posts/b/a.png"),
        ),
        # Zola: `static`, and beside `index.md`
        (ZOLA, "content/posts/a.md", "![](/img/a.png)", "static/img/a.png"),
        (ZOLA, "content/posts/a.md", "![](/blog/img/a.png)", "static/img/a.png"),
        (
            ZOLA,
            "content/posts/2022-02-17-a/index.md",
            "![](a.png)",
            "content/posts/2022-02-17-a/a.png",
        ),
        (ZOLA, "content/posts/a.md", "![](../a.png)", "content/posts/a.png"),
        # Astro: `public`, beside the article, `src`
        (ASTRO, "src/content/blog/a.md", "![](/a.png)", "public/a.png"),
        (ASTRO, "src/content/blog/a.md", "![](../../assets/a.png)", "src/assets/a.png"),
        (ASTRO, "src/content/blog/a.md", "<img src='a.png'>", "public/blog/a/a.png"),
        # Pelican: `content`, `{static}`, `{attach}`
        (PELICAN, "content/news/a.md", "![](/images/a.png)", "content/images/a.png"),
        (PELICAN, "content/news/a.md", "![]({static}/images/a.png)", "content/images/a.png"),
        (PELICAN, "content/news/a.md", "![]({attach}a.png)", "content/news/a.png"),
        (PELICAN, "content/news/a.md", "![](|filename|/images/a.png)", "content/images/a.png"),
        (PELICAN, "content/news/a.md", "![](/robots.png)", "content/extra/robots.png"),
        (
            ("pelicanconf.py=PATH = 'text'",),
            *("text/news/a.md", "![]({static}/images/a.png)", "text/images/a.png"),
        ),
        # Docusaurus: `static`, beside the document, `@site`
        (DOCUSAURUS, "docs/a.md", "![](/img/a.png)", "static/img/a.png"),
        (DOCUSAURUS, "docs/a.md", "![](./img/a.png)", "docs/img/a.png"),
        (DOCUSAURUS, "docs/a.md", "![](@site/static/img/a.png)", "static/img/a.png"),
        # VitePress, VuePress: `public`, beside the page
        (VITEPRESS, "guide/a.md", "![](/a.png)", "public/a.png"),
        (VITEPRESS, "guide/a.md", "![](/img/a.png)", "img/a.png"),
        (VITEPRESS, "guide/a.md", "![](a.png)", "guide/a.png"),
        (VUEPRESS, "guide/a.md", "![](/a.png)", ".vuepress/public/a.png"),
        # MkDocs: beside the file; in HTML, beside the page
        (MKDOCS, "docs/guide/a.md", "![](a.png)", "docs/guide/a.png"),
        (MKDOCS, "docs/guide/a.md", "![](/img/a.png)", "docs/img/a.png"),
        (MKDOCS, "docs/guide/a.md", "<img src='../a.png'>", "docs/guide/a.png"),
        (MKDOCS, "docs/guide/index.md", "<img src='a.png'>", "docs/guide/a.png"),
        (
            ("mkdocs.yml=use_directory_urls: false",),
            *("docs/guide/a.md", "<img src='a.png'>", "docs/guide/a.png"),
        ),
        (
            ("mkdocs.yml=docs_dir: text\nsite_url: https://example.org/x/",),
            *("text/a.md", "![](/x/img/a.png)", "text/img/a.png"),
        ),
        (
            ("docs/en/mkdocs.yml=site_name: a", "docs/hi/mkdocs.yml=INHERIT: ../en/mkdocs.yml"),
            *("docs/hi/docs/a.md", "<img src='/img/a.png'>", "docs/en/docs/img/a.png"),
        ),
    ],
)
def test_a_file_is_found_where_the_generator_publishes_it_from(
    missing: Missing, site: tuple[str, ...], article: str, image: str, file: str
) -> None:
    assert missing(site, article, image, file) == []
    below = tuple(f"deep/{path}" for path in site)
    assert missing(below, f"deep/{article}", image, f"deep/{file}") == []


@pytest.mark.parametrize(
    ("site", "article", "image", "file", "message"),
    [
        (
            (HEXO[0].replace("true", "false"), HEXO[1]),
            *(POST, "![](a.png)", "source/_posts/2022/ferry/a.png"),
            "there is no `source/a.png`, but there is `source/_posts/2022/ferry/a.png`",
        ),
        (
            *(MARKED, POST, "![](a.png)", "source/_posts/2022/ferry/a.png"),
            "there is no `source/a.png`, but there is `source/_posts/2022/ferry/a.png`",
        ),
        (
            *(ASSETS, POST, "![](ferry/a.png)", "source/_posts/2022/ferry/a.png"),
            "there is no `source/_posts/2022/ferry/ferry/a.png`, but there is `source/_posts/2022/ferry/a.png`",
        ),
        (
            *(HUGO, "content/posts/a.md", "![](a.png)", "content/posts/a.png"),
            "readers are sent to `/posts/a/a.png`, but `content/posts/a.png` is at `/posts/a.png`",
        ),
        (
            *(JEKYLL, "_posts/2022-02-17-a.md", "![](a.png)", "_posts/a.png"),
            "there is no `a.png`, but there is `_posts/a.png`",
        ),
        (
            *(HUGO, "content/blog/a.md", "![](img/a.png)", "static/img/a.png"),
            "readers are sent to `/blog/a/img/a.png`, but `static/img/a.png` is at `/img/a.png`",
        ),
        (
            *(HUGO, "content/blog/a.md", "![](../img/a.png)", "static/img/a.png"),
            "readers are sent to `/blog/img/a.png`, but `static/img/a.png` is at `/img/a.png`",
        ),
        (
            *(HUGO, "content/blog/b/index.md", "![](../img/a.png)", "static/img/a.png"),
            "readers are sent to `/blog/img/a.png`, but `static/img/a.png` is at `/img/a.png`",
        ),
        (
            *(HUGO, "content/blog/a.md", "<img src='img/a.png'>", "static/img/a.png"),
            "readers are sent to `/blog/a/img/a.png`, but `static/img/a.png` is at `/img/a.png`",
        ),
        (
            *(HUGO, "content/blog/a.md", "![](../../static/img/a.png)", "static/img/a.png"),
            "readers are sent to `/static/img/a.png`, but `static/img/a.png` is at `/img/a.png`",
        ),
        (
            ("hugo.toml=uglyURLs = true",),
            *("content/blog/b/index.md", "![](a.png)", "content/blog/b/a.png"),
            "there is no `/blog/a.png`, but there is `content/blog/b/a.png`",
        ),
        (
            *(ZOLA, "content/posts/a.md", "![](a.png)", "content/posts/a.png"),
            "there is no `static/posts/a/a.png`, but there is `content/posts/a.png`",
        ),
        (
            *(ASTRO, "src/content/blog/a.md", "![](/a.png)", "src/a.png"),
            "there is no `public/a.png`, but there is `src/a.png`",
        ),
        (
            *(ASTRO, "src/content/blog/a.md", "<img src='a.png'>", "src/content/blog/a.png"),
            "there is no `public/a.png`, but there is `src/content/blog/a.png`",
        ),
        (
            *(PELICAN, "content/news/a.md", "![]({static}images/a.png)", "content/images/a.png"),
            "there is no `content/news/images/a.png`, but there is `content/images/a.png`",
        ),
        (
            *(DOCUSAURUS, "docs/a.md", "![](img/a.png)", "static/img/a.png"),
            "there is no `docs/img/a.png`, but there is `static/img/a.png`",
        ),
        (
            *(MKDOCS, "docs/guide/a.md", "<img src='a.png'>", "docs/guide/a.png"),
            "there is no `docs/guide/a/a.png`, but there is `docs/guide/a.png`",
        ),
    ],
)
def test_a_file_elsewhere_is_not_published(  # noqa: PLR0913, PLR0917 - a table of cases
    missing: Missing, site: tuple[str, ...], article: str, image: str, file: str, message: str
) -> None:
    assert missing(site, article, image, file) == [message]


@pytest.mark.parametrize(
    ("site", "article", "image"),
    [
        (ASTRO, "src/content/blog/a.md", "![](@/assets/a.png)"),
        (ASTRO, "src/content/blog/a.md", "![](~/assets/a.png)"),
        (DOCUSAURUS, "docs/a.md", "![](pathname:///a.png)"),
        (VUEPRESS, "guide/a.md", "![](~@alias/a.png)"),
        (HEXO, POST, "![]({{ site.logo }})"),
        ((".eleventy.js",), "posts/a.md", "![](/img/a.png)"),
    ],
)
def test_of_what_only_a_program_knows_nothing_is_said(
    missing: Missing, site: tuple[str, ...], article: str, image: str
) -> None:
    assert missing(site, article, image) == []


@pytest.mark.parametrize(
    "site", [HEXO, MARKED, HUGO, ZOLA, ASTRO, PELICAN, DOCUSAURUS, VITEPRESS, MKDOCS]
)
def test_a_file_beside_the_articles_is_read_where_it_lies(
    missing: Missing, site: tuple[str, ...]
) -> None:
    text = "![](img/a.png) <img src='img/a.png'> ![](img/gone.png)"
    if site is not VITEPRESS:
        text += " ![](/elsewhere/a.png)"
    assert missing(site, "README.md", text, "img/a.png") == ["there is no `img/gone.png`"]


def test_the_files_of_one_site_are_not_those_of_another(missing: Missing) -> None:
    sites = ("docs/mkdocs.yml", "blog/hugo.toml")
    image = "![](/img/a.png)"
    assert missing(
        sites, "blog/content/a.md", image, "docs/docs/img/a.png", "static/img/a.png"
    ) == ["there is no `blog/static/img/a.png`"]
    assert missing(sites, "docs/docs/a.md", image, "docs/docs/img/a.png") == []


def test_of_a_site_that_begins_above_the_root_nothing_is_said(
    missing: Missing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing((*HUGO, "content/newslint.toml"), "content/a.md", "![](/img/a.png)")
    monkeypatch.chdir(tmp_path / "content")
    assert missing((), "a.md", "![](/img/a.png)") == []


def test_a_configuration_that_cannot_be_read_is_no_reason_to_speak(missing: Missing) -> None:
    site = ("_config.yml=a: b: c", HEXO[1])
    assert missing(site, POST, "![](a.png)", "source/_posts/2022/ferry/a.png") == []


def test_what_lies_beside_the_article_comes_before_the_second_folder_of_the_site(
    tmp_path: Path,
) -> None:
    (tmp_path / "pelicanconf.py").write_text("PATH = 'content'\n", encoding="utf-8")
    settings = load(Flags(), PLUGINS, str(tmp_path)).settings("content/news/a.md")
    source = Source.from_text("![](b.png)\n")
    article = Article("content/news/a.md", source, settings.generator, site=settings.site)
    (reference,) = article.image_references
    places = image_places(article.file, reference).paths
    assert places == (
        "/content/news/a/b.png",
        "/content/news/b.png",
        "/content/images/news/a/b.png",
        "/content/extra/news/a/b.png",
        "/content/images/news/b.png",
        "/content/extra/news/b.png",
        "/content/b.png",
        "/content/images/b.png",
        "/content/extra/b.png",
    )


HOOK = "layouts/_default/_markup/render-image.html"


@pytest.mark.parametrize(
    ("hook", "found"),
    [
        (f"{HOOK}=<img src='{{{{ .Destination | relURL }}}}'>", 0),
        (f"themes/x/{HOOK}=<img src='{{{{ .Destination | relURL }}}}'>", 0),
        ("layouts/_markup/render-image.html=<img src='{{ .Destination | relURL }}'>", 0),
        (f"{HOOK}={{{{ partial 'image.html' . }}}}", 0),
        (f"{HOOK}=<img src='{{{{ .Destination | safeURL }}}}' loading='lazy'>", 1),
        ("layouts/_markup/render-link.html=<a href='{{ .Destination | relURL }}'>", 1),
    ],
)
def test_a_template_that_may_change_addresses_makes_them_unknown(
    missing: Missing, hook: str, found: int
) -> None:
    assert len(missing((*HUGO, hook), "content/a.md", "![](img/a.png)")) == found


def test_a_template_of_images_is_for_markdown_only(missing: Missing) -> None:
    hook = f"{HOOK}=<img src='{{{{ .Destination | relURL }}}}'>"
    (message,) = missing((*HUGO, hook), "content/a.md", "<img src='img/a.png'> ![](img/a.png)")
    assert message == "there is no `/a/img/a.png`"


def test_where_a_theme_is_not_at_hand_a_file_anywhere_near_is_enough(missing: Missing) -> None:
    site = ("hugo.toml=theme = 'x'", "themes/x/.keep")
    assert missing(site, "content/a.md", "![](img/a.png)", "static/img/a.png") == []


def test_templates_may_be_mounted_from_another_folder(missing: Missing) -> None:
    site = (
        "hugo.toml=[[module.mounts]]\nsource = 'design'\ntarget = 'layouts'",
        "design/_default/_markup/render-image.html=<img src='{{ .Destination | relURL }}'>",
    )
    assert missing(site, "content/a.md", "![](img/a.png)") == []
