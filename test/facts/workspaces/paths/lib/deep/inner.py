from helper import rows
