/**
 * What an import leaves to the collector: objects with a collector header that a module of the library makes when it
 * is loaded from its compiled file, less those freed meanwhile, and the modules that it brings along. Measured with
 * the recorder of `oracle/`, beside which the modules that are not named here are loaded already, by reading the
 * counter before and after; of 3.14 from its records, where they have the module, and else as 3.13.
 */

export interface ImportCost {
  readonly objects: number;
  /** Modules that are loaded with it and cost something too, all of them. */
  readonly brings: readonly string[];
}

/** A line a module: its name, the objects, what it brings. */
function costs(lines: string): ReadonlyMap<string, ImportCost> {
  const found = new Map<string, ImportCost>();
  for (const line of lines.trim().split('\n')) {
    const [name, objects, ...brings] = line.split(' ');
    found.set(name!, { objects: Number(objects), brings });
  }
  return found;
}

export const importCosts310 = costs(`
__future__ 76
_bisect 20
_compat_pickle 247
_contextvars 17
_decimal 375 numbers
_heapq 24
_opcode 17
_pickle 90 _compat_pickle
_random 26
_sha512 41
_statistics 17
_string 14
_tracemalloc 22
_weakrefset 135
bdb 269 _opcode opcode dis warnings importlib importlib.machinery token tokenize linecache inspect
bisect 35 _bisect
cmd 96 _string string
code 11 token tokenize linecache traceback __future__ warnings codeop
codeop 51 __future__ warnings
contextvars 20 _contextvars
copy 75 _weakrefset weakref
dataclasses 286 _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery token tokenize linecache inspect
decimal 23 numbers _decimal
difflib 318 _heapq heapq
dis 220 _opcode opcode
doctest 653 __future__ _heapq heapq difflib _opcode opcode dis warnings importlib importlib.machinery token tokenize linecache inspect _string string cmd bdb traceback codeop code glob _weakrefset weakref copy dataclasses pprint pdb unittest.signals unittest.main unittest
fractions 287 numbers _decimal decimal math
glob 122
heapq 74 _heapq
importlib 42 warnings
importlib.machinery 23 warnings importlib
inspect 915 _opcode opcode dis warnings importlib importlib.machinery token tokenize linecache
linecache 46 token tokenize
math 69
numbers 287
opcode 37 _opcode
pdb 249 _string string cmd _opcode opcode dis warnings importlib importlib.machinery token tokenize linecache inspect bdb traceback __future__ codeop code glob _weakrefset weakref copy dataclasses pprint
pickle 508 _compat_pickle _pickle
pprint 199 _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery token tokenize linecache inspect dataclasses
random 168 warnings math _bisect bisect _random _sha512
statistics 231 math numbers warnings _bisect bisect _random _sha512 random _decimal decimal fractions _statistics
string 213 _string
textwrap 308
token 30
tokenize 261 token
traceback 218 token tokenize linecache
tracemalloc 217 token tokenize linecache _compat_pickle _pickle pickle _tracemalloc
typing 1444
unittest -9 token tokenize linecache traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main
unittest.case 0 token tokenize linecache traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.loader 0 token tokenize linecache traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.main 1197 token tokenize linecache traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest
unittest.result 0 token tokenize linecache traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.runner 0 token tokenize linecache traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.signals 2 token tokenize linecache traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery inspect dataclasses pprint unittest.main unittest
unittest.suite 0 token tokenize linecache traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.util 0 token tokenize linecache traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis warnings importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
warnings 164
weakref 326 _weakrefset
`);

