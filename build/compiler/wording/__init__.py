"""What can be told of words without understanding them: their script, their language, how hard they are to read."""
