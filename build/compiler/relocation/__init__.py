"""Moving and removing pages, contacts and pictures: whatever refers to them follows, or nothing happens at all."""
