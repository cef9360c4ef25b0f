// Writes down what Astro made of each post.
import { getCollection } from 'astro:content';

const typeOf = (date: unknown) =>
  date instanceof Date ? 'Date' : date === null ? 'null' : typeof date;

export async function GET() {
  const posts = await getCollection('posts');
  return new Response(
    JSON.stringify(
      posts.map((post) => ({
        file: post.filePath,
        title: post.data.title ?? null,
        date: post.data.date instanceof Date ? post.data.date.toISOString() : null,
        type: typeOf(post.data.date),
        html: post.rendered?.html ?? '',
        url: `/posts/${post.id}/`,
      })),
    ),
  );
}
