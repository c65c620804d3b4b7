"""A compiled guide for other systems: calendars, directories of services, Integreat's clients, Kiwix."""
