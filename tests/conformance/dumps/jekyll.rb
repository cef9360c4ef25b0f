# Writes down what Jekyll made of each document and page.
require "json"

Jekyll::Hooks.register :site, :post_write do |site|
  documents = site.collections.values.select(&:write?).flat_map(&:docs)
  documents |= site.posts.docs
  told = documents.map do |doc|
    {
      file: doc.relative_path, title: doc.data["title"], date: doc.data["date"]&.to_i,
      cut: doc.data["excerpt"].is_a?(Jekyll::Excerpt) &&
        doc.content.include?(doc.data["excerpt_separator"] || site.config["excerpt_separator"]),
      html: doc.content, address: doc.url
    }
  end
  pages = site.pages.select { |page| page.instance_of?(Jekyll::Page) }
  told += pages.map do |page|
    date = page.data["date"]
    {
      file: page.relative_path, title: page.data["title"],
      date: date.respond_to?(:to_time) ? date.to_time.to_i : nil,
      html: page.content, address: page.url
    }
  end
  File.write(File.join(site.dest, "dump.json"), JSON.generate(told))
end
