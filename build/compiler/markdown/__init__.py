"""From Markdown to the blocks a client can show; what it cannot show becomes a fault with its place."""
