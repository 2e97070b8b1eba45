0, 00, 1_000, 0x_Ff, 0o17, 0B1_1, 123456789012345678901234567890, 0xffffffffffffffffffffffff
1., .5, 1.5e10, 1e-5_0, 1_0.0_1E+2, 1e400, 5e-324, 0.1, 9007199254740993.0
1j, 1.5J, 01j, 1e5j, 0_0
None, True, False, ..., __debug__
'a' "b" '''c
d''' """e"f"g"""
'\a\b\f\n\r\t\v\\\'\"\0\12\377\400\x41\u0416\U0001F600\
continued\N{GREEK SMALL LETTER ALPHA}\N{bullet}\q\8'
r'\n\'' R"\\" u'é𝒳' U"x" r'''\
'''
b'a\x00\xff\377\q\u0041\N{x}' B"b" Rb'\x' bR"\
" rB''
'é', '\ud800', '𝒳' 'b'
ﬁ = µ = 𝒳 = é = x.ﬁeld
'' '' "", r'', ''''''
