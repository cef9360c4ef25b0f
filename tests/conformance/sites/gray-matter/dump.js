// Writes down what gray-matter reads in each file; it stops at the first that it refuses.
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const matter = require('gray-matter');

const pages = readdirSync('posts').map((name) => {
  const { data, content } = matter(readFileSync(`posts/${name}`, 'utf8'));
  const { title, date } = data;
  return {
    file: name,
    title: title ?? null,
    date: date instanceof Date ? date.toISOString() : null,
    type: date instanceof Date ? 'Date' : typeof date,
    html: content,
  };
});
writeFileSync('dump.json', JSON.stringify(pages));
