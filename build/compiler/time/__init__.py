"""Opening hours and events, expanded into plain intervals over a horizon the content gives."""
