from . import first

done = True