export const importCosts311 = costs(`
__future__ 62
_bisect 17
_compat_pickle 244
_contextvars 14
_decimal 364 numbers
_heapq 21
_opcode 15
_pickle 81 _compat_pickle
_random 24
_sha512 38
_statistics 14
_string 12
_tracemalloc 20
_typing 14
_weakrefset 131
bdb 267 _opcode opcode dis importlib importlib.machinery token tokenize linecache inspect
bisect 28 _bisect
cmd 87 _string string
code 42 token tokenize linecache textwrap traceback __future__ codeop
codeop 61 __future__
contextvars 12 _contextvars
copy 62 _weakrefset weakref
dataclasses 297 _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery token tokenize linecache inspect
decimal 15 numbers _decimal
difflib 312 _heapq heapq
dis 355 _opcode opcode
doctest 715 __future__ _heapq heapq difflib _opcode opcode dis importlib importlib.machinery token tokenize linecache inspect _string string cmd bdb textwrap traceback codeop code glob _weakrefset weakref copy dataclasses pprint _typing typing pdb unittest.signals unittest.main unittest
fractions 337 numbers _decimal decimal math
glob 116
heapq 67 _heapq
importlib 38
importlib.machinery 9 importlib
inspect 912 _opcode opcode dis importlib importlib.machinery token tokenize linecache
linecache 38 token tokenize
math 68
numbers 284
opcode 110 _opcode
pdb 144 _string string cmd _opcode opcode dis importlib importlib.machinery token tokenize linecache inspect bdb textwrap traceback __future__ codeop code glob _weakrefset weakref copy dataclasses pprint _typing typing
pickle 509 _compat_pickle _pickle
pprint 193 _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery token tokenize linecache inspect dataclasses
random 190 math _bisect bisect _random _sha512
statistics 267 math numbers _bisect bisect _random _sha512 random _decimal decimal fractions _statistics
string 193 _string
textwrap 279
token 26
tokenize 250 token
traceback 257 token tokenize linecache textwrap
tracemalloc 229 token tokenize linecache _compat_pickle _pickle pickle _tracemalloc
typing 1564 _typing
unittest -4 token tokenize linecache textwrap traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main
unittest.case 0 token tokenize linecache textwrap traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.loader 0 token tokenize linecache textwrap traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.main 1080 token tokenize linecache textwrap traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest
unittest.result 0 token tokenize linecache textwrap traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.runner 0 token tokenize linecache textwrap traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.signals 1 token tokenize linecache textwrap traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.main unittest
unittest.suite 0 token tokenize linecache textwrap traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.util 0 token tokenize linecache textwrap traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
weakref 310 _weakrefset
`);

export const importCosts312 = costs(`
__future__ 64
_bisect 20
_compat_pickle 246
_contextvars 17
_decimal 364 numbers
_heapq 24
_opcode 18
_pickle 81 _compat_pickle
_random 26
_sha2 66
_statistics 17
_string 14
_tokenize 20
_tracemalloc 22
_typing 13
_weakrefset 133
bdb 263 _opcode opcode dis importlib importlib.machinery token _tokenize tokenize linecache inspect
bisect 30 _bisect
cmd 85 _string string
code 39 token _tokenize tokenize linecache textwrap traceback __future__ codeop
codeop 61 __future__
contextvars 14 _contextvars
copy 56 _weakrefset weakref
dataclasses 286 _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery token _tokenize tokenize linecache inspect
decimal 17 numbers _decimal
difflib 309 _heapq heapq
dis 354 _opcode opcode
doctest 710 __future__ _heapq heapq difflib _opcode opcode dis importlib importlib.machinery token _tokenize tokenize linecache inspect _string string cmd bdb textwrap traceback codeop code glob _weakrefset weakref copy dataclasses pprint _typing typing pdb unittest.result unittest.case unittest.signals unittest.main unittest
fractions 388 numbers _decimal decimal math
glob 117
heapq 65 _heapq
importlib 36
importlib.machinery 10 importlib
inspect 977 _opcode opcode dis importlib importlib.machinery token _tokenize tokenize linecache
linecache 38 token _tokenize tokenize
math 72
numbers 286
opcode 122 _opcode
pdb 143 _string string cmd _opcode opcode dis importlib importlib.machinery token _tokenize tokenize linecache inspect bdb textwrap traceback __future__ codeop code glob _weakrefset weakref copy dataclasses pprint _typing typing
pickle 499 _compat_pickle _pickle
pprint 188 _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery token _tokenize tokenize linecache inspect dataclasses
random 186 math _bisect bisect _random _sha2
statistics 271 math numbers _bisect bisect _random _sha2 random _decimal decimal fractions _statistics
string 194 _string
textwrap 282
token 28
tokenize 244 token _tokenize
traceback 262 token _tokenize tokenize linecache textwrap
tracemalloc 227 token _tokenize tokenize linecache _compat_pickle _pickle pickle _tracemalloc
typing 1531 _typing
unittest -6 token _tokenize tokenize linecache textwrap traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.case unittest.signals unittest.main
unittest.case -1 token _tokenize tokenize linecache textwrap traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.loader 0 token _tokenize tokenize linecache textwrap traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.case unittest.signals unittest.main unittest
unittest.main 1035 token _tokenize tokenize linecache textwrap traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.case unittest.signals unittest
unittest.result 1 token _tokenize tokenize linecache textwrap traceback _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.case unittest.signals unittest.main unittest
unittest.runner 0 token _tokenize tokenize linecache textwrap traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.case unittest.signals unittest.main unittest
unittest.signals 1 token _tokenize tokenize linecache textwrap traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.case unittest.main unittest
unittest.suite 0 token _tokenize tokenize linecache textwrap traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.case unittest.signals unittest.main unittest
unittest.util 0 token _tokenize tokenize linecache textwrap traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode opcode dis importlib importlib.machinery inspect dataclasses pprint unittest.case unittest.signals unittest.main unittest
weakref 306 _weakrefset
`);

