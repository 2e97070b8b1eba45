/**
 * What an import leaves to the collector: objects with a collector header that a module of the library makes when it
 * is loaded from its compiled file, less those freed meanwhile, and the modules that it brings along. Measured with
 * the recorder of `oracle/`, beside which the modules that are not named here are loaded already, by reading the
 * counter before and after; of 3.14 from its records, where they have the module, and else as 3.13.
 */

export interface ImportCost {
  readonly objects: number;
  /** Blocks in the free lists afterwards: lists, dicts, then tuples of one item, of two, …; measured as a program's first import. */
  readonly left: readonly number[];
  /** Slots of frames in their free list afterwards, the next one taken first (3.10). */
  readonly frames: readonly LeftFrame[];
  /** The smallest keys tables of dicts in their free list afterwards. */
  readonly dictKeys: number;
  /** Modules that are loaded with it and cost something too, all of them. */
  readonly brings: readonly string[];
}

export interface LeftFrame {
  readonly slots: number;
  /** False where it was the frame of a code object's last call before anybody traced allocations. */
  readonly traced: boolean;
}

/** A line a module: its name, the objects, what is left (frames behind a slash, `!` for traced; keys behind a plus), what it brings. */
function costs(lines: string): ReadonlyMap<string, ImportCost> {
  const found = new Map<string, ImportCost>();
  for (const line of lines.trim().split('\n')) {
    const [name, objects, left, ...brings] = line.split(' ');
    const [rest, dictKeys] = left!.split('+');
    const [blocks, frames] = rest!.split('/');
    found.set(name!, {
      objects: Number(objects),
      left: blocks!.split(',').map(Number),
      frames: (frames?.split('.') ?? []).map((frame) => ({
        slots: Number(frame.replace('!', '')),
        traced: frame.startsWith('!'),
      })),
      dictKeys: Number(dictKeys ?? 0),
      brings,
    });
  }
  return found;
}

