"""What stands around a request and is no part of it: courtesies, leads, reasons, slips of the finger."""
