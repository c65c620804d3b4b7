"""Where the languages of a guide stand: how much is translated, what is out of date, and what to do first."""
