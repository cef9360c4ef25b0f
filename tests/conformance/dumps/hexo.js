// Writes down what Hexo made of each post and page.
'use strict';

hexo.extend.generator.register('dump', (locals) => {
  const entry = (page) => ({
    file: `${hexo.config.source_dir}/${page.source}`,
    title: page.title,
    date: page.date ? page.date.toDate().getTime() / 1000 : null,
    cut: Boolean(page.excerpt),
    html: page.content,
    address: `/${page.path.replace(/^\/+/, '')}`,
  });
  const pages = [...locals.posts.toArray(), ...locals.pages.toArray()];
  return { path: 'dump.json', data: JSON.stringify(pages.map(entry)) };
});
