"""Finding what is wrong in the content, saying it in every format, and mending what needs no judgement."""
