// Writes down what Eleventy made of each post.
module.exports = class {
  data() {
    return { permalink: '/dump.json', eleventyExcludeFromCollections: true };
  }

  render({ collections }) {
    const posts = collections.all.filter((page) => page.inputPath.includes('/posts/'));
    return JSON.stringify(
      posts.map((page) => ({
        file: page.inputPath,
        title: page.data.title ?? null,
        date: page.date.toISOString(),
        cut: Boolean(page.page.excerpt),
        html: page.templateContent,
        url: page.url,
      })),
    );
  }
};
