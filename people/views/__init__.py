"""Pages of the register, a module for each kind of record."""
