// Writes down what VitePress made of each page.
import { writeFileSync } from 'node:fs';

const pages = [];

// Dates have become strings by now, in the one form that JSON gives them.
const isInstant = (date) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(date);

export default {
  title: 'Harbour',
  ignoreDeadLinks: true,
  async transformHtml(html, id, { pageData, content }) {
    pages.push({
      file: pageData.relativePath,
      title: pageData.title,
      date: isInstant(pageData.frontmatter.date) ? pageData.frontmatter.date : null,
      type: typeof pageData.frontmatter.date,
      html: content,
      url: `/${pageData.relativePath.replace(/\.md$/, '.html')}`,
    });
  },
  buildEnd() {
    writeFileSync('dump.json', JSON.stringify(pages));
  },
};
