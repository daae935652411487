"""What a message is about where no template fits it."""
