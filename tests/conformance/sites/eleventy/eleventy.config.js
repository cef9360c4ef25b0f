// A plain site: pages of Markdown, and one page that writes down what Eleventy made of them.
module.exports = (config) => {
  config.addPassthroughCopy({ public: '/' });
  return { dir: { input: 'content', output: '_site' } };
};
