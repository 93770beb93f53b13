"""Put finished files on the disk."""
