"""What the reader sees and touches: the only package that knows Flet."""
