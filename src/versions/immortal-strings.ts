/**
 * Strings of two characters or more that are immortal in 3.13 before a program begins: those that are part of the
 * interpreter (Include/internal/pycore_global_strings.h) and those of modules read from compiled files, whose
 * constants and names are interned for good (Python/marshal.c). Measured on 3.13.0: each candidate was interned and
 * its count read, after the imports of an ordinary start and after those of the recorder of `oracle/`.
 */

/** After any start. */
const everywhere = (
  '.0 037 1026 1125 1140 1250 1251 1252 1253 1254 1255 1256 1257 1258 273 424 437 500 646 775 850 852 ' +
  '855 857 858 860 861 862 863 864 865 866 869 8859 932 936 949 950 <lambda> <module> <string> ' +
  '<unknown> ABC ABCMeta ABCMeta.__instancecheck__ ABCMeta.__new__ ABCMeta.__subclasscheck__ ABI_THREAD ' +
  'ASCII AppleFrameworkLoader ArithmeticError AssertionError AsyncGenerator AsyncIterable AsyncIterator ' +
  'AttributeError Awaitable BOM BOM32_BE BOM32_LE BOM64_BE BOM64_LE BOM_BE BOM_LE BOM_UTF16 ' +
  'BOM_UTF16_BE BOM_UTF16_LE BOM_UTF32 BOM_UTF32_BE BOM_UTF32_LE BOM_UTF8 BYTECODE_SUFFIXES ' +
  'BaseException BaseExceptionGroup BlockingIOError BrokenPipeError Buffer BufferError BufferedIOBase ' +
  'BufferedIncrementalDecoder BufferedIncrementalEncoder BufferedRWPair BufferedRandom BufferedReader ' +
  'BufferedWriter BuiltinImporter ByteString BytesIO BytesWarning CANCELLED CLD_CONTINUED CLD_DUMPED ' +
  'CLD_EXITED CLD_KILLED CLD_STOPPED CLD_TRAPPED CLOCK_BOOTTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW ' +
  'CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME CLOCK_TAI CLOCK_THREAD_CPUTIME_ID CLONE_FILES CLONE_FS ' +
  'CLONE_NEWCGROUP CLONE_NEWIPC CLONE_NEWNET CLONE_NEWNS CLONE_NEWPID CLONE_NEWTIME CLONE_NEWUSER ' +
  'CLONE_NEWUTS CLONE_SIGHAND CLONE_SYSVSEM CLONE_THREAD CLONE_VM CS_GNU_LIBC_VERSION CS_PATH Callable ' +
  'CallableProxyType ChildProcessError CloseKey Codec CodecInfo CodecRegistryError Collection ' +
  'ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError Container ' +
  'Coroutine DEBUG_BUILD DEBUG_BYTECODE_SUFFIXES DEFAULT_BUFFER_SIZE DeprecationWarning DirEntry ' +
  'EFD_CLOEXEC EFD_NONBLOCK EFD_SEMAPHORE END_CENTRAL_DIR_LOCATOR_SIZE_64 END_CENTRAL_DIR_SIZE ' +
  'END_CENTRAL_DIR_SIZE_64 ENV_PATH ENV_PYTHONEXECUTABLE ENV_PYTHONHOME ENV___PYVENV_LAUNCHER__ ' +
  'EOFError EXEC_PREFIX EXE_SUFFIX EXTENSION_SUFFIXES EX_CANTCREAT EX_CONFIG EX_DATAERR EX_IOERR ' +
  'EX_NOHOST EX_NOINPUT EX_NOPERM EX_NOUSER EX_OK EX_OSERR EX_OSFILE EX_PROTOCOL EX_SOFTWARE ' +
  'EX_TEMPFAIL EX_UNAVAILABLE EX_USAGE Ellipsis EllipsisType EncodedFile EncodingWarning EnumKey ' +
  'EnvironmentError Exception ExceptionGroup ExtensionFileLoader FILE_ATTRIBUTE_ARCHIVE ' +
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
  'HAVE_RENAMEAT HAVE_SYMLINKAT HAVE_UNLINKAT HAVE_UTIMENSAT HKEY_CURRENT_USER HKEY_LOCAL_MACHINE HOME ' +
  'Hashable IOBase IOError ITIMER_PROF ITIMER_REAL ITIMER_VIRTUAL ImportError ImportWarning ' +
  'IncrementalDecoder IncrementalDecoder.__init__ IncrementalDecoder.reset IncrementalEncoder ' +
  'IncrementalEncoder.__init__ IncrementalEncoder.reset IncrementalNewlineDecoder IndentationError ' +
  'IndexError InterruptedError IsADirectoryError ItemsView Iterable Iterator ItimerError ' +
  'JSONDecodeError KeyError KeyboardInterrupt KeyedRef KeysView Lib LockType LookupError MAGIC_NUMBER ' +
  'MASK MAX MAX_COMMENT_LEN MAX_UINT32 MFD_ALLOW_SEALING MFD_CLOEXEC MFD_HUGETLB MFD_HUGE_16GB ' +
  'MFD_HUGE_16MB MFD_HUGE_1GB MFD_HUGE_1MB MFD_HUGE_256MB MFD_HUGE_2GB MFD_HUGE_2MB MFD_HUGE_32MB ' +
  'MFD_HUGE_512KB MFD_HUGE_512MB MFD_HUGE_64KB MFD_HUGE_8MB MFD_HUGE_MASK MFD_HUGE_SHIFT MISSING ' +
  'MS_WINDOWS Mapping MappingView MemoryError MetadataPathFinder ModuleNotFoundError ModuleSpec ' +
  'MutableMapping MutableSequence MutableSet NGROUPS_MAX NSIG NameError NamespaceLoader NamespaceReader ' +
  'None NotADirectoryError NotImplemented NotImplementedError OPTIMIZED_BYTECODE_SUFFIXES OSError ' +
  'O_ACCMODE O_APPEND O_ASYNC O_CLOEXEC O_CREAT O_DIRECT O_DIRECTORY O_DSYNC O_EXCL O_FSYNC O_LARGEFILE ' +
  'O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW O_NONBLOCK O_PATH O_RDONLY O_RDWR O_RSYNC O_SYNC O_TMPFILE ' +
  'O_TRUNC O_WRONLY OpenKey OpenKeyEx OverflowError PATH PC_NAME_MAX PENDING PIPE PLATLIBDIR ' +
  'POSIX_FADV_DONTNEED POSIX_FADV_NOREUSE POSIX_FADV_NORMAL POSIX_FADV_RANDOM POSIX_FADV_SEQUENTIAL ' +
  'POSIX_FADV_WILLNEED POSIX_SPAWN_CLOSE POSIX_SPAWN_CLOSEFROM POSIX_SPAWN_DUP2 POSIX_SPAWN_OPEN PREFIX ' +
  'PRIO_PGRP PRIO_PROCESS PRIO_USER PYDEBUGEXT PYTHONCASEOK PYTHONPATH PYWINVER P_ALL P_NOWAIT ' +
  'P_NOWAITO P_PGID P_PID P_PIDFD P_WAIT ParamSpec PathFinder PathLike PendingDeprecationWarning ' +
  'PermissionError Popen ProcessLookupError ProxyType PythonFinalizationError QueryValue REGISTRY_KEY ' +
  'REGISTRY_KEY_DEBUG RLock RTLD_DEEPBIND RTLD_GLOBAL RTLD_LAZY RTLD_LOCAL RTLD_NODELETE RTLD_NOLOAD ' +
  'RTLD_NOW RWF_APPEND RWF_DSYNC RWF_HIPRI RWF_NOWAIT RWF_SYNC R_OK RawIOBase Reader RecursionError ' +
  'ReferenceError ReferenceType ResourceWarning Reversible RuntimeError RuntimeWarning SCHED_BATCH ' +
  'SCHED_FIFO SCHED_IDLE SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR SC_IOV_MAX SC_OPEN_MAX SC_PAGESIZE ' +
  'SC_PAGE_SIZE SC_SEM_NSEMS_MAX SEEK_CUR SEEK_DATA SEEK_END SEEK_HOLE SEEK_SET SEP SF_APPEND ' +
  'SF_ARCHIVED SF_DATALESS SF_FIRMLINK SF_IMMUTABLE SF_NOUNLINK SF_RESTRICTED SF_SETTABLE SF_SNAPSHOT ' +
  'SIGABRT SIGALRM SIGBUS SIGCHLD SIGCLD SIGCONT SIGFPE SIGHUP SIGILL SIGINT SIGIO SIGIOT SIGKILL ' +
  'SIGPIPE SIGPOLL SIGPROF SIGPWR SIGQUIT SIGRTMAX SIGRTMIN SIGSEGV SIGSTKFLT SIGSTOP SIGSYS SIGTERM ' +
  'SIGTRAP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGUSR1 SIGUSR2 SIGVTALRM SIGWINCH SIGXCPU SIGXFSZ SIG_BLOCK ' +
  'SIG_DFL SIG_IGN SIG_SETMASK SIG_UNBLOCK SOURCE_SUFFIXES SPLICE_F_MORE SPLICE_F_MOVE ' +
  'SPLICE_F_NONBLOCK STRING_END_ARCHIVE STRING_END_LOCATOR_64 STRING_END_ZIP_64 ST_APPEND ST_ATIME ' +
  'ST_CTIME ST_DEV ST_GID ST_INO ST_MANDLOCK ST_MODE ST_MTIME ST_NLINK ST_NOATIME ST_NODEV ' +
  'ST_NODIRATIME ST_NOEXEC ST_NOSUID ST_RDONLY ST_RELATIME ST_SIZE ST_SYNCHRONOUS ST_UID ST_WRITE ' +
  'S_ENFMT S_IEXEC S_IFBLK S_IFCHR S_IFDIR S_IFDOOR S_IFIFO S_IFLNK S_IFMT S_IFPORT S_IFREG S_IFSOCK ' +
  'S_IFWHT S_IMODE S_IREAD S_IRGRP S_IROTH S_IRUSR S_IRWXG S_IRWXO S_IRWXU S_ISBLK S_ISCHR S_ISDIR ' +
  'S_ISDOOR S_ISFIFO S_ISGID S_ISLNK S_ISPORT S_ISREG S_ISSOCK S_ISUID S_ISVTX S_ISWHT S_IWGRP S_IWOTH ' +
  'S_IWRITE S_IWUSR S_IXGRP S_IXOTH S_IXUSR Sequence Set Sized SourceFileLoader SourceLoader ' +
  'SourcelessFileLoader StopAsyncIteration StopIteration StreamReader StreamReaderWriter StreamRecoder ' +
  'StreamWriter StringIO SyntaxError SyntaxWarning SystemError SystemExit TFD_CLOEXEC TFD_NONBLOCK ' +
  'TFD_TIMER_ABSTIME TFD_TIMER_CANCEL_ON_SET TIMEOUT_MAX TMP_MAX TabError TextIOBase TextIOWrapper ' +
  'TimeoutError True TypeError UF_APPEND UF_COMPRESSED UF_DATAVAULT UF_HIDDEN UF_IMMUTABLE UF_NODUMP ' +
  'UF_NOUNLINK UF_OPAQUE UF_SETTABLE UF_TRACKED UnboundLocalError UnicodeDecodeError UnicodeEncodeError ' +
  'UnicodeError UnicodeTranslateError UnicodeWarning UnsupportedOperation UserWarning VERSION_MAJOR ' +
  'VERSION_MINOR VPATH ValueError ValuesView WCONTINUED WEXITED WIFSTOPPED WITH_NEXT_FRAMEWORK WNOHANG ' +
  'WNOWAIT WSTOPPED WUNTRACED W_OK Warning WarningMessage WindowsRegistryFinder Writer XATTR_CREATE ' +
  'XATTR_REPLACE XATTR_SIZE_MAX X_OK ZIP64_EXTRA_TAG ZeroDivisionError ZipImportError ZipReader ' +
  '_AddedDllDirectory _BlockingOnManager _BufferedIOBase _BytesIOBuffer _CASE_INSENSITIVE_PLATFORMS ' +
  '_CASE_INSENSITIVE_PLATFORMS_BYTES_KEY _CASE_INSENSITIVE_PLATFORMS_STR_KEY _CallableGenericAlias ' +
  '_ConcatenateGenericAlias _DeadlockError _DeprecateByteStringMeta _DummyModuleLock _ERR_MSG ' +
  '_ERR_MSG_PREFIX _Environ _ExceptHookArgs _IOBase _ImportLockContext _IncompleteInputError _KeyedRef ' +
  '_List _LoaderBasics _MS_WINDOWS _ModuleLock _ModuleLockManager _MutableMapping__marker ' +
  '_NEEDS_LOADING _NamespaceLoader _NamespacePath _OPT _ORIGIN _POPULATE _PYCACHE _RAW_MAGIC_NUMBER ' +
  '_RawIOBase _SEP _STRUCT_TM_ITEMS _TextIOBase _ThreadHandle _WeakValueDictionary _WindowsConsoleIO ' +
  '__abc_tpflags__ __abs__ __abstractmethods__ __add__ __aenter__ __aexit__ __aiter__ __all__ __and__ ' +
  '__anext__ __annotations__ __args__ __author__ __await__ __bases__ __bool__ __breakpointhook__ ' +
  '__buffer__ __build_class__ __builtins__ __bytes__ __cached__ __call__ __cantrace__ __class__ ' +
  '__class_getitem__ __classcell__ __classdict__ __code__ __complex__ __contains__ __copy__ __debug__ ' +
  '__del__ __delattr__ __delete__ __delitem__ __dict__ __dictoffset__ __dir__ __displayhook__ ' +
  '__divmod__ __doc__ __enter__ __eq__ __excepthook__ __exit__ __file__ __firstlineno__ __float__ ' +
  '__floordiv__ __format__ __fspath__ __ge__ __get__ __getattr__ __getattribute__ __getinitargs__ ' +
  '__getitem__ __getnewargs__ __getnewargs_ex__ __getstate__ __gt__ __hash__ __iadd__ __iand__ ' +
  '__ifloordiv__ __ilshift__ __imatmul__ __imod__ __import__ __imul__ __index__ __init__ ' +
  '__init_subclass__ __instancecheck__ __int__ __invert__ __ior__ __ipow__ __irshift__ ' +
  '__isabstractmethod__ __isub__ __iter__ __itruediv__ __ixor__ __le__ __len__ __length_hint__ ' +
  '__lltrace__ __loader__ __lshift__ __lt__ __main__ __match_args__ __matmul__ __missing__ __mod__ ' +
  '__module__ __mro__ __mro_entries__ __mul__ __name__ __ne__ __neg__ __new__ __newobj__ __newobj_ex__ ' +
  '__next__ __notes__ __or__ __orig_class__ __origin__ __origname__ __package__ __parameters__ __path__ ' +
  '__pos__ __pow__ __prepare__ __pycache__ __qualname__ __radd__ __rand__ __rdivmod__ __reduce__ ' +
  '__reduce_ex__ __release_buffer__ __repr__ __reversed__ __rfloordiv__ __rlshift__ __rmatmul__ ' +
  '__rmod__ __rmul__ __ror__ __round__ __rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ ' +
  '__set__ __set_name__ __setattr__ __setitem__ __setstate__ __sizeof__ __slotnames__ __slots__ ' +
  '__spec__ __static_attributes__ __stderr__ __str__ __sub__ __subclasscheck__ __subclasshook__ ' +
  '__truediv__ __trunc__ __type_params__ __typing_is_unpacked_typevartuple__ __typing_prepare_subst__ ' +
  '__typing_subst__ __typing_unpacked_tuple_args__ __unraisablehook__ __warningregistry__ __weakref__ ' +
  '__xor__ _abc _abc_cache _abc_caches_clear _abc_init _abc_instancecheck _abc_negative_cache ' +
  '_abc_negative_cache_version _abc_register _abc_registry _abc_registry_clear _abc_subclasscheck ' +
  '_abstract_ _active _add _add_dll_directory _ag _alias_mbcs _aliases _align_ _annotation _anonymous_ ' +
  '_argtypes_ _as_parameter_ _asyncio_future_blocking _base_executable _bless_my_loader _blksize ' +
  '_blocking_on _bootstrap _bootstrap_external _bootstrap_module _buffer_decode _buffer_encode ' +
  '_builtin_from_name _c _cache _cache_bytecode _cached _calc___package__ _calc_mode ' +
  '_call_with_frames_removed _check_arg_types _check_bytes _check_methods _check_name ' +
  '_check_name_wrapper _check_retval_ _classify_pyc _code_to_hash_pyc _code_to_timestamp_pyc _code_type ' +
  '_codecs _collections_abc _commit_removals _compile_bytecode _compile_source _config_init _cookie ' +
  '_coro _createenviron _data _dealloc_warn _defaultaction _deprecated _dump_registry _empty_charbuffer ' +
  '_epoch _eq_mtime _error _exec _execvpe _exists _exit _f _false _feature_version _field_types ' +
  '_fields_ _filemode_table _fill_cache _finalizing _find_and_load _find_and_load_unlocked ' +
  '_find_parent_path_names _find_spec _fix_co_filename _fix_up_module _flags_ _framework _from_iterable ' +
  '_frozen_importlib _frozen_importlib_external _fscodec _fspath _fwalk _fwalk_close _fwalk_walk ' +
  '_fwalk_yield _gcd_import _get_cached _get_cpu_count_config _get_data _get_decompress_func _get_dump ' +
  '_get_exports_list _get_files _get_framelocalsproxy _get_module_code _get_module_info ' +
  '_get_module_lock _get_module_path _get_mtime_and_size_of_source _get_parent_path _get_pyc_source ' +
  '_get_sep _get_sourcefile _get_spec _get_supported_file_loaders _getframe _git _globals ' +
  '_handle_fromlist _has_deadlocked _hash _have_functions _imp _imp_module _import_tail _importing_zlib ' +
  '_init_main _init_module_attrs _initializing _install _install_external_importers _install_importlib ' +
  '_io _is_dir _is_param_expr _is_python_build _is_text_encoding _iterating _last_epoch ' +
  '_last_parent_path _length_ _limbo _load _load_backward_compatible _load_module_shim _load_unlocked ' +
  '_loaders _local _lock _lock_unlock_module _loop _make_relax_case _mapping _mode _module_locks ' +
  '_module_repr _module_repr_from_spec _module_type _multiarch _name _names _new_module ' +
  '_normalize_line_endings _object_name _onceregistry _only_immortal _open_registry _optimize _os ' +
  '_pack_ _pack_uint32 _parse_dostime _path _path_abspath _path_cache _path_finder _path_hooks ' +
  '_path_importer_cache _path_is_mode_type _path_isabs _path_isdir _path_isfile _path_join _path_mtime ' +
  '_path_normpath _path_split _path_splitroot _path_splitroot_ex _path_stat _pathseps_with_colon ' +
  '_pending_removals _proc _py_abc _read_directory _recalculate _relax_case _relaxed_path_cache ' +
  '_remove_dead_weakref _remove_dll_directory _requires_builtin _requires_builtin_wrapper ' +
  '_requires_frozen _requires_frozen_wrapper _reset_caches _reset_registry _resolve_filename ' +
  '_resolve_name _restype_ _sanity_check _search_registry _set _set_bootstrap_module _set_fileattr ' +
  '_setup _showwarnmsg _shutdown _slotnames _spawnvef _spec_from_module _splitext _stat _stdlib_dir ' +
  '_stream _strptime _strptime_datetime _swappedbytes_ _thread _type_ _type_repr ' +
  '_uninitialized_submodules _unknown _unmarshal_code _unpack_uint16 _unpack_uint32 _unpack_uint64 ' +
  '_validate_hash_pyc _validate_timestamp_pyc _varprog _varprogb _verbose_message ' +
  '_walk_symlinks_as_files _warn_unawaited_coroutine _warnings _weakref _winapi _wrap _wrap_close ' +
  '_write_atomic _xoptions _zip_directory_cache _zip_searchorder abc abiflags abs abs_tol abspath ' +
  'abstractclassmethod abstractmethod abstractproperty abstracts abstractstaticmethod access aclose ' +
  'acquire acquire_lock action add add_dll_directory add_done_callback after_in_child after_in_parent ' +
  'aggregate_class alias aliased_encoding aliases all allocate_lock allow_code almost_filename ' +
  'alt_path_sep altsep altsepIndex altzone always ansi ansi_code_page ansi_x3_4_1968 any api_version ' +
  'append arabic arc_offset archive arg argrest args arguments argv as_integer_ratio ascii asend ' +
  'asmo_708 ast async_generator athrow attribute audit authorizer_callback autocommit backslashreplace ' +
  'backslashreplace_errors backtick base base64 base64_codec base_64 base_exec_prefix base_executable ' +
  'base_filename base_path base_prefix basename bases before big big5 big5_hkscs big5_tw big5hkscs ' +
  'binary_form bit bits block blocked_on blocking_on bool bound buffer buffer_callback buffer_size ' +
  'buffered_stdio buffering buffers bufsize build_prefix builtin_module builtin_module_names ' +
  'builtin_name builtins bundle_path bytearray bytearray_iterator bytebuffer bytecode bytecode_path ' +
  'byteorder bytes bytes_data bytes_iterator bytes_warning bytesdecoded bytesencoded bz2 bz2_codec ' +
  'c_call c_exception c_return cache cache_from_source cache_module cache_path cache_tag cached ' +
  'cached_statements cadata cafile call call_exception_handler call_soon callable callback cancel ' +
  'candidate candidate_blocking_on candidate_ids capath casefold catch_warnings category cb cb_type ' +
  'cdir central_directory_position central_directory_size certfile chain char charbuffer charbuffertype ' +
  'chars chdir check_hash_based_pycs check_hash_pycs_mode check_same_thread check_source check_str ' +
  'checked chflags child chinese chmod chown classmethod clear close closed closefd closure cls cmd ' +
  'co_argcount co_cellvars co_code co_consts co_exceptiontable co_filename co_firstlineno co_flags ' +
  'co_freevars co_kwonlyargcount co_linetable co_name co_names co_nlocals co_posonlyargcount ' +
  'co_qualname co_stacksize co_varnames code code_debug_ranges code_object codecaliases codecs ' +
  'col_offset command comment_factory comment_size common commonpath commonprefix comp compile complex ' +
  'compress comps config configure_c_stdio confstr_names consts consumed cont contents context ' +
  'contravariant cookie copy copyreg copyright coro coroutine count covariant cp037 cp1026 cp1051 ' +
  'cp1125 cp1140 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp1361 cp154 cp273 ' +
  'cp367 cp424 cp437 cp437_table cp500 cp65001 cp775 cp819 cp850 cp852 cp855 cp857 cp858 cp860 cp861 ' +
  'cp862 cp863 cp864 cp865 cp866 cp866u cp869 cp932 cp936 cp949 cp950 cp_gr cp_is cpathname cpu_count ' +
  'crc create_builtin create_dynamic create_module csHPRoman8 csascii csbig5 csibm037 csibm1026 ' +
  'csibm273 csibm424 csibm500 csibm855 csibm857 csibm858 csibm860 csibm861 csibm863 csibm864 csibm865 ' +
  'csibm866 csibm869 csiso2022jp csiso2022kr csiso58gb231280 csisolatin1 csisolatin2 csisolatin3 ' +
  'csisolatin4 csisolatin5 csisolatin6 csisolatinarabic csisolatincyrillic csisolatingreek ' +
  'csisolatinhebrew cskoi8r cspc775baltic cspc850multilingual cspc862latinhebrew cspc8codepage437 ' +
  'cspcp852 csptcp154 csshiftjis curdir cut_off cwd cygwin cyrillic cyrillic_asian darwin data ' +
  'data_encoding data_info data_size database datapath date day daylight dbcs debug_override decode ' +
  'decode_source decodedbytes decodekey decoder decodevalue decoding_map decompress default ' +
  'defaultaction defpath delete depth detect_encoding detect_types deterministic dev_mode device ' +
  'devnull dict dict_itemiterator dict_items dict_keyiterator dict_keys dict_valueiterator dict_values ' +
  'dictcomp difference_update digest digest_size digestmod dir dir_fd dirfd dirname dirpath dirs ' +
  'discard dispatch_table displayhook dklen dll doc dont_inherit dont_write_bytecode dot dotIndex ' +
  'dot_count dotdot dst dst_dir_fd dump_refs dump_refs_file dumps eager_start ebcdic_cp_be ebcdic_cp_ca ' +
  'ebcdic_cp_ch ebcdic_cp_he ebcdic_cp_nl ebcdic_cp_us ebcdic_cp_wt ecma_114 ecma_118 edges ' +
  'effective_ids elem element_factory elot_928 empty encode encodedkey encodekey encoder encodevalue ' +
  'encoding encodings end end_col_offset end_lineno end_offset endpos endswith entries entry enumerate ' +
  'env environ environb err error errors euc_cn euc_jis2004 euc_jis_2004 euc_jisx0213 euc_jp euc_kr ' +
  'euccn eucgb2312_cn eucjis2004 eucjisx0213 eucjp euckr event ex exc exc_details exc_info ' +
  'exc_traceback exc_type exc_value excepthook exception exe exec exec_builtin exec_dynamic exec_func ' +
  'exec_module exec_prefix execl execle execlp execlpe executable executable_dir execv execve execvp ' +
  'execvpe exist_ok exists exit exp expanduser expandvars extend extension extension_loaders ' +
  'extension_suffixes extra_data extra_data_len extra_size extra_tokens extsep f1 f2 f_locals facility ' +
  'factory false family fanout faulthandler fd fd2 fdel fdopen fget file file_actions file_encoding ' +
  'file_info file_name file_offset file_size filemode filename filenameIndex filename_base fileno ' +
  'filepath files filesystem_encoding filesystem_errors fillvalue filter filters final find find_class ' +
  'find_distributions find_frozen find_spec finder first firstline fix_imports flags float float_info ' +
  'float_repr_style flush fn fold follow_symlinks followlinks fork format formatted_items ' +
  'found_in_pycache_prefix fp fp1 fp2 framelocalsproxy framework_binary from_bytes from_name from_param ' +
  'fromlist fromtimestamp fromutc frozen frozenset fsdecode fsencode fset fspath fstat fstatvfs ' +
  'full_path fullname fullpath func funcname funcobj future fwalk fxn gb18030 gb18030_2000 gb2312 ' +
  'gb2312_1980 gb2312_80 gbk generation generator genericpath genexpr get get_cache_token get_code ' +
  'get_data get_debug get_event_loop get_exec_path get_filename get_frozen_object get_ident get_loop ' +
  'get_resource_reader get_source getaliases getatime getattr getctime getcwd getcwdb getdecoder ' +
  'getencoder getenv getenvb getfilesystemencodeerrors getfilesystemencoding getincrementaldecoder ' +
  'getincrementalencoder getmtime getpwnam getpwuid getreader getrefcount getregentry getsize getstate ' +
  'getuid getwriter gid globals globals_ greek greek8 group groupindex groups handle has_deadlock ' +
  'has_location hasattr hasbytes hash hash_based hash_info hash_name hash_seed hasstr hassuffix head ' +
  'header header_position header_size headers hebrew help here hex hex_codec hexversion hi hkey hkscs ' +
  'home hook hour hp_roman8 hx hz hz_gb hz_gb_2312 hzgb ibm037 ibm039 ibm1026 ibm1051 ibm1125 ibm1140 ' +
  'ibm273 ibm367 ibm424 ibm437 ibm500 ibm775 ibm819 ibm850 ibm852 ibm855 ibm857 ibm858 ibm860 ibm861 ' +
  'ibm862 ibm863 ibm864 ibm865 ibm866 ibm869 id ident identity_hint ignore ignore_environment ' +
  'ignore_errors imag implementation import_ import_error import_time importlib importlib.readers in_fd ' +
  'incoming incrementaldecoder incrementalencoder index indexgroup inf infer_variance info inheritable ' +
  'init_filename initial initial_bytes initial_slashes initial_state initial_value initval inner_size ' +
  'input insert insert_comments insert_pis inspect install_signal_handlers instance instructions int ' +
  'int_info int_max_str_digits interactive intern intersection interval invalidate_caches io ios ' +
  'is_builtin is_dir is_frozen is_frozen_package is_junction is_namespace is_package is_reload ' +
  'is_running is_symlink isabs isalnum isascii isatty isbytecode isbytes isdevdrive isdir isdisjoint ' +
  'isfile isinstance isjunction islink ismount iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_2004 ' +
  'iso2022_jp_3 iso2022_jp_ext iso2022_kr iso2022jp iso2022jp_1 iso2022jp_2 iso2022jp_2004 iso2022jp_3 ' +
  'iso2022jp_ext iso2022kr iso646_us iso8859 iso8859_1 iso8859_10 iso8859_11 iso8859_13 iso8859_14 ' +
  'iso8859_15 iso8859_16 iso8859_2 iso8859_3 iso8859_4 iso8859_5 iso8859_6 iso8859_7 iso8859_8 ' +
  'iso8859_9 iso_2022_jp iso_2022_jp_1 iso_2022_jp_2 iso_2022_jp_2004 iso_2022_jp_3 iso_2022_jp_ext ' +
  'iso_2022_kr iso_8859_1 iso_8859_10 iso_8859_10_1992 iso_8859_11 iso_8859_11_2001 iso_8859_13 ' +
  'iso_8859_14 iso_8859_14_1998 iso_8859_15 iso_8859_16 iso_8859_16_2001 iso_8859_1_1987 iso_8859_2 ' +
  'iso_8859_2_1987 iso_8859_3 iso_8859_3_1988 iso_8859_4 iso_8859_4_1988 iso_8859_5 iso_8859_5_1988 ' +
  'iso_8859_6 iso_8859_6_1987 iso_8859_7 iso_8859_7_1987 iso_8859_8 iso_8859_8_1988 iso_8859_9 ' +
  'iso_8859_9_1989 iso_celtic iso_ir_100 iso_ir_101 iso_ir_109 iso_ir_110 iso_ir_126 iso_ir_127 ' +
  'iso_ir_138 iso_ir_144 iso_ir_148 iso_ir_157 iso_ir_166 iso_ir_199 iso_ir_226 iso_ir_58 iso_ir_6 ' +
  'isoformat isolated isolation_level ispackage ispkg isroot istext isxfile it item items iter iterable ' +
  'iterations iterator iterdecode iterencode jisx0213 johab join joinpath jump keepends key keyfile ' +
  'keys kind klass koi8_r korean ks_c_5601 ks_c_5601_1987 ks_x_1001 ksc5601 ksx1001 kw kw1 kw2 kwargs ' +
  'kwdefaults kwds kz1048 kz_1048 l1 l10 l2 l3 l4 l5 l6 l7 l8 l9 label lambda last last_exc last_node ' +
  'last_traceback last_type last_value latin latin1 latin10 latin2 latin3 latin4 latin5 latin6 latin7 ' +
  'latin8 latin9 latin_1 lchown leaf_size len length level lexists library library_dir limit line ' +
  'line0withend line0withoutend line_buffering linebuffer lineno lines linesep link list list_iterator ' +
  'list_reverseiterator listcomp listdir little lo load_module loader loader_class loader_details ' +
  'loader_state loaders loads locale locals location lock logoption longrange_iterator lookup ' +
  'lookup_error loop lower lower_suffix_contents lstat lstrip mac_centeuro mac_cyrillic mac_greek ' +
  'mac_iceland mac_latin2 mac_roman mac_turkish maccentraleurope maccyrillic macgreek maciceland ' +
  'macintosh maclatin2 macroman macturkish magic main make_encoding_map make_identity_dict makedirs ' +
  'malloc_stats map mapping mappingproxy marshal match max max_comment_plus_dirs_size max_comment_start ' +
  'max_length maxdigits maxevents maxlen maxmem maxsize maxsplit maxunicode maxvalue mbcs mcls me ' +
  'memLevel memlimit memoryview message meta_path metaclass metadata method methods mi microsecond ' +
  'milliseconds min minute missing mkdir mkfifo mknod mktime mod mode modname modnames modpath module ' +
  'module_from_spec module_globals module_info module_search_paths module_search_paths_set module_type ' +
  'modules monitoring month mro ms1361 ms932 ms936 ms949 ms950 ms_kanji msg mskanji mtime mutex mycmp ' +
  'n_arg n_fields n_sequence_fields n_unnamed_fields name name_from name_size namereplace ' +
  'namereplace_errors names namespace namespace_path namespace_separator namespaces narg ndigits nested ' +
  'never new new_args new_comps new_limit new_name new_path new_root newchars newdata newline ' +
  'newline_decoder newlines newpath next nlocals node_depth node_offset nondirs norm_encoding ' +
  'normalize_encoding normcase normpath ns nt ntpath null num_entries num_extra_values number ob obj ' +
  'object offset offset_dst offset_src old onceregistry onerror only_keys oparg opcode open open_code ' +
  'opener operation opt_level optimization optimization_level optimize options order orig_argv orig_st ' +
  'origin origname os os.path os_name other out out_fd outgoing output overlapped override owner ' +
  'package pages pardir parent parent_module parent_module_name parent_path parent_spec parse_argv ' +
  'parser_debug part partition password path path_attr_name path_finder path_hook ' +
  'path_hook_for_FileFinder path_hooks path_importer_cache path_list path_listb path_mtime path_parts ' +
  'path_repr path_sep path_sep_tuple path_separators path_stats path_tail path_tmp path_type pathconf ' +
  'pathconf_names pathconfig_warnings pathname paths pathsep pattern peek perf_profiling perm ' +
  'persistent_id persistent_load person pi_factory pid pkgdir platform platlibdir platstdlib_dir policy ' +
  'pop popen popitem portions pos pos1 pos2 pos64 posix posixpath prefix print print_file_and_line ' +
  'priority proc process_cpu_count program_name progress progress_handler property proto protocol ps1 ' +
  'ps2 pt154 ptcp154 pth pth_dir punct putenv pw_dir pwd pwent py py_setpath pycache pycache_filename ' +
  'pycache_prefix python pythonpath pythonpath_env query quiet quopri quopri_codec quoted_printable ' +
  'quotedprintable quotetabs r8 range range_iterator raw raw_data rc re read read1 readable readall ' +
  'reader readinto readinto1 readline readlines readlink readonly readsize real real_executable ' +
  'realpath recursive reducer_override ref register register_error registry registry_key rel_list ' +
  'rel_tol release release_lock relfile reload relpath remove remove_dll_directory removedirs ' +
  'removeprefix rename renames repl replace replace_errors repr reserved reset resetids rest result ' +
  'return returncode reverse reversed rfind rindex rk1048 rmdir rng roman8 root rot13 rot_13 rpartition ' +
  'rsplit rstrip run_command run_filename run_module ruscii s1 s2 s_jis s_jis_2004 s_jisx0213 safe_path ' +
  'salt samefile sameopenfile samestat saved_exc scandir scandir_it sched_getaffinity sched_param ' +
  'sched_priority scheduler scls search search_function second seek seekable seen seen_ids selectors ' +
  'self self_module self_weakref send sep sepIndex sequence server_hostname server_side session set ' +
  'set_data set_iterator setattr setcomp setdefault setpgroup setsid setsigdef setsigmask setstate ' +
  'setter shape shell shift_jis shift_jis_2004 shift_jisx0213 shiftjis shiftjis2004 shiftjisx0213 ' +
  'show_cmd show_ref_count signed simplefilter site_import size sizehint sjis sjis_2004 sjisx0213 ' +
  'skip_file_prefixes skip_source_first_line sleep slice smsl sock sort sorted source source_bytes ' +
  'source_bytes_readline source_from_cache source_hash source_mtime source_path source_size ' +
  'source_to_code source_traceback spam span spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp ' +
  'spawnvpe spec spec_from_file_location spec_from_loader spec_loader split split_paths splitdrive ' +
  'splitext splitlines splitroot sr src src_dir_fd srw st st_atime st_ctime st_dev st_ino st_mode ' +
  'st_mtime st_size stack stacklevel start start_list start_offset start_tail startswith stat stat_info ' +
  'stat_result state statement staticmethod status statvfs statvfs_result stderr stdin stdio_encoding ' +
  'stdio_errors stdlib_dir stdlib_module_names stdout step steps stop str str_iterator strategy stream ' +
  'streamreader streamwriter strftime strict strict_errors strict_mode string strip stripped_path ' +
  'strk1048_2002 struct struct_siginfo struct_time sts sub_key subclass submodule_search_locations ' +
  'subprocess suffix suffixes sum super supported_loaders supports_bytes_environ supports_dir_fd ' +
  'supports_effective_ids supports_fd supports_follow_symlinks supports_unicode_filenames ' +
  'surrogateescape surrogatepass symlink symmetric_difference_update sys sys_module sys_path_0 ' +
  'sys_version sysconf_names t1 t2 t_args t_result table tabsize tag tail tail_module tail_name target ' +
  'target_id target_is_directory task tb tb_frame tb_lasti tb_lineno tb_next tell template term ' +
  'terminal_size test text text_encoding textwrap thai thread_id thread_info threading throw tid tilde ' +
  'time timeout times times_result timetuple timezone tis620 tis_620 tis_620_0 tis_620_2529_0 ' +
  'tis_620_2529_1 to_bytes toc_entry tokenize top topdown topfd topname toppath trace_callback ' +
  'traceback tracemalloc trailers translate true truncate tuple tuple_iterator tvos twice txt typ type ' +
  'type_params typing tz tzinfo tzname u16 u32 u7 u8 u_jis uhc uid ujis uname_result uncompressed_size ' +
  'unicode_1_1_utf_7 unicodebigunmarked unicodelittleunmarked unknown unlink unpack_from unraisablehook ' +
  'unsetenv update update_abstractmethods upper uri us us_ascii use_environment use_frozen_modules ' +
  'use_hash_seed usedforsecurity user_site_directory userhome utf utf-8 utf16 utf32 utf7 utf8 utf8_ucs2 ' +
  'utf8_ucs4 utf_16 utf_16_be utf_16_le utf_16be utf_16le utf_32 utf_32_be utf_32_le utf_32be utf_32le ' +
  'utf_7 utf_8 utf_8_decode utf_8_encode utime uu uu_codec val value values vars venv_prefix verbose ' +
  'verbosity version version_info volume vxworks wait waiters waitid_result waitpid ' +
  'waitstatus_to_exitcode wakeup walk walk_dirs walk_into warn warn_default_encoding ' +
  'warn_on_full_buffer warnings warnoptions watchos wb wbits week weekday whence where which who why ' +
  'win win32 windows_1250 windows_1251 windows_1252 windows_1253 windows_1254 windows_1255 windows_1256 ' +
  'windows_1257 windows_1258 windows_31j winreg with_traceback wpid wr writable write write_bytecode ' +
  'write_through writelines writer x_mac_japanese x_mac_korean x_mac_simp_chinese x_mac_trad_chinese ' +
  'xmlcharrefreplace xmlcharrefreplace_errors xoptions year zdict zip zip_iterator zipimporter zlib ' +
  'zlib_codec'
).split(' ');

