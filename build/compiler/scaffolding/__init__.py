"""New topics, contacts, notices and events: files that compile as they are, and say in plain words how to go on."""
