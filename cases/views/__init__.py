"""Pages of incidents, cases, custody and sources."""