export const importCosts310 = costs(`
__future__ 76 0+1
_bisect 20 0+1
_blake2 41 0+1
_compat_pickle 247 0
_contextvars 17 0+1
_csv 61 0
_datetime 214 0+1
_decimal 375 0/12.17.14.5.7.!5.!5.!5+2 numbers
_hashlib 80 0+2
_heapq 24 0+1
_markupbase 150 0/!36.!36.!14+1
_opcode 17 0+1
_pickle 90 0 _compat_pickle
_posixsubprocess 17 0+1
_queue 35 0+2
_random 26 0+1
_sha512 41 0+1
_socket 59 0+2
_sqlite3 185 0+3
_ssl 1854 0/12.17.14.14.7+3 _socket
_statistics 17 0+1
_string 14 0+1
_strptime 258 0/12.17.14.8.7.!36 math _datetime datetime calendar
_tracemalloc 22 0
_uuid 17 0+1
_weakrefset 135 0
asyncio 8667 2,10,14,3,2,3,1,1,0,0,0,1/12.17.14.8.7.!12.!17.!14.!8.!19 _contextvars _heapq _opcode _string _weakrefset contextvars dis heapq importlib importlib.machinery inspect linecache math opcode string token tokenize traceback typing warnings weakref
atexit 17 0+1
base64 134 0/12.17.14.7 binascii
bdb 269 0/12.17.14.8.7.!7 _opcode opcode dis warnings importlib importlib.machinery token tokenize linecache inspect
binascii 45 0+2
bisect 35 2,12,6,6,4,1,1,3,0,0,1/12.17.14.7+5 _bisect
calendar 363 0/12.17.14.8.7+22 math _datetime datetime
cmd 96 0/12.17.14.8.7.!17.!14.!7.!36.57.!57.!57.!21 _string string
code 11 0/12.17.14.8.7.!14.!8.!7 token tokenize linecache traceback __future__ warnings codeop
codeop 51 0/12.17.14.8.7+1 __future__ warnings
colorsys 42 0+2
concurrent 19 0+2
concurrent.futures 332 0/12.17.14.8.!7.!12.!17.!14.!8.!7+2 concurrent token tokenize linecache traceback warnings _weakrefset weakref _string string threading atexit logging
configparser 603 0/12.17.14.8.7.!57.!36.!57+1 warnings
contextvars 20 2,8,4,2,3,0,1,1/12.17.14.7+2 _contextvars
copy 75 1,12,7,30,5,1,0,0,2,2/12.17.14.8.7.!12.!17.!7.!17.!17+1 _weakrefset weakref
csv 160 0/12.17.14.7 _csv
dataclasses 286 22,4,1,22,8,4,2,4,5,2,2/12.17.14.8.7.17 _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery token tokenize linecache inspect
datetime 743 0/12.17.14.7+1 math _datetime
decimal 23 8,9,8,18,2,1,1,2,0,0,0,1/12.17.14.8.7.!12.!17.!14.5.!7.!5.!5.!5+2 numbers _decimal
difflib 318 0/12.17.14.8.7.!36 _heapq heapq
dis 220 0/12.17.14.8.7.!7 _opcode opcode
doctest 653 0/12.17.14.8.7+1 __future__ _heapq heapq difflib _opcode opcode dis warnings importlib importlib.machinery token tokenize linecache inspect _string string cmd bdb traceback codeop code glob _weakrefset weakref copy dataclasses pprint pdb unittest.signals unittest.main unittest
fcntl 20 0+1
fractions 287 32,24,7,40,10,6,1,0,1,0,0,1/12.17.14.8.7.57.!36.!21.!57.17.!14.5.!7.!5.!5.!5 numbers _decimal decimal math
getopt 67 0+1
glob 122 0/!36.!57+1
graphlib 89 0+2
hashlib 58 0/12.17.14.7+1 _hashlib _blake2
heapq 74 2,8,10,10,8,3,1,0,0,1/12.17.14.7+1 _heapq
hmac 57 0/12.17.14.8.7.!7+1 warnings _hashlib _blake2 hashlib
html 164 0/12.17.14.8.7.36.!36.57.!14+2
html.parser 164 0/12.17.!14.!8.!7.!57.!57.!57.!57.!57.!21.!57.!21.!57 html _markupbase
importlib 42 0/12.17.14.8.7 warnings
importlib.machinery 23 0/12.17.!12.!17.14.8.!7+2 warnings importlib
importlib.util 147 0/12.17.!14.!8.!7 warnings importlib
inspect 915 0/12.17.14.8.7 _opcode opcode dis warnings importlib importlib.machinery token tokenize linecache
linecache 46 0 token tokenize
logging 554 0/12.17.14.8.7 token tokenize linecache traceback warnings _weakrefset weakref _string string threading atexit
logging.handlers 27 0/12.17.!14.!8.!7 token tokenize linecache traceback warnings _weakrefset weakref _string string threading atexit logging _socket math select selectors socket _compat_pickle _pickle pickle _heapq heapq _queue queue copy
math 69 2,4,3,1,2+1
ntpath 128 0/12.17+2
numbers 287 1,8,3,25,2,2,1,1,0,0,0,2
opcode 37 0/12.17.14.7+2 _opcode
pathlib 582 0/12.17.14.8.7+2 ntpath warnings urllib urllib.parse
pdb 249 0/12.17.14.8.7.!8.!7.!14.!14.!8.!21 _string string cmd _opcode opcode dis warnings importlib importlib.machinery token tokenize linecache inspect bdb traceback __future__ codeop code glob _weakrefset weakref copy dataclasses pprint
pickle 508 0 _compat_pickle _pickle
platform 424 0/12.17.14.8.7.!57.!57.!57.!57.!14+1 _weakrefset threading warnings fcntl _posixsubprocess select math selectors subprocess
pprint 199 0/12.17.14.8.7.!14.!8.!7.17 _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery token tokenize linecache inspect dataclasses
queue 72 0/12.17.14.8.7 _weakrefset threading _heapq heapq _queue
quopri 63 0/12.17.14.7+2 binascii
random 168 0,5,8,6,3,2,2,3,0,4,1/12.17.14.8.7 warnings math _bisect bisect _random _sha512
secrets -10 0/12.17.14.8.7.!17.!14.!8.!7 binascii base64 warnings _hashlib _blake2 hashlib hmac math _bisect bisect _random _sha512 random
select 43 0+1
selectors 275 0/12.17.14.7 math select
shlex 125 0+1
socket 434 0/12.17.14.8.7 _socket math select selectors
sqlite3 53 0/12.17.14.8.7.!12.!17.!14.!8.!7.!14+1 math _datetime datetime _sqlite3
ssl 827 0/12.17.14.8.7 _socket _ssl math select selectors socket binascii base64 warnings
statistics 231 33,12,7,40,9,6,1,1,1,2/12.17.14.8.7.!8.!7.57.!36.!21.!57.17+2 math numbers warnings _bisect bisect _random _sha512 random _decimal decimal fractions _statistics
string 213 25,20,4,40,2,7/12.17.14.7.!36.57.!57.!57.!21 _string
subprocess 206 0/12.17.14.8.7 _weakrefset threading warnings fcntl _posixsubprocess select math selectors
tempfile 244 0/12.17.14.8.7 warnings math _bisect bisect _random _sha512 random _weakrefset weakref
textwrap 308 55,40,3,40,2,3,0,1/!36.57.!57.!36.!57.36.!21.!57+1
threading 498 0/12.17.14.8.7+1 _weakrefset
timeit 97 0
token 30 0
tokenize 261 0 token
traceback 218 0 token tokenize linecache
tracemalloc 217 15,6,3,16,3,4,1,1,1,2,2 token tokenize linecache _compat_pickle _pickle pickle _tracemalloc
typing 1444 1,6,6,5,8,10,7,4,13,13,6,7
unittest -9 0/12.17.14.8.7.!12.!17.!14.!8.!7.!7.!12.!17.!14.!8.!7 token tokenize linecache traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main
unittest.case 0 0/12.17.7.!12.!17.14.8.!7.!12.!17.!14.!8.!7.!7.!12.!17.!14.!8.!7 token tokenize linecache traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.loader 0 0/12.17.7.!12.!17.14.8.!7.!12.!17.!14.!8.!7.!7.!12.!17.!14.!8.!7 token tokenize linecache traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.main 1197 0/12.17.7.!12.!17.14.8.!7.!12.!17.!14.!8.!7.!7.!12.!17.!14.!8.!7 token tokenize linecache traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest
unittest.result 0 0/12.17.7.!12.!17.14.8.!7.!12.!17.!14.!8.!7.!7.!12.!17.!14.!8.!7 token tokenize linecache traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.runner 0 0/12.17.7.!12.!17.14.8.!7.!12.!17.!14.!8.!7.!7.!12.!17.!14.!8.!7 token tokenize linecache traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.signals 2 0/12.17.7.!12.!17.14.8.!7.!12.!17.!14.!8.!7.!7.!12.!17.!14.!8.!7 token tokenize linecache traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery inspect dataclasses pprint unittest.main unittest
unittest.suite 0 0/12.17.7.!12.!17.14.8.!7.!12.!17.!14.!8.!7.!7.!12.!17.!14.!8.!7 token tokenize linecache traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.util 0 0/12.17.7.!12.!17.14.8.!7.!12.!17.!14.!8.!7.!7.!12.!17.!14.!8.!7 token tokenize linecache traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
urllib 19 0+2
urllib.parse 516 0/12.17.14.8.!7.!36.17+8 urllib warnings
uu 42 0/12.17.14.7+1 binascii
uuid 210 0/12.17.14.8.7.!57.!57.!14+1 _weakrefset threading warnings fcntl _posixsubprocess select math selectors subprocess platform _uuid
warnings 164 0
weakref 326 3,6,1,29,3,2,0,0,2,2/12.17.14.8.7 _weakrefset
`);

