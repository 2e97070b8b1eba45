# What CPython 3.12.1 prints for this is beside it.
import json
def t(f,*a,**k):
    try: print(a,k,'->',repr(f(*a,**k)))
    except Exception as e: print(a,k,'->',type(e).__name__, type(e).__module__, e, getattr(e,'pos',None))
for s in ['1','-1','1.5e3','-','"a"','"a\\n\\u00e9\\ud83d\\ude00"','[1, 2 ,3]','[]','{}','{"a":{"b":[null,true,false]}}','{"a":1,}','[1,]','{"a" 1}','{"a":1 "b"}','{a}','[1 2]','"abc','"a\nb"','"\\x"','"\\u12"','nul','NaN','-Infinity','1 2','  7  ','','{"a":1,"a":2}','01','1.','[1,2','{"a":','tru','"\\ud800"','[','{','😀x','["😀" x]',b'[1]','\ufeff1']:
    t(json.loads,s)
print(json.loads('{"a":1,"b":{"c":2}}',object_hook=lambda d: sorted(d.items())))
t(json.loads,'{"a":1,"b":2}',object_pairs_hook=tuple)
print(json.loads('[1.5,2,NaN]',parse_float=str,parse_int=lambda s:s+'!',parse_constant=lambda s:'?'+s))
t(json.loads,'"a\nb"',strict=False); t(json.loads,5)
t(json.JSONDecoder().raw_decode,'[1] x')
for o in [1,True,None,1.5,float('nan'),float('inf'),'a"\\\n\té😀\x01\x7f',[1,[2,[]],{}],(1,2),{'b':1,'a':[1,2]},{1:2,None:3,True:4,2.5:5},{(1,):2},{1},b'x',int,10**30]:
    t(json.dumps,o); t(json.dumps,o,indent=2); t(json.dumps,o,ensure_ascii=False,separators=(',',':')); t(json.dumps,o,sort_keys=True,indent='\t'); t(json.dumps,o,skipkeys=True)
t(json.dumps,{'a':{1,2},'b':[{3}]},default=sorted)
t(json.dumps,float('nan'),allow_nan=False)
class E(json.JSONEncoder):
    def default(self,o):
        if isinstance(o,complex): return [o.real,o.imag]
        return super().default(o)
t(json.dumps,[1j,{'x':2j}],cls=E);  print(E().encode([1j]), list(json.JSONEncoder().iterencode([1,{'a':2}])))
a=[]; a.append(a); 
try: json.dumps(a)
except ValueError as e: print(e)
class I(int): pass
class S(str): pass
class D(dict): pass
print(json.dumps([I(3),S('x'),D(a=1)]), json.dumps({'x':[],'y':{},'z':()},indent=4))
import io
f=io.StringIO(); json.dump({'a':[1,2]},f); print(f.getvalue()); f.seek(0); print(json.load(f))
