"""Tables of turns of phrase, each of one kind, put as plainly as the grammar reads them."""
