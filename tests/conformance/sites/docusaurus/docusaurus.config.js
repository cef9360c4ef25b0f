// Writes down what the blog made of each post.
const { writeFileSync } = require('node:fs');

module.exports = {
  title: 'Harbour',
  url: 'https://example.org',
  baseUrl: '/',
  onBrokenLinks: 'ignore',
  presets: [['classic', { docs: false, pages: false, theme: {}, blog: { routeBasePath: '/', onUntruncatedBlogPosts: 'ignore' } }]],
  plugins: [
    () => ({
      name: 'dump',
      async allContentLoaded({ allContent }) {
        const { blogPosts } = allContent['docusaurus-plugin-content-blog'].default;
        writeFileSync(
          'dump.json',
          JSON.stringify(
            blogPosts.map(({ metadata }) => ({
              file: metadata.source,
              title: metadata.title,
              date: metadata.date,
              cut: metadata.hasTruncateMarker,
              url: metadata.permalink,
            })),
          ),
        );
      },
    }),
  ],
};
