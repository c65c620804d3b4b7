"""The screens, one a file; no screen knows another."""
