"""The contract between compiler and client: what a compiled guide is, byte for byte."""
