// Writes down what Hexo made of each post.
'use strict';

hexo.extend.generator.register('dump', (locals) => ({
  path: 'dump.json',
  data: JSON.stringify(
    locals.posts.toArray().map((post) => ({
      file: post.source,
      title: post.title,
      date: post.date.toDate().toISOString(),
      cut: Boolean(post.excerpt),
      html: post.content,
      url: `/${post.path}`,
      categories: post.categories.toArray().map((category) => category.slug),
    })),
  ),
}));
