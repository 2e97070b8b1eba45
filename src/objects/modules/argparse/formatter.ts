/** The Python of `argparse`: usage lines and help texts. */

export const formatter = String.raw`
class _Section:
    def __init__(self, formatter, parent, heading=None):
        self.formatter = formatter
        self.parent = parent
        self.heading = heading
        # What it consists of: functions that answer text, and their arguments.
        self.items = []
    def format_help(self):
        formatter = self.formatter
        heading = self.heading
        if self.parent is not None:
            formatter._indent()
        body = formatter._join_parts([func(*args) for func, args in self.items])
        if self.parent is not None:
            formatter._dedent()
        if not body:
            return ""
        if heading is SUPPRESS or heading is None:
            return formatter._join_parts(["\n", body, "\n"])
        return formatter._join_parts(["\n", "%*s%s:\n" % (formatter._current_indent, "", heading), body, "\n"])

class HelpFormatter:
    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = 78
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._level = 0
        self._action_max_length = 0
        self._root_section = self._Section(self, None)
        self._current_section = self._root_section

    def _indent(self):
        self._current_indent += self._indent_increment
        self._level += 1
    def _dedent(self):
        self._current_indent -= self._indent_increment
        self._level -= 1

    _Section = _Section
    def start_section(self, heading):
        self._indent()
        section = self._Section(self, self._current_section, heading)
        self._add_item(section.format_help, [])
        self._current_section = section
    def end_section(self):
        self._current_section = self._current_section.parent
        self._dedent()
    def _add_item(self, func, args):
        self._current_section.items.append((func, args))
    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._add_item(self._format_text, [text])
    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, (usage, actions, groups, prefix))
    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        lengths = [len(self._format_action_invocation(action)) + self._current_indent]
        for subaction in self._iter_indented_subactions(action):
            lengths.append(len(self._format_action_invocation(subaction)) + self._current_indent)
        self._action_max_length = max(self._action_max_length, *lengths)
        self._add_item(self._format_action, [action])
    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)
    def format_help(self):
        text = self._root_section.format_help()
        if text:
            import re
            text = re.sub("\n\n\n+", "\n\n", text).strip("\n") + "\n"
        return text
    def _join_parts(self, parts):
        return "".join([part for part in parts if part and part is not SUPPRESS])

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = "usage: "
        if usage is not None:
            return "%s%s\n\n" % (prefix, usage % dict(prog=self._prog))
        if not actions:
            return "%s%s\n\n" % (prefix, "%(prog)s" % dict(prog=self._prog))
        prog = "%(prog)s" % dict(prog=self._prog)
        optionals = [action for action in actions if action.option_strings]
        positionals = [action for action in actions if not action.option_strings]
        parts = self._usage_parts(optionals + positionals, groups)
        usage = " ".join([prog, *parts])
        room = self._width - self._current_indent
        if len(prefix) + len(usage) > room:
            first = self._usage_parts(optionals, groups)
            second = self._usage_parts(positionals, groups)
            if len(prefix) + len(prog) <= 0.75 * room:
                indent = " " * (len(prefix) + len(prog) + 1)
                if first:
                    lines = self._lines([prog, *first], indent, prefix, room)
                    lines.extend(self._lines(second, indent, None, room))
                elif second:
                    lines = self._lines([prog, *second], indent, prefix, room)
                else:
                    lines = [prog]
            else:
                indent = " " * len(prefix)
                lines = self._lines(first + second, indent, None, room)
                if len(lines) > 1:
                    lines = self._lines(first, indent, None, room) + self._lines(second, indent, None, room)
                lines = [prog, *lines]
            usage = "\n".join(lines)
        return "%s%s\n\n" % (prefix, usage)

    def _lines(self, parts, indent, prefix, room):
        lines = []
        line = []
        length = (len(prefix) if prefix is not None else len(indent)) - 1
        for part in parts:
            if length + 1 + len(part) > room and line:
                lines.append(indent + " ".join(line))
                line = []
                length = len(indent) - 1
            line.append(part)
            length += len(part) + 1
        if line:
            lines.append(indent + " ".join(line))
        if prefix is not None and lines:
            lines[0] = lines[0][len(indent):]
        return lines

    def _usage_parts(self, actions, groups):
        """A text an argument; those of a group that excludes each other are one."""
        parts = []
        done = set()
        for i, action in enumerate(actions):
            if id(action) in done:
                continue
            group = self._group_at(actions, i, groups)
            if group is not None:
                members = [one for one in group._group_actions]
                for one in members:
                    done.add(id(one))
                texts = [self._usage_part(one, True) for one in members if one.help is not SUPPRESS]
                if not texts:
                    continue
                if len(texts) == 1 and not _argparseGroupsStayWhole:
                    text = texts[0] if group.required else "[" + texts[0] + "]"
                    parts.append(text)
                    continue
                opening, closing = "()" if group.required else "[]"
                if _argparseGroupsStayWhole and len(texts) == 1:
                    parts.append(texts[0] if group.required else "[" + texts[0] + "]")
                    continue
                joined = [text + (" |" if k < len(texts) - 1 else "") for k, text in enumerate(texts)]
                joined[0] = opening + joined[0]
                joined[-1] += closing
                parts.extend(joined)
                continue
            if action.help is SUPPRESS:
                continue
            parts.append(self._usage_part(action, False))
        return parts

    def _group_at(self, actions, at, groups):
        for group in groups:
            members = group._group_actions
            if members and members[0] is actions[at] and len(members) <= len(actions) - at:
                if all(a is b for a, b in zip(actions[at:], members)):
                    return group
        return None

    def _usage_part(self, action, grouped):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            text = self._format_args(action, default)
            if grouped and text[:1] == "[" and text[-1:] == "]":
                text = text[1:-1]
            return text
        option = action.option_strings[0]
        if action.nargs == 0:
            text = action.format_usage()
        else:
            text = "%s %s" % (option, self._format_args(action, self._get_default_metavar_for_optional(action)))
        return text if action.required or grouped else "[%s]" % text

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % dict(prog=self._prog)
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width, " " * self._current_indent) + "\n\n"

    def _format_action(self, action):
        help_position = min(self._action_max_length + 2, self._max_help_position)
        help_width = max(self._width - help_position, 11)
        room = help_position - self._current_indent - 2
        header = self._format_action_invocation(action)
        if not action.help:
            first = 0
            header = "%*s%s\n" % (self._current_indent, "", header)
        elif len(header) <= room:
            header = "%*s%-*s  " % (self._current_indent, "", room, header)
            first = 0
        else:
            header = "%*s%s\n" % (self._current_indent, "", header)
            first = help_position
        parts = [header]
        if action.help and action.help.strip():
            text = self._expand_help(action)
            if text:
                lines = self._split_lines(text, help_width)
                parts.append("%*s%s\n" % (first, "", lines[0]))
                for line in lines[1:]:
                    parts.append("%*s%s\n" % (help_position, "", line))
        elif not header.endswith("\n"):
            parts.append("\n")
        for subaction in self._iter_indented_subactions(action):
            parts.append(self._format_action(subaction))
        return self._join_parts(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            return " ".join(self._metavar_formatter(action, default)(1))
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        args = self._format_args(action, self._get_default_metavar_for_optional(action))
        if _argparseShortInvocation:
            return ", ".join(action.option_strings) + " " + args
        return ", ".join(["%s %s" % (option, args) for option in action.option_strings])

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = "{%s}" % ",".join([str(choice) for choice in action.choices])
        else:
            result = default_metavar
        def give(count):
            return result if isinstance(result, tuple) else (result,) * count
        return give

    def _format_args(self, action, default_metavar):
        give = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return "%s" % give(1)
        if nargs == OPTIONAL:
            return "[%s]" % give(1)
        if nargs == ZERO_OR_MORE:
            metavar = give(1)
            return "[%s [%s ...]]" % metavar if len(metavar) == 2 else "[%s ...]" % metavar
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % give(2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % give(1)
        if nargs == SUPPRESS:
            return ""
        try:
            texts = ["%s" for _ in range(nargs)]
        except TypeError:
            raise ValueError("invalid nargs value") from None
        return " ".join(texts) % give(nargs)

    def _expand_help(self, action):
        params = dict(vars(action), prog=self._prog)
        for name in list(params):
            if params[name] is SUPPRESS:
                del params[name]
        for name in list(params):
            if hasattr(params[name], "__name__"):
                params[name] = params[name].__name__
        if params.get("choices") is not None:
            params["choices"] = ", ".join([str(c) for c in params["choices"]])
        text = self._get_help_string(action)
        return text % params if "%" in text else text

    def _iter_indented_subactions(self, action):
        subactions = getattr(action, "_get_subactions", None)
        if subactions is not None:
            self._indent()
            yield from subactions()
            self._dedent()

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(" ".join(text.split()), width)
    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(" ".join(text.split()), width, initial_indent=indent, subsequent_indent=indent)
    def _get_help_string(self, action):
        return action.help
    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()
    def _get_default_metavar_for_positional(self, action):
        return action.dest

class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return "".join(indent + line for line in text.splitlines(keepends=True))

class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()

class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        help = action.help
        if help is None:
            help = ""
        if "%(default)" not in help and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                help += " (default: %(default)s)"
        return help

class MetavarTypeHelpFormatter(HelpFormatter):
    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__
    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__
`;
