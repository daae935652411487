"""What is said to something that was just said or asked: yes, "the second", "in an hour", "no, friday"."""