export const importCosts311 = costs(`
__future__ 62 0+2
_bisect 17 0+1
_blake2 38 0+1
_compat_pickle 244 0
_contextvars 14 0+1
_csv 58 0
_datetime 211 0+2
_decimal 364 0+17 numbers
_hashlib 77 0+2
_heapq 21 0+1
_markupbase 140 0+2
_opcode 15 0+1
_pickle 81 0 _compat_pickle
_posixsubprocess 14 0+1
_queue 32 0+2
_random 24 0+1
_sha512 38 0+1
_socket 56 0+3
_sqlite3 188 0+11
_ssl 1846 0+9 _socket
_statistics 14 0+1
_string 12 0+1
_strptime 214 0+5 math _datetime datetime calendar
_tracemalloc 20 0
_typing 14 0+1
_uuid 14 0+1
_weakrefset 131 0+2
asyncio 8984 2,6,15,2,2,1,1,3,1,0,4,2+2 _contextvars _heapq _opcode _string _typing _weakrefset contextvars dis heapq importlib importlib.machinery inspect linecache math opcode string textwrap token tokenize traceback typing weakref
atexit 15 0+1
base64 128 0+2 binascii
bdb 267 0+1 _opcode opcode dis importlib importlib.machinery token tokenize linecache inspect
binascii 38 0+3
bisect 28 2,8,6,6,4,1,1,3,0,0,1,1+5 _bisect
calendar 358 0+24 math _datetime datetime
cmd 87 0+1 _string string
code 42 0+4 token tokenize linecache textwrap traceback __future__ codeop
codeop 61 0+4 __future__
colorsys 41 0+2
concurrent 16 0+2
concurrent.futures 308 0+2 concurrent token tokenize linecache textwrap traceback _weakrefset weakref _string string threading atexit logging
configparser 618 0+1
contextvars 12 2,4,4,2,3,0,0,1+2 _contextvars
copy 62 0,5,7,30,5,1,2,0,1,2,1+1 _weakrefset weakref
csv 152 0+2 _csv
dataclasses 297 20,2,3,22,9,4,7,5,3,1,1,1+3 _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery token tokenize linecache inspect
datetime 743 0+2 math _datetime
decimal 15 8,5,8,18,2,1,0,2+17 numbers _decimal
difflib 312 0 _heapq heapq
dis 355 0 _opcode opcode
doctest 715 0+5 __future__ _heapq heapq difflib _opcode opcode dis importlib importlib.machinery token tokenize linecache inspect _string string cmd bdb textwrap traceback codeop code glob _weakrefset weakref copy dataclasses pprint _typing typing pdb unittest.signals unittest.main unittest
fcntl 17 0+1
fractions 337 53,6,7,40,20,10,0,1,1+12 numbers _decimal decimal math
getopt 63 0+2
glob 116 0
graphlib 90 0+3
hashlib 58 0 _hashlib _blake2
heapq 67 2,4,10,10,8,3,0,0,0,1+1 _heapq
hmac 74 0+1 _hashlib _blake2 hashlib
html 140 0+2
html.parser 169 0+1 html _markupbase
importlib 38 0+2
importlib.machinery 9 0+2 importlib
importlib.util 93 0+1 importlib
inspect 912 0 _opcode opcode dis importlib importlib.machinery token tokenize linecache
ipaddress 876 0+2
linecache 38 0 token tokenize
logging 502 0+1 token tokenize linecache textwrap traceback _weakrefset weakref _string string threading atexit
logging.handlers 43 0+1 token tokenize linecache textwrap traceback _weakrefset weakref _string string threading atexit logging _socket math select selectors socket _compat_pickle _pickle pickle _heapq heapq _queue queue copy
math 68 2,2,3,1,2+1
ntpath 34 0+1
numbers 284 1,6,3,25,2,2,1,1,1,0,0,1
opcode 110 0 _opcode
pathlib 582 0+14 ntpath urllib ipaddress urllib.parse
pdb 144 0+2 _string string cmd _opcode opcode dis importlib importlib.machinery token tokenize linecache inspect bdb textwrap traceback __future__ codeop code glob _weakrefset weakref copy dataclasses pprint _typing typing
pickle 509 0 _compat_pickle _pickle
platform 472 0
pprint 193 0+1 _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery token tokenize linecache inspect dataclasses
queue 78 0+2 _weakrefset threading _heapq heapq _queue
quopri 57 0+4 binascii
random 190 0,3,9,6,3,1,2,3,0,1,1,1+3 math _bisect bisect _random _sha512
secrets -14 0+3 binascii base64 _hashlib _blake2 hashlib hmac math _bisect bisect _random _sha512 random
select 40 0+1
selectors 275 0+1 math select
shlex 120 0+2
socket 522 0 _socket math select selectors
sqlite3 43 0+10 math _datetime datetime _sqlite3
ssl 1105 0+1 _socket _ssl math select selectors socket binascii base64
statistics 267 53,6,9,40,20,10,1,1,1,2+5 math numbers _bisect bisect _random _sha512 random _decimal decimal fractions _statistics
string 193 25,6,4,40,2,7+1 _string
subprocess 256 0+2 _weakrefset threading fcntl _posixsubprocess select math selectors
tempfile 280 0 math _bisect bisect _random _sha512 random _weakrefset weakref
textwrap 279 55,20,3,40,2,3,0,1+1
threading 487 0+3 _weakrefset
timeit 90 0+1
token 26 0
tokenize 250 0 token
traceback 257 0 token tokenize linecache textwrap
tracemalloc 229 11,4,4,16,4,5,1,0,0,4,2,3 token tokenize linecache _compat_pickle _pickle pickle _tracemalloc
typing 1564 2,5,11,12,11,10,10,19,7,11,8,5+1 _typing
unittest -4 0+1 token tokenize linecache textwrap traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main
unittest.case 0 0+1 token tokenize linecache textwrap traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.loader 0 0+1 token tokenize linecache textwrap traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.main 1080 0+1 token tokenize linecache textwrap traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest
unittest.result 0 0+1 token tokenize linecache textwrap traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.runner 0 0+1 token tokenize linecache textwrap traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.signals 1 0+1 token tokenize linecache textwrap traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.main unittest
unittest.suite 0 0+1 token tokenize linecache textwrap traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.util 0 0+1 token tokenize linecache textwrap traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
urllib 16 0+2
urllib.parse 535 0+13 urllib ipaddress
uuid 214 0+1 platform _uuid
weakref 310 1,4,2,29,3,2,2,0,1,2,1+1 _weakrefset
`);

