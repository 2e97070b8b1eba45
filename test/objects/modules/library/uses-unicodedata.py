"""What is known of characters."""
import unicodedata as u
print(u.name('a'), u.name('é'), u.name('—'), u.name('漢'), u.name('\n', 'none'), u.name('€'), u.lookup('GREEK SMALL LETTER PI'), u.lookup('em dash'))
print([u.category(c) for c in 'aA1 \n-(_«+$^\u0301\u00bc\u2160Ω漢\ud800\ue000\u200d'])
print([u.combining(c) for c in 'a\u0301\u0327\u0345\u3099\u0f71\u064b\u0591\U0001d165'])
print(u.decimal('7'), u.decimal('\u0663'), u.digit('9'), u.numeric('5'), u.decimal('x', None), u.numeric('x', -1))
s1 = 'Spicy Jalape\u00f1o'
s2 = 'Spicy Jalapen\u0303o'
a = u.normalize('NFC', s1)
b = u.normalize('NFC', s2)
c = u.normalize('NFD', s1)
d = u.normalize('NFD', s2)
e = u.normalize('NFC', 'x\u0301')
f = 'x\u0301'
g = u.normalize('NFC', f)
h = u.normalize('NFKC', '\ufb01\u2460')
print(a == b, a is s1, d is s2, g == f, g is f, len(c), h, u.is_normalized('NFC', s2), u.is_normalized('NFD', s2))
print(''.join(x for x in u.normalize('NFD', 'àéîõü') if not u.combining(x)))
print(u.bidirectional is not None, len(u.unidata_version) > 3)
for t in (lambda: u.name('ab'), lambda: u.name('\0'), lambda: u.category(5), lambda: u.normalize('X', 'a'), lambda: u.decimal('x'), lambda: u.digit('x'), lambda: u.numeric('x'), lambda: u.normalize('NFC', 5)):
    try:
        print(t())
    except Exception as err:
        print(type(err).__name__, err)
