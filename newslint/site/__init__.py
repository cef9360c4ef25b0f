"""The site that articles belong to, as the files of its generator describe it."""
