"""JavaScript and TypeScript files that configure a site, read as data: nothing in them is ever run."""