export const importCosts312 = costs(`
__future__ 64 0+2
_bisect 20 0+1
_blake2 40 0+1
_compat_pickle 246 0
_contextvars 17 0+1
_csv 60 0
_datetime 212 0+2
_decimal 364 0+17 numbers
_hashlib 79 0+2
_heapq 24 0+1
_markupbase 141 0+2
_opcode 18 0+1
_pickle 81 0 _compat_pickle
_posixsubprocess 17 0+1
_queue 34 0+2
_random 26 0+1
_sha2 66 0+1
_socket 96 0+3
_sqlite3 193 0+11
_ssl 1847 0+9 _socket
_statistics 17 0+1
_string 14 0+1
_strptime 193 0+3 _datetime datetime calendar
_tokenize 20 0
_tracemalloc 22 0
_typing 13 0+1
_uuid 17 0+1
_weakrefset 133 0+2
asyncio 6656 8,6,15,2,2,1,1,3,1,1,2,2+2 _contextvars _heapq _opcode _string _tokenize _typing _weakrefset contextvars dis heapq importlib importlib.machinery inspect linecache math opcode string textwrap token tokenize traceback typing weakref
atexit 17 0+1
base64 116 0+2 binascii
bdb 263 0+1 _opcode opcode dis importlib importlib.machinery token _tokenize tokenize linecache inspect
binascii 41 0+3
bisect 30 6,8,6,7,4,1,3,1,0,0,1,1+5 _bisect
calendar 437 0+3 _datetime datetime
cmd 85 0+1 _string string
code 39 0+4 token _tokenize tokenize linecache textwrap traceback __future__ codeop
codeop 61 0+4 __future__
colorsys 44 0+2
concurrent 20 0+2
concurrent.futures 307 0+2 concurrent token _tokenize tokenize linecache textwrap traceback _weakrefset weakref _string string threading atexit logging
configparser 592 0+1
contextvars 14 6,4,4,3,3,0,0,1+2 _contextvars
copy 56 4,2,3,30,5,1,2,0,1,3+1 _weakrefset weakref
csv 153 0+1 _csv
dataclasses 286 26,2,3,22,10,5,7,6,2,1,1+3 _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery token _tokenize tokenize linecache inspect
datetime 17 0+2 _datetime
decimal 17 12,5,8,19,2,1,0,2+17 numbers _decimal
difflib 309 0 _heapq heapq
dis 354 0 _opcode opcode
doctest 710 0+5 __future__ _heapq heapq difflib _opcode opcode dis importlib importlib.machinery token _tokenize tokenize linecache inspect _string string cmd bdb textwrap traceback codeop code glob _weakrefset weakref copy dataclasses pprint _typing typing pdb unittest.result unittest.case unittest.signals unittest.main unittest
fcntl 20 0+1
fractions 388 60,6,7,40,22,10,0,1+13 numbers _decimal decimal math
getopt 64 0+2
glob 117 0
graphlib 89 0+3
hashlib 50 0 _hashlib _blake2
heapq 65 6,4,10,11,8,3,0,0,0,1+1 _heapq
hmac 77 0+1 _hashlib _blake2 hashlib
html 143 0+2
html.parser 174 0+1 html _markupbase
importlib 36 0+2
importlib.machinery 10 0+2 importlib
importlib.util 91 0+2 importlib
inspect 977 0+1 _opcode opcode dis importlib importlib.machinery token _tokenize tokenize linecache
ipaddress 870 0+2
linecache 38 0 token _tokenize tokenize
logging 513 0+1 token _tokenize tokenize linecache textwrap traceback _weakrefset weakref _string string threading atexit
logging.handlers 43 0+1 token _tokenize tokenize linecache textwrap traceback _weakrefset weakref _string string threading atexit logging _socket math select selectors socket _compat_pickle _pickle pickle _heapq heapq _queue queue copy
math 72 4,2,3,2,2+1
ntpath 40 0+1
numbers 286 3,6,3,25,2,2,1,1,1,0,0,1
opcode 122 0 _opcode
pathlib 591 0+11 ntpath urllib math ipaddress urllib.parse
pdb 143 0+3 _string string cmd _opcode opcode dis importlib importlib.machinery token _tokenize tokenize linecache inspect bdb textwrap traceback __future__ codeop code glob _weakrefset weakref copy dataclasses pprint _typing typing
pickle 499 0 _compat_pickle _pickle
platform 361 0
pprint 188 0+1 _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery token _tokenize tokenize linecache inspect dataclasses
queue 77 0+2 _weakrefset threading _heapq heapq _queue
quopri 59 0+4 binascii
random 186 4,3,10,4,5,1,4,1,0,1,1,1+3 math _bisect bisect _random _sha2
secrets -15 0+3 binascii base64 _hashlib _blake2 hashlib hmac math _bisect bisect _random _sha2 random
select 42 0+1
selectors 271 0+1 math select
shlex 120 0+2
socket 482 0 _socket math select selectors
sqlite3 75 0+10 _datetime datetime _sqlite3
ssl 1092 0+1 _socket _ssl math select selectors socket binascii base64
statistics 271 60,8,10,40,23,11,1,1,0,1,1+4 math numbers _bisect bisect _random _sha2 random _decimal decimal fractions _statistics
string 194 27,6,4,40,3,7+1 _string
subprocess 247 0+2 _weakrefset threading fcntl _posixsubprocess select math selectors
tempfile 289 0 math _bisect bisect _random _sha2 random _weakrefset weakref
textwrap 282 57,20,2,40,3,3,0,1+1
threading 495 0+3 _weakrefset
timeit 90 0+1
token 28 0
tokenize 244 0 token _tokenize
traceback 262 0 token _tokenize tokenize linecache textwrap
tracemalloc 227 17,4,4,16,5,5,1,0,0,5,2,2 token _tokenize tokenize linecache _compat_pickle _pickle pickle _tracemalloc
typing 1531 4,7,11,14,16,10,14,15,2,13,5,3+2 _typing
unittest -6 0 token _tokenize tokenize linecache textwrap traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.case unittest.signals unittest.main
unittest.case -1 0 token _tokenize tokenize linecache textwrap traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.loader 0 0 token _tokenize tokenize linecache textwrap traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.case unittest.signals unittest.main unittest
unittest.main 1035 0 token _tokenize tokenize linecache textwrap traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.case unittest.signals unittest
unittest.result 1 0 token _tokenize tokenize linecache textwrap traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.case unittest.signals unittest.main unittest
unittest.runner 0 0 token _tokenize tokenize linecache textwrap traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.case unittest.signals unittest.main unittest
unittest.signals 1 0 token _tokenize tokenize linecache textwrap traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.case unittest.main unittest
unittest.suite 0 0 token _tokenize tokenize linecache textwrap traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.case unittest.signals unittest.main unittest
unittest.util 0 0 token _tokenize tokenize linecache textwrap traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.case unittest.signals unittest.main unittest
urllib 20 0+2
urllib.parse 526 0+13 urllib math ipaddress
uuid 226 0+1 platform _uuid
weakref 306 4,4,2,29,3,2,2,0,1,3+1 _weakrefset
`);

