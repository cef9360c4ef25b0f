import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

// No schema: the site takes whatever the front matter holds.
export const collections = {
  posts: defineCollection({ loader: glob({ pattern: '**/*.{md,mdx}', base: './src/posts' }) }),
};
