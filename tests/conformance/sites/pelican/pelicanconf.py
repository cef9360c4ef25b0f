"""A plain site of Pelican."""

SITENAME = "Harbour"
SITEURL = "https://example.org"
TIMEZONE = "Asia/Shanghai"
PATH = "content"
PLUGIN_PATHS = ["."]
PLUGINS = ["pelican_dump"]
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
SLUGIFY_SOURCE = "basename"
ARTICLE_URL = "posts/{slug}.html"
ARTICLE_SAVE_AS = "posts/{slug}.html"
STATIC_PATHS = ["img"]