/** Only where `site` has run, as in an ordinary start. */
const withSite = (
  'APPDATA CAN_USE_PYREPL ENABLE_USER_SITE LICENSE Library MAXLINES PREFIXES PYTHONUSERBASE ' +
  'PYTHON_BASIC_REPL PYTHON_HISTORY Python Quitter USER_BASE USER_SITE _Helper _Printer _Printer__data ' +
  '_Printer__filenames _Printer__lines _Printer__name _Printer__setup __PYVENV_LAUNCHER__ __data ' +
  '__filenames __interactivehook__ __linecnt __lines __name __setup _get_implementation _get_path ' +
  '_getuserbase _home _init_pathinfo _p _pyrepl _pyrepl.main _pyrepl.readline _pyrepl.unix_console ' +
  '_script _sitebuiltins _tail _trace abi_thread abs_paths addpackage addsitedir addsitepackages ' +
  'addusersitepackages atexit backend candidate_conf certifi check_enableusersite conf_basename ' +
  'conffile credits dedent dircase editline emscripten enablerlcompleter env_base eof exe_dir ' +
  'execsitecustomize execusercustomize format_exception get_current_history_length getegid getencoding ' +
  'geteuid getgid gethistoryfile getsitepackages getuserbase getusersitepackages history ' +
  'implementation_lower itemcase joinuser known_paths lib libdir libdirs license loader_module makepath ' +
  'no_site no_user_site orig_path parse_and_bind prefixes prompt pth_content pydoc quit ' +
  'read_history_file read_init_file readline_module record register_readline removeduppaths rlcompleter ' +
  'setcopyright sethelper setquit site_prefix sitecustomize sitedir sitedircase sitepackages ' +
  'st_file_attributes st_flags system_site unix_console user_base user_site userbase usercustomize venv ' +
  'ver ver_nodot virtual_conf wasi winver write_history write_history_file'
).split(' ');

