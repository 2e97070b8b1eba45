from bank import accounts

rows = accounts.rows
