// Registers the offline copy.
