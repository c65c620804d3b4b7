"""A guide as the answers of Integreat's API (v3), for the programs that read those."""