export const importCosts313 = costs(`
__future__ 65 0+2
_bisect 19 0+1
_blake2 40 0+1
_colorize 39 0+2
_compat_pickle 246 0
_contextvars 16 0+1
_csv 60 0
_datetime 212 0
_decimal 371 0+17 numbers
_hashlib 79 0+2
_heapq 23 0+1
_markupbase 140 0+2
_opcode 29 0+1
_opcode_metadata 43 0+2
_pickle 81 0 _compat_pickle
_posixsubprocess 16 0+1
_queue 34 0+2
_random 26 0+1
_socket 97 0+3
_sqlite3 194 0+11
_ssl 1849 0+9 _socket
_statistics 16 0+1
_string 14 0+1
_strptime 195 0+1 _datetime datetime calendar
_tokenize 20 0+2
_tracemalloc 22 0
_typing 13 0+1
_uuid 16 0+1
_weakrefset 135 0+1
asyncio 8372 8,6,15,2,2,0,2,3,1,0,1,1+2 _colorize _contextvars _heapq _opcode _opcode_metadata _string _tokenize _typing _weakrefset atexit contextvars dis heapq importlib importlib.machinery inspect math opcode string textwrap token tokenize traceback typing warnings weakref
atexit 17 0+1
base64 122 0+2 binascii
bdb 279 0+1 _opcode _opcode_metadata opcode dis importlib importlib.machinery linecache token _tokenize tokenize _weakrefset weakref inspect fnmatch
binascii 41 0+3
bisect 30 6,8,5,7,4,1,3,1,0,0,1,1+5 _bisect
calendar 439 0+1 _datetime datetime
cmd 13 0+1 _opcode _opcode_metadata opcode dis importlib importlib.machinery linecache token _tokenize tokenize _weakrefset weakref inspect _string string
code 87 0+1 linecache textwrap warnings _colorize traceback __future__ codeop
codeop 45 0+1 __future__ warnings
colorsys 42 0+2
concurrent 18 0+2
concurrent.futures 317 0+2 concurrent linecache textwrap warnings _colorize traceback _weakrefset weakref _string string threading atexit logging
configparser 689 0+1
contextvars 14 6,4,3,3,3,0,0,1+2 _contextvars
copy 59 4,2,3,31,2,2,2,2,2,1,0,2+1 _weakrefset weakref
csv 156 0+1 _csv
dataclasses 353 25,2,4,18,6,7,7,4,6,5,4 _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery linecache token _tokenize tokenize inspect
datetime 17 0+1 _datetime
decimal 16 12,6,6,21,2,1,1,1,0,0,1+17 numbers _decimal
difflib 310 0 _heapq heapq
dis 474 0 _opcode _opcode_metadata opcode
doctest 866 0+2 __future__ _heapq heapq difflib _opcode _opcode_metadata opcode dis importlib importlib.machinery linecache token _tokenize tokenize _weakrefset weakref inspect _string string cmd bdb textwrap warnings _colorize traceback codeop code glob copy dataclasses pprint atexit readline rlcompleter pdb unittest.result unittest.case unittest.signals unittest.main unittest fnmatch unittest.util unittest.suite unittest.loader unittest.runner
fcntl 19 0+1
fractions 416 60,10,5,40,7,10,1,0,0,0,1+13 numbers _decimal decimal math
getopt 64 0+2
glob 235 0 fnmatch
graphlib 91 0+2
grp 32 0+1
hashlib 50 0 _hashlib _blake2
heapq 65 6,4,9,11,8,3,0,0,0,1+1 _heapq
hmac 55 0+1 warnings _hashlib _blake2 hashlib
html 143 0+2
html.parser 175 0+1 html _markupbase
importlib 36 0+2
importlib.machinery 21 0+2 importlib
importlib.util 153 0+1 importlib
inspect 893 0+1 _opcode _opcode_metadata opcode dis importlib importlib.machinery linecache token _tokenize tokenize _weakrefset weakref
ipaddress 920 0+2
linecache 47 0
logging 560 0+1 linecache textwrap warnings _colorize traceback _weakrefset weakref _string string threading atexit
logging.handlers 136 0+1 linecache textwrap warnings _colorize traceback _weakrefset weakref _string string threading atexit logging copy _compat_pickle _pickle pickle _heapq heapq _queue queue _socket math select selectors socket
math 72 4,2,2,2,2+1
ntpath 136 0+1
numbers 288 3,6,3,27,2,1,2,0,0,2
opcode 67 0+1 _opcode _opcode_metadata
pathlib 667 0+1 glob ntpath warnings pwd grp
pdb 381 0+2 _opcode _opcode_metadata opcode dis importlib importlib.machinery linecache token _tokenize tokenize _weakrefset weakref inspect _string string cmd bdb textwrap warnings _colorize traceback __future__ codeop code glob copy dataclasses pprint atexit readline rlcompleter
pickle 514 0 _compat_pickle _pickle
platform 464 0
pprint 189 0+1 _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery linecache token _tokenize tokenize inspect dataclasses
pwd 32 0+1
queue 92 0+2 warnings _weakrefset threading _heapq heapq _queue
quopri 59 0+4 binascii
random 223 5,3,8,4,5,1,4,1,0,0,1,2+3 math _bisect bisect _random
readline 42 0+1
rlcompleter -30 0+1 atexit _opcode _opcode_metadata opcode dis importlib importlib.machinery linecache token _tokenize tokenize _weakrefset weakref inspect warnings readline
secrets -22 0+3 binascii base64 warnings _hashlib _blake2 hashlib hmac math _bisect bisect _random random
select 42 0+1
selectors 276 0+1 math select
shlex 120 0+2
socket 427 0 _socket math select selectors
sqlite3 64 0+9 _datetime datetime _sqlite3 warnings
ssl 932 0+1 _socket _ssl math select selectors socket binascii base64 warnings
statistics 370 60,6,10,40,8,10,2,1,0,1,3,1+2 math numbers _bisect bisect _random random _decimal decimal fractions _statistics
string 193 27,6,4,40,3,7+1 _string
subprocess 258 0+2 warnings _weakrefset threading fcntl _posixsubprocess select math selectors
tempfile 266 0 warnings math _bisect bisect _random random _weakrefset weakref fnmatch shutil
textwrap 280 57,20,2,40,3,3,0,1+1
threading 497 0+2 warnings _weakrefset
timeit 91 0+1
token 28 0+2
tokenize 247 0+2 token _tokenize
traceback 340 0 linecache textwrap warnings _colorize
tracemalloc 305 15,4,4,18,2,1,3,4,2,0,1,5 linecache _compat_pickle _pickle pickle _tracemalloc fnmatch
typing 1552 4,8,11,14,8,4,12,5,17,8,3,10+1 _typing
unittest -6 0 linecache textwrap warnings _colorize traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery token _tokenize tokenize inspect dataclasses pprint unittest.case unittest.signals unittest.main
unittest.case -2 0 linecache textwrap warnings _colorize traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery token _tokenize tokenize inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.loader 0 0 linecache textwrap warnings _colorize traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery token _tokenize tokenize inspect dataclasses pprint unittest.case unittest.signals unittest.main unittest
unittest.main 993 0 linecache textwrap warnings _colorize traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery token _tokenize tokenize inspect dataclasses pprint unittest.case unittest.signals unittest unittest.util unittest.suite fnmatch unittest.loader unittest.runner
unittest.result 2 0 linecache textwrap warnings _colorize traceback _heapq heapq difflib _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery token _tokenize tokenize inspect dataclasses pprint unittest.case unittest.signals unittest.main unittest
unittest.runner 0 0 linecache textwrap warnings _colorize traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery token _tokenize tokenize inspect dataclasses pprint unittest.case unittest.signals unittest.main unittest
unittest.signals 1 0 linecache textwrap warnings _colorize traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery token _tokenize tokenize inspect dataclasses pprint unittest.case unittest.main unittest
unittest.suite 0 0 linecache textwrap warnings _colorize traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery token _tokenize tokenize inspect dataclasses pprint unittest.case unittest.signals unittest.main unittest
unittest.util 0 0 linecache textwrap warnings _colorize traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery token _tokenize tokenize inspect dataclasses pprint unittest.case unittest.signals unittest.main unittest
urllib 18 0+2
urllib.parse 506 0+1 urllib math warnings ipaddress
uuid 242 0+1 _uuid
warnings 212 0+1
weakref 311 4,4,2,31,2,1,1,2,2,1,0,2 _weakrefset
`);

