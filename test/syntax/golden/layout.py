# -*- coding: utf-8 -*-
if a:
	b

	c ; d

if a:
  # odd comment
      # another
  b = '''x
y'''

# end
class A: # c
  x = 1; y = \
 2

  def f(self): return [
1,
   # in
 2 ] +\
  3
x = (1 +
2)