"""Help editors write: explained fields, new records, schemas for their programs."""
