/**
 * Strings of two characters or more that are immortal in 3.13 before a program begins: those that are part of the
 * interpreter (Include/internal/pycore_global_strings.h) and those of modules read from compiled files, whose
 * constants and names are interned for good (Python/marshal.c). Measured on 3.13.0: every word of the standard
 * library's source and of the executable was interned and its count read, after the imports of an ordinary start and
 * after those of the recorder of `oracle/`.
 */

/** After any start. */
const everywhere = (
  '.0 .defaults .generic_base .kwdefaults .type_params 037 1026 1125 1140 1250 1251 1252 1253 1254 ' +
  '1255 1256 1257 1258 273 424 437 500 646 775 850 852 855 857 858 860 861 862 863 864 865 866 869 ' +
  '8859 932 936 949 950 <dictcomp> <genexpr> <lambda> <listcomp> <module> <setcomp> <string> ' +
  '<unknown> ABC ABCMeta ABCMeta.__instancecheck__ ABCMeta.__new__ ABCMeta.__subclasscheck__ ' +
  'ABI_THREAD ASCII AppleFrameworkLoader ArithmeticError AssertionError AsyncGenerator AsyncIterable ' +
  'AsyncIterator AttributeError Awaitable BOM BOM32_BE BOM32_LE BOM64_BE BOM64_LE BOM_BE BOM_LE ' +
  'BOM_UTF16 BOM_UTF16_BE BOM_UTF16_LE BOM_UTF32 BOM_UTF32_BE BOM_UTF32_LE BOM_UTF8 BUILDDIR_TXT ' +
  'BUILDSTDLIB_LANDMARKS BUILD_LANDMARK BYTECODE_SUFFIXES BaseException BaseExceptionGroup ' +
  'BlockingIOError BrokenPipeError Buffer BufferError BufferedIOBase BufferedIncrementalDecoder ' +
  'BufferedIncrementalEncoder BufferedRWPair BufferedRandom BufferedReader BufferedWriter ' +
  'BuiltinImporter ByteString BytesIO BytesWarning CANCELLED CLD_CONTINUED CLD_DUMPED CLD_EXITED ' +
  'CLD_KILLED CLD_STOPPED CLD_TRAPPED CLOCK_BOOTTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW ' +
  'CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME CLOCK_TAI CLOCK_THREAD_CPUTIME_ID CLONE_FILES CLONE_FS ' +
  'CLONE_NEWCGROUP CLONE_NEWIPC CLONE_NEWNET CLONE_NEWNS CLONE_NEWPID CLONE_NEWTIME CLONE_NEWUSER ' +
  'CLONE_NEWUTS CLONE_SIGHAND CLONE_SYSVSEM CLONE_THREAD CLONE_VM CS_GNU_LIBC_VERSION ' +
  'CS_GNU_LIBPTHREAD_VERSION CS_LFS64_CFLAGS CS_LFS64_LDFLAGS CS_LFS64_LIBS CS_LFS64_LINTFLAGS ' +
  'CS_LFS_CFLAGS CS_LFS_LDFLAGS CS_LFS_LIBS CS_LFS_LINTFLAGS CS_PATH CS_XBS5_ILP32_OFF32_CFLAGS ' +
  'CS_XBS5_ILP32_OFF32_LDFLAGS CS_XBS5_ILP32_OFF32_LIBS CS_XBS5_ILP32_OFF32_LINTFLAGS ' +
  'CS_XBS5_ILP32_OFFBIG_CFLAGS CS_XBS5_ILP32_OFFBIG_LDFLAGS CS_XBS5_ILP32_OFFBIG_LIBS ' +
  'CS_XBS5_ILP32_OFFBIG_LINTFLAGS CS_XBS5_LP64_OFF64_CFLAGS CS_XBS5_LP64_OFF64_LDFLAGS ' +
  'CS_XBS5_LP64_OFF64_LIBS CS_XBS5_LP64_OFF64_LINTFLAGS CS_XBS5_LPBIG_OFFBIG_CFLAGS ' +
  'CS_XBS5_LPBIG_OFFBIG_LDFLAGS CS_XBS5_LPBIG_OFFBIG_LIBS CS_XBS5_LPBIG_OFFBIG_LINTFLAGS Callable ' +
  'CallableProxyType ChildProcessError CloseKey Codec CodecInfo CodecRegistryError Collection ' +
  'ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError Container ' +
  'Coroutine DEBUG_BUILD DEBUG_BYTECODE_SUFFIXES DEFAULT_BUFFER_SIZE DEFAULT_PROGRAM_NAME DELIM ' +
  'DeprecationWarning DirEntry EFD_CLOEXEC EFD_NONBLOCK EFD_SEMAPHORE END_CENTRAL_DIR_LOCATOR_SIZE_64 ' +
  'END_CENTRAL_DIR_SIZE END_CENTRAL_DIR_SIZE_64 ENV_PATH ENV_PYTHONEXECUTABLE ENV_PYTHONHOME ' +
  'ENV___PYVENV_LAUNCHER__ EOFError EXEC_PREFIX EXE_SUFFIX EXTENSION_SUFFIXES EX_CANTCREAT EX_CONFIG ' +
  'EX_DATAERR EX_IOERR EX_NOHOST EX_NOINPUT EX_NOPERM EX_NOUSER EX_OK EX_OSERR EX_OSFILE EX_PROTOCOL ' +
  'EX_SOFTWARE EX_TEMPFAIL EX_UNAVAILABLE EX_USAGE Ellipsis EllipsisType EncodedFile EncodingWarning ' +
  'EnumKey EnvironmentError Exception ExceptionGroup ExtensionFileLoader FILE_ATTRIBUTE_ARCHIVE ' +
  'FILE_ATTRIBUTE_COMPRESSED FILE_ATTRIBUTE_DEVICE FILE_ATTRIBUTE_DIRECTORY FILE_ATTRIBUTE_ENCRYPTED ' +
  'FILE_ATTRIBUTE_HIDDEN FILE_ATTRIBUTE_INTEGRITY_STREAM FILE_ATTRIBUTE_NORMAL ' +
  'FILE_ATTRIBUTE_NOT_CONTENT_INDEXED FILE_ATTRIBUTE_NO_SCRUB_DATA FILE_ATTRIBUTE_OFFLINE ' +
  'FILE_ATTRIBUTE_READONLY FILE_ATTRIBUTE_REPARSE_POINT FILE_ATTRIBUTE_SPARSE_FILE ' +
  'FILE_ATTRIBUTE_SYSTEM FILE_ATTRIBUTE_TEMPORARY FILE_ATTRIBUTE_VIRTUAL FINISHED F_LOCK F_OK F_TEST ' +
  'F_TLOCK F_ULOCK False FileExistsError FileFinder FileIO FileLoader FileNotFoundError FileReader ' +
  'FloatingPointError FrozenImporter FunctionType FutureWarning GRND_NONBLOCK GRND_RANDOM Generator ' +
  'GeneratorExit GenericAlias GetACP HAVE_FACCESSAT HAVE_FCHDIR HAVE_FCHMOD HAVE_FCHMODAT HAVE_FCHOWN ' +
  'HAVE_FCHOWNAT HAVE_FDOPENDIR HAVE_FEXECVE HAVE_FPATHCONF HAVE_FSTATAT HAVE_FSTATVFS HAVE_FTRUNCATE ' +
  'HAVE_FUTIMENS HAVE_FUTIMES HAVE_FUTIMESAT HAVE_LCHFLAGS HAVE_LCHMOD HAVE_LCHOWN HAVE_LINKAT ' +
  'HAVE_LSTAT HAVE_LUTIMES HAVE_MKDIRAT HAVE_MKFIFOAT HAVE_MKNODAT HAVE_OPENAT HAVE_READLINKAT ' +
  'HAVE_RENAMEAT HAVE_SYMLINKAT HAVE_UNLINKAT HAVE_UTIMENSAT HKEY_CURRENT_USER HKEY_LOCAL_MACHINE ' +
  'HOME Hashable IOBase IOError ITIMER_PROF ITIMER_REAL ITIMER_VIRTUAL ImportError ImportWarning ' +
  'IncrementalDecoder IncrementalDecoder.__init__ IncrementalDecoder.reset IncrementalEncoder ' +
  'IncrementalEncoder.__init__ IncrementalEncoder.reset IncrementalNewlineDecoder IndentationError ' +
  'IndexError InterruptedError IsADirectoryError ItemsView Iterable Iterator ItimerError ' +
  'JSONDecodeError KeyError KeyboardInterrupt KeyedRef KeysView Lib LockType LookupError MAGIC_NUMBER ' +
  'MASK MAX MAX_COMMENT_LEN MAX_UINT32 MFD_ALLOW_SEALING MFD_CLOEXEC MFD_HUGETLB MFD_HUGE_16GB ' +
  'MFD_HUGE_16MB MFD_HUGE_1GB MFD_HUGE_1MB MFD_HUGE_256MB MFD_HUGE_2GB MFD_HUGE_2MB MFD_HUGE_32MB ' +
  'MFD_HUGE_512KB MFD_HUGE_512MB MFD_HUGE_64KB MFD_HUGE_8MB MFD_HUGE_MASK MFD_HUGE_SHIFT MISSING ' +
  'MS_WINDOWS Mapping MappingView MemoryError MetadataPathFinder ModuleNotFoundError ModuleSpec ' +
  'MutableMapping MutableSequence MutableSet NGROUPS_MAX NSIG NameError NamespaceLoader ' +
  'NamespaceReader None NotADirectoryError NotImplemented NotImplementedError ' +
  'OPTIMIZED_BYTECODE_SUFFIXES OSError O_ACCMODE O_APPEND O_ASYNC O_CLOEXEC O_CREAT O_DIRECT ' +
  'O_DIRECTORY O_DSYNC O_EXCL O_FSYNC O_LARGEFILE O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW O_NONBLOCK ' +
  'O_PATH O_RDONLY O_RDWR O_RSYNC O_SYNC O_TMPFILE O_TRUNC O_WRONLY OpenKey OpenKeyEx OverflowError ' +
  'PATH PC_ALLOC_SIZE_MIN PC_ASYNC_IO PC_CHOWN_RESTRICTED PC_FILESIZEBITS PC_LINK_MAX PC_MAX_CANON ' +
  'PC_MAX_INPUT PC_NAME_MAX PC_NO_TRUNC PC_PATH_MAX PC_PIPE_BUF PC_PRIO_IO PC_REC_INCR_XFER_SIZE ' +
  'PC_REC_MAX_XFER_SIZE PC_REC_MIN_XFER_SIZE PC_REC_XFER_ALIGN PC_SOCK_MAXBUF PC_SYMLINK_MAX ' +
  'PC_SYNC_IO PC_VDISABLE PENDING PIPE PLATLIBDIR PLATSTDLIB_LANDMARK POSIX_FADV_DONTNEED ' +
  'POSIX_FADV_NOREUSE POSIX_FADV_NORMAL POSIX_FADV_RANDOM POSIX_FADV_SEQUENTIAL POSIX_FADV_WILLNEED ' +
  'POSIX_SPAWN_CLOSE POSIX_SPAWN_CLOSEFROM POSIX_SPAWN_DUP2 POSIX_SPAWN_OPEN PREFIX PRIO_PGRP ' +
  'PRIO_PROCESS PRIO_USER PYDEBUGEXT PYTHONCASEOK PYTHONPATH PYWINVER P_ALL P_NOWAIT P_NOWAITO P_PGID ' +
  'P_PID P_PIDFD P_WAIT ParamSpec PathFinder PathLike PendingDeprecationWarning PermissionError Popen ' +
  'ProcessLookupError ProxyType Py_Repr PythonFinalizationError QueryValue REGISTRY_KEY ' +
  'REGISTRY_KEY_DEBUG RLock RTLD_DEEPBIND RTLD_GLOBAL RTLD_LAZY RTLD_LOCAL RTLD_NODELETE RTLD_NOLOAD ' +
  'RTLD_NOW RWF_APPEND RWF_DSYNC RWF_HIPRI RWF_NOWAIT RWF_SYNC R_OK RawIOBase Reader RecursionError ' +
  'ReferenceError ReferenceType ResourceWarning Reversible RuntimeError RuntimeWarning SCHED_BATCH ' +
  'SCHED_FIFO SCHED_IDLE SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR SC_2_CHAR_TERM SC_2_C_BIND ' +
  'SC_2_C_DEV SC_2_C_VERSION SC_2_FORT_DEV SC_2_FORT_RUN SC_2_LOCALEDEF SC_2_SW_DEV SC_2_UPE ' +
  'SC_2_VERSION SC_AIO_LISTIO_MAX SC_AIO_MAX SC_AIO_PRIO_DELTA_MAX SC_ARG_MAX SC_ASYNCHRONOUS_IO ' +
  'SC_ATEXIT_MAX SC_AVPHYS_PAGES SC_BC_BASE_MAX SC_BC_DIM_MAX SC_BC_SCALE_MAX SC_BC_STRING_MAX ' +
  'SC_CHARCLASS_NAME_MAX SC_CHAR_BIT SC_CHAR_MAX SC_CHAR_MIN SC_CHILD_MAX SC_CLK_TCK ' +
  'SC_COLL_WEIGHTS_MAX SC_DELAYTIMER_MAX SC_EQUIV_CLASS_MAX SC_EXPR_NEST_MAX SC_FSYNC ' +
  'SC_GETGR_R_SIZE_MAX SC_GETPW_R_SIZE_MAX SC_INT_MAX SC_INT_MIN SC_IOV_MAX SC_JOB_CONTROL ' +
  'SC_LINE_MAX SC_LOGIN_NAME_MAX SC_LONG_BIT SC_MAPPED_FILES SC_MB_LEN_MAX SC_MEMLOCK ' +
  'SC_MEMLOCK_RANGE SC_MEMORY_PROTECTION SC_MESSAGE_PASSING SC_MINSIGSTKSZ SC_MQ_OPEN_MAX ' +
  'SC_MQ_PRIO_MAX SC_NGROUPS_MAX SC_NL_ARGMAX SC_NL_LANGMAX SC_NL_MSGMAX SC_NL_NMAX SC_NL_SETMAX ' +
  'SC_NL_TEXTMAX SC_NPROCESSORS_CONF SC_NPROCESSORS_ONLN SC_NZERO SC_OPEN_MAX SC_PAGESIZE ' +
  'SC_PAGE_SIZE SC_PASS_MAX SC_PHYS_PAGES SC_PII SC_PII_INTERNET SC_PII_INTERNET_DGRAM ' +
  'SC_PII_INTERNET_STREAM SC_PII_OSI SC_PII_OSI_CLTS SC_PII_OSI_COTS SC_PII_OSI_M SC_PII_SOCKET ' +
  'SC_PII_XTI SC_POLL SC_PRIORITIZED_IO SC_PRIORITY_SCHEDULING SC_REALTIME_SIGNALS SC_RE_DUP_MAX ' +
  'SC_RTSIG_MAX SC_SAVED_IDS SC_SCHAR_MAX SC_SCHAR_MIN SC_SELECT SC_SEMAPHORES SC_SEM_NSEMS_MAX ' +
  'SC_SEM_VALUE_MAX SC_SHARED_MEMORY_OBJECTS SC_SHRT_MAX SC_SHRT_MIN SC_SIGQUEUE_MAX SC_SSIZE_MAX ' +
  'SC_STREAM_MAX SC_SYNCHRONIZED_IO SC_THREADS SC_THREAD_ATTR_STACKADDR SC_THREAD_ATTR_STACKSIZE ' +
  'SC_THREAD_DESTRUCTOR_ITERATIONS SC_THREAD_KEYS_MAX SC_THREAD_PRIORITY_SCHEDULING ' +
  'SC_THREAD_PRIO_INHERIT SC_THREAD_PRIO_PROTECT SC_THREAD_PROCESS_SHARED SC_THREAD_SAFE_FUNCTIONS ' +
  'SC_THREAD_STACK_MIN SC_THREAD_THREADS_MAX SC_TIMERS SC_TIMER_MAX SC_TTY_NAME_MAX SC_TZNAME_MAX ' +
  'SC_T_IOV_MAX SC_UCHAR_MAX SC_UINT_MAX SC_UIO_MAXIOV SC_ULONG_MAX SC_USHRT_MAX SC_VERSION ' +
  'SC_WORD_BIT SC_XBS5_ILP32_OFF32 SC_XBS5_ILP32_OFFBIG SC_XBS5_LP64_OFF64 SC_XBS5_LPBIG_OFFBIG ' +
  'SC_XOPEN_CRYPT SC_XOPEN_ENH_I18N SC_XOPEN_LEGACY SC_XOPEN_REALTIME SC_XOPEN_REALTIME_THREADS ' +
  'SC_XOPEN_SHM SC_XOPEN_UNIX SC_XOPEN_VERSION SC_XOPEN_XCU_VERSION SC_XOPEN_XPG2 SC_XOPEN_XPG3 ' +
  'SC_XOPEN_XPG4 SEEK_CUR SEEK_DATA SEEK_END SEEK_HOLE SEEK_SET SEP SF_APPEND SF_ARCHIVED SF_DATALESS ' +
  'SF_FIRMLINK SF_IMMUTABLE SF_NOUNLINK SF_RESTRICTED SF_SETTABLE SF_SNAPSHOT SIGABRT SIGALRM SIGBUS ' +
  'SIGCHLD SIGCLD SIGCONT SIGFPE SIGHUP SIGILL SIGINT SIGIO SIGIOT SIGKILL SIGPIPE SIGPOLL SIGPROF ' +
  'SIGPWR SIGQUIT SIGRTMAX SIGRTMIN SIGSEGV SIGSTKFLT SIGSTOP SIGSYS SIGTERM SIGTRAP SIGTSTP SIGTTIN ' +
  'SIGTTOU SIGURG SIGUSR1 SIGUSR2 SIGVTALRM SIGWINCH SIGXCPU SIGXFSZ SIG_BLOCK SIG_DFL SIG_IGN ' +
  'SIG_SETMASK SIG_UNBLOCK SOURCE_SUFFIXES SPLICE_F_MORE SPLICE_F_MOVE SPLICE_F_NONBLOCK ' +
  'STDLIB_LANDMARKS STDLIB_SUBDIR STRING_END_ARCHIVE STRING_END_LOCATOR_64 STRING_END_ZIP_64 ' +
  'ST_APPEND ST_ATIME ST_CTIME ST_DEV ST_GID ST_INO ST_MANDLOCK ST_MODE ST_MTIME ST_NLINK ST_NOATIME ' +
  'ST_NODEV ST_NODIRATIME ST_NOEXEC ST_NOSUID ST_RDONLY ST_RELATIME ST_SIZE ST_SYNCHRONOUS ST_UID ' +
  'ST_WRITE S_ENFMT S_IEXEC S_IFBLK S_IFCHR S_IFDIR S_IFDOOR S_IFIFO S_IFLNK S_IFMT S_IFPORT S_IFREG ' +
  'S_IFSOCK S_IFWHT S_IMODE S_IREAD S_IRGRP S_IROTH S_IRUSR S_IRWXG S_IRWXO S_IRWXU S_ISBLK S_ISCHR ' +
  'S_ISDIR S_ISDOOR S_ISFIFO S_ISGID S_ISLNK S_ISPORT S_ISREG S_ISSOCK S_ISUID S_ISVTX S_ISWHT ' +
  'S_IWGRP S_IWOTH S_IWRITE S_IWUSR S_IXGRP S_IXOTH S_IXUSR Sequence Set Sized SourceFileLoader ' +
  'SourceLoader SourcelessFileLoader StopAsyncIteration StopIteration StreamReader StreamReaderWriter ' +
  'StreamRecoder StreamWriter StringIO SyntaxError SyntaxWarning SystemError SystemExit TFD_CLOEXEC ' +
  'TFD_NONBLOCK TFD_TIMER_ABSTIME TFD_TIMER_CANCEL_ON_SET TIMEOUT_MAX TMP_MAX TabError TextIOBase ' +
  'TextIOWrapper TimeoutError True TypeError UF_APPEND UF_COMPRESSED UF_DATAVAULT UF_HIDDEN ' +
  'UF_IMMUTABLE UF_NODUMP UF_NOUNLINK UF_OPAQUE UF_SETTABLE UF_TRACKED UnboundLocalError ' +
  'UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning ' +
  'UnsupportedOperation UserWarning VENV_LANDMARK VERSION_MAJOR VERSION_MINOR VPATH ValueError ' +
  'ValuesView WCONTINUED WEXITED WIFSTOPPED WITH_NEXT_FRAMEWORK WNOHANG WNOWAIT WSTOPPED WUNTRACED ' +
  'W_OK Warning WarningMessage WindowsRegistryFinder Writer XATTR_CREATE XATTR_REPLACE XATTR_SIZE_MAX ' +
  'X_OK ZIP64_EXTRA_TAG ZIP_LANDMARK ZeroDivisionError ZipImportError ZipReader _AddedDllDirectory ' +
  '_BlockingOnManager _BufferedIOBase _BytesIOBuffer _CASE_INSENSITIVE_PLATFORMS ' +
  '_CASE_INSENSITIVE_PLATFORMS_BYTES_KEY _CASE_INSENSITIVE_PLATFORMS_STR_KEY _CallableGenericAlias ' +
  '_ConcatenateGenericAlias _DeadlockError _DeprecateByteStringMeta _DummyModuleLock _ERR_MSG ' +
  '_ERR_MSG_PREFIX _Environ _ExceptHookArgs _IOBase _ImportLockContext _IncompleteInputError ' +
  '_KeyedRef _List _LoaderBasics _MS_WINDOWS _ModuleLock _ModuleLockManager _MutableMapping__marker ' +
  '_NEEDS_LOADING _NamespaceLoader _NamespacePath _OPT _ORIGIN _POPULATE _PYCACHE _RAW_MAGIC_NUMBER ' +
  '_RawIOBase _SEP _STRUCT_TM_ITEMS _TextIOBase _ThreadHandle _WeakValueDictionary _WindowsConsoleIO ' +
  '__IOBase_closed __abc_tpflags__ __abs__ __abstractmethods__ __add__ __aenter__ __aexit__ __aiter__ ' +
  '__all__ __and__ __anext__ __annotations__ __args__ __author__ __await__ __bases__ __bool__ ' +
  '__breakpointhook__ __buffer__ __build_class__ __builtins__ __bytes__ __cached__ __call__ ' +
  '__cantrace__ __class__ __class_getitem__ __classcell__ __classdict__ __classdictcell__ __code__ ' +
  '__complex__ __contains__ __copy__ __ctypes_from_outparam__ __debug__ __del__ __delattr__ ' +
  '__delete__ __delitem__ __dict__ __dictoffset__ __dir__ __displayhook__ __divmod__ __doc__ ' +
  '__enter__ __eq__ __excepthook__ __exit__ __file__ __firstlineno__ __float__ __floordiv__ ' +
  '__format__ __fspath__ __ge__ __get__ __getattr__ __getattribute__ __getinitargs__ __getitem__ ' +
  '__getnewargs__ __getnewargs_ex__ __getstate__ __gt__ __hash__ __iadd__ __iand__ __ifloordiv__ ' +
  '__ilshift__ __imatmul__ __imod__ __import__ __imul__ __index__ __init__ __init_subclass__ ' +
  '__instancecheck__ __int__ __invert__ __ior__ __ipow__ __irshift__ __isabstractmethod__ __isub__ ' +
  '__iter__ __itruediv__ __ixor__ __le__ __len__ __length_hint__ __lltrace__ __loader__ __lshift__ ' +
  '__lt__ __main__ __match_args__ __matmul__ __missing__ __mod__ __module__ __mro__ __mro_entries__ ' +
  '__mul__ __name__ __ne__ __neg__ __new__ __newobj__ __newobj_ex__ __next__ __notes__ __or__ ' +
  '__orig_class__ __origin__ __origname__ __package__ __parameters__ __path__ __pos__ __pow__ ' +
  '__prepare__ __pycache__ __qualname__ __radd__ __rand__ __rdivmod__ __reduce__ __reduce_ex__ ' +
  '__release_buffer__ __repr__ __reversed__ __rfloordiv__ __rlshift__ __rmatmul__ __rmod__ __rmul__ ' +
  '__ror__ __round__ __rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ __set__ ' +
  '__set_name__ __setattr__ __setitem__ __setstate__ __sizeof__ __slotnames__ __slots__ __spec__ ' +
  '__static_attributes__ __stderr__ __str__ __sub__ __subclasscheck__ __subclasshook__ __truediv__ ' +
  '__trunc__ __type_params__ __typing_is_unpacked_typevartuple__ __typing_prepare_subst__ ' +
  '__typing_subst__ __typing_unpacked_tuple_args__ __unraisablehook__ __warningregistry__ ' +
  '__weaklistoffset__ __weakref__ __xor__ _abc _abc_cache _abc_caches_clear _abc_impl _abc_init ' +
  '_abc_instancecheck _abc_negative_cache _abc_negative_cache_version _abc_register _abc_registry ' +
  '_abc_registry_clear _abc_subclasscheck _abstract_ _active _add _add_dll_directory _ag _alias_mbcs ' +
  '_aliases _align_ _annotation _anonymous_ _argtypes_ _as_parameter_ _asyncio_future_blocking ' +
  '_base_executable _bless_my_loader _blksize _blocking_on _bootstrap _bootstrap_external ' +
  '_bootstrap_module _buffer_decode _buffer_encode _builtin_from_name _c _cache _cache_bytecode ' +
  '_cached _calc___package__ _calc_mode _call_with_frames_removed _check_arg_types _check_bytes ' +
  '_check_methods _check_name _check_name_wrapper _check_retval_ _classify_pyc _code_to_hash_pyc ' +
  '_code_to_timestamp_pyc _code_type _codecs _collections_abc _commit_removals _compile_bytecode ' +
  '_compile_source _config_init _cookie _coro _createenviron _data _dealloc_warn _defaultaction ' +
  '_deprecated _dump_registry _empty_charbuffer _epoch _eq_mtime _error _exec _execvpe _exists _exit ' +
  '_f _false _feature_version _field_types _fields_ _filemode_table _fill_cache _finalizing ' +
  '_find_and_load _find_and_load_unlocked _find_parent_path_names _find_spec _fix_co_filename ' +
  '_fix_up_module _flags_ _framework _from_iterable _frozen_importlib _frozen_importlib_external ' +
  '_fscodec _fspath _fwalk _fwalk_close _fwalk_walk _fwalk_yield _gcd_import _get_cached ' +
  '_get_cpu_count_config _get_data _get_decompress_func _get_dump _get_exports_list _get_files ' +
  '_get_framelocalsproxy _get_module_code _get_module_info _get_module_lock _get_module_path ' +
  '_get_mtime_and_size_of_source _get_parent_path _get_pyc_source _get_sep _get_sourcefile _get_spec ' +
  '_get_supported_file_loaders _getframe _git _globals _handle_fromlist _has_deadlocked _hash ' +
  '_have_functions _imp _imp_module _import_tail _importing_zlib _init_main _init_module_attrs ' +
  '_initializing _install _install_external_importers _install_importlib _io _is_dir _is_param_expr ' +
  '_is_python_build _is_text_encoding _iterating _last_epoch _last_parent_path _length_ _limbo _load ' +
  '_load_backward_compatible _load_module_shim _load_unlocked _loaders _local _lock ' +
  '_lock_unlock_module _loop _make_relax_case _mapping _mode _module_locks _module_repr ' +
  '_module_repr_from_spec _module_type _multiarch _name _names _needs_com_addref_ _new_module ' +
  '_normalize_line_endings _object_name _onceregistry _only_immortal _open_registry _optimize _os ' +
  '_pack_ _pack_uint32 _parse_dostime _path _path_abspath _path_cache _path_finder _path_hooks ' +
  '_path_importer_cache _path_is_mode_type _path_isabs _path_isdir _path_isfile _path_join ' +
  '_path_mtime _path_normpath _path_split _path_splitroot _path_splitroot_ex _path_stat ' +
  '_pathseps_with_colon _pending_removals _proc _py_abc _read_directory _recalculate _relax_case ' +
  '_relaxed_path_cache _remove_dead_weakref _remove_dll_directory _requires_builtin ' +
  '_requires_builtin_wrapper _requires_frozen _requires_frozen_wrapper _reset_caches _reset_registry ' +
  '_resolve_filename _resolve_name _restype_ _sanity_check _search_registry _set ' +
  '_set_bootstrap_module _set_fileattr _setup _showwarnmsg _shutdown _slotnames _spawnvef ' +
  '_spec_from_module _splitext _stat _stdlib_dir _stream _strptime _strptime_datetime _swappedbytes_ ' +
  '_thread _type_ _type_repr _uninitialized_submodules _unknown _unmarshal_code _unpack_uint16 ' +
  '_unpack_uint32 _unpack_uint64 _validate_hash_pyc _validate_timestamp_pyc _varprog _varprogb ' +
  '_verbose_message _walk_symlinks_as_files _warn_unawaited_coroutine _warnings _weakref _winapi ' +
  '_wrap _wrap_close _write_atomic _xoptions _zip_directory_cache _zip_searchorder abc abiflags abs ' +
  'abs_tol abspath abstractclassmethod abstractmethod abstractproperty abstracts abstractstaticmethod ' +
  'access aclose acquire acquire_lock action add add_dll_directory add_done_callback after_in_child ' +
  'after_in_parent aggregate_class alias aliased_encoding aliases all allocate_lock allow_code ' +
  'almost_filename alt_path_sep altsep altsepIndex altzone always ansi ansi_code_page ansi_x3_4_1968 ' +
  'any api_version append arabic arc_offset archive arg argdefs argrest args arguments argv ' +
  'as_integer_ratio ascii asend asmo_708 ast async_generator athrow attribute audit ' +
  'authorizer_callback autocommit backslashreplace backslashreplace_errors backtick base base64 ' +
  'base64_codec base_64 base_exe base_exec_prefix base_executable base_filename base_path base_prefix ' +
  'basename bases before big big5 big5_hkscs big5_tw big5hkscs binary_form bit bits block blocked_on ' +
  'blocking_on bool bound buffer buffer_callback buffer_size buffered_stdio buffering buffers bufsize ' +
  'build_prefix build_stdlib_prefix builtin_module builtin_module_names builtin_name builtins ' +
  'bundle_path bytearray bytearray_iterator bytebuffer bytecode bytecode_path byteorder bytes ' +
  'bytes_data bytes_iterator bytes_per_sep bytes_warning bytesdecoded bytesencoded bz2 bz2_codec ' +
  'c_call c_exception c_return cache cache_from_source cache_module cache_path cache_tag cached ' +
  'cached_datetime_module cached_statements cadata cafile call call_exception_handler call_soon ' +
  'callable callback cancel candidate candidate_blocking_on candidate_ids capath casefold ' +
  'catch_warnings category cb cb_type cdir central_directory_position central_directory_size certfile ' +
  'chain char charbuffer charbuffertype chars chdir check_hash_based_pycs check_hash_pycs_mode ' +
  'check_same_thread check_source check_str checked chflags child chinese chmod chown classmethod ' +
  'clear close closed closefd closure cls cmd co_argcount co_cellvars co_code co_consts ' +
  'co_exceptiontable co_filename co_firstlineno co_flags co_freevars co_kwonlyargcount co_linetable ' +
  'co_name co_names co_nlocals co_posonlyargcount co_qualname co_stacksize co_varnames code ' +
  'code_debug_ranges code_object codecaliases codecs col_offset command comment_factory comment_size ' +
  'common commonpath commonprefix comp compile compile_mode complex compress comps config ' +
  'configure_c_stdio confstr_names consts consumed cont contents context contravariant cookie copy ' +
  'copyreg copyright coro coroutine count covariant cp037 cp1026 cp1051 cp1125 cp1140 cp1250 cp1251 ' +
  'cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp1361 cp154 cp273 cp367 cp424 cp437 cp437_table ' +
  'cp500 cp65001 cp775 cp819 cp850 cp852 cp855 cp857 cp858 cp860 cp861 cp862 cp863 cp864 cp865 cp866 ' +
  'cp866u cp869 cp932 cp936 cp949 cp950 cp_gr cp_is cpathname cpu_count crc create_builtin ' +
  'create_dynamic create_module csHPRoman8 csascii csbig5 csibm037 csibm1026 csibm273 csibm424 ' +
  'csibm500 csibm855 csibm857 csibm858 csibm860 csibm861 csibm863 csibm864 csibm865 csibm866 csibm869 ' +
  'csiso2022jp csiso2022kr csiso58gb231280 csisolatin1 csisolatin2 csisolatin3 csisolatin4 ' +
  'csisolatin5 csisolatin6 csisolatinarabic csisolatincyrillic csisolatingreek csisolatinhebrew ' +
  'cskoi8r cspc775baltic cspc850multilingual cspc862latinhebrew cspc8codepage437 cspcp852 csptcp154 ' +
  'csshiftjis curdir cut_off cwd cygwin cyrillic cyrillic_asian darwin data data_encoding data_info ' +
  'data_size database datapath date day daylight dbcs debug_override decode decode_source ' +
  'decodedbytes decodekey decoder decodevalue decoding_map decompress default defaultaction defpath ' +
  'delete depth desired_access detect_encoding detect_types deterministic dev_mode device devnull ' +
  'dict dict_itemiterator dict_items dict_keyiterator dict_keys dict_valueiterator dict_values ' +
  'dictcomp difference_update digest digest_size digestmod dir dir_fd dirfd dirname dirpath dirs ' +
  'discard dispatch_table displayhook dklen dll doc dont_inherit dont_write_bytecode dot dotIndex ' +
  'dot_count dotdot dst dst_dir_fd dump_refs dump_refs_file dumps eager_start ebcdic_cp_be ' +
  'ebcdic_cp_ca ebcdic_cp_ch ebcdic_cp_he ebcdic_cp_nl ebcdic_cp_us ebcdic_cp_wt ecma_114 ecma_118 ' +
  'edges effective_ids elem element_factory elot_928 empty encode encodedkey encodekey encoder ' +
  'encodevalue encoding encodings end end_col_offset end_lineno end_offset endpos endswith entries ' +
  'entry entrypoint enumerate env environ environb eof err error errors euc_cn euc_jis2004 ' +
  'euc_jis_2004 euc_jisx0213 euc_jp euc_kr euccn eucgb2312_cn eucjis2004 eucjisx0213 eucjp euckr ' +
  'event eventmask ex exc exc_details exc_info exc_traceback exc_type exc_value excepthook exception ' +
  'exe exec exec_builtin exec_dynamic exec_func exec_module exec_prefix execl execle execlp execlpe ' +
  'executable executable_dir execv execve execvp execvpe exist_ok existing_file_name exists exit exp ' +
  'expanduser expandvars extend extension extension_loaders extension_suffixes extra_data ' +
  'extra_data_len extra_size extra_tokens extsep f1 f2 f_locals facility factory false family fanout ' +
  'faulthandler fd fd2 fdel fdopen fget file file_actions file_encoding file_info file_name ' +
  'file_offset file_size filemode filename filenameIndex filename_base fileno filepath files ' +
  'filesystem_encoding filesystem_errors fillvalue filter filters final find find_class ' +
  'find_distributions find_frozen find_spec finder first firstline fix_imports flags float float_info ' +
  'float_repr_style flush fn fold follow_symlinks followlinks fork format formatted_items ' +
  'found_in_pycache_prefix fp fp1 fp2 framelocalsproxy framework_binary from_bytes from_name ' +
  'from_param fromlist fromtimestamp fromutc frozen frozenset fsdecode fsencode fset fspath fstat ' +
  'fstatvfs full_path fullname fullpath func funcname funcobj future fwalk fxn gb18030 gb18030_2000 ' +
  'gb2312 gb2312_1980 gb2312_80 gbk generation generator genericpath genexpr get get_cache_token ' +
  'get_code get_data get_debug get_event_loop get_exec_path get_filename get_frozen_object get_ident ' +
  'get_loop get_resource_reader get_source getaliases getatime getattr getctime getcwd getcwdb ' +
  'getdecoder getencoder getencoding getenv getenvb getfilesystemencodeerrors getfilesystemencoding ' +
  'getincrementaldecoder getincrementalencoder getmtime getpwnam getpwuid getreader getrefcount ' +
  'getregentry getsize getstate getuid getwriter gid globals globals_ greek greek8 group groupindex ' +
  'groups had_delim had_equ handle handle_seq has_deadlock has_location hasattr hasbytes hash ' +
  'hash_based hash_info hash_name hash_seed hasstr hassuffix head header header_position header_size ' +
  'headers hebrew help here hex hex_codec hexversion hi hk hkey hkscs home home_was_set hook hour ' +
  'hp_roman8 hx hz hz_gb hz_gb_2312 hzgb ibm037 ibm039 ibm1026 ibm1051 ibm1125 ibm1140 ibm273 ibm367 ' +
  'ibm424 ibm437 ibm500 ibm775 ibm819 ibm850 ibm852 ibm855 ibm857 ibm858 ibm860 ibm861 ibm862 ibm863 ' +
  'ibm864 ibm865 ibm866 ibm869 id ident identity_hint ignore ignore_environment ignore_errors imag ' +
  'implementation import_ import_error import_time importlib importlib.readers in_fd incoming ' +
  'incrementaldecoder incrementalencoder index indexgroup inf infer_variance info inherit_handle ' +
  'inheritable init_filename initial initial_bytes initial_owner initial_slashes initial_state ' +
  'initial_value initval inner_size input insert insert_comments insert_pis inspect ' +
  'install_signal_handlers instance instructions int int_info int_max_str_digits interactive intern ' +
  'intersection interval invalidate_caches io ios is_builtin is_dir is_frozen is_frozen_package ' +
  'is_junction is_namespace is_package is_reload is_running is_symlink isabs isalnum isascii isatty ' +
  'isbytecode isbytes isdevdrive isdir isdisjoint isfile isinstance isjunction islink ismount ' +
  'iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_2004 iso2022_jp_3 iso2022_jp_ext iso2022_kr ' +
  'iso2022jp iso2022jp_1 iso2022jp_2 iso2022jp_2004 iso2022jp_3 iso2022jp_ext iso2022kr iso646_us ' +
  'iso8859 iso8859_1 iso8859_10 iso8859_11 iso8859_13 iso8859_14 iso8859_15 iso8859_16 iso8859_2 ' +
  'iso8859_3 iso8859_4 iso8859_5 iso8859_6 iso8859_7 iso8859_8 iso8859_9 iso_2022_jp iso_2022_jp_1 ' +
  'iso_2022_jp_2 iso_2022_jp_2004 iso_2022_jp_3 iso_2022_jp_ext iso_2022_kr iso_8859_1 iso_8859_10 ' +
  'iso_8859_10_1992 iso_8859_11 iso_8859_11_2001 iso_8859_13 iso_8859_14 iso_8859_14_1998 iso_8859_15 ' +
  'iso_8859_16 iso_8859_16_2001 iso_8859_1_1987 iso_8859_2 iso_8859_2_1987 iso_8859_3 iso_8859_3_1988 ' +
  'iso_8859_4 iso_8859_4_1988 iso_8859_5 iso_8859_5_1988 iso_8859_6 iso_8859_6_1987 iso_8859_7 ' +
  'iso_8859_7_1987 iso_8859_8 iso_8859_8_1988 iso_8859_9 iso_8859_9_1989 iso_celtic iso_ir_100 ' +
  'iso_ir_101 iso_ir_109 iso_ir_110 iso_ir_126 iso_ir_127 iso_ir_138 iso_ir_144 iso_ir_148 iso_ir_157 ' +
  'iso_ir_166 iso_ir_199 iso_ir_226 iso_ir_58 iso_ir_6 isoformat isolated isolation_level ispackage ' +
  'ispkg isroot istext isxfile it item items iter iterable iterations iterator iterdecode iterencode ' +
  'jisx0213 johab join joinpath jump keepends key keyfile keys kind klass koi8_r korean ks_c_5601 ' +
  'ks_c_5601_1987 ks_x_1001 ksc5601 ksx1001 kw kw1 kw2 kwargs kwdefaults kwds kz1048 kz_1048 l1 l10 ' +
  'l2 l3 l4 l5 l6 l7 l8 l9 label lambda last last_exc last_node last_traceback last_type last_value ' +
  'latin latin1 latin10 latin2 latin3 latin4 latin5 latin6 latin7 latin8 latin9 latin_1 lchown ' +
  'leaf_size len length level lexists library library_dir limit line line0withend line0withoutend ' +
  'line_buffering linebuffer lineno lines linesep link list list_iterator list_reverseiterator ' +
  'listcomp listdir little lo load_module loader loader_class loader_details loader_state loaders ' +
  'loads locale locals location lock logoption longrange_iterator lookup lookup_error loop lower ' +
  'lower_suffix_contents lstat lstrip mac_centeuro mac_cyrillic mac_greek mac_iceland mac_latin2 ' +
  'mac_roman mac_turkish maccentraleurope maccyrillic macgreek maciceland macintosh maclatin2 ' +
  'macroman macturkish magic main make_encoding_map make_identity_dict makedirs malloc_stats ' +
  'manual_reset map mapping mappingproxy marshal match max max_comment_plus_dirs_size ' +
  'max_comment_start max_length maxdigits maxevents maxlen maxmem maxsize maxsplit maxunicode ' +
  'maxvalue mbcs mcls me memLevel memlimit memoryview message meta_path metaclass metadata method ' +
  'methods mi microsecond milliseconds min minute missing mkdir mkfifo mknod mktime mod mode modname ' +
  'modnames modpath module module_from_spec module_globals module_info module_search_paths ' +
  'module_search_paths_set module_type modules monitoring month mro ms1361 ms932 ms936 ms949 ms950 ' +
  'ms_kanji msg mskanji mtime mutex mycmp n_arg n_fields n_sequence_fields n_unnamed_fields name ' +
  'name_from name_size namereplace namereplace_errors names namespace namespace_path ' +
  'namespace_separator namespaces narg ndigits nested never new new_args new_comps new_file_name ' +
  'new_limit new_name new_path new_root newchars newdata newline newline_decoder newlines newpath ' +
  'next nlocals node_depth node_offset nondirs norm_encoding normalize_encoding normcase normpath ns ' +
  'nstype nt ntpath null num_entries num_extra_values number ob obj object offset offset_dst ' +
  'offset_src old on_type_read onceregistry onerror only_keys oparg opcode open open_code opener ' +
  'operation opt_level optimization optimization_level optimize options order orig_argv orig_st ' +
  'origin origname os os.path os_name other out out_fd outgoing output overlapped override owner ' +
  'package pages pardir parent parent_module parent_module_name parent_path parent_spec parse_argv ' +
  'parser_debug part partition password path path_attr_name path_finder path_hook ' +
  'path_hook_for_FileFinder path_hooks path_importer_cache path_list path_listb path_mtime path_parts ' +
  'path_repr path_sep path_sep_tuple path_separators path_stats path_tail path_tmp path_type pathconf ' +
  'pathconf_names pathconfig_warnings pathname paths pathsep pattern peek perf_profiling perm ' +
  'persistent_id persistent_load person pi_factory pid pkgdir platform platlibdir platstdlib_dir ' +
  'policy pop popen popitem portions pos pos1 pos2 pos64 posix posixpath prefix print ' +
  'print_file_and_line priority proc process_cpu_count program_name progress progress_handler ' +
  'progress_routine property proto protocol ps1 ps2 pt154 ptcp154 pth pth_dir punct putenv pw_dir pwd ' +
  'pwent py py_setpath pycache pycache_filename pycache_prefix python pythonpath pythonpath_env ' +
  'pyvenvcfg query quiet quopri quopri_codec quoted_printable quotedprintable quotetabs r8 range ' +
  'range_iterator raw raw_data rc re read read1 readable readall reader readinto readinto1 readline ' +
  'readlines readlink readonly readsize real real_executable realpath record recursive ' +
  'reducer_override ref register register_error registry registry_key rel_list rel_tol release ' +
  'release_lock relfile reload relpath remove remove_dll_directory removedirs removeprefix rename ' +
  'renames repl replace replace_errors repr reserved reset resetids rest result return returncode ' +
  'reverse reversed rfind rindex rk1048 rmdir rng roman8 root rot13 rot_13 rpartition rsplit rstrip ' +
  'run_command run_filename run_module ruscii s1 s2 s_jis s_jis_2004 s_jisx0213 safe_path salt ' +
  'samefile sameopenfile samestat saved_exc scandir scandir_it sched_getaffinity sched_param ' +
  'sched_priority scheduler scls search search_function search_up second security_attributes seek ' +
  'seekable seen seen_ids selectors self self_module self_weakref send sep sepIndex sequence ' +
  'server_hostname server_side session set set_data set_iterator setattr setcomp setdefault setpgroup ' +
  'setsid setsigdef setsigmask setstate setter shape shell shift_jis shift_jis_2004 shift_jisx0213 ' +
  'shiftjis shiftjis2004 shiftjisx0213 show_cmd show_ref_count signed simplefilter site_import size ' +
  'sizehint sjis sjis_2004 sjisx0213 skip_file_prefixes skip_source_first_line sleep slice smsl sock ' +
  'sort sorted source source_bytes source_bytes_readline source_from_cache source_hash source_mtime ' +
  'source_path source_size source_to_code source_traceback spam span spawnl spawnle spawnlp spawnlpe ' +
  'spawnv spawnve spawnvp spawnvpe spec spec_from_file_location spec_from_loader spec_loader split ' +
  'split_paths splitdrive splitext splitlines splitroot sr src src_dir_fd srw st st_atime st_ctime ' +
  'st_dev st_file_attributes st_flags st_ino st_mode st_mtime st_size stack stacklevel start ' +
  'start_list start_offset start_tail startswith stat stat_info stat_result state statement ' +
  'staticmethod status statvfs statvfs_result stderr stdin stdio_encoding stdio_errors stdlib_dir ' +
  'stdlib_dir_was_set_in_config stdlib_module_names stdout step steps stop store_name str ' +
  'str_iterator strategy stream streamreader streamwriter strftime strict strict_errors strict_mode ' +
  'string strip stripped_path strk1048_2002 struct struct_siginfo struct_time sts sub_key subclass ' +
  'submodule_search_locations subprocess suffix suffixes sum super supported_loaders ' +
  'supports_bytes_environ supports_dir_fd supports_effective_ids supports_fd supports_follow_symlinks ' +
  'supports_unicode_filenames surrogateescape surrogatepass symlink symmetric_difference_update sys ' +
  'sys_module sys_path_0 sys_version sysconf_names t1 t2 t_args t_result table tabsize tag tail ' +
  'tail_module tail_name target target_id target_is_directory task tb tb_frame tb_lasti tb_lineno ' +
  'tb_next tell template term terminal_size test text text_encoding textwrap thai thread_id ' +
  'thread_info threading throw tid tilde time timeout times times_result timetuple timezone tis620 ' +
  'tis_620 tis_620_0 tis_620_2529_0 tis_620_2529_1 to_bytes toc_entry tokenize top topdown topfd ' +
  'topname toppath trace_callback traceback tracemalloc trailers translate true truncate tuple ' +
  'tuple_iterator tvos twice txt typ type type_params typing tz tzinfo tzname u16 u32 u7 u8 u_jis uhc ' +
  'uid ujis uname_result uncompressed_size unicode_1_1_utf_7 unicodebigunmarked unicodelittleunmarked ' +
  'unknown unlink unpack_from unraisablehook unsetenv update update_abstractmethods upper uri us ' +
  'us_ascii use_environment use_frozen_modules use_hash_seed usedforsecurity user_site_directory ' +
  'userhome utf utf-8 utf16 utf32 utf7 utf8 utf8_ucs2 utf8_ucs4 utf_16 utf_16_be utf_16_le utf_16be ' +
  'utf_16le utf_32 utf_32_be utf_32_le utf_32be utf_32le utf_7 utf_8 utf_8_decode utf_8_encode utime ' +
  'uu uu_codec val value values vars venv_prefix venv_prefix2 verbose verbosity version version_info ' +
  'volume vxworks wait wait_all waiters waitid_result waitpid waitstatus_to_exitcode wakeup walk ' +
  'walk_dirs walk_into warn warn_default_encoding warn_on_full_buffer warnings warnoptions watchos wb ' +
  'wbits week weekday whence where which who why win win32 windows_1250 windows_1251 windows_1252 ' +
  'windows_1253 windows_1254 windows_1255 windows_1256 windows_1257 windows_1258 windows_31j winreg ' +
  'with_traceback withdata wpid wr writable write write_bytecode write_through writelines writer ' +
  'x_mac_japanese x_mac_korean x_mac_simp_chinese x_mac_trad_chinese xmlcharrefreplace ' +
  'xmlcharrefreplace_errors xoptions year zdict zip zip_iterator zipimporter zlib zlib_codec'
).split(' ');

