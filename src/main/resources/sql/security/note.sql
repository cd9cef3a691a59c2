-- One thing that somebody did; nothing here is ever changed or taken away.
INSERT INTO audit_entry (at, who, address, action, subject, outcome)
VALUES (:at, :who, :address, :action, :subject, :outcome)
