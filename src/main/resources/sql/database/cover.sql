SELECT cover(:table, :from, :until)
