"""The newcomer guide's client: everything here runs on a reader's device."""
