"""Contact points as a directory of human services: HSDS 3.0, the standard of Open Referral."""
