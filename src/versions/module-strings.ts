/**
 * Words that a module of the library makes immortal when it is loaded from its compiled file: the names in its code
 * and its constants that look like names (Python/marshal.c:r_object), of more than one character and without
 * underscores, beside those that are immortal after any start. Read off the compiled modules of 3.13.0.
 */

/** A line a module: its name and a colon, then the words. */
function wordsByModule(lines: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const line of lines.trim().split('\n\n')) {
    const [name, ...words] = line.split(/\s+/);
    found.set(name!.slice(0, -1), words);
  }
  return found;
}

export const moduleStrings313 = wordsByModule(`
__future__: alpha annotations beta division generators getMandatoryRelease getOptionalRelease mandatory
mandatoryRelease optional optionalRelease

_colorize: ANSIColors COLORIZE GREEN GREY MAGENTA NoColors RED RESET TERM YELLOW attr colorize dumb

_compat_pickle: AuthenticationError BaseHTTPServer BufferTooShort CGIHTTPRequestHandler CGIHTTPServer
ConfigParser Connection ContentTooShortError Cookie Dialog DocCGIXMLRPCRequestHandler
DocXMLRPCRequestHandler DocXMLRPCServer FileDialog HTMLParser HTTPError IterableUserDict LoadFileDialog
Process ProcessError Queue SaveFileDialog ScrolledText ServerHTMLDoc SimpleDialog SimpleHTTPRequestHandler
SimpleHTTPServer SimpleXMLRPCServer SocketServer SocketType StandardError Tkconstants Tkdnd Tkinter URLError
UserDict UserList UserString WindowsError XMLRPCDocGenerator anydbm basestring cPickle cStringIO chr
collections commands configparser cookielib dbhash dbm dumbdbm exceptions excname filterfalse fromfd
functools gdbm getproxies htmlentitydefs httplib ifilter ifilterfalse imap itertools izip long markupbase
multiprocessing pathname2url pickle queue quote reduce reprlib robotparser socket socketserver thread
tkColorChooser tkCommonDialog tkFileDialog tkFont tkMessageBox tkSimpleDialog tkinter ttk unichr unicode
unquote url2pathname urlcleanup urlencode urllib urllib2 urlopen urlparse urlretrieve whichdb xmlrpclib
xrange

_opcode_metadata: CACHE CALL COPY JUMP NOP RERAISE RESERVED RESUME SEND SWAP opmap

_pydatetime: 0123456789 02d 06d Apr Aug Dec Feb Fri IsoCalendarDate Jan Jul Jun MAXYEAR MINYEAR Mar May Mon
Nov Oct Sat Sep Sun THURSDAY Thu Tue UTC Wed Zreplace astimezone auto basestate ch ch2 colonzreplace combine
converter ctime d2 datetime dayfrac dayno days days1 days2 daysecondsfrac daysecondswhole dbm delta diff dim
divmod dnum dstflag dstr dt dtdst dtoff dtstr epoch firstday firstweekday fmt frac freplace fromisocalendar
fromisoformat fromordinal getinitargs gmtime gmtoff hh hours idx isocalendar isoweekday jday leapyear local
localtime localtm m2 math microseconds minutes mm modf myhhmm myoff myoffset mytz n1 n100 n4 n400 newformat
now off operator ord othhmm otoff ottz plural preceding probe1 probe2 push rem resolution round seconds
secondsfrac secs1 secs2 sign specs ss strptime td timedelta timespec timestamp timestr timetz today
toordinal trans ts ts2 tstr tzi tzoff tzsign tzstr u1 u2 us1 us2 us3 usdouble usec utc utcfromtimestamp
utcnow utcoffset utctimetuple wday week1monday weekno weeks y2 yhi ylo zone zreplace

_weakrefset: WeakSet difference element issubset issuperset itemref newset selfref types union weakcontainer

argparse: Action ArgumentDefaultsHelpFormatter ArgumentError ArgumentParser ArgumentTypeError
BooleanOptionalAction FileType HelpFormatter MetavarTypeHelpFormatter Namespace OPTIONAL PARSER REMAINDER
RawDescriptionHelpFormatter RawTextHelpFormatter SUPPRESS actions argument choice choices columns conflicts
const container defaults delattr deprecated description dest epilog extras fill formats formatter gettext
heading identity indent inserts isidentifier matches metavar nargs ngettext option optionals params parents
parser parsers parts positionals prog required section shutil store strings sub subaction subcommands
subnamespace subparser sup superinit title tup usage warned wax width wrap

ast: 1e AND ARITH AST ATOM AWAIT Add And ArgumentParser AsyncFunctionDef AugLoad AugStore BAND BOR BXOR
BinOp BitAnd BitOr BitXor Bytes CMP Call ClassDef Constant Dict Div EXPR Eq Expr Expression ExtSlice FACTOR
FloorDiv FormattedValue FunctionDef Gt GtE If In Index IntEnum Invert Is IsNot JoinedStr LShift List Load Lt
LtE MatMult MatchSingleton Mod Module Mult NOT Name NameConstant NodeTransformer NodeVisitor Not NotEq NotIn
Num OR Or POWER Param Pow RShift SHIFT Str Sub Suite TERM TEST TUPLE Tuple TypeIgnore UAdd USub UnaryOp
YIELD allsimple and annotation argparse argtypes asname attr attrs auto await binop body boolops break
buffered case cases cause choices chr clean cleandoc cmpops collections comma comment comparators condition
contextlib contextmanager continue conversion deco def defaults delattr delimit deque dims docstring dump
elements else elt elts enum eval except expr extra field fill finalbody finally finditer gen generators
guard handlers ifs in indent infile inner inst inter interleave is isprintable keywords kwarg kwonlyargs
left lno major maxlines minor nan nargs node nodes not nullcontext op operand operator ops or orelse padded
padding pair parse parser pass patterns popleft posonlyargs precedence prog quote raise rb returns right seq
simple single subject targets todo traverse traverser tree try unop unparse unparser vararg visit visitor
yield

asyncio: coroutines events exceptions futures locks protocols queues runners streams taskgroups tasks
threads timeouts transports

base64: Error MAXBINSIZE MAXLINESIZE Struct a85decode a85encode acc adobe alphabet altchars b16decode
b16encode b32decode b32encode b32hexdecode b32hexencode b32rev b32tab b32tab2 b64decode b64encode b85decode
b85encode base32 base32hex base85 binascii chars2 chunk chunks curr decodebytes decoded encodebytes encoded
foldnuls foldspaces getopt hdeu hexlify ignorechars leftover maketrans map01 ndim opts pack packI pad
padchars padding pieces quanta rb tobytes unhexlify unpack usage validate word words wrapcol z85 z85decode
z85encode

bdb: Bdb BdbQuit Breakpoint Tdb bar blist botframe bp bpbynumber bpformat bplist bpprint breaks canonic
checkcache checkfuncname clearBreakpoints cond currentbp deleteMe disable disp effective enable enabled
enterframe eval expr flag fncache fnmatch foo frame getline hits linecache lprefix possibles quitting
reprlib res ret returnframe retval run runcall runctx runeval rv settrace skip ss stopframe stoplineno
temporary

bisect: bisect insort mid

calendar: APRIL AUGUST ArgumentParser Calendar DECEMBER Day EPOCH FEBRUARY FRIDAY February HTMLCalendar
IllegalMonthError IllegalWeekdayError IntEnum JANUARY JULY JUNE January LocaleHTMLCalendar
LocaleTextCalendar MARCH MAXYEAR MAY MINYEAR MONDAY Month NOVEMBER OCTOBER SATURDAY SEPTEMBER SUNDAY
THURSDAY TUESDAY TextCalendar WEDNESDAY argparse cal calendar center choices cols colwidth css cssclasses
dates datetime day1 days enum firstweekday formatday formatmonth formatmonthname formatstring formatweek
formatweekday formatweekheader formatyear formatyearpage fri funcs getdefaultencoding getfirstweekday height
hours html htmlgroup isleap itermonthdates itermonthdays itermonthdays2 itermonthdays3 itermonthdays4
itertools iterweekdays leapdays mdays minutes mon monthcalendar monthdatescalendar monthdays2calendar
monthdayscalendar monthrange months nargs ndays noday oldlocale optdict parser prcal prmonth prweek pryear
repeat row sat seconds setfirstweekday setlocale spacing sun textgroup themonth theweek theyear thu timegm
today toordinal tue wd wed weekheader weeks width withyear y1 y2 yeardatescalendar yeardays2calendar
yeardayscalendar

cmd: Cmd EOF IDENTCHARS PROMPT backend begidx cleandoc cmdlen cmdloop cmdqueue cmds col columnize colwidth
colwidths commands compfunc complete completedefault completekey completenames digits displaywidth dotext
editline emptyline endidx foo identchars ignored intro lastcmd ljust maxcol ncols nohelp nonstrings nrows
onecmd origline parseline postcmd postloop precmd preloop prevname prompt row ruler stripped tab texts
topics totwidth

code: ArgumentParser CommandCompiler InteractiveConsole InteractiveInterpreter Quitter argparse banner
codeop console cprt exitmsg interact issubclass local more parser prompt push quit readfunc resetbuffer
runcode runsource showsyntaxerror showtraceback single symbol

codeop: CommandCompiler Compile codeob compiler eval feature fname pass single symbol

collections: ChainMap Counter Link OrderedDict UserDict UserList UserString capitalize center curr
defaultdict defaults deque elements eq eval expandtabs fromkeys getsizeof heapq initlist inst isalpha
isdecimal isdigit isidentifier iskeyword islower isnumeric isprintable isspace istitle isupper itemgetter
itertools keyword ljust maketrans maps marker namedtuple newcount nlargest nonpositive operator parents prev
proxy removesuffix repeat reprlib rjust seq sizeof slots starmap sub subtract swapcase title total typename
union width zfill

contextlib: AbstractAsyncContextManager AbstractContextManager AsyncContextDecorator AsyncExitStack
ContextDecorator ExitStack MethodType aclosing anext asynccontextmanager closing cm collections
contextmanager deque exceptions excinfo excinst exctb exctype functools gen helper inner issubclass
nullcontext push suppress thing types wraps

contextvars: Context ContextVar Token

copy: BuiltinFunctionType CodeType Error MethodType NoneType NotImplementedType changes copier deep deepcopy
dictiter issubclass listiter memo reductor rv slotstate types weakref

copyreg: constructor functools operator pickle reduce slots stripped

csv: DOTALL Dialect DictReader DictWriter Error MULTILINE Sniffer charFrequency chr chunkLength col colType
columnTypes columns consistency delim delimiter delimiters delims dialect doublequote escape escapechar
excel extrasaction fieldnames findall freq hasHeader iteration lf lineterminator lr matches metaFrequency
modeList modes preferred quote quotechar quotes quoting raise rdr regexp restkey restr restval row rowdict
rowdicts sample skipinitialspace sniff sniffed space spaces thisType threshold total types unix writeheader
writerow writerows

dataclasses: BuiltinFunctionType ClassVar CodeType Field FrozenInstanceError InitVar MappingProxyType
MemberDescriptorType NoneType NotImplementedType annotation annotations asdict astuple body changes compare
condition dataclass dataclasses decorator deepcopy defaults delattr eq field fields filterfalse flds fns
init isidentifier iskeyword issubclass itertools keyword op qualname reprlib signature slot slots terms tp
types wrap

datetime: MAXYEAR MINYEAR UTC datetime timedelta

difflib: Differ HtmlDiff Match SequenceMatcher aelt ahi ai ai1 ai2 aline alo answer atags autojunk avail
availhas b2j begin beginning belt besti bestj bestsize bhi bj bj1 bj2 bjunk bline blo bpopular btags ch
charjunk charset codes collections compare contextLines cruncher cutoff delta dfunc difflib diffs doctest
elt eqi eqj equal expandtabs flag flaglist fmt fromDiff fromdata fromdate fromdesc fromfile fromfiledate
fromline fromlines fromprefix fromtext fullbcount heapq i1 i2 idxs indices isbjunk isjunk isspace j1 j2
j2len j2lenget junk k1 k2 la lb legend line1 line2 linejunk linenum lineterm mark markers matches namedtuple
ndiff newj2len nlargest nn nothing ntest numb numlines opcodes pat popular possibilities prefixes queue
ratio restore score side started styles sub todata todate todesc tofile tofiledate toline tolines tolist
toprefix totext triple types word wrapcolumn ws

dis: ArgResolver ArgumentParser Bytecode CACHE COROUTINE CodeType Formatter GENERATOR Instruction MethodType
NESTED NEWLOCALS NOFREE OPTIMIZED Positions SEND UNKNOWN VARARGS VARKEYWORDS adaptive annotations arg1 arg2
argparse argrepr argrepr1 argrepr2 argval baseopcode baseopname caches co codeobj collections defaults deop
deoptmap dis disassemble disco distb dl eval extrainfo fields findlabels findlinestarts flag formatter found
getvalue hasarg hascompare hasconst hasexc hasfree hasjabs hasjrel hasjump haslocal hasname infile instr
instrs labels lasti lastline lbl linestarts ljust maxlineno namedtuple nargs op opargs opmap opname parser
positions rb res rjust specialized types val1 val2 x1

doctest: 3d ANSIColors ArgumentParser BOOM DIVIDER DOTALL DebugRunner Differ DocFileCase DocFileSuite
DocFileTest DocTest DocTestCase DocTestFailure DocTestFinder DocTestParser DocTestRunner DocTestSuite
ELLIPSIS Example FAILURE GREEN MULTILINE NoName OutputChecker Pdb RED RESET SKIP SUCCESS SkipDocTestCase
SkipTest TestCase TestResults TestSuite UnexpectedException VERBOSE YELLOW addTest argparse attempted
basedir charjunk charno check checker choices collections compare compileflags debug debugger description
diff difflib directory docstring ellipsis engine escape example examplenum examples excout expandtabs
extraglobs failed failureException failures failures2 feature findall finditer flag fname frame getfile
getlines getmodule getsourcefile gettrace getvalue globs got green indent indents interaction isclass iscode
isframe isfunction ismethod ismethoddescriptor ismethodwrapper ismodule isroutine issubclass istraceback
linecache lname master merge namedtuple nargs nosigint notests option optionflag optionflags outcome parse
parser passed pat pdb piece pm recurse red report results run runTest runner setUp settrace shortDescription
single skipTest skipped skips skips2 sl square startpos sub suite summarize tearDown tries tries2 unittest
unwrap valname want wl ws yellow

enum: 30 CONFORM CONTINUOUS DynamicClassAttribute EJECT Enum EnumCheck EnumDict EnumMeta EnumType Flag
FlagBoundary IntEnum IntFlag KEEP MappingProxyType ReprEnum STRICT StrEnum UNIQUE already attr attrs auto
bin bltns body boundary ceiling ch check checks classdict clsname contained dcf delattr desc digits
duplicates enum enumeration etype failed flag gnv high interesting isdigit issubclass low member members
memo metacls missed nonmember num original ownerclass pm possible qualname redirect sign single types unique
verify

fnmatch: STAR chunk chunks escape fixed fnmatch fnmatchcase functools inp parts pat res stuff sub typed

fractions: Complex DOTALL Decimal EFG Fraction IGNORECASE Integral Rational Real VERBOSE align alt body da
db dec decimal denom denominator digits dinv div divmod eE exponent figures fill floor floordiv forward
fullmatch functools g1 g2 gG gcd ge gt half isinf isnan le leading lt math memo minimumwidth modulus mul na
nb negative num numbers numerator op operator p0 p1 padding pow power precision q0 q1 q2 remainder round
scale scientific separator shift sign significand sub trailing truediv zeropad zfill

functools: CacheInfo KEY MappingProxyType NEXT PREV RESULT Union UnionType WeakKeyDictionary abcs ann
argname assigned attr attrname boundary collections currsize dispatch dispatcher element fasttypes found
full function hashvalue hits impl issubclass keywords misses namedtuple objtype oldkey oldresult oldroot op
opfunc opname partial partialmethod prev qualname reduce reprlib roots sentinel seq sequences singledispatch
singledispatchmethod sub subcls tup typed types updated weakref wrapped wrapper wraps

glob: IGNORECASE NOFLAG attrgetter closing contextlib dironly drive escape fnmatch functools glob glob0
glob1 idx iglob iterdir itertools methodcaller nullcontext operator parts pat regex res results selector
seps sub

graphlib: CycleError TopologicalSorter cycle done graph itstack n2i node node2stacki nodeinfo nodes
npredecessors pred predecessors prepare successor successors types

hashlib: MD5 SHA1 SHA224 SHA256 SHA384 SHA512 blake2b blake2s buf constructor digestobj fileobj getbuffer
logging md5 scrypt sha1 sha224 sha256 sha384 sha512 union view

heapq: childpos direction doctest heap heapify heappop heappush heappushpop heapreplace iterables lastelt
merge newitem nlargest nsmallest parentpos returnitem rightpos sentinel startpos

html: chr escape html5 num quote sub unescape xX

importlib: character pkgpath

inspect: Add ArgInfo ArgumentParser Arguments AsyncGeneratorType Attribute BitOr BlockFinder BoundArguments
BufferFlags BuiltinFunctionType BuiltinMethodType COMMENT CONTIG ClassFoundException
ClassMethodDescriptorType ClosureVars CodeType Constant CoroutineType DEDENT DynamicClassAttribute ENCODING
ERRORTOKEN EndOfBlock FORMAT FULL FrameInfo FrameType FullArgSpec GeneratorType GetSetDescriptorType INDENT
INDIRECT IntEnum IntFlag Load MappingProxyType MemberDescriptorType MethodType MethodWrapperType Module
ModuleType ND NEWLINE NL Name NodeTransformer OP OrderedDict Parameter Positions READ RECORDS
RewriteSymbolics SIMPLE STRIDED STRIDES Signature Sub Traceback TracebackType WRITABLE WRITE
WrapperDescriptorType agen ann anno annotation annotations arg2value argnames argparse argtype atleast attr
attrgetter attrs ba bind blockfinder body builtin builtinobject cell checkcache children class classes
cleandoc co collections comment comments content convert ctx currentframe def defaults defcount description
descriptor details dis enum erowcol eval expandtabs expline findsource flag fname formatannotation
formatannotationrelativeto formatarg formatargvalues formatted formatvalue formatvarargs formatvarkw frame
frameinfo framelist function functools getabsfile getargs getargvalues getasyncgenlocals getasyncgenstate
getblock getcallargs getclasstree getclosurevars getcomments getcoroutinelocals getcoroutinestate getdoc
getfile getframeinfo getfullargspec getgeneratorlocals getgeneratorstate getinnerframes getlineno getlines
getmembers getmodule getmodulename getmro getouterframes getrecursionlimit getsource getsourcefile
getsourcelines getter given homecls indecorator indent indentsize init isabstract isasyncgen
isasyncgenfunction isawaitable isbuiltin isclass iscode iscoroutine iscoroutinefunction isdatadescriptor
isdigit isframe isfunction isgenerator isgeneratorfunction isgetsetdescriptor isidentifier iskeyword
islambda islice ismemberdescriptor ismethod ismethoddescriptor ismethodwrapper ismodule isroutine issubclass
istraceback itertools keyword keywords kwarg kwonly kwonlyargs kwonlydefaults left linecache lnum machinery
mainobject margin markcoroutinefunction member memo metamro meth modulesbyfile named namedtuple nargs neglen
nkwargs node objclass objtype op operator pair param parameters params parse parser partial partialmethod
parts passline plural positional positions posonlyargs predicate processed program rendered repeat req
results right roots sig sigcls signature slots specs srowcol started sub token tokeneater tokens tp trace
types unique unmatched unwrap var vararg varargs varkw visit walktree was weakref were

json: BACKSLASH DOTALL ESCAPE FLAGS INFINITY Infinity JSONArray JSONDecoder JSONEncoder JSONObject MULTILINE
NaN NegInf PosInf STRINGCHUNK VERBOSE WHITESPACE begin bstartswith buf chr chunk chunks colno content dct
dump errmsg esc floatstr frac idx indent integer json load lst markerid markers memo nan nextchar ord pairs
res scanner scanstring separator separators skipkeys sub terminator uni uni2 xX

keyword: and as assert async await break case class continue def del elif else except finally for from
global if import in is iskeyword issoftkeyword kwlist nonlocal not or pass raise softkwlist try while with
yield

linecache: checkcache clearcache filenames getline getlines lazycache updatecache

logging: BufferingFormatter CRITICAL DEBUG ERROR FATAL FileHandler Filter Filterer Formatter Handler INFO
LogRecord Logger LoggerAdapter MainProcess Manager NOTSET NullHandler PercentStyle PicklingError PlaceHolder
RootLogger StrFormatStyle StrFormatter StreamHandler StringTemplateStyle Template WARN WARNING WeakSet
WeakValueDictionary addFilter addHandler addLevelName alogger asctime asyncio atexit baseFilename
basicConfig braced callHandlers capture captureWarnings co collections conversion converter createLock
created critical ct currentframe datefmt debug defaults delay dfs disable disabled ei emit
emittedNoHandlerWarning extra fatal fieldname fields findCaller finditer flushOnClose fmt force
formatException formatFooter formatHeader formatMessage formatStack formatTime formatter formatwarning found
frame fs funcName getChild getChildren getEffectiveLevel getHandlerByName getHandlerNames getLevelName
getLevelNamesMapping getLogRecordFactory getLogger getLoggerClass getMessage getpid getvalue groupdict
handleError handler handlerList handlers hasHandlers hdlr isEnabledFor issubclass lastResort levelName
levelname levelno linefmt lno localtime log logAsyncioTasks logMultiprocessing logProcesses logRecordFactory
logThreads logger loggerClass loggerDict loggerMap makeLogRecord makeRecord manager mp msecs multiprocessing
named namelen nlen parse ph pickle process processName production propagate raiseExceptions records
relativeCreated removeFilter removeHandler rootnode rsa rv setFormatter setLevel setLogRecordFactory
setLoggerClass setStream showwarning shutdown sinfo sio style substitute substr taskName terminator thread
threadName types usesTime validate warning weakref

numbers: Complex Integral Number Rational Real conjugate denominator exponent modulus numerator

opcode: CALL SEND counter descr hasarg hascompare hasconst hasexc hasfree hasjabs hasjrel hasjump haslocal
hasname op opmap opname

operator: attr attrgetter attrs concat contains countOf delitem eq floordiv functools ge getitem getter
getters gt hint iadd iand iconcat ifloordiv ilshift imatmul imod imul indexOf inv invert ior ipow irshift
isub itemgetter itruediv ixor le lshift lt matmul methodcaller mul ne neg partial pow rshift setitem sub
truediv truth xor

pdb: ArgumentParser Bdb Breakpoint CellType Cmd CodeType Completer InteractiveConsole NAME OP Pdb RESUME
RawDescriptionHelpFormatter Restart Restarting TESTCMD TokenError answer argparse argv0 banner bdb begidx
bnum bp bpbynumber bpformat bplist break breaklist breaks canonic cells checkline cmdlist cmdloop cmdqueue
co codeop colon colorize comma commands complete completedefault completekey completenames completer cond
condition consecutive console const contextlib contextmanager continue countstr cre curframe curindex
current currentbp debug defaultFile description dest dis disable display displaying dotted down enable
endidx escape eval exceptions exitmsg expr expression expressions failed findlinestarts fname forget
formatted frame funccode funcdef funcstart getdoc getline getlines getsourcelines glob globs identchars
identifier idstring idx indent indicator instr interact interaction ix lastcmd lasti lasti2lineno linecache
lineinfo linestarts ln longlist lookupmodule mainpyfile marker matches metavar nargs newframe newvalue no
nosigint numberlist ok oldvalue onecmd opname opts pager parseline parser parts pdb pformat pm positions pp
pprint precmd prev prog prompt pydoc quit rcFile rcLines readrc rep reply ret retval rjust rlcompleter run
runcall runctx runeval runpy settrace setup shlex signal signum silent single skip tab tbreak temporary tmp
token topic types unalias undisplay until up usage var whatis yes

pickle: ADDITEMS APPEND APPENDS ArgumentParser BINBYTES BINBYTES8 BINFLOAT BINGET BININT BININT1 BININT2
BINPERSID BINPUT BINSTRING BINUNICODE BINUNICODE8 BUILD BYTEARRAY8 DICT DUP EXT1 EXT2 EXT4 FALSE FLOAT FRAME
FROZENSET GET GLOBAL INST INT LIST LONG LONG1 LONG4 MARK MEMOIZE NEWFALSE NEWOBJ NEWTRUE NONE OBJ PERSID POP
PROTO PUT PickleBuffer PickleError Pickler PicklingError REDUCE SETITEM SETITEMS STOP STRING TRUE TUPLE
TUPLE1 TUPLE2 TUPLE3 UNICODE Unpickler UnpicklingError argparse attrname batch bin buf contiguous
description dictitems dispatch doctest dump element encoded fast force framer functools getbuffer getvalue
idx inst islice issubclass itertools lastname listitems load memo memoize metastack nargs nbytes obj2 pack
parser partial payload pprint put rb reduce res rv save slotstate stopinst subpath tmp tobytes toreadonly
types unpack whichmodule

pprint: ChainMap Counter MappingProxyType OrderedDict PrettyPrinter SimpleNamespace UserDict UserList
UserString allowance chunks collections compact components current dataclasses defaultdict delim delimnl
deque endchar ent fields findall getvalue indent isreadable isrecursive issubclass kreadable krecur krepr
maps maxlevels objid oreadable orecur orepr parens parts pformat pp pprint printer rdf rep rml saferepr sio
types vreadable vrecur vrepr width

queue: Condition Empty Full LifoQueue Lock PriorityQueue Queue Semaphore ShutDown SimpleQueue collections
deque endtime full heappop heappush heapq immediate monotonic notify popleft put qsize queue remaining
shutdown types unfinished

random: ArgumentParser BPF LOG4 Random RawTextHelpFormatter SUPPRESS SystemRandom TWOPI VERSION accumulate
acos ainv alpha argparse bbb beta betavariate binomialvariate bisect ccc ceil choice choices const cos
counts expovariate fabs floor fmean g2rad gammavariate gauss getrandbits hashlib high integer internalstate
isfinite istart istep istop itertools kappa lambd lgamma log log2 lognormvariate low lpq math mean metavar
mu nargs normalvariate numbytes operator ord paretovariate parser pi pool population randbelow randbytes
randint random randrange rem repeat sample seed selected selections seq setsize sha512 shuffle sigma sin spq
sqrt statistics stdev t0 tau theta total triangular u1 u2 u3 uniform urandom vonmisesvariate vr
weibullvariate weights width x2pi xbar zz

re: 01234567 0123456789 0123456789abcdefABCDEF ANY ASCIILETTERS ASSERT AT ATCODES BIGCHARSET BRANCH
CATEGORIES CATEGORY CHARSET CHCODES CODESIZE DEBUG DIGITS DOTALL ELSE ESCAPES FAILURE FLAGS GROUPREF
HEXDIGITS IGNORECASE IN INFO IntFlag JUMP KEEP LITERAL LOCALE MAGIC MARK MAXCODE MAXGROUPS MAXREPEAT
MAXWIDTH MULTILINE Match NEGATE NOFLAG OCTDIGITS OPCODES OR Pattern PatternError RANGE REPEAT RegexFlag
SUBPATTERN SUCCESS Scanner State SubPattern Tokenizer UNICODE VERBOSE WHITESPACE
abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ addgroup addliteral atomic av bin boundary branch
capture cast charmap charname charset charsetappend checkgroup checkgroupname checklookbehindgroup chr chunk
closegroup code1 code2 colno condgroup condname difference dis dump emit enum escape findall finditer fixes
fixup flag flags1 fromkeys fullmatch functools getuntil getwhile getwidth groupdict grouprefpos groupwidths
hascased idx in isalpha iscased isdecimal isidentifier isoctal isstring itemsappend itemsize labels lappend
lastindex lexicon literal lookbehindgroups mask negate nl ogid op opengroup ord parse phrase pickle prefix1
prefixappend purge runs scan scanner seqtypes setappend sget skip skipno skipyes sourceget sourcematch sub
subn subpattern subpatternappend tailappend terminator that this to tolist tolower unicodedata union width

reprlib: Repr aRepr indent islice itertools keyrepr left maxarray maxdeque maxdict maxfrozenset maxiter
maxlevel maxlist maxlong maxother maxset maxstring maxtuple newlevel parts pieces repr1 right trail typecode
typename valrepr wrapper

rlcompleter: Completer atexit attr break complete continue else eval expr finally keyword kwlist matches
noprefix nspace parameters pass redisplay ret signature softkwlist thisobject try word words

secrets: SystemRandom choice getrandbits hmac nbytes randbelow randbits randbytes random tok

shutil: COLUMNS CopyFile2 EACCES EINVAL ENODATA ENOSPC ENOTDIR ENOTSOCK ENOTSUP EOPNOTSUPP EPERM Error
ExecError LINES NeedCurrentDirectoryForExePath PATHEXT ReadError RegistryError SameFileError
SpecialFileError TarError ZipFile android arcdirpath arcname blocksize buf bzip2 bztar collections columns
compression confstr copy2 copyfile copyfileobj copymode copystat copytree debug description dirnames dstname
element errno ext extensions extractall fallback fdst filename2 filenames fnmatch follow formats free fsrc
function getgrnam getxattr gname grp gz gzip gztar infd infolist itr lchmod linkto linux listxattr logger
lseek lzma move mv namedtuple normdir onexc outfd pathext patterns rb results rmtree sendfile sent setxattr
smv srcentry srcname srcobj stmd symlinks tar tarfile targetpath tarinfo tarobj thefile total uname usage
used user winerror xz xztar zf zipfile

statistics: Counter Decimal Fraction LinearRegression NormalDist Random Real StatisticsError acos asin atan
average bandwidth bisect biweight c1 c2 cdf cf choice collections correlation cos cosh cosine counts
covariance cumulative decimal defaultdict delta den denominator diff divmod dm dp dr dv epanechnikov erf
errmsg exclusive fabs fmean fractions fsum functools gauss groupby hypot inclusive intercept interpolated
isfinite isinf isnan isqrt issubclass itemgetter itertools kde kernel ld linear log logistic math maxcount
mean median minus mss mu multimode namedtuple nan nm normal np nr num numbers numerator operator overlap
pairs parabolic partials pdf pi plus prng proportional pstdev pvariance quantiles quartic rand random rank
ranked rectangular reduce repeat rnd sample samples scale seed sigma sigmoid sign sin slope sqrt sqrt2
sqrt2pi ss ssd stdev sumprod support supported sx sxx sxy syy tan tau ties tolerance total triangular
triweight types uniform variance weights x1 x2 xbar xi ybar yi zscore

string: 01234567 0123456789 ABCDEF ABCDEFGHIJKLMNOPQRSTUVWXYZ ChainMap Formatter IGNORECASE Template VERBOSE
abcdef abcdefghijklmnopqrstuvwxyz bid braced braceidpattern capitalize capwords collections colno conversion
convert delim delimiter digits escape escaped finditer hexdigits idpattern ids invalid isdigit kws mo named
octdigits parse printable punctuation sub substitute vformat whitespace

struct: Struct calcsize pack unpack

tempfile: EEXIST ENOENT NamedTemporaryFile Random SpooledTemporaryFile TEMP TMP TMPDIR TemporaryDirectory
TemporaryFile characters choices cleanup detach dirlist envname errno finalize flags2 functools getpid
gettempdir gettempdirb gettempprefix gettempprefixb getvalue mkdtemp mkstemp mktemp namer newfile onexc pre
random repeated rmtree rollover rv seq shutil suf tempdir tmp types weakref windows wraps

textwrap: MULTILINE TextWrapper VERBOSE chunk chunks dedent escape expandtabs fill findall fromkeys hyphen
indent indents isspace letter lt margin nowhitespace nws ord patsearch placeholder predicate shorten sub
whitespace width wp wrap ws

threading: Barrier BoundedSemaphore BrokenBarrierError Condition Event ExceptHookArgs Lock MainThread
Semaphore Thread ThreadError Timer WeakSet abort activeCount blocking broken collections current
currentThread daemon daemonic deque endtime finished function getName getprofile gettrace gotit isDaemon
isSet itertools local locked monotonic namedtuple notify notifyAll parties predicate run setDaemon setName
setprofile settrace signaled started stopped thread threads unlocked unset waiter waittime

timeit: Timer autorange best disable dt enable gc gcold getopt indent init inner isenabled itertools
linecache msec nsec num opts pass plural prec precision process reindent repeat scale scales sec secs setup
stmt stmtprefix timeit timer timing timings unit units usec worst

token: AMPER AMPEREQUAL AT ATEQUAL CIRCUMFLEX CIRCUMFLEXEQUAL COLON COLONEQUAL COMMA COMMENT DEDENT DOT
DOUBLESLASH DOUBLESLASHEQUAL DOUBLESTAR DOUBLESTAREQUAL ELLIPSIS ENCODING ENDMARKER EQEQUAL EQUAL ERRORTOKEN
EXCLAMATION GREATER GREATEREQUAL INDENT ISEOF ISNONTERMINAL ISTERMINAL LBRACE LEFTSHIFT LEFTSHIFTEQUAL LESS
LESSEQUAL LPAR LSQB MINEQUAL MINUS NAME NEWLINE NL NOTEQUAL NUMBER OP PERCENT PERCENTEQUAL PLUS PLUSEQUAL
RARROW RBRACE RIGHTSHIFT RIGHTSHIFTEQUAL RPAR RSQB SEMI SLASH SLASHEQUAL STAR STAREQUAL STRING TILDE VBAR
VBAREQUAL

tokenize: 15 20 ArgumentParser Binnumber Comment ContStr DEDENT Decnumber Double Double3 ENCODING ENDMARKER
Expfloat Exponent Floatnumber Funny Hexnumber INDENT Ignore Imagnumber Intnumber NAME NEWLINE NL NUMBER Name
Number OP Octnumber PlainToken Pointfloat PseudoExtras PseudoToken STRING Single Single3 Special String
StringPrefix Token TokenError TokenInfo TokenizerIter Triple UNICODE Untokenizer Whitespace argparse br
character characters choices codec col collections column compat dest enc endpats escape exact expr fr
functools indent indents itertools maybe metavar namedtuple nargs parser permutations perror prevstring
product prog rb row startline takewhile tok token tokens toknum tokval untokenize ut

traceback: ANSIColors Assign BinOp Call Expr FrameSummary MAGENTA Name RED RESET Return StackSummary
Subscript TracebackException WF anchors bchar bindex body caret carets caretspace cause ch checkcache co col
collections colno color colorize compact contextlib dedent defaults deque distance emit etype exceptions
expr extract fnames formatted frame getline groupby increment indent islice isspace issubclass itertools
lazycache left linecache linediff lno local ltext minimum namedtuple nextline normalize note parse plural
positions post pre queue remaining right row rtext segment smod spaces stype substitute suggestion suppress
targets te texc title tracebacklimit tree truncated unicodedata valuestr what

tracemalloc: BaseFilter DomainFilter Filter Frame GiB KiB MiB Snapshot Statistic StatisticDiff TiB Trace
Traceback average cumulative domain dump fnmatch frame frames functools getline grouped inclusive linecache
load pickle previous rb res sign statistics stats trace tracebacks traces unit

types: AsyncGeneratorType BuiltinFunctionType BuiltinMethodType CAPI CapsuleType CellType
ClassMethodDescriptorType CodeType CoroutineType DynamicClassAttribute FrameType GeneratorType
GetSetDescriptorType LambdaType MappingProxyType MemberDescriptorType MethodDescriptorType MethodType
MethodWrapperType ModuleType NoneType NotImplementedType SimpleNamespace TracebackType UnionType
WrapperDescriptorType co deleter fdoc fromkeys functools gen getter issubclass meta ownerclass shift tp
updated winner wrapped wraps

typing: Abstract AbstractAsyncContextManager AbstractContextManager AbstractSet Annotated Any AnyStr
AsyncContextManager BinaryIO BuiltinFunctionType ChainMap ClassVar Concatenate ContextManager Counter
DefaultDict Deque Dict Dummy Final ForwardRef FrozenSet Generic GetSetDescriptorType IO KT List Literal
LiteralString Match MethodDescriptorType MethodType MethodWrapperType ModuleType NamedTuple NamedTupleMeta
Never NewType NoDefault NoReturn NoneType NotRequired Optional OrderedDict ParamSpecArgs ParamSpecKwargs
Pattern Protocol ReadOnly Required Self SupportsAbs SupportsBytes SupportsComplex SupportsFloat
SupportsIndex SupportsInt SupportsRound Text TextIO Tuple Type TypeAlias TypeAliasType TypeGuard TypeIs
TypeVar TypeVarTuple TypedDict Union UnionType Unpack VT WrapperDescriptorType alen ann annotations attr
attrs b2 cast collected collections contextlib decorator defaultdict defaults deque eval example expected
few fields fillarg fromkeys functools getitem globalns gvars gvarset hint hints init inner inst issubclass
left localns many meth namedtuple newargs nparams nsobj operator overload param parameters params partial
pickle plen prepare psargs pskwargs qualifiers reduce replacement res right subargs subparams substfunc td
total tp tvars tvarset typed typename types wraps

unittest: BaseTestSuite FunctionTestCase IsolatedAsyncioTestCase SkipTest TestCase TestLoader TestProgram
TestResult TestSuite TextTestResult TextTestRunner addModuleCleanup case defaultTestLoader doModuleCleanups
enterModuleContext expectedFailure installHandler registerResult removeHandler removeResult runner signals
skip skipIf skipUnless suite

unittest.case: ChainMap Counter FunctionTestCase SkipTest TestCase TestResult addClassCleanup addCleanup
addDuration addError addExpectedFailure addFailure addModuleCleanup addSkip addSubTest addSuccess
addTypeEqualityFunc addUnexpectedSuccess addcleanup assertAlmostEqual assertCountEqual assertDictEqual
assertEqual assertFalse assertGreater assertGreaterEqual assertIn assertIs assertIsInstance assertIsNone
assertIsNot assertIsNotNone assertLess assertLessEqual assertListEqual assertLogs assertMultiLineEqual
assertNoLogs assertNotAlmostEqual assertNotEqual assertNotIn assertNotIsInstance assertNotRegex assertRaises
assertRaisesRegex assertRegex assertSequenceEqual assertSetEqual assertTrue assertTupleEqual assertWarns
assertWarnsRegex asserter basetype capitalize cm collections condition container contextlib contextmanager
countTestCases d1 d2 debug decorator defaultTestResult delta description diff diffMsg difference difference1
difference2 differences differing difflib doClassCleanups doCleanups doModuleCleanups elapsed enter
enterClassContext enterContext enterModuleContext exceptions expected expectedFailure expr expr1 expr2 fail
failfast failureException firstlines function functools issubclass item1 item2 len1 len2 list1 list2 logger
longMessage maps maxDiff member methodName ndiff outcome params parts pformat places pprint reason round run
runTest secondlines seq1 seq2 set1 set2 setUp setUpClass shortDescription skip skipIf skipTest skipUnless
standardMsg startTest startTestRun stopTest stopTestRun strclass subTest success tearDown tearDownClass
tuple1 tuple2 typeobj types util warning wraps

unittest.loader: FunctionTestCase IGNORECASE ModuleSkipped ModuleType SkipTest TestCase TestClass TestLoader
TestSuite attrname attrs case defaultTestLoader discover fnmatch fnmatchcase fullName functools
getTestCaseNames inst issubclass loadTestsFromModule loadTestsFromName loadTestsFromNames
loadTestsFromTestCase methodname parts runTest shouldIncludeMethod skip sortTestMethodsUsing suite
suiteClass suites types util

unittest.main: ArgumentParser Loader SUPPRESS TestProgram TextTestRunner argparse catchbreak const
createTests defaultTest defaultTestLoader dest discover durations epilog failfast installHandler
loadTestsFromModule loadTestsFromNames metavar nargs parents parseArgs parser prog progName run runTests
runner signals skipped wasSuccessful

unittest.result: TestResult TracebackException addDuration addError addExpectedFailure addFailure addSkip
addSubTest addSuccess addUnexpectedSuccess collectedDurations compact descriptions elapsed excs exctype
expectedFailures failfast failureException failures functools getvalue inner issubclass msgLines prev
printErrors reason ret shouldStop skipped startTest startTestRun stopTest stopTestRun strclass subtest
unexpectedSuccesses util wasSuccessful wraps

unittest.runner: 10 ERROR FAIL FAILED OK TestResult TextTestResult TextTestRunner addError
addExpectedFailure addFailure addSkip addSubTest addSuccess addUnexpectedSuccess attr case
collectedDurations descriptions dots durations elapsed errored expectedFails expectedFailures failed
failfast failureException failures flavour getDescription hidden infos issubclass ls ok printErrorList
printErrors reason registerResult resultclass results run separator1 separator2 shortDescription showAll
signals skipped startTest startTestRun startTime stopTestRun stopTime subtest timeTaken unexpectedSuccesses
wasSuccessful writeln

unittest.signals: WeakKeyDictionary called frame functools getsignal inner installHandler registerResult
removeHandler removeResult signal signum weakref wraps

unittest.suite: BaseTestSuite SkipTest TestCase TestSuite addError addSkip addTest addTests attr case cases
className countTestCases currentClass currentModule debug description doClassCleanups doModuleCleanups
errorName failed failureException issubclass previousClass previousModule run setUpClass setUpModule
shortDescription shouldStop strclass tearDownClass tearDownModule topLevel util

unittest.util: Counter Mismatch NULL actual collections diff expected namedtuple prefixlen short skip
strclass suffixlen unexpected

uuid: AIX Android ArgumentParser DEVNULL Enum Linux SafeUUID SubprocessError UUID UuidCreate argparse arp
choices communicate description emscripten enum fields gethostbyname gethostname getnode getrandbits getter
hashlib heading hexstr ifconfig ip keywords lanscan linux mac md5 nanoseconds netstat node parser parts
random rjust safe sha1 shutil socket system timestamp unsafe urandom urn uuid uuid1 uuid3 uuid4 uuid5
variant wasi word words

warnings: MethodType alpha altkey cat deprecated escape extract filterwarnings formatwarning frame functools
fw getline getlines gettotalrefcount iscoroutinefunction issubclass linecache ln log markcoroutinefunction
once oncekey parts resetwarnings showwarning sw types wrapper wraps

weakref: ProxyTypes WeakKeyDictionary WeakMethod WeakSet WeakValueDictionary alive atexit deepcopy detach
disable enable finalize gc getweakrefcount getweakrefs isenabled itertools itervaluerefs keyrefs memo meth
pending proxy selfref valuerefs weakref
`);