export const importCosts314 = costs(`
__future__ 65 0+2
_bisect 19 0+1
_blake2 40 0+1
_colorize 39 0+2
_compat_pickle 246 0
_contextvars 16 0+1
_csv 60 0
_datetime 212 0
_decimal 371 0+17 numbers
_hashlib 79 0+2
_heapq 23 0+1
_markupbase 140 0+2
_opcode 0 0+1
_opcode_metadata 0 0+2
_pickle 81 0 _compat_pickle
_posixsubprocess 16 0+1
_queue 34 0+2
_random 26 0+1
_socket 97 0+3
_sqlite3 194 0+11
_ssl 1849 0+9 _socket
_statistics 16 0+1
_string 14 0+1
_strptime 195 0+1 _datetime datetime calendar
_tokenize 0 0+2
_tracemalloc 22 0
_typing 13 0+1
_uuid 16 0+1
_weakrefset 0 0+1
asyncio 7525 8,6,15,2,2,0,2,3,1,0,1,1+2 _colorize _contextvars _heapq _opcode _opcode_metadata _string _tokenize _typing _weakrefset atexit contextvars dis heapq importlib importlib.machinery inspect math opcode string textwrap token tokenize traceback typing warnings weakref
atexit 17 0+1
base64 122 0+2 binascii
bdb 279 0+1
binascii 41 0+3
bisect 38 6,8,5,7,4,1,3,1,0,0,1,1+5 _bisect
calendar 439 0+1 _datetime datetime
cmd 13 0+1 _string string
code 87 0+1 textwrap warnings _colorize traceback __future__ codeop
codeop 45 0+1 __future__ warnings
colorsys 42 0+2
concurrent 18 0+2
concurrent.futures 317 0+2 concurrent linecache textwrap warnings _colorize traceback _weakrefset weakref _string string threading atexit logging
configparser 689 0+1
contextlib 404 0
contextvars 14 6,4,3,3,3,0,0,1+2 _contextvars
copy 0 0+1
csv 156 0+1 _csv
dataclasses 0 0
datetime 17 0+1 _datetime
decimal 16 12,6,6,21,2,1,1,1,0,0,1+17 numbers _decimal
difflib 310 0 _heapq heapq
dis 0 0
doctest 866 0+2 __future__ _heapq heapq difflib _string string cmd bdb textwrap warnings _colorize traceback codeop code glob pprint atexit readline rlcompleter pdb unittest.result unittest.case unittest.signals unittest.main unittest
fcntl 19 0+1
fractions 416 60,10,5,40,7,10,1,0,0,0,1+13 numbers _decimal decimal math
getopt 64 0+2
glob 235 0
graphlib 91 0+2
grp 32 0+1
hashlib 50 0 _hashlib _blake2
heapq 75 6,4,9,11,8,3,0,0,0,1+1 _heapq
hmac 55 0+1 warnings _hashlib _blake2 hashlib
html 143 0+2
html.parser 175 0+1 html _markupbase
importlib 0 0+2
importlib.machinery 0 0+2
importlib.util 153 0+1 importlib
inspect 0 0+1
ipaddress 920 0+2
linecache 0 0
logging 560 0+1 linecache textwrap warnings _colorize traceback _weakrefset weakref _string string threading atexit
logging.handlers 136 0+1 linecache textwrap warnings _colorize traceback _weakrefset weakref _string string threading atexit logging copy _compat_pickle _pickle pickle _heapq heapq _queue queue _socket math select selectors socket
math 79 4,2,2,2,2+1
ntpath 136 0+1
numbers 288 3,6,3,27,2,1,2,0,0,2
opcode 0 0+1
pathlib 667 0+1 glob ntpath warnings pwd grp
pdb 381 0+2 _string string cmd bdb textwrap warnings _colorize traceback __future__ codeop code glob pprint atexit readline rlcompleter
pickle 514 0 _compat_pickle _pickle
platform 464 0
pprint 189 0+1
pwd 32 0+1
queue 92 0+2 warnings _weakrefset threading _heapq heapq _queue
quopri 59 0+4 binascii
random 223 5,3,8,4,5,1,4,1,0,0,1,2+3 math _bisect bisect _random
readline 42 0+1
rlcompleter -30 0+1 atexit warnings readline
secrets -22 0+3 binascii base64 warnings _hashlib _blake2 hashlib hmac math _bisect bisect _random random
select 42 0+1
selectors 276 0+1 math select
shlex 120 0+2
socket 427 0 _socket math select selectors
sqlite3 64 0+9 _datetime datetime _sqlite3 warnings
ssl 932 0+1 _socket _ssl math select selectors socket binascii base64 warnings
statistics 370 60,6,10,40,8,10,2,1,0,1,3,1+2 math numbers _bisect bisect _random random _decimal decimal fractions _statistics
string 131 27,6,4,40,3,7+1 _string
subprocess 258 0+2 warnings _weakrefset threading fcntl _posixsubprocess select math selectors
tempfile 266 0 warnings math _bisect bisect _random random _weakrefset weakref
textwrap 307 57,20,2,40,3,3,0,1+1
threading 497 0+2 warnings _weakrefset
timeit 91 0+1
token 0 0+2
tokenize 0 0+2
traceback 340 0 textwrap warnings _colorize
tracemalloc 305 15,4,4,18,2,1,3,4,2,0,1,5 _compat_pickle _pickle pickle _tracemalloc
typing 1667 4,8,11,14,8,4,12,5,17,8,3,10+1 _typing
unittest -6 0 textwrap warnings _colorize traceback unittest.result _heapq heapq difflib pprint unittest.case unittest.signals unittest.main
unittest.case -2 0 textwrap warnings _colorize traceback unittest.result _heapq heapq difflib pprint unittest.signals unittest.main unittest
unittest.loader 0 0 textwrap warnings _colorize traceback unittest.result _heapq heapq difflib pprint unittest.case unittest.signals unittest.main unittest
unittest.main 993 0 textwrap warnings _colorize traceback unittest.result _heapq heapq difflib pprint unittest.case unittest.signals unittest
unittest.result 2 0 textwrap warnings _colorize traceback _heapq heapq difflib pprint unittest.case unittest.signals unittest.main unittest
unittest.runner 0 0 textwrap warnings _colorize traceback unittest.result _heapq heapq difflib pprint unittest.case unittest.signals unittest.main unittest
unittest.signals 1 0 textwrap warnings _colorize traceback unittest.result _heapq heapq difflib pprint unittest.case unittest.main unittest
unittest.suite 0 0 textwrap warnings _colorize traceback unittest.result _heapq heapq difflib pprint unittest.case unittest.signals unittest.main unittest
unittest.util 0 0 textwrap warnings _colorize traceback unittest.result _heapq heapq difflib pprint unittest.case unittest.signals unittest.main unittest
urllib 18 0+2
urllib.parse 506 0+1 urllib math warnings ipaddress
uuid 242 0+1 _uuid
warnings 212 0+1
weakref 0 0
`);
