/**
 * Public names of library modules that are opaque: their functions, classes, exceptions with their bases, and
 * constants, measured on 3.10 to 3.13 together. A name that is missing here is unknown, too.
 */

export const libraryTable = `
ast
  functions copy_location dump fix_missing_locations get_docstring get_source_segment increment_lineno
    iter_child_nodes iter_fields literal_eval main parse unparse walk
  classes AST Assign Attribute BinOp Call Constant Expr FunctionDef Import ImportFrom Module Name
    NodeTransformer NodeVisitor expr stmt Num Str
  values PyCF_ALLOW_TOP_LEVEL_AWAIT=8192 PyCF_ONLY_AST=1024 PyCF_OPTIMIZED_AST=33792
    PyCF_TYPE_COMMENTS=4096
bz2
  functions open compress decompress
  classes BZ2File BZ2Compressor BZ2Decompressor
cProfile
  functions run runctx
  classes Profile
codecs
  functions register lookup open EncodedFile getencoder getdecoder getincrementalencoder
    getincrementaldecoder getreader getwriter encode decode iterencode iterdecode strict_errors
    ignore_errors replace_errors xmlcharrefreplace_errors backslashreplace_errors namereplace_errors
    register_error lookup_error
  classes CodecInfo Codec IncrementalEncoder IncrementalDecoder StreamReader StreamWriter
    StreamReaderWriter StreamRecoder
configparser
  classes ConfigParser RawConfigParser Interpolation BasicInterpolation ExtendedInterpolation
    LegacyInterpolation SectionProxy ConverterMapping SafeConfigParser
  exceptions NoSectionError DuplicateOptionError DuplicateSectionError NoOptionError InterpolationError
    InterpolationDepthError(InterpolationError) InterpolationMissingOptionError(InterpolationError)
    InterpolationSyntaxError(InterpolationError) ParsingError MissingSectionHeaderError(ParsingError)
    MultilineContinuationError(ParsingError)
  values DEFAULTSECT='DEFAULT' MAX_INTERPOLATION_DEPTH=10
ctypes
  functions ARRAY CFUNCTYPE POINTER PYFUNCTYPE SetPointerType addressof alignment byref c_buffer cast
    create_string_buffer create_unicode_buffer get_errno pointer resize set_errno sizeof string_at
    wstring_at
  classes Array BigEndianStructure BigEndianUnion CDLL LibraryLoader LittleEndianStructure
    LittleEndianUnion PyDLL Structure Union c_bool c_byte c_char c_char_p c_double c_float c_int c_int16
    c_int32 c_int64 c_int8 c_long c_longdouble c_longlong c_short c_size_t c_ssize_t c_time_t c_ubyte
    c_uint c_uint16 c_uint32 c_uint64 c_uint8 c_ulong c_ulonglong c_ushort c_void_p c_voidp c_wchar
    c_wchar_p py_object
  exceptions ArgumentError
  values DEFAULT_MODE=0 RTLD_GLOBAL=256 RTLD_LOCAL=0 SIZEOF_TIME_T=8
ctypes.util
  functions find_library test
curses
  functions baudrate beep can_change_color cbreak color_content color_pair curs_set def_prog_mode
    def_shell_mode delay_output doupdate echo endwin erasechar filter flash flushinp get_escdelay
    get_tabsize getmouse getsyx getwin halfdelay has_colors has_extended_color_support has_ic has_il
    has_key init_color init_pair initscr intrflush is_term_resized isendwin keyname killchar longname
    meta mouseinterval mousemask napms newpad newwin nl nocbreak noecho nonl noqiflush noraw
    pair_content pair_number putp qiflush raw reset_prog_mode reset_shell_mode resetty resize_term
    resizeterm savetty set_escdelay set_tabsize setsyx setupterm start_color termattrs termname
    tigetflag tigetnum tigetstr tparm typeahead unctrl unget_wch ungetch ungetmouse update_lines_cols
    use_default_colors use_env wrapper
  classes window
  exceptions error
dbm
  functions open whichdb
dis
  functions code_info dis disassemble distb disco findlinestarts findlabels show_code get_instructions
    stack_effect
  classes Instruction Bytecode
  values HAVE_ARGUMENT=90 EXTENDED_ARG=144
email
  functions message_from_file message_from_binary_file message_from_string message_from_bytes
email.encoders
  functions encode_7or8bit encode_base64 encode_noop encode_quopri
email.header
  functions decode_header make_header
  classes Header
email.message
  classes Message EmailMessage
email.mime.application
  classes MIMEApplication
email.mime.base
  classes MIMEBase
email.mime.image
  classes MIMEImage
email.mime.multipart
  classes MIMEMultipart
email.mime.text
  classes MIMEText
email.parser
  classes Parser HeaderParser BytesParser BytesHeaderParser FeedParser BytesFeedParser
email.utils
  functions collapse_rfc2231_value decode_params decode_rfc2231 encode_rfc2231 formataddr formatdate
    format_datetime getaddresses make_msgid mktime_tz parseaddr parsedate parsedate_tz
    parsedate_to_datetime unquote
faulthandler
  functions cancel_dump_traceback_later disable dump_traceback dump_traceback_later enable is_enabled
    register unregister
fcntl
  functions fcntl flock ioctl lockf
  values LOCK_EX=2 LOCK_MAND=32 LOCK_NB=4 LOCK_READ=64 LOCK_RW=192 LOCK_SH=1 LOCK_UN=8 LOCK_WRITE=128
filecmp
  functions clear_cache cmp cmpfiles
  classes dircmp
fileinput
  functions input close nextfile filename lineno filelineno fileno isfirstline isstdin hook_compressed
    hook_encoded
  classes FileInput
ftplib
  classes FTP FTP_TLS
  exceptions error_reply error_temp error_perm error_proto
getpass
  functions getpass getuser
  exceptions GetPassWarning(UserWarning)
gettext
  functions Catalog bindtextdomain find translation install textdomain dgettext dngettext gettext
    ngettext pgettext dpgettext npgettext dnpgettext bind_textdomain_codeset lgettext ldgettext
    ldngettext lngettext
  classes NullTranslations GNUTranslations
grp
  functions getgrall getgrgid getgrnam
  classes struct_group
gzip
  functions open compress decompress
  classes GzipFile
  exceptions BadGzipFile(OSError)
html.parser
  classes HTMLParser
http
  classes HTTPStatus HTTPMethod
http.client
  classes HTTPResponse HTTPConnection HTTPSConnection
  exceptions HTTPException NotConnected(HTTPException) UnknownProtocol(HTTPException)
    UnknownTransferEncoding(HTTPException) UnimplementedFileMode(HTTPException)
    IncompleteRead(HTTPException) InvalidURL(HTTPException) ImproperConnectionState(HTTPException)
    CannotSendRequest(ImproperConnectionState) CannotSendHeader(ImproperConnectionState)
    ResponseNotReady(ImproperConnectionState) BadStatusLine(HTTPException) LineTooLong(HTTPException)
    RemoteDisconnected error=HTTPException
http.cookiejar
  classes Cookie CookieJar CookiePolicy DefaultCookiePolicy FileCookieJar LWPCookieJar MozillaCookieJar
  exceptions LoadError(OSError)
http.cookies
  classes BaseCookie SimpleCookie
  exceptions CookieError
http.server
  classes HTTPServer ThreadingHTTPServer BaseHTTPRequestHandler SimpleHTTPRequestHandler
    CGIHTTPRequestHandler
importlib.machinery
  functions all_suffixes
  classes BuiltinImporter ExtensionFileLoader FileFinder FrozenImporter ModuleSpec NamespaceLoader
    PathFinder SourceFileLoader SourcelessFileLoader WindowsRegistryFinder AppleFrameworkLoader
importlib.metadata
  functions distribution distributions entry_points files metadata packages_distributions requires
    version
  classes Distribution DistributionFinder PackageMetadata
  exceptions PackageNotFoundError(ModuleNotFoundError)
importlib.resources
  functions as_file contents files is_resource open_binary open_text path read_binary read_text
  classes Resource ResourceReader
importlib.util
  functions cache_from_source decode_source find_spec module_from_spec resolve_name source_from_cache
    source_hash spec_from_file_location spec_from_loader module_for_loader set_loader set_package
  classes LazyLoader Loader
ipaddress
  functions collapse_addresses get_mixed_type_key ip_address ip_interface ip_network
    summarize_address_range v4_int_to_packed v6_int_to_packed
  classes IPv4Address IPv4Interface IPv4Network IPv6Address IPv6Interface IPv6Network
  exceptions AddressValueError(ValueError) NetmaskValueError(ValueError)
  values IPV4LENGTH=32 IPV6LENGTH=128
lzma
  functions open compress decompress is_check_supported
  classes LZMACompressor LZMADecompressor LZMAFile
  exceptions LZMAError
marshal
  functions dump dumps load loads
  values version=4
mimetypes
  functions guess_type guess_all_extensions guess_extension add_type init read_mime_types
    guess_file_type
  classes MimeTypes
  values inited=False
mmap
  classes mmap
  values ACCESS_COPY=3 ACCESS_DEFAULT=0 ACCESS_READ=1 ACCESS_WRITE=2
multiprocessing
  functions Array Barrier BoundedSemaphore Condition Event JoinableQueue Lock Manager Pipe Pool Queue
    RLock RawArray RawValue Semaphore SimpleQueue Value active_children allow_connection_pickling
    cpu_count current_process freeze_support get_all_start_methods get_context get_logger
    get_start_method log_to_stderr parent_process set_executable set_forkserver_preload set_start_method
  classes Process
  exceptions ProcessError AuthenticationError(ProcessError) BufferTooShort(ProcessError)
    TimeoutError(ProcessError)
multiprocessing.managers
  classes BaseManager SyncManager BaseProxy Token SharedMemoryManager
multiprocessing.pool
  classes Pool ThreadPool
multiprocessing.shared_memory
  classes SharedMemory ShareableList
pdb
  functions run pm runeval runctx runcall set_trace post_mortem help
  classes Pdb
pickle
  functions dump dumps load loads
  classes Pickler Unpickler PickleBuffer
  exceptions PickleError PicklingError(PickleError) UnpicklingError(PickleError)
  values DEFAULT_PROTOCOL=4 HIGHEST_PROTOCOL=5
pkgutil
  functions get_importer iter_importers get_loader find_loader walk_packages iter_modules get_data
    read_code extend_path
  classes ModuleInfo ImpImporter ImpLoader
platform
  functions architecture freedesktop_os_release java_ver libc_ver mac_ver machine node platform
    processor python_branch python_build python_compiler python_implementation python_revision
    python_version python_version_tuple release system system_alias uname version win32_edition
    win32_is_iot win32_ver android_ver ios_ver
  classes uname_result AndroidVer IOSVersionInfo
plistlib
  functions load dump loads dumps
  classes UID
  exceptions InvalidFileException(ValueError)
pstats
  classes Stats SortKey FunctionProfile StatsProfile
pty
  functions openpty fork spawn
pwd
  functions getpwall getpwnam getpwuid
  classes struct_passwd
pydoc
quopri
  functions encode decode encodestring decodestring
readline
  functions add_history append_history_file clear_history get_begidx get_completer get_completer_delims
    get_completion_type get_current_history_length get_endidx get_history_item get_history_length
    get_line_buffer insert_text parse_and_bind read_history_file read_init_file redisplay
    remove_history_item replace_history_item set_auto_history set_completer set_completer_delims
    set_completion_display_matches_hook set_history_length set_pre_input_hook set_startup_hook
    write_history_file
  values backend='readline'
resource
  functions getpagesize getrlimit getrusage prlimit setrlimit
  classes struct_rusage
  values RLIMIT_AS=9 RLIMIT_CORE=4 RLIMIT_CPU=0 RLIMIT_DATA=2 RLIMIT_FSIZE=1 RLIMIT_MEMLOCK=8
    RLIMIT_MSGQUEUE=12 RLIMIT_NICE=13 RLIMIT_NOFILE=7 RLIMIT_NPROC=6 RLIMIT_OFILE=7 RLIMIT_RSS=5
    RLIMIT_RTPRIO=14 RLIMIT_RTTIME=15 RLIMIT_SIGPENDING=11 RLIMIT_STACK=3 RUSAGE_CHILDREN=-1
    RUSAGE_SELF=0 RUSAGE_THREAD=1
runpy
  functions run_module run_path
sched
  classes scheduler
select
  functions poll select
  classes epoll
  values EPOLLIN=1 EPOLLOUT=4 POLLERR=8 POLLHUP=16 POLLIN=1 POLLMSG=1024 POLLNVAL=32 POLLOUT=4 POLLPRI=2
    POLLRDBAND=128 POLLRDHUP=8192 POLLRDNORM=64 POLLWRBAND=512 POLLWRNORM=256
selectors
  classes BaseSelector DefaultSelector EpollSelector PollSelector SelectSelector SelectorKey
  values EVENT_READ=1 EVENT_WRITE=2
shelve
  functions open
  classes Shelf BsdDbShelf DbfilenameShelf
signal
  functions alarm default_int_handler getitimer getsignal pause pidfd_send_signal pthread_kill
    pthread_sigmask raise_signal set_wakeup_fd setitimer siginterrupt signal sigpending sigtimedwait
    sigwait sigwaitinfo strsignal valid_signals
  classes Sigmasks struct_siginfo
  exceptions ItimerError
  values SIGABRT=6 SIGALRM=14 SIGBUS=7 SIGCHLD=17 SIGCLD=17 SIGCONT=18 SIGFPE=8 SIGHUP=1 SIGILL=4
    SIGINT=2 SIGIO=29 SIGIOT=6 SIGKILL=9 SIGPIPE=13 SIGPOLL=29 SIGPROF=27 SIGPWR=30 SIGQUIT=3
    SIGRTMAX=64 SIGRTMIN=34 SIGSEGV=11 SIGSTKFLT=16 SIGSTOP=19 SIGSYS=31 SIGTERM=15 SIGTRAP=5 SIGTSTP=20
    SIGTTIN=21 SIGTTOU=22 SIGURG=23 SIGUSR1=10 SIGUSR2=12 SIGVTALRM=26 SIGWINCH=28 SIGXCPU=24 SIGXFSZ=25
    SIG_BLOCK=0 SIG_DFL=0 SIG_IGN=1 SIG_SETMASK=2 SIG_UNBLOCK=1
smtplib
  functions quoteaddr quotedata
  classes SMTP SMTP_SSL
  exceptions SMTPException(OSError) SMTPNotSupportedError(SMTPException)
    SMTPServerDisconnected(SMTPException) SMTPResponseException(SMTPException)
    SMTPSenderRefused(SMTPResponseException) SMTPRecipientsRefused(SMTPException)
    SMTPDataError(SMTPResponseException) SMTPConnectError(SMTPResponseException)
    SMTPHeloError(SMTPResponseException) SMTPAuthenticationError(SMTPResponseException)
socket
  functions fromfd getfqdn create_connection create_server has_dualstack_ipv6 CMSG_LEN CMSG_SPACE close
    dup getaddrinfo getdefaulttimeout gethostbyaddr gethostbyname gethostbyname_ex gethostname
    getnameinfo getprotobyname getservbyname getservbyport htonl htons if_indextoname if_nameindex
    if_nametoindex inet_aton inet_ntoa inet_ntop inet_pton ntohl ntohs setdefaulttimeout sethostname
    socketpair send_fds recv_fds
  classes AddressFamily SocketKind SocketType socket
  exceptions error=OSError gaierror(OSError) herror(OSError) timeout
  values AF_INET=2 AF_INET6=10 AF_UNIX=1 INADDR_ANY=0 IPPROTO_TCP=6 IPPROTO_UDP=17 SHUT_RD=0 SHUT_RDWR=2
    SHUT_WR=1 SOCK_DGRAM=2 SOCK_STREAM=1 SOL_SOCKET=1 SOMAXCONN=4096 SO_BROADCAST=6 SO_KEEPALIVE=9
    SO_REUSEADDR=2 TCP_NODELAY=1
socketserver
  classes BaseServer TCPServer UDPServer ThreadingUDPServer ThreadingTCPServer BaseRequestHandler
    StreamRequestHandler DatagramRequestHandler ThreadingMixIn ForkingUDPServer ForkingTCPServer
    ForkingMixIn UnixStreamServer UnixDatagramServer ThreadingUnixStreamServer
    ThreadingUnixDatagramServer ForkingUnixStreamServer ForkingUnixDatagramServer
sqlite3
  functions adapt complete_statement connect enable_callback_tracebacks register_adapter
    register_converter
  classes Blob Connection Cursor PrepareProtocol Row
  exceptions Error DatabaseError(Error) DataError(DatabaseError) IntegrityError(DatabaseError)
    InterfaceError(Error) InternalError(DatabaseError) NotSupportedError(DatabaseError)
    OperationalError(DatabaseError) ProgrammingError(DatabaseError) Warning
  values PARSE_COLNAMES=2 PARSE_DECLTYPES=1 apilevel='2.0' paramstyle='qmark' threadsafety=3
    version='2.6.0'
ssl
  functions DER_cert_to_PEM_cert PEM_cert_to_DER_cert RAND_add RAND_bytes RAND_status
    cert_time_to_seconds create_default_context get_default_verify_paths get_protocol_name
    get_server_certificate RAND_pseudo_bytes match_hostname wrap_socket
  classes AlertDescription DefaultVerifyPaths MemoryBIO Options Purpose SSLContext SSLErrorNumber
    SSLObject SSLSession SSLSocket TLSVersion VerifyFlags VerifyMode
  exceptions SSLError(OSError) SSLCertVerificationError(SSLError)
    CertificateError=SSLCertVerificationError SSLEOFError(SSLError) SSLSyscallError(SSLError)
    SSLWantReadError(SSLError) SSLWantWriteError(SSLError) SSLZeroReturnError(SSLError)
  values CERT_NONE=0 CERT_OPTIONAL=1 CERT_REQUIRED=2 HAS_SNI=True
subprocess
  functions call check_call getstatusoutput getoutput check_output run
  classes Popen CompletedProcess
  exceptions SubprocessError CalledProcessError(SubprocessError) TimeoutExpired(SubprocessError)
  values PIPE=-1 STDOUT=-2 DEVNULL=-3
sysconfig
  functions get_config_h_filename get_config_var get_config_vars get_makefile_filename get_path
    get_path_names get_paths get_platform get_python_version get_scheme_names parse_config_h
tarfile
  functions is_tarfile open fully_trusted_filter data_filter tar_filter
  classes TarFile TarInfo
  exceptions TarError ReadError(TarError) CompressionError(TarError) StreamError(TarError)
    ExtractError(TarError) HeaderError(TarError) FilterError(TarError) AbsoluteLinkError(FilterError)
    OutsideDestinationError(FilterError) SpecialFileError(FilterError) AbsolutePathError(FilterError)
    LinkOutsideDestinationError(FilterError)
  values ENCODING='utf-8' USTAR_FORMAT=0 GNU_FORMAT=1 PAX_FORMAT=2 DEFAULT_FORMAT=2
tkinter
  functions NoDefaultRoot mainloop getboolean Tcl image_names image_types
  classes EventType Event Variable StringVar IntVar DoubleVar BooleanVar getint getdouble Misc
    CallWrapper XView YView Wm Tk Pack Place Grid BaseWidget Widget Toplevel Button Canvas Checkbutton
    Entry Frame Label Listbox Menu Menubutton Message Radiobutton Scale Scrollbar Text OptionMenu Image
    PhotoImage BitmapImage Spinbox LabelFrame PanedWindow
  exceptions TclError
  values NO=0 FALSE=0 OFF=0 YES=1 TRUE=1 ON=1 N='n' S='s' W='w' E='e' NW='nw' SW='sw' NE='ne' SE='se'
    NS='ns' EW='ew' NSEW='nsew' CENTER='center' NONE='none' X='x' Y='y' BOTH='both' LEFT='left'
    TOP='top' RIGHT='right' BOTTOM='bottom' RAISED='raised' SUNKEN='sunken' FLAT='flat' RIDGE='ridge'
    GROOVE='groove' SOLID='solid' HORIZONTAL='horizontal' VERTICAL='vertical' NUMERIC='numeric'
    CHAR='char' WORD='word' BASELINE='baseline' INSIDE='inside' OUTSIDE='outside' SEL='sel'
    SEL_FIRST='sel.first' SEL_LAST='sel.last' END='end' INSERT='insert' CURRENT='current'
    ANCHOR='anchor' ALL='all' NORMAL='normal' DISABLED='disabled' ACTIVE='active' HIDDEN='hidden'
    CASCADE='cascade' CHECKBUTTON='checkbutton' COMMAND='command' RADIOBUTTON='radiobutton'
    SEPARATOR='separator' SINGLE='single' BROWSE='browse' MULTIPLE='multiple' EXTENDED='extended'
    DOTBOX='dotbox' UNDERLINE='underline' PIESLICE='pieslice' CHORD='chord' ARC='arc' FIRST='first'
    LAST='last' BUTT='butt' PROJECTING='projecting' ROUND='round' BEVEL='bevel' MITER='miter'
    MOVETO='moveto' SCROLL='scroll' UNITS='units' PAGES='pages' READABLE=2 WRITABLE=4 EXCEPTION=8
tkinter.colorchooser
  functions askcolor
  classes Chooser
tkinter.filedialog
  functions askopenfilename asksaveasfilename askopenfilenames askopenfile askopenfiles asksaveasfile
    askdirectory
  classes FileDialog LoadFileDialog SaveFileDialog Open SaveAs Directory
tkinter.font
  functions nametofont families names
  classes Font
  values NORMAL='normal' ROMAN='roman' BOLD='bold' ITALIC='italic'
tkinter.messagebox
  functions showinfo showwarning showerror askquestion askokcancel askyesno askyesnocancel
    askretrycancel
tkinter.scrolledtext
  classes ScrolledText
tkinter.ttk
  functions tclobjs_to_py setup_master
  classes Button Checkbutton Combobox Entry Frame Label Labelframe LabelFrame Menubutton Notebook
    Panedwindow PanedWindow Progressbar Radiobutton Scale Scrollbar Separator Sizegrip Spinbox Style
    Treeview LabeledScale OptionMenu
tokenize
  functions ISTERMINAL ISNONTERMINAL ISEOF tokenize generate_tokens detect_encoding untokenize open
  classes TokenInfo
  exceptions TokenError
tomllib
  functions loads load
  exceptions TOMLDecodeError(ValueError)
turtle
  functions Screen addshape bgcolor bgpic bye clearscreen colormode delay exitonclick getcanvas
    getshapes listen mainloop mode numinput onkey onkeypress onkeyrelease onscreenclick ontimer
    register_shape resetscreen screensize setup setworldcoordinates textinput title tracer turtles
    update window_height window_width back backward begin_fill begin_poly bk circle clear clearstamp
    clearstamps clone color degrees distance dot down end_fill end_poly fd fillcolor filling forward
    get_poly getpen getscreen get_shapepoly getturtle goto heading hideturtle home ht isdown isvisible
    left lt onclick ondrag onrelease pd pen pencolor pendown pensize penup pos position pu radians right
    reset resizemode rt seth setheading setpos setposition settiltangle setundobuffer setx sety shape
    shapesize shapetransform shearfactor showturtle speed st stamp teleport tilt tiltangle towards
    turtlesize undo undobufferentries up width write xcor ycor write_docstringdict done
  classes ScrolledCanvas TurtleScreen RawTurtle Turtle RawPen Pen Shape Vec2D
  exceptions Terminator
unittest.mock
  functions patch create_autospec mock_open seal call ANY
  classes Mock MagicMock NonCallableMock NonCallableMagicMock AsyncMock PropertyMock ThreadingMock
  exceptions InvalidSpecError FrozenInstanceError
urllib.error
  exceptions URLError(OSError) HTTPError(URLError) ContentTooShortError(URLError)
urllib.request
  functions urlopen install_opener build_opener pathname2url url2pathname getproxies urlretrieve
    urlcleanup
  classes Request OpenerDirector BaseHandler HTTPDefaultErrorHandler HTTPRedirectHandler
    HTTPCookieProcessor ProxyHandler HTTPPasswordMgr HTTPPasswordMgrWithDefaultRealm
    HTTPPasswordMgrWithPriorAuth AbstractBasicAuthHandler HTTPBasicAuthHandler ProxyBasicAuthHandler
    AbstractDigestAuthHandler HTTPDigestAuthHandler ProxyDigestAuthHandler HTTPHandler FileHandler
    FTPHandler CacheFTPHandler DataHandler UnknownHandler HTTPErrorProcessor URLopener FancyURLopener
    HTTPSHandler
urllib.response
  classes addbase addclosehook addinfo addinfourl
urllib.robotparser
  classes RobotFileParser
wave
  functions open
  classes Wave_read Wave_write
  exceptions Error
webbrowser
  functions open open_new open_new_tab get register
  exceptions Error
xml
xml.dom
  classes Node UserDataHandler
  exceptions DOMException DomstringSizeErr(DOMException) HierarchyRequestErr(DOMException)
    IndexSizeErr(DOMException) InuseAttributeErr(DOMException) InvalidAccessErr(DOMException)
    InvalidCharacterErr(DOMException) InvalidModificationErr(DOMException) InvalidStateErr(DOMException)
    NamespaceErr(DOMException) NoDataAllowedErr(DOMException) NoModificationAllowedErr(DOMException)
    NotFoundErr(DOMException) NotSupportedErr(DOMException) SyntaxErr(DOMException)
    ValidationErr(DOMException) WrongDocumentErr(DOMException)
xml.dom.minidom
  functions getDOMImplementation parse parseString
  classes Attr AttributeList CDATASection CharacterData Childless Comment DOMImplementation
    DOMImplementationLS Document DocumentFragment DocumentLS DocumentType Element ElementInfo
    EmptyNodeList Entity Identified NamedNodeMap Node NodeList Notation ProcessingInstruction
    ReadOnlySequentialNamedNodeMap Text TypeInfo
  values EMPTY_NAMESPACE=None EMPTY_PREFIX=None XMLNS_NAMESPACE='http://www.w3.org/2000/xmlns/'
xml.etree
xml.etree.ElementTree
  functions Comment dump fromstring fromstringlist indent iselement iterparse parse PI
    ProcessingInstruction SubElement tostring tostringlist XML XMLID register_namespace canonicalize
  classes Element ElementTree QName TreeBuilder XMLParser XMLPullParser C14NWriterTarget
  exceptions ParseError(SyntaxError)
  values VERSION='1.3.0'
xml.parsers.expat
  exceptions ExpatError error=ExpatError
  values EXPAT_VERSION='expat_2.5.0' XML_PARAM_ENTITY_PARSING_ALWAYS=2 XML_PARAM_ENTITY_PARSING_NEVER=0
    XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE=1 native_encoding='UTF-8'
xml.sax
  functions make_parser parse parseString
  classes ContentHandler ErrorHandler InputSource
  exceptions SAXException SAXNotRecognizedException(SAXException) SAXNotSupportedException(SAXException)
    SAXParseException(SAXException) SAXReaderNotAvailable(SAXNotSupportedException)
xmlrpc.client
  functions dumps escape getparser gzip_decode gzip_encode loads
  classes Binary BytesIO DateTime ExpatParser GzipDecodedResponse Marshaller MultiCall MultiCallIterator
    SafeTransport Server ServerProxy Transport Unmarshaller
  exceptions Error Fault(Error) ProtocolError(Error) ResponseError(Error)
zipfile
  functions is_zipfile
  classes ZipInfo ZipFile PyZipFile Path
  exceptions BadZipFile BadZipfile=BadZipFile error=BadZipFile LargeZipFile
  values ZIP_STORED=0 ZIP_DEFLATED=8 ZIP_BZIP2=12 ZIP_LZMA=14
zipimport
  classes zipimporter
  exceptions ZipImportError(ImportError)
zoneinfo
  functions reset_tzpath available_timezones
  classes ZoneInfo
  exceptions ZoneInfoNotFoundError(KeyError) InvalidTZPathWarning(RuntimeWarning)
`;
