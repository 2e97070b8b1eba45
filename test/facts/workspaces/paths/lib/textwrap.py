own = 'lib'
