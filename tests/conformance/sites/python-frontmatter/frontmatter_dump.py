"""Write down what python-frontmatter reads in each file; it stops at the first that it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import frontmatter

pages = []
for path in sorted(Path("posts").iterdir()):
    post = frontmatter.loads(path.read_bytes().decode())
    pages.append({"file": path.name, "title": post.get("title"), "html": post.content})
Path("dump.json").write_text(json.dumps(pages), encoding="utf-8")
