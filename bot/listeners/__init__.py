"""What Errand listens to. Each module translates, hands on, and decides nothing."""
