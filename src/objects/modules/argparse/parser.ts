/** The Python of `argparse`: the parser and its groups. */

export const parser = String.raw`
class _ActionsContainer:
    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self.conflict_handler = conflict_handler
        self._registries = {"action": dict(_action_classes), "type": {}}
        self._get_handler()
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._has_negative_number_optionals = []

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object
    def _registry_get(self, registry_name, value, default_value=None):
        return self._registries[registry_name].get(value, default_value)

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]
    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest, None)

    def add_argument(self, *args, **kwargs):
        chars = self.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and "dest" in kwargs:
                raise ValueError("dest supplied twice for positional argument")
            kwargs = self._get_positional_kwargs(*args, **kwargs)
        else:
            kwargs = self._get_optional_kwargs(*args, **kwargs)
        if "default" not in kwargs:
            dest = kwargs["dest"]
            if dest in self._defaults:
                kwargs["default"] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs["default"] = self.argument_default
        chosen = kwargs.pop("action", None)
        action_class = self._registry_get("action", chosen, chosen)
        if not callable(action_class):
            raise ValueError('unknown action "%s"' % (action_class,))
        action = action_class(**kwargs)
        convert = self._registry_get("type", action.type, action.type)
        if convert is not None and not callable(convert):
            raise ValueError("%r is not callable" % (convert,))
        if convert is FileType:
            raise ValueError("%r is a FileType class object, instance of it must be passed" % (convert,))
        if hasattr(self, "_get_formatter"):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError("length of metavar tuple does not match nargs")
            if _argparseChecksHelp and action.help:
                try:
                    self._get_formatter()._expand_help(action)
                except (ValueError, TypeError, KeyError) as problem:
                    raise ValueError("badly formed help string") from problem
        return self._add_action(action)

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group
    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for option in action.option_strings:
            self._option_string_actions[option] = action
            if _is_negative_number(option) and not self._has_negative_number_optionals:
                self._has_negative_number_optionals.append(True)
        return action
    def _remove_action(self, action):
        self._actions.remove(action)

    def _add_container_actions(self, container):
        titles = {}
        for group in self._action_groups:
            titles[group.title] = group
        owners = {}
        for group in container._action_groups:
            if group.title not in titles:
                titles[group.title] = self.add_argument_group(title=group.title, description=group.description,
                                                              conflict_handler=group.conflict_handler)
            for action in group._group_actions:
                owners[action] = titles[group.title]
        for group in container._mutually_exclusive_groups:
            made = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                owners[action] = made
        for action in container._actions:
            owners.get(action, self)._add_action(action)

    def _get_positional_kwargs(self, dest, **kwargs):
        if "required" in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get("nargs")
        if nargs not in (OPTIONAL, ZERO_OR_MORE) and not (_argparseRemainderNotRequired and nargs in (REMAINDER, SUPPRESS)):
            kwargs["required"] = True
        if nargs == ZERO_OR_MORE and "default" not in kwargs:
            kwargs["required"] = True
        if nargs == 0 and _argparseRemainderNotRequired:
            raise ValueError("nargs for positionals must be != 0")
        return dict(kwargs, dest=dest, option_strings=[])

    def _get_optional_kwargs(self, *args, **kwargs):
        options = []
        longs = []
        for option in args:
            if option[0] not in self.prefix_chars:
                raise ValueError("invalid option string %r: must start with a character %r" % (option, self.prefix_chars))
            options.append(option)
            if len(option) > 1 and option[1] in self.prefix_chars:
                longs.append(option)
        dest = kwargs.pop("dest", None)
        if dest is None:
            dest = (longs[0] if longs else options[0]).lstrip(self.prefix_chars)
            if not dest:
                raise ValueError("dest= is required for options like %r" % option)
            dest = dest.replace("-", "_")
        return dict(kwargs, dest=dest, option_strings=options)

    def _get_handler(self):
        if self.conflict_handler not in ("error", "resolve"):
            raise ValueError("invalid conflict_resolution value: %r" % self.conflict_handler)

    def _check_conflict(self, action):
        clashes = [(option, self._option_string_actions[option]) for option in action.option_strings
                   if option in self._option_string_actions]
        if not clashes:
            return
        if self.conflict_handler == "error":
            text = "conflicting option string%s: %s" % (
                "" if len(clashes) == 1 else "s", ", ".join([option for option, other in clashes]))
            raise ArgumentError(action, text)
        for option, other in clashes:
            other.option_strings.remove(option)
            self._option_string_actions.pop(option, None)
            if not other.option_strings:
                other.container._remove_action(other)

class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **kwargs):
        kwargs.setdefault("conflict_handler", container.conflict_handler)
        kwargs.setdefault("prefix_chars", container.prefix_chars)
        kwargs.setdefault("argument_default", container.argument_default)
        super().__init__(description=description, **kwargs)
        self.title = title
        self._group_actions = []
        for name in ("_registries", "_actions", "_option_string_actions", "_defaults",
                     "_has_negative_number_optionals", "_mutually_exclusive_groups"):
            setattr(self, name, getattr(container, name))
    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action
    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)

class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required
        self._container = container
    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action
    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)

class ArgumentParser(_AttributeHolder, _ActionsContainer):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter,
                 prefix_chars="-", fromfile_prefix_chars=None, argument_default=None, conflict_handler="error",
                 add_help=True, allow_abbrev=True, exit_on_error=True):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default, conflict_handler)
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group("positional arguments")
        self._optionals = self.add_argument_group("options")
        self._subparsers = None
        def identity(text):
            return text
        self.register("type", None, identity if _argparseIdentityIsOwn else _identity)
        dash = "-" if "-" in prefix_chars else prefix_chars[0]
        if add_help:
            self.add_argument(dash + "h", dash * 2 + "help", action="help", default=SUPPRESS,
                              help="show this help message and exit")
        for parent in parents:
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        names = ["prog", "usage", "description", "formatter_class", "conflict_handler", "add_help"]
        return [(name, getattr(self, name)) for name in names]

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            if _argparseSubparsersRaise:
                raise ValueError("cannot have multiple subparser arguments")
            self.error("cannot have multiple subparser arguments")
        kwargs.setdefault("parser_class", type(self))
        if "title" in kwargs or "description" in kwargs:
            title = kwargs.pop("title", "subcommands")
            self._subparsers = self.add_argument_group(title, kwargs.pop("description", None))
        else:
            self._subparsers = self._positionals
        if kwargs.get("prog") is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._get_positional_actions(), self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        chosen = kwargs.pop("action", "parsers")
        action = self._registry_get("action", chosen, chosen)(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        if action.option_strings:
            self._optionals._add_action(action)
        else:
            self._positionals._add_action(action)
        return action
    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]
    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    def parse_args(self, args=None, namespace=None):
        namespace, rest = self.parse_known_args(args, namespace)
        if rest:
            text = "unrecognized arguments: %s" % " ".join(rest)
            if self.exit_on_error or not _argparseRaisesUnrecognized:
                self.error(text)
            raise ArgumentError(None, text)
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        args = sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if self.exit_on_error:
            try:
                namespace, rest = _Parse(self, args, namespace).run()
            except ArgumentError as error:
                self.error(str(error))
        else:
            namespace, rest = _Parse(self, args, namespace).run()
        if hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
            rest.extend(getattr(namespace, _UNRECOGNIZED_ARGS_ATTR))
            delattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
        return namespace, rest

    parse_intermixed_args = parse_args
    parse_known_intermixed_args = parse_known_args

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _match_argument(self, action, pattern):
        import re
        found = re.match(_nargs_pattern(action), pattern)
        if found is None:
            texts = {None: "expected one argument", OPTIONAL: "expected at most one argument",
                     ONE_OR_MORE: "expected at least one argument"}
            text = texts.get(action.nargs)
            if text is None:
                text = "expected %s argument%s" % (action.nargs, "" if action.nargs == 1 else "s")
            raise ArgumentError(action, text)
        return len(found.group(1))

    def _match_arguments_partial(self, actions, pattern):
        import re
        for count in range(len(actions), 0, -1):
            found = re.match("".join([_nargs_pattern(action) for action in actions[:count]]), pattern)
            if found is not None:
                return [len(text) for text in found.groups()]
        return []

    def _parse_optional(self, text):
        """None for a positional, else the possible (action, option, value)s."""
        if not text or text[0] not in self.prefix_chars:
            return None
        if text in self._option_string_actions:
            return [(self._option_string_actions[text], text, None)]
        if len(text) == 1:
            return None
        if "=" in text:
            option, value = text.split("=", 1)
            if option in self._option_string_actions:
                return [(self._option_string_actions[option], option, value)]
        options = self._get_option_tuples(text)
        if len(options) > 1:
            names = ", ".join([option for action, option, value in options])
            raise ArgumentError(None, "ambiguous option: %s could match %s" % (text, names))
        if options:
            return options
        if _is_negative_number(text) and not self._has_negative_number_optionals:
            return None
        if " " in text:
            return None
        return [(None, text, None)]

    def _get_option_tuples(self, text):
        found = []
        chars = self.prefix_chars
        if text[0] in chars and text[1] in chars:
            if self.allow_abbrev:
                prefix, equals, value = text.partition("=")
                for option in self._option_string_actions:
                    if option.startswith(prefix):
                        found.append((self._option_string_actions[option], option, value if equals else None))
        elif text[0] in chars:
            short, rest = text[:2], text[2:]
            for option in self._option_string_actions:
                if option == short:
                    found.append((self._option_string_actions[option], option, rest))
                elif self.allow_abbrev and option.startswith(text):
                    found.append((self._option_string_actions[option], option, None))
        return found

    def _get_values(self, action, texts):
        nargs = action.nargs
        if nargs not in (PARSER, REMAINDER) and "--" in texts:
            texts = list(texts)
            texts.remove("--")
        if not texts and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._get_value(action, value)
                self._check_value(action, value)
        elif not texts and nargs == ZERO_OR_MORE and not action.option_strings:
            value = action.default if action.default is not None else texts
            if action.default is not None and not _argparseStarDefaultUnchecked:
                self._check_value(action, value)
        elif len(texts) == 1 and nargs in (None, OPTIONAL):
            value = self._get_value(action, texts[0])
            self._check_value(action, value)
        elif nargs == REMAINDER:
            value = [self._get_value(action, text) for text in texts]
        elif nargs == PARSER:
            value = [self._get_value(action, text) for text in texts]
            self._check_value(action, value[0])
        elif nargs == SUPPRESS:
            value = SUPPRESS
        else:
            value = [self._get_value(action, text) for text in texts]
            for one in value:
                self._check_value(action, one)
        return value

    def _get_value(self, action, text):
        convert = self._registry_get("type", action.type, action.type)
        try:
            return convert(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error))
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, "invalid %s value: %r" % (name, text))

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(action, "invalid choice: %r (choose from %s)" % (
                value, ", ".join(map(repr, action.choices))))

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()
    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()
    def _get_formatter(self):
        formatter = self.formatter_class(prog=self.prog)
        if _argparseChecksHelp:
            formatter._decolor = lambda text: text
        return formatter
    def print_usage(self, file=None):
        self._print_message(self.format_usage(), sys.stdout if file is None else file)
    def print_help(self, file=None):
        self._print_message(self.format_help(), sys.stdout if file is None else file)
    def _print_message(self, message, file=None):
        if message:
            (sys.stderr if file is None else file).write(message)
    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)
    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, "%s: error: %s\n" % (self.prog, message))

def _identity(text):
    return text

def _is_negative_number(text):
    whole, dot, part = text[1:].partition(".")
    if text[:1] != "-" or not (whole + part).isdigit():
        return False
    return not dot or bool(part)

def _nargs_pattern(action):
    nargs = action.nargs
    if nargs is None:
        pattern = "(-*A-*)"
    elif nargs == OPTIONAL:
        pattern = "(-*A?-*)"
    elif nargs == ZERO_OR_MORE:
        pattern = "(-*[A-]*)"
    elif nargs == ONE_OR_MORE:
        pattern = "(-*A[A-]*)"
    elif nargs == REMAINDER:
        pattern = "([-AO]*)"
    elif nargs == PARSER:
        pattern = "(-*A[-AO]*)"
    elif nargs == SUPPRESS:
        pattern = "(-*-*)"
    else:
        pattern = "(-*%s-*)" % "-*".join("A" * nargs)
    if action.option_strings:
        pattern = pattern.replace("-*", "").replace("-", "")
    return pattern

class _Parse:
    """One run of a parser over its arguments: options where they stand, positionals as many as fit between them."""
    def __init__(self, parser, args, namespace):
        self.parser = parser
        self.args = args
        self.namespace = namespace
        self.extras = []
        self.seen = set()
        self.given = set()
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for one in group._group_actions:
                self.conflicts.setdefault(one, []).extend(
                    [other for other in group._group_actions if other is not one])
        self.options = {}
        letters = []
        rest = False
        for i, text in enumerate(args):
            if rest:
                letters.append("A")
            elif text == "--":
                letters.append("-")
                rest = True
            else:
                found = parser._parse_optional(text)
                if found is not None:
                    self.options[i] = found
                letters.append("A" if found is None else "O")
        self.pattern = "".join(letters)
        self.positionals = parser._get_positional_actions()

    def take(self, action, texts, option=None):
        self.seen.add(action)
        value = self.parser._get_values(action, texts)
        if action.option_strings or value is not action.default:
            self.given.add(action)
            for other in self.conflicts.get(action, ()):
                if other in self.given:
                    raise ArgumentError(action, "not allowed with argument %s" % _get_action_name(other))
        if value is not SUPPRESS:
            action(self.parser, self.namespace, value, option)

    def take_option(self, at):
        action, option, value = self.options[at][0]
        taken = []
        while True:
            if action is None:
                self.extras.append(self.args[at])
                return at + 1
            if value is not None:
                count = self.parser._match_argument(action, "A")
                if count == 0 and option[1:2] not in self.parser.prefix_chars and value != "":
                    taken.append((action, [], option))
                    option = option[0] + value[0]
                    rest = value[1:] or None
                    known = self.parser._option_string_actions
                    if option not in known:
                        raise ArgumentError(action, "ignored explicit argument %r" % value)
                    action, value = known[option], rest
                    continue
                if count == 1:
                    taken.append((action, [value], option))
                    stop = at + 1
                    break
                raise ArgumentError(action, "ignored explicit argument %r" % value)
            start = at + 1
            count = self.parser._match_argument(action, self.pattern[start:])
            stop = start + count
            taken.append((action, self.args[start:stop], option))
            break
        for one, texts, name in taken:
            self.take(one, texts, name)
        return stop

    def take_positionals(self, at):
        counts = self.parser._match_arguments_partial(self.positionals, self.pattern[at:])
        if _argparseOptionalPositionalsWait and at < len(self.pattern) and "O" in self.pattern[at:]:
            # What may be empty waits for arguments behind the next option.
            while counts and counts[-1] == 0 and len(counts) > 0 and self.positionals[len(counts) - 1].nargs not in (PARSER, REMAINDER, SUPPRESS):
                counts.pop()
        for action, count in zip(self.positionals, counts):
            texts = self.args[at:at + count]
            at += count
            self.take(action, texts)
        self.positionals[:] = self.positionals[len(counts):]
        return at

    def run(self):
        last = max(self.options) if self.options else -1
        at = 0
        while at <= last:
            following = min([i for i in self.options if i >= at])
            if at != following:
                end = self.take_positionals(at)
                if end > at:
                    at = end
                    continue
                at = end
            if at not in self.options:
                self.extras.extend(self.args[at:following])
                at = following
            at = self.take_option(at)
        stop = self.take_positionals(at)
        self.extras.extend(self.args[stop:])
        self.check()
        return self.namespace, self.extras

    def check(self):
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_get_action_name(action))
            elif (action.default is not None and isinstance(action.default, str)
                    and hasattr(self.namespace, action.dest) and action.default is getattr(self.namespace, action.dest)):
                setattr(self.namespace, action.dest, self.parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, "the following arguments are required: %s" % ", ".join(missing))
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any(action in self.given for action in group._group_actions):
                names = [_get_action_name(action) for action in group._group_actions if action.help is not SUPPRESS]
                raise ArgumentError(None, "one of the arguments %s is required" % " ".join(names))
`;