/** Only beside the recorder and what it imports. */
const withRecorder = (
  '01234567 0123456789 0123456789abcdefABCDEF 1e 30 AND ANY ANY_ALL ARITH ARRAY ASCIILETTERS ASSERT ' +
  'ASSERT_CODES ASSERT_NOT AST AT ATCODES ATOM ATOMIC_GROUP AT_ AT_BEGINNING AT_BEGINNING_LINE ' +
  'AT_BEGINNING_STRING AT_BOUNDARY AT_END AT_END_LINE AT_END_STRING AT_LOCALE AT_LOC_BOUNDARY ' +
  'AT_LOC_NON_BOUNDARY AT_MULTILINE AT_NON_BOUNDARY AT_UNICODE AT_UNI_BOUNDARY AT_UNI_NON_BOUNDARY ' +
  'AWAIT AbstractAsyncContextManager AbstractContextManager Action Add And AnnAssign ' +
  'ArgumentDefaultsHelpFormatter ArgumentError ArgumentParser ArgumentTypeError Array Assert Assign ' +
  'AsyncContextDecorator AsyncExitStack AsyncFor AsyncFunctionDef AsyncGeneratorType AsyncWith ' +
  'Attribute AugAssign AugLoad AugStore Await BACKSLASH BAND BE_MAGIC BIGCHARSET BOR BRANCH BXOR ' +
  'BigEndianStructure BigEndianUnion BinOp BitAnd BitOr BitXor BoolOp BooleanOptionalAction Break ' +
  'BuiltinFunctionType BuiltinMethodType Bytes CAPI CATEGORIES CATEGORY CATEGORY_ CATEGORY_DIGIT ' +
  'CATEGORY_LINEBREAK CATEGORY_LOC_NOT_WORD CATEGORY_LOC_WORD CATEGORY_NOT_DIGIT CATEGORY_NOT_LINEBREAK ' +
  'CATEGORY_NOT_SPACE CATEGORY_NOT_WORD CATEGORY_SPACE CATEGORY_UNI_DIGIT CATEGORY_UNI_LINEBREAK ' +
  'CATEGORY_UNI_NOT_DIGIT CATEGORY_UNI_NOT_LINEBREAK CATEGORY_UNI_NOT_SPACE CATEGORY_UNI_NOT_WORD ' +
  'CATEGORY_UNI_SPACE CATEGORY_UNI_WORD CATEGORY_WORD CDLL CFUNCTYPE CFuncPtr CFunctionType CHARSET ' +
  'CHCODES CH_LOCALE CH_UNICODE CMP CODESIZE COMPONENT_CODESET COMPONENT_MODIFIER COMPONENT_TERRITORY ' +
  'CONFORM CONTEXT CONTINUOUS CTRL_ CTYPES_MAX_ARGCOUNT CacheInfo Call CapsuleType Catalog CellType ' +
  'ChainMap ClassDef ClassMethodDescriptorType CodeType Compare Constant ContextDecorator Continue ' +
  'CoroutineType Counter DEBUG DEBUG_COLLECTABLE DEBUG_LEAK DEBUG_SAVEALL DEBUG_STATS ' +
  'DEBUG_UNCOLLECTABLE DEFAULT_MODE DIGITS DOTALL Del Delete Dict DictComp Div DllCanUnloadNow ' +
  'DllGetClassObject DynamicClassAttribute EJECT ELSE ENOENT ESCAPE ESCAPES ESCAPE_ASCII ESCAPE_DCT ' +
  'EXPR Ellipsis.__new__ Enum Enum.__new__ EnumCheck EnumDict EnumMeta EnumType Eq ExceptHandler ' +
  'ExitStack Expr Expression ExtSlice FACTOR FAILURE FLAGS FUNCFLAG_CDECL FUNCFLAG_PYTHONAPI ' +
  'FUNCFLAG_STDCALL FUNCFLAG_USE_ERRNO FUNCFLAG_USE_LASTERROR FileType Flag Flag.__and__ ' +
  'Flag.__invert__ Flag.__or__ Flag.__xor__ FlagBoundary FloorDiv For FormatError FormattedValue ' +
  'FrameType FunctionDef GLOBAL_FLAGS GNUTranslations GROUPREF GROUPREF_EXISTS GROUPREF_IGNORE ' +
  'GROUPREF_LOC_IGNORE GROUPREF_UNI_IGNORE GeneratorExp GeneratorType GetLastError GetSetDescriptorType ' +
  'Global Gt GtE HAS_UTF8 HEXDIGITS HRESULT Handlers HelpFormatter HelpFormatter.__init__ IGNORECASE IN ' +
  'INFINITY INFO INVALID IN_IGNORE IN_LOC_IGNORE IN_UNI_IGNORE If IfExp Import ImportFrom In Index ' +
  'Infinity IntEnum IntFlag Interactive Invert Is IsNot JSONArray JSONDecoder JSONEncoder JSONObject ' +
  'JUMP JoinedStr KEEP KEY LANG LANGUAGE LC_ALL LC_MESSAGES LE_MAGIC LITERAL LITERAL_CODES ' +
  'LITERAL_IGNORE LITERAL_LOC_IGNORE LITERAL_UNI_IGNORE LOCALE LShift Lambda LambdaType LibraryLoader ' +
  'Link List ListComp LittleEndianStructure LittleEndianUnion Load LoadLibrary Lt LtE MAGIC MARK ' +
  'MAXCODE MAXGROUPS MAXREPEAT MAXWIDTH MAX_REPEAT MAX_UNTIL MIN_REPEAT MIN_REPEAT_ONE MIN_UNTIL ' +
  'MULTILINE MappingProxyType MatMult Match MatchAs MatchClass MatchMapping MatchOr MatchSequence ' +
  'MatchSingleton MatchStar MatchValue MemberDescriptorType MetavarTypeHelpFormatter ' +
  'MethodDescriptorType MethodType MethodWrapperType Mod Module ModuleType Mult NAMED_EXPR NAMED_FLAGS ' +
  'NEGATE NEXT NOFLAG NOT NOT_LITERAL NOT_LITERAL_IGNORE NOT_LITERAL_LOC_IGNORE NOT_LITERAL_UNI_IGNORE ' +
  'NUMBER_RE NaN Name NameConstant NamedExpr Namespace NegInf NodeTransformer NodeVisitor ' +
  'NodeVisitor.generic_visit NoneType Nonlocal Not NotEq NotImplementedType NotIn NullTranslations Num ' +
  'OCTDIGITS ONE_OR_MORE OPCODES OPTIONAL OP_IGNORE OP_LOCALE_IGNORE OP_UNICODE_IGNORE OR OleDLL Or ' +
  'OrderedDict PARSER POINTER POSSESSIVE_REPEAT POSSESSIVE_REPEAT_ONE POWER PREV PYFUNCTYPE Param Pass ' +
  'Pattern PatternError PosInf Pow PyCF_ALLOW_TOP_LEVEL_AWAIT PyCF_ONLY_AST PyCF_OPTIMIZED_AST ' +
  'PyCF_TYPE_COMMENTS PyDLL RANGE RANGE_UNI_IGNORE REMAINDER REPEAT REPEATING_CODES REPEAT_CHARS ' +
  'REPEAT_ONE RESULT RShift RTLD_MEMBER Raise RawDescriptionHelpFormatter RawTextHelpFormatter ' +
  'RegexFlag Repr Repr.__init__ Repr.repr ReprEnum Return SHIFT SIG SIG_ SIZEOF_TIME_T SPECIAL_CHARS ' +
  'SRE_FLAG_ASCII SRE_FLAG_DEBUG SRE_FLAG_DOTALL SRE_FLAG_IGNORECASE SRE_FLAG_LOCALE SRE_FLAG_MULTILINE ' +
  'SRE_FLAG_UNICODE SRE_FLAG_VERBOSE SRE_INFO_CHARSET SRE_INFO_LITERAL SRE_INFO_PREFIX STRICT ' +
  'STRINGCHUNK SUBPATTERN SUCCESS SUCCESS_CODES SUPPRESS Scanner SetComp SetPointerType Sigmasks ' +
  'Signals SimpleNamespace Slice Starred State Store Str StrEnum Struct Structure Sub SubPattern ' +
  'Subscript Suite TERM TEST TUPLE TYPE_FLAGS Tokenizer TracebackType Try TryStar Tuple TypeAlias ' +
  'TypeIgnore TypeVar TypeVarTuple UAdd UNICODE UNIQUE USub UnaryOp Union UnionType UserDict UserList ' +
  'UserString VERBOSE VERSIONS WHITESPACE WHITESPACES WHITESPACE_STR WINFUNCTYPE WRAPPER_ASSIGNMENTS ' +
  'WRAPPER_UPDATES WeakKeyDictionary While WinDLL WinError WinFunctionType With WrapperDescriptorType ' +
  'YIELD Yield YieldFrom ZERO_OR_MORE _ABC _ALL_QUOTES _ASSERT_CODES _ActionsContainer _AppendAction ' +
  '_AppendConstAction _ArgumentGroup _AsyncGeneratorContextManager _AttributeHolder _BITS_TRANS ' +
  '_BaseExitStack _C _CFuncPtr _CODEBITS _CONSTANTS _CacheInfo _ChoicesPseudoAction _CountAction ' +
  '_DEPRECATED_CLASS_MESSAGE _DEPRECATED_VALUE_ALIAS_MESSAGE _EXTRA_CASES _EnumDict _ExtendAction ' +
  '_FUNCFLAG_CDECL _FUNCFLAG_PYTHONAPI _FUNCFLAG_STDCALL _FUNCFLAG_USE_ERRNO _FUNCFLAG_USE_LASTERROR ' +
  '_FuncPtr _GeneratorContextManager _GeneratorContextManagerBase _GeneratorWrapper _HEAPTYPE ' +
  '_HashedSeq _HelpAction _INFSTR _IntEnum _LITERAL_CODES _LOAD_LIBRARY_SEARCH_DEFAULT_DIRS ' +
  '_LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR _Link _MAXCACHE _MAXCACHE2 _MULTI_QUOTES _MutuallyExclusiveGroup ' +
  '_NOT_FOUND _NamedIntConstant _OTHER_ENDIAN _OrderedDictItemsView _OrderedDictKeysView ' +
  '_OrderedDictValuesView _Pointer _Precedence _REPEATCODES _REPEATING_CODES _RedirectStream ' +
  '_SINGLE_QUOTES _SUCCESS_CODES _Section _SimpleCData _StoreAction _StoreConstAction _StoreFalseAction ' +
  '_StoreTrueAction _SubParsersAction _UNITCODES _UNIT_CODES _UNRECOGNIZED_ARGS_ATTR _Unparser ' +
  '_VersionAction _ZeroSentinel __ __cast __cause__ __closure__ __concat__ __context__ __ctype_be__ ' +
  '__ctype_le__ __dataclass_fields__ __dataclass_params__ __deepcopy__ __defaults__ __flags__ __func__ ' +
  '__globals__ __hardroot __iconcat__ __inv__ __isgen __map __members__ __new_member__ __next __not__ ' +
  '__objclass__ __order__ __orig_bases__ __partialmethod__ __replace__ __root __self__ __signature__ ' +
  '__subclasses__ __text_signature__ __traceback__ __version__ __wrapped __wrapped__ _abs ' +
  '_action_groups _action_max_length _actions _add_action _add_alias_ _add_container_actions _add_item ' +
  '_add_member_ _add_value_alias_ _all_bits_ _append _args _array_type _as_int _as_int2 _asdict _ast ' +
  '_ast_Ellipsis _attr_type _attributes _attrs _auto_called _auto_null _b _binary_ops _boundary_ ' +
  '_break_on_call_reduce _bufsize _bytes_to_codes _c2py_ops _c3_merge _c3_mro _c_functype_cache _cache2 ' +
  '_calcsize _calculate_meta _call _casefix _cast _cast_addr _catalog _cb_type _cell_factory _chain ' +
  '_charset _check_HRESULT _check_conflict _check_for_existing_members_ _check_size _check_value ' +
  '_choices_actions _class_escape _clear_cache _clearcache _cls _cls_name _cls_type _code _collections ' +
  '_combine_flags _compile _compile_charset _compile_info _compile_template _compiler _compose_mro ' +
  '_const_node_type_names _const_types _const_types_not _constants _container _convert _convert_ ' +
  '_convert_num _convert_signed_num _copy_items _count_elements _create_ _create_async_cb_wrapper ' +
  '_create_async_exit_wrapper _create_cb_wrapper _create_exit_wrapper _ctypes _ctypes_version ' +
  '_current_domain _current_indent _current_indent_level _current_section _dataclass_repr _decode_uXXXX ' +
  '_dedent _default _default_decoder _default_encoder _default_localedir _defaults _del ' +
  '_deprecated_default _deprecated_globals _deque_iterator _deque_reverse_iterator _dict _dims_getter ' +
  '_dims_setter _dlltype _dlopen _encoder _encoding _enter _enum_to_int _eq _errors _escape _exceptions ' +
  '_exit_callbacks _exit_wrapper _expand_help _expand_lang _extension_cache _extension_registry ' +
  '_fallback _field_defaults _fields _fill_text _find_data_repr_ _find_data_type_ _find_impl _find_new_ ' +
  '_fix _fix_exception_context _flag_mask_ _floatstr _for_helper _format _format_action ' +
  '_format_action_invocation _format_actions_usage _format_args _format_text _format_usage _func_flags_ ' +
  '_func_restype_ _function_helper _functools _g _ge_from_gt _ge_from_le _ge_from_lt ' +
  '_generate_next_value _generate_next_value_ _generate_overlap_table _get _get_action_name ' +
  '_get_actions_usage_parts _get_args _get_charset_prefix _get_default_metavar_for_optional ' +
  '_get_default_metavar_for_positional _get_formatter _get_handler _get_help_string _get_iscased ' +
  '_get_kwargs _get_literal_prefix _get_mixins_ _get_nargs_pattern _get_option_tuples ' +
  '_get_optional_actions _get_optional_kwargs _get_positional_actions _get_positional_kwargs ' +
  '_get_subactions _get_value _get_values _get_versions _getframemodulename _getfullpathname _gnv ' +
  '_group_actions _grouper _gt_from_ge _gt_from_le _gt_from_lt _handle _handle_conflict_error ' +
  '_handle_conflict_resolve _has_negative_number_optionals _hex_code _high_bit _ignore _ignore_ ' +
  '_in_try_star _indent _indent_increment _inf _info _initial_missing _int _int_to_enum _intstr ' +
  '_inverted_ _inverted_registry _is_descriptor _is_dunder _is_internal_class _is_private ' +
  '_is_single_bit _is_sunder _is_union_type _is_valid_dispatch_type _iskeyword _item_separator ' +
  '_itemgetter _items _iter_bits_lsb _iter_indented_subactions _iter_member_ _iter_member_by_def_ ' +
  '_iter_member_by_value_ _iterencode _iterencode_dict _iterencode_list _join _join_parts _json ' +
  '_keep_positive _key _key_separator _kwargs _last_values _le_from_ge _le_from_gt _le_from_lt _len ' +
  '_level _line_pattern _localedirs _long_break_matcher _lru_cache_wrapper _lt_from_ge _lt_from_gt ' +
  '_lt_from_le _m _make _make_class_unpicklable _make_iterencode _make_key _make_unbound_method ' +
  '_makecodes _map _match_argument _match_arguments_partial _max_help_position _member_map_ ' +
  '_member_names _member_names_ _member_type_ _memmove_addr _memset_addr _metavar_formatter _method ' +
  '_method_cache _missing_ _mk_bitmap _mutually_exclusive_groups _n_getter _n_setter _name_ ' +
  '_name_parser_map _negative_number_matcher _neginf _new _new_member_ _new_target _new_type _not_given ' +
  '_numeric_repr_ _old_convert_ _old_cwd _old_targets _one_shot _operator _optimize_charset ' +
  '_option_string_actions _option_strings _optionals _ord _order_ _other_endian _pad_whitespace _parse ' +
  '_parse_flags _parse_known_args _parse_optional _parse_sub _parser _parser_class _pickle ' +
  '_pointer_type_cache _pop_action_class _positionals _possibly_sorted _precedences _print_message ' +
  '_prog _prog_prefix _proto_member _proxy _push_async_cm_exit _push_cm_exit _push_exit_callback ' +
  '_raise_malformed_node _re _read_args_from_files _reconstructor _recreate_cm _recursive_repr ' +
  '_reduce_ex _reduce_ex_by_global_name _registries _registry_get _remove_action _repeat _replace _repr ' +
  '_repr_ _repr_iterable _reset_cache _root_section _s_getter _s_setter _scan_once _signal _simple ' +
  '_simple_enum _singles_mask_ _skipkeys _socket _sort_keys _sort_order_ _source _special_chars_map ' +
  '_split_lines _splitlines_no_ff _sre _starmap _stdlib_enums _str_literal_helper _string_at ' +
  '_string_at_addr _struct _subparsers _swapped_meta _swapped_struct_meta _swapped_union_meta _sys _tee ' +
  '_tee_dataobject _test_simple_enum _token_pattern _tokenize _translations _tuple _tuple_new ' +
  '_tuplegetter _type_ignores _type_params_helper _types _unhashable_values_ _unhashable_values_map_ ' +
  '_uniq _unrecognized_args _unwrap_partial _unwrap_partialmethod _use_args_ _value2member_map_ _value_ ' +
  '_value_repr_ _w _warning _whitespace_matcher _width _win_functype_cache _wraps _write_constant ' +
  '_write_docstring _write_docstring_and_traverse_body _write_fstring_inner ' +
  '_write_str_avoiding_backslashes _ws _wstring_at _wstring_at_addr _zero_sentinel _zip aRepr abcs ' +
  'abstract_bases abstract_c3_mros accumulate aclosing action_class action_conflicts action_group ' +
  'action_header action_length action_name action_tuples action_usage action_width actions ' +
  'actions_slice actual add_argument add_argument_group add_arguments add_extension add_fallback ' +
  'add_flags add_group add_help add_mutually_exclusive_group add_parser add_subparsers add_text ' +
  'add_usage addgroup addliteral addressof aix alias_details alignment all_args all_bits allow_abbrev ' +
  'allow_nan allowed allsimple already and and_ android anext ann annotate_fields annotation ' +
  'append_const arg_count arg_counts arg_line arg_list arg_string arg_string_pattern_parts arg_strings ' +
  'arg_strings_iter arg_strings_pattern argname argparse args_buffer args_file args_str args_string ' +
  'argtypes argument argument_default argument_name argument_strings argument_values array as as_global ' +
  'ascii_iscased ascii_tolower asname assert assigned ast_obj async asynccontextmanager atomic attr ' +
  'attrgetter attrname attrs auto auto_valued av await b_item base_chain base_meta batched begin bin ' +
  'bindtextdomain binop binop_precedence binop_rassoc bit_count bit_length bltns body boolop ' +
  'boolop_precedence boolops boundary branch break bstartswith buf buffered buflen buftype byref c2py ' +
  'c_bool c_buffer c_byte c_char c_char_p c_double c_encode_basestring c_encode_basestring_ascii ' +
  'c_float c_int c_int16 c_int32 c_int64 c_int8 c_long c_longdouble c_longlong c_make_encoder ' +
  'c_make_scanner c_scanstring c_short c_size_t c_ssize_t c_time_t c_ubyte c_uint c_uint16 c_uint32 ' +
  'c_uint64 c_uint8 c_ulong c_ulonglong c_ushort c_void_p c_voidp c_wchar c_wchar_p cache_clear ' +
  'cache_get cache_info cache_len cache_parameters cache_token cached_property calcsize callbacks ' +
  'canonical_member capitalize capture case cases cast catalog cause cb_suppress ccom cdll ceiling ' +
  'center ch charmap charname charset charsetappend check check_circular checked_dict checked_enum ' +
  'checked_keys checked_member_dict checked_member_keys checked_method checked_value checkgroup ' +
  'checkgroupname checklookbehindgroup checks choice choice_action choice_strs choices choices_str chr ' +
  'chunk chunks class class_ class_name class_namespace class_type classdict clean cleandoc ' +
  'clear_extension_cache closegroup closing cls_name cls_or_self clsname cm cm_exit cmp_to_key cmpop ' +
  'cmpops co code1 code2 codeset collections colno columns combinations combinations_with_replacement ' +
  'combined_value comma comma_idx comment comparators comprehension compressed_checked_value ' +
  'compressed_simple_value concat condgroup condition condname confl_optional confl_optionals ' +
  'conflict_action conflict_handler conflict_string conflicting_actions conflicts const constructor ' +
  'constructor_ob consume_optional consume_positionals contained container contains content ' +
  'context_expr contextlib contextmanager continue conversion convert_arg_line_to_args convert_class ' +
  'copy_location countOf cr_await cr_code cr_frame cr_running create_string_buffer ' +
  'create_unicode_buffer ctx ctxt_msg_id ctypes curr current_indent current_token currsize cycle ' +
  'data_type_method data_types dcf dct deco decoded_string decorating_function decorator decorator_list ' +
  'def def_str default_metavar default_prefix default_value defaultdict defaulting_nargs defaults del ' +
  'del_flags delattr deleter delimit delimit_if delitem deprecated deque desc descr description ' +
  'descriptor_type dest dest_option_string dgettext dict_delitem dict_setitem difference digits dims ' +
  'dis dis_ dispatch dispatch_cache dispatcher dllhandle dlltype dlopen dngettext dnpgettext ' +
  'do_visit_try docstring domain dpgettext dropwhile dump duplicates e_pattern element elements elif ' +
  'else elt elts emit encode_basestring encode_basestring_ascii end_ end_section ensure_ascii ' +
  'enter_async_context enter_context enter_result enum enum_class enum_dict enum_klass enum_member ' +
  'enum_method enum_type enumeration envar epilog eq errmsg errno esc escape escape_char ' +
  'escape_special_whitespace escaped_string etype eval exc_context except excepthandler exceptions ' +
  'excinfo excinst exctb exctype exec_body exit_method exit_on_error expandtabs expected_prefix ' +
  'explicit_arg explicit_bases explicit_c3_mros expr expr_context extra extras f_back f_globals failed ' +
  'failed_member fallback fallback_to_repr fasttypes fdoc feature_version field field_defaults ' +
  'field_name field_names fields fill fill_suffix filterfalse finalbody finally findall finditer ' +
  'first_enum fix_flags fix_missing_locations fixed_ctx fixes fixup flag flag_mask flags1 floatstr ' +
  'floordiv for format_help format_map format_spec format_usage formats formatter formatter_class found ' +
  'found_descriptor found_method frac frame frame_exc from from_buffer from_iterable ' +
  'fromfile_prefix_chars fromkeys fstring_parts full fullmatch func_type function functools garbage gc ' +
  'ge gen generators generic_visit get_args get_default get_docstring get_errno get_invocation ' +
  'get_last_error get_lines get_metavar get_origin get_original_bases get_precedence get_raw_docstring ' +
  'get_source_segment get_subactions get_terminal_size get_type_comment get_type_hints getitem ' +
  'getsignal getsizeof getter getters gettext getuntil getwhile getwidth gi_code gi_frame gi_running ' +
  'gi_yieldfrom global global_enum global_enum_repr global_flag_repr global_str gnv gnv_last_values ' +
  'got_all group_actions group_map group_parts group_size groupby groupdict grouprefpos groupwidths gt ' +
  'guard handler handler_func_name handlers hascased hashvalue heading heading_text heapq help_lines ' +
  'help_position help_text help_width helper high high_bit hint hits how iadd iand iconcat identity idx ' +
  'if if_clause if_false if_true ifloordiv ifs ii ilshift imatmul imod impl import imul in ' +
  'include_attributes increasing_level_traverse increment_lineno indent indent_first indent_increment ' +
  'indent_length indexOf infile init initial_indent initlist inner inserted_separators_indices inserts ' +
  'inst install integer inter interesting interleave inv invalid_names invert invocation_lengths ior ' +
  'ipow irshift is is_ is_async is_constant is_format_spec is_non_empty_tuple is_not is_related ' +
  'is_strict_base is_sync isalpha iscased isdecimal isdigit isidentifier iskeyword islice islower ' +
  'isnumeric isoctal isprintable issoftkeyword isspace isstring issubclass istitle isub isupper ' +
  'item_help item_no item_separator item_yes itemgetter items_view itemsappend itemsize ' +
  'iter_child_nodes iter_fields iter_unpack itertools itruediv ixor json kernel32 key_separator keyrepr ' +
  'keyword keywords kw_defaults kwarg kwd_attrs kwd_mark kwd_patterns kwlist kwonlyargs labels lang ' +
  'language languages lappend last_values lastgroup lastindex lastk le left left_precedence length_hint ' +
  'lexicon line_len link_next link_prev literal literal_eval ljust lno load loc localedir ' +
  'long_option_strings lookbehindgroups low lru_cache lshift lst lt major major_version make_encoder ' +
  'make_key make_scanner maketrans mapping_get maps marker markerid markers mask masteridx ' +
  'match_argument match_case match_number match_partial matches matmul max_10_exp max_bits ' +
  'max_help_position max_option_string_index maxarray maxdeque maxdict maxfrozenset maxiter maxlevel ' +
  'maxlines maxlist maxlong maxother maxset maxstring maxtuple maybe_newline member member.__init__ ' +
  'member_list member_map member_name member_names member_type member_value member_values members ' +
  'memmove memo memo_get memset mend messages meta metacls metavar methodcaller minor minor_version ' +
  'missed misses missing_names missing_value mlen mo modifier moff mofile mofiles more_members ' +
  'most_common move_to_end msgcount msgid1 msgid2 mul multi_bits mutex_action mutex_group ' +
  'name_or_ordinal namedtuple namedtuple_ nan nargs nargs_errors nargs_pattern ne neg neg_value negate ' +
  'nelang nelangs new_arg_strings new_base new_bases new_child new_class new_exc new_fstring_parts ' +
  'new_func new_member new_node new_quote_types new_stack new_target new_values newcount newlevel ' +
  'newline_indent next_option_string_index nextchar nexttok ngettext nl nlargest no_type_comments node ' +
  'node_or_string nodes non_auto_store nonlocal nonmember nonpositive normalize not not_ npgettext ' +
  'nullcontext num num_fields ob_type object_hook object_method object_pairs_hook objtype offset_width ' +
  'ogid old_exc old_node old_value oldkey oldresult oldroot oledll op op_result opengroup operand ' +
  'operator operator_precedence opfunc opname ops opt_parts option option_prefix option_string ' +
  'option_string_indices option_strings option_tuple option_tuples optional_vars optionals ' +
  'optionals_map or or_ ord orelse original original_names original_source other_bases other_c3_mros ' +
  'other_count other_value overwrite_doc ownerclass pack pack_into padded padding pair pairs ' +
  'pairs_append pairwise params parents parse parse_args parse_array parse_constant parse_float ' +
  'parse_int parse_intermixed_args parse_known_args parse_known_intermixed_args parse_object ' +
  'parse_string parse_template parser parser_class parser_name parsers parsers_class part_strings ' +
  'partial partial.__get__ partialmethod parts pass pat_len patterns pending_raise permutations ' +
  'pgettext phrase pickle pickle_by_enum_name pickle_by_global_name pickle_complex pickle_function ' +
  'pickle_union pieces plural pm pointer pop_all popleft pos_parts positionals positionals_end_index ' +
  'posonlyargs possible possible_quotes pow ppv precedence prefix1 prefix_chars prefix_len prefix_skip ' +
  'prefix_skip1 prefixappend prepare_class prev prev_in_try_star print_ print_2 print_help print_usage ' +
  'product prog proxy pseudo_member pthread_sigmask ptr purge push push_async_callback push_async_exit ' +
  'py_encode_basestring py_encode_basestring_ascii py_make_scanner py_object py_scanstring pydll ' +
  'pythonapi qualname quote quote_type quote_types raise raw_decode rb rclsid received_exc ' +
  'recursive_repr redirect redirect_stderr redirect_stdout reduce registry_name remaining_args ' +
  'remove_extension removesuffix repeat repr1 repr_ repr_array repr_deque repr_dict repr_fmt ' +
  'repr_frozenset repr_instance repr_int repr_list repr_running repr_set repr_str repr_tuple reprlib ' +
  'require_parens required required_actions res resize resolve_bases resolved_bases restype ret retsig ' +
  'returns right right_precedence riid rjust roots round rshift runs s_and_end s_pattern save_default ' +
  'save_nargs save_new save_required save_usage scan scan_once scanner scanstring section seen_actions ' +
  'seen_non_default_actions selected_pattern selected_patterns self_get sentinel separator separators ' +
  'seq seqtypes sequences set_defaults set_errno set_last_error set_precedence set_type setappend ' +
  'setitem sget share shift short_explicit_arg short_option_prefix show_empty show_flag_values shutil ' +
  'sign signal signalnum sigpending sigs_set sigset sigwait simple simple_dict simple_enum simple_keys ' +
  'simple_member_dict simple_member_keys simple_method simple_value single single_bits singledispatch ' +
  'singledispatchmethod singles_mask sizeof skip skipkeys skipno skipyes slice_value slots soft_link ' +
  'softkwlist sort_keys sourceget sourcematch star_args starmap start_index start_section stmt ' +
  'stop_index store store_const store_false store_true string_at strings stripped sub sub_verbose ' +
  'subaction subcls subcommands subject subn subnamespace subparser subpattern subpatternappend ' +
  'subsequent_indent subtract sup super_init superinit suppress suppressed_exc swapcase tailappend ' +
  'take_action takewhile targets tend terminator territory text_width textdomain that thing this title ' +
  'title_group_map tlen tmp_cls tmsg to todo toff tokens tolist tolower total total_ordering tp trail ' +
  'transidx translation traverse traverser tree truediv truth try tup tuple_new tuple_size type_comment ' +
  'type_comments type_func type_ignore type_ignores type_name type_param type_set typecode typecodes ' +
  'typed typename types uname unaryop unhashable_values uni uni2 unicode_escape unicode_iscased ' +
  'unicode_tolower unicodedata union unique unop unop_precedence unpack unparse unparse_inner unparser ' +
  'update_str update_wrapper updated usage use_args use_errno use_last_error user_function v_repr ' +
  'valid_signals valrepr value2member_map vararg ve_exc verify visit visit_ visit_AnnAssign ' +
  'visit_Assert visit_Assign visit_AsyncFor visit_AsyncFunctionDef visit_AsyncWith visit_Attribute ' +
  'visit_AugAssign visit_Await visit_BinOp visit_BoolOp visit_Break visit_Call visit_ClassDef ' +
  'visit_Compare visit_Constant visit_Continue visit_Delete visit_Dict visit_DictComp visit_Ellipsis ' +
  'visit_ExceptHandler visit_Expr visit_For visit_FormattedValue visit_FunctionDef visit_FunctionType ' +
  'visit_GeneratorExp visit_Global visit_If visit_IfExp visit_Import visit_ImportFrom visit_JoinedStr ' +
  'visit_Lambda visit_List visit_ListComp visit_Match visit_MatchAs visit_MatchClass visit_MatchMapping ' +
  'visit_MatchOr visit_MatchSequence visit_MatchSingleton visit_MatchStar visit_MatchValue visit_Module ' +
  'visit_Name visit_NamedExpr visit_Nonlocal visit_ParamSpec visit_Pass visit_Raise visit_Return ' +
  'visit_Set visit_SetComp visit_Slice visit_Starred visit_Subscript visit_Try visit_TryStar ' +
  'visit_Tuple visit_TypeAlias visit_TypeVar visit_TypeVarTuple visit_UnaryOp visit_While visit_With ' +
  'visit_Yield visit_YieldFrom visit_alias visit_arg visit_arguments visit_comprehension visit_keyword ' +
  'visit_match_case visit_withitem visitor warned wax weakref while width windll winmode winner with ' +
  'withitem wrap wrapped wrapper wraps write_attr_pattern write_item write_key_pattern_pair ' +
  'write_key_value_pair wstring_at xX xor yield zfill zip_longest'
).split(' ');

/** The strings after an ordinary start. */
export const startStrings: ReadonlySet<string> = new Set([...everywhere, ...withSite]);

/** The strings beside the recorder. */
export const recorderStrings: ReadonlySet<string> = new Set([...everywhere, ...withRecorder]);
