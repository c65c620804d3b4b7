"""From a tree of Markdown and YAML to a verified offline bundle."""
