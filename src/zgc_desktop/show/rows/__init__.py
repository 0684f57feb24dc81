"""The rows of the command table, by what they are for."""
