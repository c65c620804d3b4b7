"""Where translations stand, paragraph by paragraph: what the source said when they were made, and what it says now."""
