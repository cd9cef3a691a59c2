SELECT forget_ledger_days(:before)
