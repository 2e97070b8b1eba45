# What CPython 3.12.1 prints for this is beside it.
import re
def up(m): return '<'+m.group()+'>'
def t(f, *a):
    try: r = f(*a)
    except Exception as e: r = (type(e).__name__, str(e), getattr(e,'pos',None))
    if hasattr(r,'span'): r = (r.span(), r.groups(), r.lastindex, r.lastgroup, r.regs)
    print(a[0], r)
S=[(r'a*',"aaa"),(r'(a|ab)(c|bcd)(d*)','abcd'),(r'(?i)HeLLo','hello'),(r'(?P<x>\w+) (?P=x)','foo foo bar'),(r'(\d+)-(\d+)?','12-'),
(r'(?:a|b)*?c','ababc'),(r'(?<=ab)c','abc'),(r'(?<!a)b','ab bb'),(r'(?=.*\d)\w+','abc1'),(r'^(?!x)\w+$','abc'),(r'(a)?(?(1)b|c)','ab'),(r'(a)?(?(1)b|c)','c'),
(r'\bfoo\b','a foo b'),(r'[^\W\d_]+','12ab_c'),(r'[a-c\d\-]+','xb-2z'),(r'(a+)+b','aaaaaaaaaaaaaaac'),(r'((a)|b)*','abab'),(r'(?:(a)|b)*','ab'),(r'(a*)*','aa'),(r'(a*)+','b'),
(r'(?s).+','a\nb'),(r'(?m)^b$','a\nb\nc'),(r'a$','a\n'),(r'a\Z','a\n'),(r'(?x) a b # c','ab'),(r'\x41\u0042\103\0','ABC\0'),(r'(?i:a)b','Ab'),(r'(?-i:a)b','Ab'),(r'[]a]+','a]b'),(r'[^]a]+','bca'),
(r'x{2,3}','xxxx'),(r'x{2,3}?','xxxx'),(r'x{,2}','xxxx'),(r'x{2}','xxx'),(r'x{a}','x{a}'),(r'(?a)\w+','é'),(r'\w+','éü'),(r'(?i)straße','STRASSE'),(r'(?i)ſ','S'),(r'(?i)[k]','K'),('😀+','x😀😀y'),
(r'(a)(b)?(c)?','a'),(r'(?P<n>a)|(?P<m>b)','b'),(r'','abc'),(r'(?:)','a'),(r'(?#c)a','a'),(r'\D\S\W','a! '),('(?:ab){2,}','ababab'),(r'(.)\1','abccd'),(r'(?i)(a)\1','aA'),(r'\Aab','ab')]
for p,s in S:
    t(re.match,p,s); t(re.search,p,s); t(re.fullmatch,p,s); t(re.findall,p,s); t(re.split,p,s); t(re.sub,p,'-',s); t(re.subn,p,up,s)
for p in ['(','a)','[a','a**','*','a{2,1}','(?P<1>a)','(?P<a>x)(?P<a>y)','(?P=q)','\\1','(?z)','(?<x)','\\','a\\q','[z-a]','(?(9)a)','(?(q)a)','(?<=a*)b','(?P<a','(?P>','(?','(?i','(?-i)','\\x1','\\u12','[\\q]','(?#','(a\\1)','(?(1)a|b|c)','(?P<>a)','\\400','x{99999999999}','a(?i)b','(?iL)a','(?au)a','(?ii-i:a)','\n\n(','(?>a)++b','a?+','a*?+','a{1}{2}','^*','(?:a*)*','(?P<a b>c)','(?i-','(?-:a)','(?i-z:a)']:
    t(re.compile,p)
print(re.sub(r'(a)(b)?',r'[\1|\2|\g<0>\n\\]','abaa'), re.sub('(?P<q>x)',r'\g<q>\g<1>','axa'), re.sub('x*','-','abxd'))
print(re.split(r'(,)|;','a,b;c'), re.split(',', 'a,b,c', 1), re.findall(r'(a)(b)?','abaa'), re.sub('a','b','aaa',2))
print([m.span() for m in re.finditer(r'\w+','hello big world')], re.escape('a.b*c d-e\n'), re.escape(b'a.b'))
p=re.compile(r'(?P<y>\d{4})-(?P<m>\d\d)')
m=p.search('on 2024-05 x')
print(p, p.flags, p.groups, p.groupindex, m, m.groupdict(), m['y'], m[2], m.start('y'), m.end(), m.span(2), m.string, m.re is p, m.pos, m.endpos, m.expand(r'\2/\1'), m.lastgroup)
print(p.match('xx2024-05',2), p.search('2024-05',0,4), re.compile('a',re.I).flags, re.compile('a',re.I|re.M), p==re.compile(p.pattern), re.compile(b'a+').findall(b'baac'), re.match(b'(a)',b'abc').group(1))
print(re.sub(r'\b(\w)', lambda m: m.group(1).upper(), 'the quick brown'))
try: re.compile('(')
except re.error as e: print(e.msg, e.pos, e.lineno, e.colno, e.pattern, repr(e))