/** Only where `site` has run, as in an ordinary start. */
const withSite = (
  'APPDATA CAN_USE_PYREPL ENABLE_USER_SITE LICENSE Library MAXLINES PREFIXES PYTHONUSERBASE ' +
  'PYTHON_BASIC_REPL PYTHON_HISTORY Python Quitter USER_BASE USER_SITE _Helper _Printer ' +
  '_Printer__data _Printer__filenames _Printer__linecnt _Printer__lines _Printer__name ' +
  '_Printer__setup __PYVENV_LAUNCHER__ __data __filenames __interactivehook__ __linecnt __lines ' +
  '__name __setup _get_implementation _get_path _getuserbase _home _init_pathinfo _p _pyrepl ' +
  '_pyrepl.main _pyrepl.readline _pyrepl.unix_console _script _sitebuiltins _t _tail _trace ' +
  'abi_thread abs_paths addpackage addsitedir addsitepackages addusersitepackages atexit backend ' +
  'candidate_conf certifi check_enableusersite conf_basename conffile credits dedent dircase editline ' +
  'emscripten enablerlcompleter env_base exe_dir execsitecustomize execusercustomize format_exception ' +
  'get_current_history_length getegid geteuid getgid gethistoryfile getsitepackages getuserbase ' +
  'getusersitepackages history implementation_lower itemcase joinuser known_paths lib libdir libdirs ' +
  'license loader_module makepath no_site no_user_site orig_path parse_and_bind prefixes prompt ' +
  'pth_content pydoc quit read_history_file read_init_file readline_module register_readline ' +
  'removeduppaths rlcompleter setcopyright sethelper setquit site_prefix sitecustomize sitedir ' +
  'sitedircase sitepackages system_site unix_console user_base user_site userbase usercustomize venv ' +
  'ver ver_nodot virtual_conf wasi winver write_history write_history_file'
).split(' ');

