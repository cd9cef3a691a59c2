SELECT payload, format FROM intake WHERE id = :id
