SELECT next_intake()