/** Only beside the recorder and what it imports. */
const withRecorder = (
  '01234567 0123456789 0123456789abcdefABCDEF 0x 1e 30 88591 885915 88592 88595 ABDAY_1 ABDAY_2 ' +
  'ABDAY_3 ABDAY_4 ABDAY_5 ABDAY_6 ABDAY_7 ABMON_1 ABMON_10 ABMON_11 ABMON_12 ABMON_2 ABMON_3 ABMON_4 ' +
  'ABMON_5 ABMON_6 ABMON_7 ABMON_8 ABMON_9 ALT_DIGITS AM_STR AND ANY ANY_ALL ARITH ARRAY ASCIILETTERS ' +
  'ASSERT ASSERT_CODES ASSERT_NOT AST AT ATCODES ATOM ATOMIC_GROUP AT_ AT_BEGINNING AT_BEGINNING_LINE ' +
  'AT_BEGINNING_STRING AT_BOUNDARY AT_END AT_END_LINE AT_END_STRING AT_LOCALE AT_LOC_BOUNDARY ' +
  'AT_LOC_NON_BOUNDARY AT_MULTILINE AT_NON_BOUNDARY AT_UNICODE AT_UNI_BOUNDARY AT_UNI_NON_BOUNDARY ' +
  'AWAIT AbstractAsyncContextManager AbstractContextManager Action Add And AnnAssign ' +
  'ArgumentDefaultsHelpFormatter ArgumentError ArgumentParser ArgumentTypeError Array Assert Assign ' +
  'AsyncContextDecorator AsyncExitStack AsyncFor AsyncFunctionDef AsyncGeneratorType AsyncWith ' +
  'Attribute AugAssign AugLoad AugStore Await BACKSLASH BAND BE_MAGIC BIGCHARSET BOR BRANCH ' +
  'BUFFER_SIZE BXOR BZ2Compressor BZ2Decompressor BZ2File BaseStream BigEndianStructure ' +
  'BigEndianUnion BinOp BitAnd BitOr BitXor BoolOp BooleanOptionalAction Break BuiltinFunctionType ' +
  'BuiltinMethodType Bytes CAPI CATEGORIES CATEGORY CATEGORY_ CATEGORY_DIGIT CATEGORY_LINEBREAK ' +
  'CATEGORY_LOC_NOT_WORD CATEGORY_LOC_WORD CATEGORY_NOT_DIGIT CATEGORY_NOT_LINEBREAK ' +
  'CATEGORY_NOT_SPACE CATEGORY_NOT_WORD CATEGORY_SPACE CATEGORY_UNI_DIGIT CATEGORY_UNI_LINEBREAK ' +
  'CATEGORY_UNI_NOT_DIGIT CATEGORY_UNI_NOT_LINEBREAK CATEGORY_UNI_NOT_SPACE CATEGORY_UNI_NOT_WORD ' +
  'CATEGORY_UNI_SPACE CATEGORY_UNI_WORD CATEGORY_WORD CDLL CFUNCTYPE CFuncPtr CFunctionType CHARSET ' +
  'CHAR_MAX CHCODES CHECK_CRC32 CHECK_CRC64 CHECK_ID_MAX CHECK_NONE CHECK_SHA256 CHECK_UNKNOWN ' +
  'CH_LOCALE CH_UNICODE CMP CODESET CODESIZE COLUMNS COMPONENT_CODESET COMPONENT_MODIFIER ' +
  'COMPONENT_TERRITORY CONFORM CONTEXT CONTINUOUS COPY_BUFSIZE COPY_FILE_ALLOW_DECRYPTED_DESTINATION ' +
  'COPY_FILE_COPY_SYMLINK CO_OPTIMIZED CP1251 CP1255 CP1256 CRNCYSTR CTRL_ CTYPES_MAX_ARGCOUNT ' +
  'CacheInfo Call CapsuleType Catalog CellType ChainMap ClassDef ClassMethodDescriptorType CodeType ' +
  'Compare Constant ContextDecorator Continue CopyFile2 CoroutineType Counter DAY_1 DAY_2 DAY_3 DAY_4 ' +
  'DAY_5 DAY_6 DAY_7 DEBUG DEBUG_COLLECTABLE DEBUG_LEAK DEBUG_SAVEALL DEBUG_STATS DEBUG_UNCOLLECTABLE ' +
  'DEFAULT_MODE DEFLATED DEF_MEM_LEVEL DIGITS DOTALL D_FMT D_T_FMT DecompressReader Del Delete Dict ' +
  'DictComp Div DllCanUnloadNow DllGetClassObject DynamicClassAttribute EACCES EINVAL EJECT ELSE ' +
  'ENODATA ENOENT ENOSPC ENOTDIR ENOTSOCK ENOTSUP EOPNOTSUPP EPERM ERA ERA_D_FMT ERA_D_T_FMT ' +
  'ERA_T_FMT ERROR_ACCESS_DENIED ERROR_PRIVILEGE_NOT_HELD ESCAPE ESCAPES ESCAPE_ASCII ESCAPE_DCT EXPR ' +
  'Ellipsis.__new__ Enum Enum.__new__ EnumCheck EnumDict EnumMeta EnumType Eq Error ExceptHandler ' +
  'ExecError ExitStack Expr Expression ExtSlice FACTOR FAILURE FILTER_ARM FILTER_ARMTHUMB ' +
  'FILTER_DELTA FILTER_IA64 FILTER_LZMA1 FILTER_LZMA2 FILTER_POWERPC FILTER_SPARC FILTER_X86 FLAGS ' +
  'FORMAT_ALONE FORMAT_AUTO FORMAT_RAW FORMAT_XZ FUNCFLAG_CDECL FUNCFLAG_PYTHONAPI FUNCFLAG_STDCALL ' +
  'FUNCFLAG_USE_ERRNO FUNCFLAG_USE_LASTERROR FileType Flag Flag.__and__ Flag.__invert__ Flag.__or__ ' +
  'Flag.__xor__ FlagBoundary FloorDiv For FormatError FormattedValue FrameType FunctionDef ' +
  'GLOBAL_FLAGS GNUTranslations GROUPREF GROUPREF_EXISTS GROUPREF_IGNORE GROUPREF_LOC_IGNORE ' +
  'GROUPREF_UNI_IGNORE GeneratorExp GeneratorType GetLastError GetSetDescriptorType Global Gt GtE ' +
  'HAS_UTF8 HEXDIGITS HRESULT Handlers HelpFormatter HelpFormatter.__init__ IGNORECASE IN INFINITY ' +
  'INFO INVALID IN_IGNORE IN_LOC_IGNORE IN_UNI_IGNORE IO_REPARSE_TAG_MOUNT_POINT If IfExp Import ' +
  'ImportFrom In Index Infinity IntEnum IntFlag Interactive Invert Is IsNot JIS7 JSONArray ' +
  'JSONDecoder JSONEncoder JSONObject JUMP JoinedStr KEEP KEY LANG LANGUAGE LC_ LC_ALL LC_COLLATE ' +
  'LC_CTYPE LC_MESSAGES LC_MONETARY LC_NUMERIC LC_TIME LE_MAGIC LIMIT LINES LITERAL LITERAL_CODES ' +
  'LITERAL_IGNORE LITERAL_LOC_IGNORE LITERAL_UNI_IGNORE LOCALE LShift LZMACompressor LZMADecompressor ' +
  'LZMAError LZMAFile Lambda LambdaType LibraryLoader Link List ListComp LittleEndianStructure ' +
  'LittleEndianUnion Load LoadLibrary Lt LtE MAGIC MARK MAXCODE MAXGROUPS MAXREPEAT MAXWIDTH ' +
  'MAX_REPEAT MAX_UNTIL MAX_WBITS MF_BT2 MF_BT3 MF_BT4 MF_HC3 MF_HC4 MIN_REPEAT MIN_REPEAT_ONE ' +
  'MIN_UNTIL MODE_FAST MODE_NORMAL MON_1 MON_10 MON_11 MON_12 MON_2 MON_3 MON_4 MON_5 MON_6 MON_7 ' +
  'MON_8 MON_9 MULTILINE MappingProxyType MatMult Match MatchAs MatchClass MatchMapping MatchOr ' +
  'MatchSequence MatchSingleton MatchStar MatchValue MemberDescriptorType MetavarTypeHelpFormatter ' +
  'MethodDescriptorType MethodType MethodWrapperType Mod Module ModuleType Mult NAMED_EXPR ' +
  'NAMED_FLAGS NEGATE NEXT NOEXPR NOFLAG NOT NOT_LITERAL NOT_LITERAL_IGNORE NOT_LITERAL_LOC_IGNORE ' +
  'NOT_LITERAL_UNI_IGNORE NUMBER_RE NaN Name NameConstant NamedExpr Namespace ' +
  'NeedCurrentDirectoryForExePath NegInf NodeTransformer NodeVisitor NodeVisitor.generic_visit ' +
  'NoneType Nonlocal Not NotEq NotImplementedType NotIn NullTranslations Num OCTDIGITS ONE_OR_MORE ' +
  'OPCODES OPTIONAL OP_IGNORE OP_LOCALE_IGNORE OP_UNICODE_IGNORE OR OleDLL Or OrderedDict PARSER ' +
  'PATHEXT PM_STR POINTER POSSESSIVE_REPEAT POSSESSIVE_REPEAT_ONE POWER PRESET_DEFAULT PRESET_EXTREME ' +
  'PREV PYFUNCTYPE Param Pass Pattern PatternError PosInf Pow PyCF_ALLOW_TOP_LEVEL_AWAIT ' +
  'PyCF_ONLY_AST PyCF_OPTIMIZED_AST PyCF_TYPE_COMMENTS PyDLL QUESTION_MARK RADIXCHAR RANGE ' +
  'RANGE_UNI_IGNORE REMAINDER REPEAT REPEATING_CODES REPEAT_CHARS REPEAT_ONE RESULT RK1048 RShift ' +
  'RTLD_MEMBER Raise RawDescriptionHelpFormatter RawTextHelpFormatter ReadError RegexFlag ' +
  'RegistryError Repr Repr.__init__ Repr.repr ReprEnum Return SHIFT SIG SIG_ SIZEOF_TIME_T SJIS ' +
  'SPECIAL_CHARS SRE_FLAG_ASCII SRE_FLAG_DEBUG SRE_FLAG_DOTALL SRE_FLAG_IGNORECASE SRE_FLAG_LOCALE ' +
  'SRE_FLAG_MULTILINE SRE_FLAG_UNICODE SRE_FLAG_VERBOSE SRE_INFO_CHARSET SRE_INFO_LITERAL ' +
  'SRE_INFO_PREFIX STAR STRICT STRINGCHUNK SUBPATTERN SUCCESS SUCCESS_CODES SUPPRESS SameFileError ' +
  'Scanner SetComp SetPointerType Sigmasks Signals SimpleNamespace Slice SpecialFileError Starred ' +
  'State Store Str StrEnum Struct Structure Sub SubPattern Subscript Suite TACTIS TERM TEST THOUSEP ' +
  'TUPLE TYPE_FLAGS T_FMT T_FMT_AMPM TarError Tokenizer TracebackType Try TryStar Tuple TypeAlias ' +
  'TypeIgnore TypeVar TypeVarTuple UAdd UNICODE UNIQUE USub UnaryOp Union UnionType UserDict UserList ' +
  'UserString VERBOSE VERSION VERSIONS WHITESPACE WHITESPACES WHITESPACE_STR WINFUNCTYPE ' +
  'WRAPPER_ASSIGNMENTS WRAPPER_UPDATES WeakKeyDictionary While WinDLL WinError WinFunctionType With ' +
  'WrapperDescriptorType Written YESEXPR YIELD Yield YieldFrom ZERO_OR_MORE ZIP_DEFLATED ' +
  'Z_DEFAULT_COMPRESSION Z_SYNC_FLUSH ZipFile _ABC _ALL_QUOTES _ARCHIVE_FORMATS _ASSERT_CODES ' +
  '_ActionsContainer _AppendAction _AppendConstAction _ArgumentGroup _AsyncGeneratorContextManager ' +
  '_AttributeHolder _BITS_TRANS _BZ2_SUPPORTED _BaseExitStack _C _CFuncPtr _CODEBITS _CONSTANTS ' +
  '_COPYFILE_DATA _CacheInfo _ChoicesPseudoAction _CountAction _DATE_FMT _DEPRECATED_CLASS_MESSAGE ' +
  '_DEPRECATED_VALUE_ALIAS_MESSAGE _EXTRA_CASES _EnumDict _ExtendAction _FUNCFLAG_CDECL ' +
  '_FUNCFLAG_PYTHONAPI _FUNCFLAG_STDCALL _FUNCFLAG_USE_ERRNO _FUNCFLAG_USE_LASTERROR _FuncPtr ' +
  '_GeneratorContextManager _GeneratorContextManagerBase _GeneratorWrapper _GiveupOnFastCopy ' +
  '_HAS_FCOPYFILE _HEAPTYPE _HashedSeq _HelpAction _INFSTR _IntEnum _LITERAL_CODES ' +
  '_LOAD_LIBRARY_SEARCH_DEFAULT_DIRS _LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR _LZMA_SUPPORTED _Link ' +
  '_MAXCACHE _MAXCACHE2 _MODE_READ _MODE_WRITE _MULTI_QUOTES _MutuallyExclusiveGroup _NOT_FOUND ' +
  '_NamedIntConstant _OTHER_ENDIAN _OrderedDictItemsView _OrderedDictKeysView _OrderedDictValuesView ' +
  '_Pointer _Precedence _REPEATCODES _REPEATING_CODES _RedirectStream _SINGLE_QUOTES _SUCCESS_CODES ' +
  '_Section _SimpleCData _StoreAction _StoreConstAction _StoreFalseAction _StoreTrueAction ' +
  '_SubParsersAction _UNITCODES _UNIT_CODES _UNPACK_FORMATS _UNRECOGNIZED_ARGS_ATTR _USE_CP_SENDFILE ' +
  '_Unparser _VersionAction _WINDOWS _WIN_DEFAULT_PATHEXT _ZLIB_SUPPORTED _ZeroSentinel ' +
  '_ZlibDecompressor __ __basicsize__ __cast __cause__ __closure__ __concat__ __context__ ' +
  '__ctype_be__ __ctype_le__ __dataclass_fields__ __dataclass_params__ __deepcopy__ __defaults__ ' +
  '__flags__ __func__ __globals__ __hardroot __iconcat__ __inv__ __isgen __map __members__ ' +
  '__new_member__ __next __not__ __objclass__ __order__ __orig_bases__ __partialmethod__ __replace__ ' +
  '__root __self__ __signature__ __stdout__ __subclasses__ __text_signature__ __traceback__ ' +
  '__version__ __wrapped __wrapped__ _abs _access_check _action_groups _action_max_length _actions ' +
  '_add_action _add_alias_ _add_container_actions _add_item _add_member_ _add_value_alias_ _addresses ' +
  '_all_bits_ _append _append_modifier _args _array_type _as_int _as_int2 _asdict _ast _ast_Ellipsis ' +
  '_attr_type _attributes _attrs _auto_called _auto_null _b _basename _binary_ops _boundary_ ' +
  '_break_on_call_reduce _buffer _bufsize _build_localename _builtin_open _builtin_str ' +
  '_bytes_to_codes _bz2 _c2py_ops _c3_merge _c3_mro _c_functype_cache _cache2 _calcsize ' +
  '_calculate_meta _call _casefix _cast _cast_addr _catalog _cb_type _cell_factory _chain _charset ' +
  '_check_HRESULT _check_can_read _check_can_seek _check_can_write _check_conflict ' +
  '_check_for_existing_members_ _check_not_closed _check_size _check_unpack_options _check_value ' +
  '_choices_actions _class_escape _clear_cache _clearcache _closefp _cls _cls_name _cls_type _code ' +
  '_collections _combine_flags _compile _compile_charset _compile_info _compile_pattern ' +
  '_compile_template _compiler _compose_mro _compression _compressor _const_node_type_names ' +
  '_const_types _const_types_not _constants _container _convert _convert_ _convert_num ' +
  '_convert_signed_num _copy_items _copyfileobj_readinto _copytree _copyxattr _count_elements ' +
  '_create_ _create_async_cb_wrapper _create_async_exit_wrapper _create_cb_wrapper ' +
  '_create_exit_wrapper _ctypes _ctypes_version _current_domain _current_indent _current_indent_level ' +
  '_current_section _dataclass_repr _decode_filter_properties _decode_uXXXX _decomp_args ' +
  '_decomp_factory _decompressor _dedent _default _default_decoder _default_encoder ' +
  '_default_localedir _defaults _del _deprecated_default _deprecated_globals _deque_iterator ' +
  '_deque_reverse_iterator _destinsrc _dict _dims_getter _dims_setter _dlltype _dlopen ' +
  '_encode_filter_properties _encoder _encoding _ensure_directory _enter _enum_to_int _eof _eq ' +
  '_errors _escape _exceptions _exit_callbacks _exit_wrapper _expand_help _expand_lang ' +
  '_extension_cache _extension_registry _fallback _fastcopy_fcopyfile _fastcopy_sendfile _fcopyfile ' +
  '_field_defaults _fields _fill_text _find_data_repr_ _find_data_type_ _find_impl _find_new_ ' +
  '_find_unpack_format _fix _fix_exception_context _flag_mask_ _floatstr _for_helper _format ' +
  '_format_action _format_action_invocation _format_actions_usage _format_args _format_text ' +
  '_format_usage _fp _func_flags_ _func_restype_ _function_helper _functools _g _ge_from_gt ' +
  '_ge_from_le _ge_from_lt _generate_next_value _generate_next_value_ _generate_overlap_table _get ' +
  '_get_action_name _get_actions_usage_parts _get_args _get_charset_prefix ' +
  '_get_default_metavar_for_optional _get_default_metavar_for_positional _get_formatter _get_gid ' +
  '_get_handler _get_help_string _get_iscased _get_kwargs _get_literal_prefix _get_mixins_ ' +
  '_get_nargs_pattern _get_option_tuples _get_optional_actions _get_optional_kwargs ' +
  '_get_positional_actions _get_positional_kwargs _get_subactions _get_uid _get_value _get_values ' +
  '_get_versions _getdefaultlocale _getdiskusage _getframemodulename _getfullpathname _gnv _group ' +
  '_group_actions _grouper _grouping_intervals _gt_from_ge _gt_from_le _gt_from_lt _handle ' +
  '_handle_conflict_error _handle_conflict_resolve _has_negative_number_optionals _hex_code _high_bit ' +
  '_ignore _ignore_ _ignore_patterns _in_try_star _indent _indent_increment _inf _info ' +
  '_init_categories _initial_missing _int _int_to_enum _intstr _inverted_ _inverted_registry ' +
  '_is_descriptor _is_dunder _is_immutable _is_internal_class _is_private _is_single_bit _is_sunder ' +
  '_is_union_type _is_valid_dispatch_type _iskeyword _islink _item_separator _itemgetter _items ' +
  '_iter_bits_lsb _iter_indented_subactions _iter_member_ _iter_member_by_def_ _iter_member_by_value_ ' +
  '_iterencode _iterencode_dict _iterencode_list _join _join_parts _join_translated_parts _json ' +
  '_keep_positive _key _key_separator _kwargs _last_values _le_from_ge _le_from_gt _le_from_lt _len ' +
  '_level _line_pattern _locale _localeconv _localedirs _localize _long_break_matcher ' +
  '_lru_cache_wrapper _lt_from_ge _lt_from_gt _lt_from_le _lzma _m _make _make_class_unpicklable ' +
  '_make_iterencode _make_key _make_tarball _make_unbound_method _make_zipfile _makecodes _map ' +
  '_match_argument _match_arguments_partial _max_help_position _member_map_ _member_names ' +
  '_member_names_ _member_type_ _memmove_addr _memset_addr _metavar_formatter _method _method_cache ' +
  '_missing_ _mk_bitmap _mutually_exclusive_groups _n_getter _n_setter _name_ _name_parser_map ' +
  '_negative_number_matcher _neginf _new _new_member_ _new_target _new_type _nop _not_given ' +
  '_ntuple_diskusage _numeric_repr_ _old_convert_ _old_cwd _old_targets _one_shot _operator ' +
  '_optimize_charset _option_string_actions _option_strings _optionals _ord _order_ _other_endian ' +
  '_override_localeconv _pad_whitespace _parse _parse_flags _parse_known_args _parse_localename ' +
  '_parse_optional _parse_sub _parser _parser_class _percent_re _pickle _pointer_type_cache ' +
  '_pop_action_class _pos _positionals _possibly_sorted _precedences _print_locale _print_message ' +
  '_prog _prog_prefix _proto_member _proxy _push_async_cm_exit _push_cm_exit _push_exit_callback ' +
  '_raise_malformed_node _re _read_args_from_files _reconstructor _recreate_cm _recursive_repr ' +
  '_reduce_ex _reduce_ex_by_global_name _registries _registry_get _remove_action _repeat _replace ' +
  '_replace_encoding _repr _repr_ _repr_iterable _reset_cache _rewind _rmtree_islink _rmtree_safe_fd ' +
  '_rmtree_unsafe _root_section _s_getter _s_setter _samefile _scan_once _set_uid_gid _setlocale ' +
  '_signal _simple _simple_enum _singles_mask_ _size _skipkeys _socket _sort_keys _sort_order_ ' +
  '_source _special_chars_map _split_lines _splitlines_no_ff _sre _starmap _stdlib_enums ' +
  '_str_literal_helper _strcoll _string_at _string_at_addr _strip_padding _struct _strxfrm ' +
  '_subparsers _swapped_meta _swapped_struct_meta _swapped_union_meta _sys _tee _tee_dataobject _test ' +
  '_test_simple_enum _token_pattern _tokenize _trailing_error _translate _translations _tuple ' +
  '_tuple_new _tuplegetter _type_ignores _type_params_helper _types _unhashable_values_ ' +
  '_unhashable_values_map_ _uniq _unpack_tarfile _unpack_zipfile _unrecognized_args _unwrap_partial ' +
  '_unwrap_partialmethod _use_args_ _use_fd_functions _user _value2member_map_ _value_ _value_repr_ ' +
  '_w _warning _whitespace_matcher _width _win_functype_cache _win_path_needs_curdir _wraps ' +
  '_write_constant _write_docstring _write_docstring_and_traverse_body _write_fstring_inner ' +
  '_write_str_avoiding_backslashes _ws _wstring_at _wstring_at_addr _zero_sentinel _zip a3 a3_az ' +
  'aRepr aa_dj aa_er aa_et ab abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ abcs ' +
  'abstract_bases abstract_c3_mros accumulate aclosing action_class action_conflicts action_group ' +
  'action_header action_length action_name action_tuples action_usage action_width actions ' +
  'actions_slice actual add_argument add_argument_group add_arguments add_extension add_fallback ' +
  'add_flags add_group add_help add_mutually_exclusive_group add_parser add_subparsers add_text ' +
  'add_usage addgroup additional addliteral address addressof af af_ZA af_za agr_pe aix ajec ak_gh ' +
  'alias_details alignment all_args all_bits allow_abbrev allow_nan allowed allsimple already am ' +
  'am_ET am_et american amount an_es and and_ android anext ann annotate_fields annotation anp_in ' +
  'append_const ar ar_AE ar_BH ar_DZ ar_EG ar_IQ ar_JO ar_KW ar_LB ar_LY ar_MA ar_OM ar_QA ar_SA ' +
  'ar_SY ar_TN ar_YE ar_aa ar_ae ar_bh ar_dz ar_eg ar_in ar_iq ar_jo ar_kw ar_lb ar_ly ar_ma ar_om ' +
  'ar_qa ar_sa ar_sd ar_ss ar_sy ar_tn ar_ye arcdirpath archive_dir archive_name arcname arg_count ' +
  'arg_counts arg_line arg_list arg_string arg_string_pattern_parts arg_strings arg_strings_iter ' +
  'arg_strings_pattern argname argparse args_buffer args_file args_str args_string argtypes argument ' +
  'argument_default argument_name argument_strings argument_values arn_CL array as as_IN as_global ' +
  'as_in ascii_iscased ascii_tolower asname assert assigned ast_es ast_obj async asynccontextmanager ' +
  'at atof atoi atomic attr attrgetter attrname attrs auto auto_valued av avoids_symlink_attacks ' +
  'await ayc_pe az az_AZ az_az az_ir b_item ba_RU base_chain base_dir base_meta base_name batched be ' +
  'be_BY be_by begin bem_zm ber_dz ber_ma bg bg_BG bg_bg bho_in bho_np bi_vu bin binary_file ' +
  'bindtextdomain binop binop_precedence binop_rassoc bit_count bit_length blocksize bltns bn_IN ' +
  'bn_bd bn_in bo_BT bo_CN bo_cn bo_in body bokmal boolop boolop_precedence boolops boundary br br_FR ' +
  'br_fr branch break brx_in bs bs_BA bs_ba bstartswith buf buffered buflen buftype build bulgarian ' +
  'byn_er byref byte_view bz_mode bzip2 bztar c2py c_bool c_buffer c_byte c_c c_char c_char_p ' +
  'c_double c_encode_basestring c_encode_basestring_ascii c_float c_int c_int16 c_int32 c_int64 ' +
  'c_int8 c_long c_longdouble c_longlong c_make_encoder c_make_scanner c_scanstring c_short c_size_t ' +
  'c_ssize_t c_time_t c_ubyte c_uint c_uint16 c_uint32 c_uint64 c_uint8 c_ulong c_ulonglong c_ushort ' +
  'c_void_p c_voidp c_wchar c_wchar_p ca ca_ES ca_ad ca_es ca_fr ca_it cache_clear cache_get ' +
  'cache_info cache_len cache_parameters cache_token cached_property calcsize callbacks ' +
  'canonical_member capitalize capture case cases cast catalan catalog categories cause cb_suppress ' +
  'ccom cdll ce_ru ceiling cells center cextend ch charmap charname charset charsetappend check ' +
  'check_circular checked_dict checked_enum checked_keys checked_member_dict checked_member_keys ' +
  'checked_method checked_value checkgroup checkgroupname checklookbehindgroup checks chmod_func ' +
  'choice choice_action choice_strs choices choices_str chr chr_us chunk chunks ckb_iq class class_ ' +
  'class_name class_namespace class_type classdict clean cleandoc clear_extension_cache closegroup ' +
  'closing cls_name cls_or_self clsname cm cm_exit cmn_tw cmp_to_key cmpop cmpops co co_FR code1 ' +
  'code2 codeset collect collections colno columns combinations combinations_with_replacement ' +
  'combined_value comma comma_idx comment comparators comprehension compress_ext compressed ' +
  'compressed_checked_value compressed_simple_value compression compresslevel concat condgroup ' +
  'condition condname confl_optional confl_optionals conflict_action conflict_handler conflict_string ' +
  'conflicting_actions conflicts confstr const constructor constructor_ob consume_optional ' +
  'consume_positionals contained container contains content context_expr contextlib contextmanager ' +
  'continue conv conversion convert_arg_line_to_args convert_class copy2 copy_function copy_location ' +
  'copyfile copyfileobj copymode copystat copytree countOf counts cr_await cr_code cr_frame ' +
  'cr_running create_string_buffer create_unicode_buffer crh_ua croatian cs cs_CZ cs_cs cs_cz csb_pl ' +
  'ctx ctxt_msg_id ctypes curr currency currency_symbol current current_indent current_token currsize ' +
  'cv_ru cy cy_GB cy_gb cycle cz cz_cz czech da da_DK da_dk danish dansk data_type_method data_types ' +
  'dcf dct dd de de_AT de_CH de_DE de_LI de_LU de_at de_be de_ch de_de de_it de_lu debug ' +
  'decimal_point deco decoded_string decomp decomp_args decomp_factory decorating_function decorator ' +
  'decorator_list decorators def def_str default_metavar default_prefix default_value defaultdict ' +
  'defaulting_nargs defaults defmod del del_flags delattr deleter delimit delimit_if delitem ' +
  'delocalize deprecated deque desc descr describe description descriptor_type dest ' +
  'dest_option_string deutsch dgettext dict_delitem dict_setitem difference digits dims dirnames ' +
  'dirs_exist_ok dis dis_ disable disk_usage dispatch dispatch_cache dispatcher div_MV dllhandle ' +
  'dlltype dlopen dngettext dnpgettext do_setlocale do_visit_try docstring doi_in domain dpgettext ' +
  'dropwhile dry_run dsb_DE dst_ dstname dump duplicates dutch dv_mv dz_bt eEfFgGdiu e_pattern ee ' +
  'ee_ee eesti el el_GR el_cy el_gr element elements elif else elt elts emit en en_AU en_BZ en_CA ' +
  'en_CB en_GB en_IE en_IN en_JA en_MY en_NZ en_PH en_TT en_US en_ZA en_ZW en_ag en_au en_be en_bw ' +
  'en_ca en_dk en_gb en_hk en_ie en_il en_in en_ng en_nz en_ph en_sg en_uk en_us en_za en_zm en_zw ' +
  'enable enabled enc encode_basestring encode_basestring_ascii end_ end_section ended eng_gb english ' +
  'english_uk english_us ensure_ascii enter_async_context enter_context enter_result enum enum_class ' +
  'enum_dict enum_klass enum_member enum_method enum_type enumeration envar envvars eo eo_eo eo_xx ' +
  'epilog eq errmsg errno errorcode es es_AR es_BO es_CL es_CO es_CR es_DO es_EC es_ES es_GT es_HN ' +
  'es_MX es_NI es_PA es_PE es_PR es_PY es_SV es_UR es_US es_VE es_ar es_bo es_cl es_co es_cr es_cu ' +
  'es_do es_ec es_es es_gt es_hn es_mx es_ni es_pa es_pe es_pr es_py es_sv es_us es_uy es_ve esc ' +
  'escape escape_char escape_special_whitespace escaped_string estonian et et_EE et_ee etype eu eu_ES ' +
  'eu_es eu_fr eucJP eucKR euro eval events exc_context except excepthandler exceptions excinfo ' +
  'excinst exctb exctype exec_body existing_extensions exit_method exit_on_error expandtabs ' +
  'expected_prefix explicit_arg explicit_bases explicit_c3_mros expr expr_context ext extensions ' +
  'extra extra_args extract_dir extractall extras f_back f_bavail f_bfree f_blocks f_code f_frsize ' +
  'f_globals fa fa_IR fa_ir failed failed_member fallback fallback_to_repr fasttypes fdoc fdst ' +
  'fdst_write feature_version ff_sn fi fi_FI fi_fi field field_defaults field_name field_names fields ' +
  'fil_PH fil_ph filename2 filenames fill fill_suffix filter_kwargs filterfalse finalbody finally ' +
  'findall finditer finish finnish first_enum fix_flags fix_missing_locations fixed fixed_ctx fixes ' +
  'fixup flag flag_mask flags1 floatstr floordiv fnmatch fnmatchcase fo fo_FO fo_fo follow for ' +
  'format_help format_info format_map format_spec format_string format_usage formats formatted ' +
  'formatter formatter_class found found_descriptor found_method fr fr_BE fr_CA fr_CH fr_FR fr_LU ' +
  'fr_MC fr_be fr_ca fr_ch fr_fr fr_lu frac frac_digits frame frame_exc fre_fr free freeze french ' +
  'french_france from from_buffer from_iterable fromfile_prefix_chars fromkeys fsrc fsrc_read ' +
  'fsrc_readinto fstring_parts full fullmatch func_type function functools fur_it fy_NL fy_de fy_nl ' +
  'ga ga_IE ga_ie galego galician garbage gbz_AF gc gd gd_gb ge gen generators generic_visit ger_de ' +
  'german german_germany get_archive_formats get_args get_count get_default get_docstring get_errno ' +
  'get_invocation get_last_error get_lines get_metavar get_origin get_original_bases get_precedence ' +
  'get_raw_docstring get_source_segment get_subactions get_terminal_size get_traced_memory ' +
  'get_type_comment get_type_hints get_unpack_formats getdefaultlocale getgrnam getitem getlocale ' +
  'getpreferredencoding getsignal getsizeof getter getters gettext getuntil getvalue getwhile ' +
  'getwidth getxattr gez_er gez_et gi_code gi_frame gi_running gi_yieldfrom gl gl_ES gl_es global ' +
  'global_enum global_enum_repr global_flag_repr global_str gname gnv gnv_last_values got_all ' +
  'group_actions group_map group_parts group_size groupby groupdict grouping grouprefpos groupwidths ' +
  'grp gsw_FR gt gu_IN gu_in guard gv gv_gb gz gzip gztar ha_NG ha_ng hak_tw handler ' +
  'handler_func_name handlers hascased hashvalue he he_IL he_il heading heading_text heapq help_lines ' +
  'help_position help_text help_width helper hi_IN hi_in hif_fj high high_bit hint hits hne hne_in ' +
  'how hr hr_BA hr_HR hr_hr hrvatski hsb_de ht_ht hu hu_HU hu_hu hungarian hy_AM hy_am ia ia_fr iadd ' +
  'iand icelandic iconcat id_ID id_id identity idx if if_clause if_false if_true ifloordiv ifs ig_ng ' +
  'ignore_dangling_symlinks ignore_patterns ignored_names ii ii_CN ik_ca ilshift imatmul ' +
  'immutable_states imod impl import imported imports imul in in_id include_attributes ' +
  'increasing_level_traverse increment_lineno indent indent_first indent_increment indent_length ' +
  'indexOf infd infile infolist init initial_indent initlist inner inp inserted_separators_indices ' +
  'inserts inst install int_curr_symbol int_frac_digits integer inter interesting interleave ' +
  'international inv invalid_names invert invocation_lengths ior ipow irshift is is_ is_IS is_async ' +
  'is_check_supported is_constant is_format_spec is_is is_non_empty_tuple is_not is_related ' +
  'is_strict_base is_sync is_tracked is_zipfile isalpha iscased isdecimal isdigit isenabled ' +
  'isidentifier iskeyword islice islower isnumeric isoctal isprintable issoftkeyword isspace isstring ' +
  'issubclass istitle isub isupper it_CH it_IT it_ch it_it italian item_help item_no item_separator ' +
  'item_yes itemgetter items_view itemsappend itemsize iter_child_nodes iter_fields iter_unpack ' +
  'itertools itr itruediv iu iu_CA iu_ca iw iw_il ixor ja ja_JP ja_jp japan japanese jis jis7 jp_jp ' +
  'json ka ka_GE ka_ge kab_dz keep kernel32 key_separator keyrepr keyword keywords kh_KH kk_KZ kk_kz ' +
  'kl kl_GL kl_gl km_kh kn kn_IN kn_in ko ko_KR ko_kr koi8_t koi8_u koi8c kok_IN kok_in ks ks_in ' +
  'ku_tr kw_defaults kw_gb kwarg kwd_attrs kwd_mark kwd_patterns kwlist kwonlyargs ky ky_KG ky_kg ' +
  'labels lang lang_enc langname language languages lappend last_interval last_values lastgroup ' +
  'lastindex lastk lb_LU lb_lu lchmod le left left_precedence left_spaces length_hint lexicon lg_ug ' +
  'li_be li_nl lij_it line_len link_next link_prev linkto linux listxattr literal literal_eval ' +
  'lithuanian ljust ln_cd lno lo_LA lo_la load loc locale_alias locale_encoding_alias localeconv ' +
  'localedir localename localetuple localize logger long_option_strings lookbehindgroups lookup_name ' +
  'low lpos lru_cache lseek lshift lst lt lt_LT lt_lt lv lv_LV lv_lv lz_mode lzh_tw lzma mag_in mai ' +
  'mai_in mai_np major major_version make make_archive make_encoder make_key make_scanner maketrans ' +
  'mapping_get maps marker markerid markers mask masteridx match_argument match_case match_number ' +
  'match_partial matches matmul max_10_exp max_bits max_help_position max_option_string_index ' +
  'maxarray maxdeque maxdict maxfrozenset maxiter maxlevel maxlines maxlist maxlong maxother maxset ' +
  'maxstring maxtuple maybe_newline measured member member.__init__ member_list member_map ' +
  'member_name member_names member_type member_value member_values members memmove memo memo_get ' +
  'memset mend messages meta metacls metavar methodcaller mfe_mu mg_mg mhr_ru mi_NZ mi_nz ' +
  'microsoftcp1251 microsoftcp1255 microsoftcp1256 minor minor_version miq_ni missed misses ' +
  'missing_names missing_value mjw_in mk mk_MK mk_mk ml ml_IN ml_in mlen mn_CN mn_MN mn_mn mni_in mo ' +
  'mode_code modifier modifiers moff mofile mofiles moh_CA mon_decimal_point mon_grouping ' +
  'mon_thousands_sep monetary more_members most_common move move_to_end mr mr_IN mr_in ms ms_BN ms_MY ' +
  'ms_my msgcount msgid1 msgid2 mt mt_MT mt_mt mul multi_bits mutex_action mutex_group mv my_mm ' +
  'n_cs_precedes n_sep_by_space n_sign_posn name_or_ordinal namedtuple namedtuple_ nan nan_tw nargs ' +
  'nargs_errors nargs_pattern nb nb_NO nb_no nbytes nds_de nds_nl ne ne_NP ne_np needs_input neg ' +
  'neg_value negate negative_sign nelang nelangs new_arg_strings new_base new_bases new_child ' +
  'new_class new_exc new_f new_fstring_parts new_func new_member new_node new_quote_types new_stack ' +
  'new_target new_val new_values newcount newlevel newline_indent next_option_string_index nextchar ' +
  'nexttok ngettext nhn_mx niu_nu niu_nz nl nl_BE nl_NL nl_aw nl_be nl_nl nlargest nn nn_NO nn_no no ' +
  'no_no no_type_comments node node_or_string nodes non_auto_store nonlocal nonmember nonpositive ' +
  'normalize normdir norwegian not not_ npgettext nr nr_za ns_ZA nso nso_za nullcontext num ' +
  'num_fields ny ny_no nynorsk ob_type object_hook object_method object_pairs_hook objtype oc oc_FR ' +
  'oc_fr offset_width ogid old_exc old_loc old_node old_value oldkey oldresult oldroot oledll om_et ' +
  'om_ke onexc op op_result opengroup operand operator operator_precedence opfunc opname ops ' +
  'opt_parts option option_prefix option_string option_string_indices option_strings option_tuple ' +
  'option_tuples optional_vars optionals optionals_map or or_ or_IN or_in ord orelse orig_entry ' +
  'original original_names original_source os_ru other_bases other_c3_mros other_count other_value ' +
  'outfd overwrite_doc ownerclass p_cs_precedes p_sep_by_space p_sign_posn pa pa_IN pa_in pa_pk pack ' +
  'pack_into padded padding pair pairs pairs_append pairwise pap_an pap_aw pap_cw params parents ' +
  'parse parse_args parse_array parse_constant parse_float parse_int parse_intermixed_args ' +
  'parse_known_args parse_known_intermixed_args parse_object parse_string parse_template parser ' +
  'parser_class parser_name parsers parsers_class part_strings partial partial.__get__ partialmethod ' +
  'parts pass pat pat_len pat_str pathext pathext_source patterns pd pd_de pd_us peak pending_raise ' +
  'perc percent percents permutations pgettext ph ph_ph phase phrase pickle pickle_by_enum_name ' +
  'pickle_by_global_name pickle_complex pickle_function pickle_union pieces pl pl_PL pl_pl plural pm ' +
  'pointer polish pop_all popleft portuguese portuguese_brazil pos_parts positionals ' +
  'positionals_end_index positive_sign posonlyargs possible possible_quotes pow pp pp_an ppv ' +
  'precedence precedes prefix1 prefix_chars prefix_len prefix_skip prefix_skip1 prefixappend ' +
  'prepare_class preset prev prev_in_try_star print_ print_2 print_help print_usage printed product ' +
  'prog proxy ps_AF ps_af pseudo_member pt pt_BR pt_PT pt_br pt_pt pthread_sigmask ptr purge push ' +
  'push_async_callback push_async_exit py_encode_basestring py_encode_basestring_ascii ' +
  'py_make_scanner py_object py_scanstring pydll pythonapi qualname quote quote_type quote_types ' +
  'qut_GT quz_BO quz_EC quz_PE quz_pe raise raj_in ran raw_decode rawblock rb rclsid real_dst ' +
  'received_exc recursive_repr redirect redirect_stderr redirect_stdout reduce refs ' +
  'register_archive_format register_unpack_format registry_name remaining_args remove_extension ' +
  'removesuffix repeat repr1 repr_ repr_array repr_deque repr_dict repr_fmt repr_frozenset ' +
  'repr_instance repr_int repr_list repr_running repr_set repr_str repr_tuple reprlib require_parens ' +
  'required required_actions res res_str resize resolve_bases resolved_bases restype results ret ' +
  'retsig returns right right_precedence right_spaces riid rjust rm_CH rmtree ro ro_RO ro_ro romanian ' +
  'root_dir roots round row rows rpos rshift ru ru_RU ru_ru ru_ua rumanian run runs russian rw rw_RW ' +
  'rw_rw s_and_end s_pattern sa_IN sa_in sah_RU same sat_in save_cwd save_default save_nargs save_new ' +
  'save_required save_usage sc_it scan scan_once scanner scanstring sd sd_in sd_pk se_FI se_NO se_SE ' +
  'se_no seconds section seen_actions seen_non_default_actions selected_pattern selected_patterns ' +
  'self_get sendfile sent sentinel separated separator separators seps seq seqtypes sequences ' +
  'serbocroatian set_defaults set_errno set_last_error set_precedence set_type setappend setitem ' +
  'setitimer setlocale settle setxattr sget sgs_lt sh sh_hr sh_sp sh_yu share shift shn_mm ' +
  'short_explicit_arg short_option_prefix show_empty show_flag_values shown shs_ca shutil si si_LK ' +
  'si_lk sid_et sign sign_pos signal signalnum sigpending sigs_set sigset sigwait simple simple_dict ' +
  'simple_enum simple_keys simple_member_dict simple_member_keys simple_method simple_value single ' +
  'single_bits singledispatch singledispatchmethod singles_mask sinhala sizeof sk sk_SK sk_sk skip ' +
  'skipkeys skipno skipyes sl sl_SI sl_cs sl_si slice_value slot slots slovak slovene slovenian sm_ws ' +
  'sma_NO sma_SE smb smj_NO smj_SE smn_FI sms_FI smv snapshot so_dj so_et so_ke so_so soft_link ' +
  'softkwlist sort_keys sourceget sourcematch sp sp_yu spanish spanish_spain sq sq_AL sq_al sq_mk ' +
  'sr_BA sr_SP sr_cs sr_me sr_rs sr_sp sr_yu src_ srcentry srcname srcobj ss ss_za st_atime_ns ' +
  'st_mtime_ns st_reparse_tag st_za star_args starcount starmap start_index start_section stat_func ' +
  'statements stmd stmt stop_index store store_const store_false store_true strcoll string_at strings ' +
  'stripped strxfrm stuff sub sub_verbose subaction subcls subcommands subject subn subnamespace ' +
  'subparser subpattern subpatternappend subsequent_indent subtract sup super_init superinit ' +
  'supports_root_dir suppress suppressed_exc sv sv_FI sv_SE sv_fi sv_se sw_KE sw_ke sw_tz swapcase ' +
  'swedish symbol symlinks syr_SY szl_pl ta ta_IN ta_in ta_lk tactis tailappend take_action ' +
  'take_snapshot takewhile tar tar_compression tarfile targetpath targets tarinfo tarobj te te_IN ' +
  'te_in tend terminator territory text_width textdomain texts tg tg_TJ tg_tj th th_TH th_th that ' +
  'the_np thefile thing this thousands_sep through ti_er ti_et tig_er title title_group_map tk_TM ' +
  'tk_tm tl tl_ph tlen tmp_cls tmsg tmz_DZ tn tn_ZA tn_za to to_to todo toff tokens tolist tolower ' +
  'total total_ordering tp tpi_pg tr tr_TR tr_cy tr_tr trace traces trail trailing_error transidx ' +
  'translation traverse traverser tree truediv truncated truth try ts ts_za tt tt_RU tt_ru tup ' +
  'tuple_new tuple_size turkish type_comment type_comments type_func type_ignore type_ignores ' +
  'type_name type_param type_set typecode typecodes typed typename types ug_CN ug_cn uk uk_UA uk_ua ' +
  'uname unaryop unhashable_values uni uni2 unicode_escape unicode_iscased unicode_tolower ' +
  'unicodedata union unique univ universal unm_us unop unop_precedence unpack unpack_archive unparse ' +
  'unparse_inner unparser unregister_archive_format unregister_unpack_format unused_data update_str ' +
  'update_wrapper updated ur ur_IN ur_PK ur_in ur_pk usage use_args use_bytes use_errno ' +
  'use_last_error use_srcentry used user user_function utf8_mode uz uz_UZ uz_uz v_repr valid_signals ' +
  'valrepr value2member_map vararg variable ve ve_exc ve_za verify vi vi_VN vi_vn view visit visit_ ' +
  'visit_AnnAssign visit_Assert visit_Assign visit_AsyncFor visit_AsyncFunctionDef visit_AsyncWith ' +
  'visit_Attribute visit_AugAssign visit_Await visit_BinOp visit_BoolOp visit_Break visit_Call ' +
  'visit_ClassDef visit_Compare visit_Constant visit_Continue visit_Delete visit_Dict visit_DictComp ' +
  'visit_Ellipsis visit_ExceptHandler visit_Expr visit_For visit_FormattedValue visit_FunctionDef ' +
  'visit_FunctionType visit_GeneratorExp visit_Global visit_If visit_IfExp visit_Import ' +
  'visit_ImportFrom visit_JoinedStr visit_Lambda visit_List visit_ListComp visit_Match visit_MatchAs ' +
  'visit_MatchClass visit_MatchMapping visit_MatchOr visit_MatchSequence visit_MatchSingleton ' +
  'visit_MatchStar visit_MatchValue visit_Module visit_Name visit_NamedExpr visit_Nonlocal ' +
  'visit_ParamSpec visit_Pass visit_Raise visit_Return visit_Set visit_SetComp visit_Slice ' +
  'visit_Starred visit_Subscript visit_Try visit_TryStar visit_Tuple visit_TypeAlias visit_TypeVar ' +
  'visit_TypeVarTuple visit_UnaryOp visit_While visit_With visit_Yield visit_YieldFrom visit_alias ' +
  'visit_arg visit_arguments visit_comprehension visit_keyword visit_match_case visit_withitem ' +
  'visitor wa wa_be wae_ch wal_et warned watch wax weakref wen_DE while width windll windows_locale ' +
  'winerror winmode winner with withitem wo_SN wo_sn wrap wrapped wrapper wraps write_attr_pattern ' +
  'write_item write_key_pattern_pair write_key_value_pair written wstring_at xX xb xh xh_ZA xh_za xor ' +
  'xz xztar yi yi_us yield yo_NG yo_ng yue_hk yuw_pg zf zfill zh zh_CHS zh_CHT zh_CN zh_HK zh_MO ' +
  'zh_SG zh_TW zh_cn zh_hk zh_sg zh_tw zip_filename zip_longest zipfile zu zu_ZA zu_za'
).split(' ');