export const importCosts313 = costs(`
__future__ 65
_bisect 19
_colorize 39
_compat_pickle 246
_contextvars 16
_decimal 371 numbers
_heapq 23
_opcode 29
_opcode_metadata 43
_pickle 81 _compat_pickle
_random 26
_statistics 16
_string 14
_tokenize 20
_tracemalloc 22
_typing 13
_weakrefset 135
atexit 17
bdb 279 _opcode _opcode_metadata opcode dis importlib importlib.machinery linecache token _tokenize tokenize _weakrefset weakref inspect
bisect 30 _bisect
cmd 13 _opcode _opcode_metadata opcode dis importlib importlib.machinery linecache token _tokenize tokenize _weakrefset weakref inspect _string string
code 87 linecache textwrap warnings _colorize traceback __future__ codeop
codeop 45 __future__ warnings
contextvars 14 _contextvars
copy 59 _weakrefset weakref
dataclasses 353 _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery linecache token _tokenize tokenize inspect
decimal 16 numbers _decimal
difflib 310 _heapq heapq
dis 474 _opcode _opcode_metadata opcode
doctest 866 __future__ _heapq heapq difflib _opcode _opcode_metadata opcode dis importlib importlib.machinery linecache token _tokenize tokenize _weakrefset weakref inspect _string string cmd bdb textwrap warnings _colorize traceback codeop code glob copy dataclasses pprint atexit readline rlcompleter pdb unittest.result unittest.case unittest.signals unittest.main unittest
fractions 416 numbers _decimal decimal math
glob 235
heapq 65 _heapq
importlib 36
importlib.machinery 21 importlib
inspect 893 _opcode _opcode_metadata opcode dis importlib importlib.machinery linecache token _tokenize tokenize _weakrefset weakref
linecache 47
math 72
numbers 288
opcode 67 _opcode _opcode_metadata
pdb 381 _opcode _opcode_metadata opcode dis importlib importlib.machinery linecache token _tokenize tokenize _weakrefset weakref inspect _string string cmd bdb textwrap warnings _colorize traceback __future__ codeop code glob copy dataclasses pprint atexit readline rlcompleter
pickle 514 _compat_pickle _pickle
pprint 189 _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery linecache token _tokenize tokenize inspect dataclasses
random 223 math _bisect bisect _random
readline 42
rlcompleter -30 atexit _opcode _opcode_metadata opcode dis importlib importlib.machinery linecache token _tokenize tokenize _weakrefset weakref inspect warnings readline
statistics 370 math numbers _bisect bisect _random random _decimal decimal fractions _statistics
string 193 _string
textwrap 280
token 28
tokenize 247 token _tokenize
traceback 340 linecache textwrap warnings _colorize
tracemalloc 305 linecache _compat_pickle _pickle pickle _tracemalloc
typing 1552 _typing
unittest -6 linecache textwrap warnings _colorize traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery token _tokenize tokenize inspect dataclasses pprint unittest.case unittest.signals unittest.main
unittest.case -2 linecache textwrap warnings _colorize traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery token _tokenize tokenize inspect dataclasses pprint unittest.signals unittest.main unittest
unittest.loader 0 linecache textwrap warnings _colorize traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery token _tokenize tokenize inspect dataclasses pprint unittest.case unittest.signals unittest.main unittest
unittest.main 993 linecache textwrap warnings _colorize traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery token _tokenize tokenize inspect dataclasses pprint unittest.case unittest.signals unittest
unittest.result 2 linecache textwrap warnings _colorize traceback _heapq heapq difflib _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery token _tokenize tokenize inspect dataclasses pprint unittest.case unittest.signals unittest.main unittest
unittest.runner 0 linecache textwrap warnings _colorize traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery token _tokenize tokenize inspect dataclasses pprint unittest.case unittest.signals unittest.main unittest
unittest.signals 1 linecache textwrap warnings _colorize traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery token _tokenize tokenize inspect dataclasses pprint unittest.case unittest.main unittest
unittest.suite 0 linecache textwrap warnings _colorize traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery token _tokenize tokenize inspect dataclasses pprint unittest.case unittest.signals unittest.main unittest
unittest.util 0 linecache textwrap warnings _colorize traceback unittest.result _heapq heapq difflib _weakrefset weakref copy _opcode _opcode_metadata opcode dis importlib importlib.machinery token _tokenize tokenize inspect dataclasses pprint unittest.case unittest.signals unittest.main unittest
warnings 212
weakref 311 _weakrefset
`);

