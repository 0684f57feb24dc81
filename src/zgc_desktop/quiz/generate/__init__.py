"""Questions made from the facts of a bank alone."""
