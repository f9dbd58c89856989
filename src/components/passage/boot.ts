// Fetches what copies and links passages once somebody selects one.