export const importCosts314 = costs(`
__future__ 65
_bisect 19
_colorize 39
_compat_pickle 246
_contextvars 16
_decimal 371 numbers
_heapq 23
_opcode 0
_opcode_metadata 0
_pickle 81 _compat_pickle
_random 26
_statistics 16
_string 14
_tokenize 0
_tracemalloc 22
_typing 13
_weakrefset 0
atexit 17
bdb 279
bisect 38 _bisect
cmd 13 _string string
code 87 textwrap warnings _colorize traceback __future__ codeop
codeop 45 __future__ warnings
collections 1
contextlib 404
contextvars 14 _contextvars
copy 0
dataclasses 0
decimal 16 numbers _decimal
difflib 310 _heapq heapq
dis 0
doctest 866 __future__ _heapq heapq difflib _string string cmd bdb textwrap warnings _colorize traceback codeop code glob pprint atexit readline rlcompleter pdb unittest.result unittest.case unittest.signals unittest.main unittest
fractions 416 numbers _decimal decimal math
glob 235
heapq 75 _heapq
importlib 0
importlib.machinery 0
inspect 0
linecache 0
math 79
numbers 288
opcode 0
pdb 381 _string string cmd bdb textwrap warnings _colorize traceback __future__ codeop code glob pprint atexit readline rlcompleter
pickle 514 _compat_pickle _pickle
pprint 189
random 223 math _bisect bisect _random
readline 42
rlcompleter -30 atexit warnings readline
statistics 370 math numbers _bisect bisect _random random _decimal decimal fractions _statistics
string 131 _string
textwrap 307
token 0
tokenize 0
traceback 340 textwrap warnings _colorize
tracemalloc 305 _compat_pickle _pickle pickle _tracemalloc
typing 1667 _typing
unittest -6 textwrap warnings _colorize traceback unittest.result _heapq heapq difflib pprint unittest.case unittest.signals unittest.main
unittest.case -2 textwrap warnings _colorize traceback unittest.result _heapq heapq difflib pprint unittest.signals unittest.main unittest
unittest.loader 0 textwrap warnings _colorize traceback unittest.result _heapq heapq difflib pprint unittest.case unittest.signals unittest.main unittest
unittest.main 993 textwrap warnings _colorize traceback unittest.result _heapq heapq difflib pprint unittest.case unittest.signals unittest
unittest.result 2 textwrap warnings _colorize traceback _heapq heapq difflib pprint unittest.case unittest.signals unittest.main unittest
unittest.runner 0 textwrap warnings _colorize traceback unittest.result _heapq heapq difflib pprint unittest.case unittest.signals unittest.main unittest
unittest.signals 1 textwrap warnings _colorize traceback unittest.result _heapq heapq difflib pprint unittest.case unittest.main unittest
unittest.suite 0 textwrap warnings _colorize traceback unittest.result _heapq heapq difflib pprint unittest.case unittest.signals unittest.main unittest
unittest.util 0 textwrap warnings _colorize traceback unittest.result _heapq heapq difflib pprint unittest.case unittest.signals unittest.main unittest
warnings 212
weakref 0
`);