/** The strings after an ordinary start. */
export const startStrings: ReadonlySet<string> = new Set([...everywhere, ...withSite]);

/** Of them, what no ordinary start of 3.10.13 and of 3.11.7 has interned. Measured in the same way. */
const notIn310 = (
  '.defaults .generic_base .kwdefaults .type_params <unknown> ABCMeta.__instancecheck__ ' +
  'ABCMeta.__new__ ABCMeta.__subclasscheck__ ABI_THREAD AppleFrameworkLoader BUILDDIR_TXT ' +
  'BUILDSTDLIB_LANDMARKS BUILD_LANDMARK BaseExceptionGroup Buffer CANCELLED CAN_USE_PYREPL ' +
  'CLONE_FILES CLONE_FS CLONE_NEWCGROUP CLONE_NEWIPC CLONE_NEWNET CLONE_NEWNS CLONE_NEWPID ' +
  'CLONE_NEWTIME CLONE_NEWUSER CLONE_NEWUTS CLONE_SIGHAND CLONE_SYSVSEM CLONE_THREAD CLONE_VM ' +
  'CloseKey DEFAULT_PROGRAM_NAME DELIM END_CENTRAL_DIR_LOCATOR_SIZE_64 END_CENTRAL_DIR_SIZE_64 ' +
  'ENV_PATH ENV_PYTHONEXECUTABLE ENV_PYTHONHOME ENV___PYVENV_LAUNCHER__ EXEC_PREFIX EXE_SUFFIX ' +
  'EnumKey ExceptionGroup FINISHED GetACP HAVE_FACCESSAT HAVE_FCHDIR HAVE_FCHMOD HAVE_FCHMODAT ' +
  'HAVE_FCHOWN HAVE_FCHOWNAT HAVE_FDOPENDIR HAVE_FEXECVE HAVE_FPATHCONF HAVE_FSTATAT HAVE_FSTATVFS ' +
  'HAVE_FTRUNCATE HAVE_FUTIMENS HAVE_FUTIMES HAVE_FUTIMESAT HAVE_LCHFLAGS HAVE_LCHMOD HAVE_LCHOWN ' +
  'HAVE_LINKAT HAVE_LSTAT HAVE_LUTIMES HAVE_MKDIRAT HAVE_MKFIFOAT HAVE_MKNODAT HAVE_OPENAT ' +
  'HAVE_READLINKAT HAVE_RENAMEAT HAVE_SYMLINKAT HAVE_UNLINKAT HAVE_UTIMENSAT ' +
  'IncrementalDecoder.__init__ IncrementalDecoder.reset IncrementalEncoder.__init__ ' +
  'IncrementalEncoder.reset JSONDecodeError KeyedRef Lib MAX_UINT32 MS_WINDOWS NamespaceLoader ' +
  'OpenKeyEx PENDING PLATLIBDIR PLATSTDLIB_LANDMARK POSIX_SPAWN_CLOSEFROM PREFIX PYDEBUGEXT ' +
  'PYTHONPATH PYTHON_BASIC_REPL PYTHON_HISTORY PYWINVER PythonFinalizationError SC_MINSIGSTKSZ SEP ' +
  'SF_DATALESS SF_FIRMLINK SF_RESTRICTED SF_SETTABLE SIGSTKFLT STDLIB_LANDMARKS STDLIB_SUBDIR ' +
  'STRING_END_LOCATOR_64 STRING_END_ZIP_64 TFD_CLOEXEC TFD_NONBLOCK TFD_TIMER_ABSTIME ' +
  'TFD_TIMER_CANCEL_ON_SET UF_DATAVAULT UF_SETTABLE UF_TRACKED VENV_LANDMARK VERSION_MAJOR ' +
  'VERSION_MINOR VPATH WITH_NEXT_FRAMEWORK WarningMessage ZIP64_EXTRA_TAG ZIP_LANDMARK ' +
  '_AddedDllDirectory _BlockingOnManager _BytesIOBuffer _DeprecateByteStringMeta ' +
  '_IncompleteInputError _KeyedRef _List _SEP _ThreadHandle _WeakValueDictionary __aenter__ __aexit__ ' +
  '__buffer__ __cantrace__ __classdict__ __classdictcell__ __complex__ __copy__ ' +
  '__ctypes_from_outparam__ __data __filenames __firstlineno__ __getinitargs__ __getnewargs_ex__ ' +
  '__linecnt __lines __lltrace__ __missing__ __name __newobj__ __newobj_ex__ __notes__ __orig_class__ ' +
  '__origname__ __release_buffer__ __slotnames__ __static_attributes__ __type_params__ ' +
  '__typing_is_unpacked_typevartuple__ __typing_prepare_subst__ __typing_subst__ ' +
  '__typing_unpacked_tuple_args__ __weaklistoffset__ _abstract_ _active _add _add_dll_directory _ag ' +
  '_alias_mbcs _align_ _annotation _anonymous_ _argtypes_ _as_parameter_ _asyncio_future_blocking ' +
  '_bless_my_loader _c _check_retval_ _commit_removals _config_init _cookie _coro _createenviron ' +
  '_deprecated _error _f _feature_version _field_types _fields_ _flags_ _fscodec _fwalk_close ' +
  '_fwalk_walk _fwalk_yield _get_cpu_count_config _get_files _get_framelocalsproxy ' +
  '_get_implementation _globals _has_deadlocked _init_main _install_importlib _is_python_build ' +
  '_iterating _length_ _limbo _loop _names _needs_com_addref_ _only_immortal _p _pack_ _path_abspath ' +
  '_path_normpath _path_splitroot _path_splitroot_ex _pending_removals _py_abc _pyrepl _pyrepl.main ' +
  '_pyrepl.readline _pyrepl.unix_console _remove_dll_directory _resolve_filename _restype_ _set ' +
  '_showwarnmsg _shutdown _slotnames _stdlib_dir _strptime _strptime_datetime _swappedbytes_ _t _tail ' +
  '_type_ _uninitialized_submodules _unpack_uint64 _walk_symlinks_as_files _warn_unawaited_coroutine ' +
  '_winapi abi_thread abs_tol action add_dll_directory add_done_callback after_in_child ' +
  'after_in_parent aggregate_class allow_code ansi_code_page argdefs arguments ast attribute ' +
  'authorizer_callback autocommit backend backtick base_exe base_executable before big binary_form ' +
  'bit block blocked_on blocking_on bound buffer_callback buffer_size buffered_stdio buffers ' +
  'build_prefix build_stdlib_prefix bundle_path bytes_per_sep c_call c_exception c_return ' +
  'cached_datetime_module cached_statements cadata cafile call call_exception_handler call_soon ' +
  'callback cancel candidate candidate_blocking_on candidate_conf candidate_ids capath category ' +
  'cb_type central_directory_position central_directory_size certfile certifi char ' +
  'check_hash_pycs_mode check_same_thread check_str chflags closure co_exceptiontable co_qualname ' +
  'code_debug_ranges col_offset command comment_factory compile_mode config configure_c_stdio consts ' +
  'cont context contravariant cookie copyreg coro covariant database day defaultaction depth ' +
  'desired_access detect_types deterministic device dictcomp digest digest_size digestmod ' +
  'dispatch_table dklen dll doc dst dst_dir_fd dump_refs dump_refs_file eager_start edges editline ' +
  'effective_ids element_factory emscripten encodings end_col_offset endpos entrypoint event ' +
  'eventmask ex exception exe executable_dir existing_file_name exp extension_loaders extra_data ' +
  'extra_data_len extra_tokens facility factory false family fanout faulthandler fd2 file_actions ' +
  'filesystem_encoding filesystem_errors fillvalue find_class find_frozen first fix_imports fold ' +
  'formatted_items framelocalsproxy framework_binary from_param fromtimestamp fromutc future ' +
  'generation get_debug get_event_loop get_loop getencoding gethistoryfile gid groupindex groups ' +
  'had_delim had_equ handle handle_seq hash_name hash_seed hassuffix header headers hi hk ' +
  'home_was_set hour ident identity_hint implementation_lower import_time in_fd incoming indexgroup ' +
  'infer_variance inherit_handle inheritable initial initial_bytes initial_owner initial_state ' +
  'initial_value initval inner_size insert_comments insert_pis install_signal_handlers instructions ' +
  'interval ios is_junction is_running isdevdrive isjunction isoformat isolation_level ispkg isroot ' +
  'istext isxfile iterable iterations joinpath jump keyfile kind klass kw kw1 kw2 kwdefaults label ' +
  'lambda last last_node last_traceback last_type last_value leaf_size length library library_dir ' +
  'limit listcomp lo logoption loop malloc_stats manual_reset max_comment_plus_dirs_size max_length ' +
  'maxdigits maxevents maxlen maxmem maxsplit maxvalue memLevel memlimit metadata microsecond ' +
  'milliseconds minute missing module_globals module_search_paths module_search_paths_set monitoring ' +
  'month mutex mycmp n_arg name_from namespace_separator namespaces narg ndigits new_file_name ' +
  'new_limit new_root nlocals node_depth node_offset nstype ntpath null num_entries num_extra_values ' +
  'number ob offset_dst offset_src on_type_read onceregistry only_keys oparg opcode opener operation ' +
  'optimization_level options order origname os.path os_name out out_fd outgoing overlapped pages ' +
  'parent_spec parse_argv parser_debug password path_tail pathconfig_warnings pattern perf_profiling ' +
  'perm persistent_id persistent_load person pi_factory pkgdir platstdlib_dir policy pos1 pos2 pos64 ' +
  'priority process_cpu_count program_name progress progress_handler progress_routine proto protocol ' +
  'ps1 ps2 pth pth_content pth_dir py_setpath python pythonpath pythonpath_env pyvenvcfg query ' +
  'quotetabs rc readline_module real_executable reducer_override registry rel_tol relfile reload ' +
  'remove_dll_directory repl reserved resetids return run_command run_filename run_module safe_path ' +
  'salt scheduler search_up second security_attributes seen_ids selectors self_weakref sequence ' +
  'server_hostname server_side session setcomp setpgroup setsigdef setsigmask show_cmd show_ref_count ' +
  'signed site_import skip_file_prefixes skip_source_first_line sock source_traceback spam ' +
  'spec_loader splitroot src src_dir_fd st_file_attributes st_flags stack start_tail statement status ' +
  'stdio_encoding stdio_errors stdlib_dir stdlib_dir_was_set_in_config steps store_name strategy ' +
  'strict_mode struct sub_key sys_path_0 table tabsize target_id target_is_directory task template ' +
  'term test thread_id threading timeout timetuple topname trace_callback tracemalloc trailers tvos ' +
  'twice txt type_params tz tzinfo uid unix_console unpack_from uri use_environment ' +
  'use_frozen_modules use_hash_seed usedforsecurity user_site_directory utf-8 venv_prefix ' +
  'venv_prefix2 ver volume wait_all warn_on_full_buffer wasi watchos wbits week weekday who why win32 ' +
  'windows_31j withdata wr write_bytecode xoptions year zdict'
).split(' ');
const notIn311 = (
  '.defaults .generic_base .kwdefaults .type_params <dictcomp> <genexpr> <lambda> <listcomp> <module> ' +
  '<setcomp> <string> <unknown> ABCMeta.__instancecheck__ ABCMeta.__new__ ABCMeta.__subclasscheck__ ' +
  'ABI_THREAD AppleFrameworkLoader BUILDDIR_TXT BUILDSTDLIB_LANDMARKS BUILD_LANDMARK Buffer CANCELLED ' +
  'CAN_USE_PYREPL CLONE_FILES CLONE_FS CLONE_NEWCGROUP CLONE_NEWIPC CLONE_NEWNET CLONE_NEWNS ' +
  'CLONE_NEWPID CLONE_NEWTIME CLONE_NEWUSER CLONE_NEWUTS CLONE_SIGHAND CLONE_SYSVSEM CLONE_THREAD ' +
  'CLONE_VM CloseKey DEFAULT_PROGRAM_NAME DELIM END_CENTRAL_DIR_LOCATOR_SIZE_64 ' +
  'END_CENTRAL_DIR_SIZE_64 ENV_PATH ENV_PYTHONEXECUTABLE ENV_PYTHONHOME ENV___PYVENV_LAUNCHER__ ' +
  'EXEC_PREFIX EXE_SUFFIX EnumKey FINISHED GetACP IncrementalDecoder.__init__ ' +
  'IncrementalDecoder.reset IncrementalEncoder.__init__ IncrementalEncoder.reset JSONDecodeError ' +
  'MAX_UINT32 OpenKeyEx PENDING PLATLIBDIR PLATSTDLIB_LANDMARK POSIX_SPAWN_CLOSEFROM PREFIX ' +
  'PYDEBUGEXT PYTHONPATH PYTHON_BASIC_REPL PYTHON_HISTORY PYWINVER Py_Repr PythonFinalizationError ' +
  'SEP SF_DATALESS SF_FIRMLINK SF_RESTRICTED SF_SETTABLE STDLIB_LANDMARKS STDLIB_SUBDIR ' +
  'STRING_END_LOCATOR_64 STRING_END_ZIP_64 TFD_CLOEXEC TFD_NONBLOCK TFD_TIMER_ABSTIME ' +
  'TFD_TIMER_CANCEL_ON_SET UF_DATAVAULT UF_SETTABLE UF_TRACKED VENV_LANDMARK VERSION_MAJOR ' +
  'VERSION_MINOR VPATH WITH_NEXT_FRAMEWORK ZIP64_EXTRA_TAG ZIP_LANDMARK _BlockingOnManager ' +
  '_BytesIOBuffer _DeprecateByteStringMeta _IncompleteInputError _KeyedRef _List _ThreadHandle ' +
  '_WeakValueDictionary __buffer__ __cantrace__ __classdict__ __classdictcell__ ' +
  '__ctypes_from_outparam__ __data __filenames __firstlineno__ __getinitargs__ __linecnt __lines ' +
  '__lltrace__ __name __notes__ __release_buffer__ __setup __static_attributes__ __type_params__ ' +
  '__warningregistry__ __weaklistoffset__ _abstract_ _alias_mbcs _align_ _annotation _anonymous_ ' +
  '_argtypes_ _as_parameter_ _asyncio_future_blocking _bless_my_loader _c _check_retval_ _config_init ' +
  '_error _feature_version _field_types _fields_ _flags_ _fwalk_close _fwalk_walk _fwalk_yield ' +
  '_get_cpu_count_config _get_files _get_framelocalsproxy _get_implementation _has_deadlocked ' +
  '_init_main _install_importlib _is_python_build _length_ _loop _needs_com_addref_ _only_immortal _p ' +
  '_pack_ _path_abspath _path_splitroot_ex _pyrepl _pyrepl.main _pyrepl.readline _pyrepl.unix_console ' +
  '_restype_ _strptime _strptime_datetime _swappedbytes_ _t _tail _type_ _unpack_uint64 ' +
  '_walk_symlinks_as_files abi_thread abs_tol add_done_callback aggregate_class allow_code ' +
  'ansi_code_page argdefs arguments attribute authorizer_callback autocommit backend backtick ' +
  'base_exe base_executable binary_form blocked_on blocking_on buffer_callback buffer_size ' +
  'buffered_stdio buffers build_prefix build_stdlib_prefix bundle_path bytes_per_sep c_call ' +
  'c_exception c_return cached_datetime_module cached_statements cadata cafile call_exception_handler ' +
  'call_soon candidate_blocking_on candidate_conf candidate_ids capath cb_type ' +
  'central_directory_position central_directory_size certfile check_hash_pycs_mode check_same_thread ' +
  'closure code_debug_ranges command comment_factory compile_mode config configure_c_stdio consts ' +
  'cont context database day desired_access detect_types deterministic device dictcomp digestmod ' +
  'dklen dll dst_dir_fd dump_refs dump_refs_file eager_start edges editline effective_ids ' +
  'element_factory entrypoint event eventmask exe executable_dir existing_file_name extension_loaders ' +
  'extra_data_len extra_tokens facility false family fanout faulthandler fd2 file_actions ' +
  'filesystem_encoding filesystem_errors find_class fix_imports fold framelocalsproxy ' +
  'framework_binary from_param fromtimestamp fromutc future generation genexpr get_debug ' +
  'get_event_loop get_loop getencoding gethistoryfile had_delim had_equ handle handle_seq hash_name ' +
  'hash_seed hassuffix headers hk home_was_set hour identity_hint implementation_lower import_time ' +
  'in_fd incoming infer_variance inherit_handle inheritable initial_bytes initial_owner initial_state ' +
  'initial_value initval inner_size insert_comments insert_pis install_signal_handlers instructions ' +
  'ios is_junction is_running isdevdrive isjunction isoformat isolation_level isroot isxfile ' +
  'iterations jump keyfile kw1 kw2 kwdefaults last_node last_traceback last_type leaf_size library ' +
  'library_dir listcomp logoption loop malloc_stats manual_reset max_comment_plus_dirs_size ' +
  'max_length maxdigits maxevents maxmem maxvalue memLevel microsecond milliseconds minute ' +
  'module_search_paths module_search_paths_set monitoring month mutex mycmp n_arg name_from ' +
  'namespace_separator namespaces narg new_file_name new_limit nlocals node_depth node_offset nstype ' +
  'null num_entries num_extra_values offset_dst offset_src on_type_read only_keys oparg opcode ' +
  'operation optimization_level options order os_name out_fd outgoing overlapped pages parse_argv ' +
  'parser_debug path_tail pathconfig_warnings perf_profiling persistent_id persistent_load person ' +
  'pi_factory platstdlib_dir policy pos1 pos64 priority process_cpu_count program_name progress ' +
  'progress_handler progress_routine protocol ps1 ps2 pth pth_content pth_dir py_setpath python ' +
  'pythonpath pythonpath_env pyvenvcfg quotetabs readline_module real_executable reducer_override ' +
  'rel_tol resetids run_command run_filename salt scheduler search_up security_attributes seen_ids ' +
  'selectors self_weakref sequence server_hostname server_side session setcomp setpgroup setsigdef ' +
  'setsigmask show_cmd show_ref_count signed site_import skip_file_prefixes skip_source_first_line ' +
  'sock source_traceback spam spec_loader src_dir_fd stack start_tail statement stdio_encoding ' +
  'stdio_errors stdlib_dir stdlib_dir_was_set_in_config steps store_name strategy strict_mode sub_key ' +
  'sys_path_0 target_id task term thread_id timetuple topname trace_callback trailers tvos twice txt ' +
  'type_params tz tzinfo unix_console uri use_environment use_frozen_modules use_hash_seed ' +
  'usedforsecurity user_site_directory utf-8 venv_prefix venv_prefix2 ver wait_all ' +
  'warn_on_full_buffer watchos wbits week weekday who windows_31j withdata write_bytecode xoptions ' +
  'year zdict'
).split(' ');

const without = (words: readonly string[]): ReadonlySet<string> =>
  new Set([...startStrings].filter((word) => !words.includes(word)));

/** Strings that the interpreter itself has interned, and so holds, where interned strings are counted (up to 3.11). */
export const heldStrings310 = without(notIn310);
export const heldStrings311 = without(notIn311);

/** The strings beside the recorder: what the records of 3.14.7 say otherwise. */
const withRecorder314 = 'beg deep done host locked named'.split(' ');
const notBesideRecorder314: ReadonlySet<string> = new Set(['cm']);

/** The strings beside the recorder. */
export const recorderStrings: ReadonlySet<string> = new Set([...everywhere, ...withRecorder]);

/** Derived, for 3.14. */
export const recorderStrings314: ReadonlySet<string> = new Set(
  [...recorderStrings, ...withRecorder314].filter((text) => !notBesideRecorder314.has(text)),
);
