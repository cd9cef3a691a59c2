SELECT pg_notify('rows_stored', :news)
