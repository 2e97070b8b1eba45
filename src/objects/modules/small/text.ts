/** The Python of small modules for text: `shlex`, `html`, `keyword`, `getopt`. */

export const shlex = String.raw`
import os
import re
import sys
from collections import deque
from io import StringIO

__all__ = ["shlex", "split", "quote", "join"]

class shlex:
    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        self.instream = instream if instream is not None else sys.stdin
        self.infile = infile if instream is not None else None
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
        if posix:
            self.wordchars += "".join(chr(c) for c in [*range(0xDF, 0xF7), *range(0xF8, 0x100), *range(0xC0, 0xD7),
                                                        *range(0xD8, 0xDF)])
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.state = " "
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ""
        self.source = None
        if not punctuation_chars:
            punctuation_chars = ""
        elif punctuation_chars is True:
            punctuation_chars = "();<>|&"
        self._punctuation_chars = punctuation_chars
        self._given_back = deque()
        if punctuation_chars:
            self.wordchars += "~-./*?="
            self.wordchars = "".join(c for c in self.wordchars if c not in punctuation_chars)
    @property
    def punctuation_chars(self):
        return self._punctuation_chars
    def push_token(self, tok):
        self.pushback.appendleft(tok)
    def get_token(self):
        return self.pushback.popleft() if self.pushback else self.read_token()
    def read_token(self):
        quoted = False
        escaped = " "
        while True:
            if self._punctuation_chars and self._given_back:
                c = self._given_back.pop()
            else:
                c = self.instream.read(1)
            if c == "\n":
                self.lineno += 1
            state = self.state
            if state is None:
                self.token = ""
                break
            if state == " ":
                if not c:
                    self.state = None
                    break
                if c in self.whitespace:
                    if self.token or self.posix and quoted:
                        break
                    continue
                if c in self.commenters:
                    self.instream.readline()
                    self.lineno += 1
                elif self.posix and c in self.escape:
                    escaped = "a"
                    self.state = c
                elif c in self.wordchars:
                    self.token = c
                    self.state = "a"
                elif c in self._punctuation_chars:
                    self.token = c
                    self.state = "c"
                elif c in self.quotes:
                    if not self.posix:
                        self.token = c
                    self.state = c
                elif self.whitespace_split:
                    self.token = c
                    self.state = "a"
                else:
                    self.token = c
                    if self.token or self.posix and quoted:
                        break
            elif state in self.quotes:
                quoted = True
                if not c:
                    raise ValueError("No closing quotation")
                if c == state:
                    if not self.posix:
                        self.token += c
                        self.state = " "
                        break
                    self.state = "a"
                elif self.posix and c in self.escape and state in self.escapedquotes:
                    escaped = state
                    self.state = c
                else:
                    self.token += c
            elif state in self.escape:
                if not c:
                    raise ValueError("No escaped character")
                if escaped in self.quotes and c != state and c != escaped:
                    self.token += state
                self.token += c
                self.state = escaped
            else:
                if not c:
                    self.state = None
                    break
                if c in self.whitespace:
                    self.state = " "
                    if self.token or self.posix and quoted:
                        break
                elif c in self.commenters:
                    self.instream.readline()
                    self.lineno += 1
                    if self.posix:
                        self.state = " "
                        if self.token or quoted:
                            break
                elif state == "c":
                    if c in self._punctuation_chars:
                        self.token += c
                    else:
                        if c not in self.whitespace:
                            self._given_back.append(c)
                        self.state = " "
                        break
                elif self.posix and c in self.quotes:
                    self.state = c
                elif self.posix and c in self.escape:
                    escaped = "a"
                    self.state = c
                elif c in self.wordchars or c in self.quotes or (
                        self.whitespace_split and c not in self._punctuation_chars):
                    self.token += c
                else:
                    if self._punctuation_chars:
                        self._given_back.append(c)
                    else:
                        self.pushback.appendleft(c)
                    self.state = " "
                    if self.token or self.posix and quoted:
                        break
        result = self.token
        self.token = ""
        return None if self.posix and not quoted and result == "" else result
    def __iter__(self):
        return self
    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token

def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    lex = shlex(s, posix=posix)
    lex.whitespace_split = True
    if not comments:
        lex.commenters = ""
    return list(lex)

def join(split_command):
    return " ".join(quote(arg) for arg in split_command)

_unsafe = re.compile(r"[^\w@%+=:,./-]", re.ASCII).search

def quote(s):
    if not s:
        return "''"
    if _unsafe(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
`;

export const html = String.raw`
import re

__all__ = ["escape", "unescape"]

def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s

_names = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\xa0", "copy": "\xa9", "reg": "\xae",
          "euro": "\u20ac", "hellip": "\u2026", "mdash": "\u2014", "ndash": "\u2013", "lsquo": "\u2018", "rsquo": "\u2019",
          "ldquo": "\u201c", "rdquo": "\u201d", "bull": "\u2022", "middot": "\xb7", "times": "\xd7", "eacute": "\xe9",
          "egrave": "\xe8", "agrave": "\xe0", "uuml": "\xfc", "ouml": "\xf6", "auml": "\xe4", "szlig": "\xdf",
          "ccedil": "\xe7", "ntilde": "\xf1", "deg": "\xb0", "pound": "\xa3", "yen": "\xa5", "sect": "\xa7",
          "laquo": "\xab", "raquo": "\xbb", "trade": "\u2122", "larr": "\u2190", "rarr": "\u2192", "hearts": "\u2665"}
_bare = ("amp", "lt", "gt", "quot", "nbsp", "copy", "reg")

def _replace(match):
    text = match.group(1)
    if text[0] == "#":
        number = int(text[2:].rstrip(";"), 16) if text[1] in "xX" else int(text[1:].rstrip(";"))
        if 0xD800 <= number <= 0xDFFF or number > 0x10FFFF or number == 0:
            return "\ufffd"
        if 0x80 <= number <= 0x9F:
            return bytes([number]).decode("cp1252", "replace")
        return chr(number)
    if text.endswith(";"):
        if text[:-1] in _names:
            return _names[text[:-1]]
        return _unknown("a rare HTML entity", "str")
    for name in _bare:
        if text.startswith(name):
            return _names[name] + text[len(name):]
    return "&" + text

def unescape(s):
    if "&" not in s:
        return s
    return re.sub(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)", _replace, s)
`;

export const keyword = `
__all__ = ["iskeyword", "issoftkeyword", "kwlist", "softkwlist"]

kwlist = ["False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
          "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not",
          "or", "pass", "raise", "return", "try", "while", "with", "yield"]
softkwlist = ["_", "case", "match"] + (["type"] if _typeStatement else [])
iskeyword = frozenset(kwlist).__contains__
issoftkeyword = frozenset(softkwlist).__contains__
`;

export const getopt = `
__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]

class GetoptError(Exception):
    opt = ""
    msg = ""
    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)
    def __str__(self):
        return self.msg
error = GetoptError

def getopt(args, shortopts, longopts=[]):
    return _parse(list(args), shortopts, longopts, False)

def gnu_getopt(args, shortopts, longopts=[]):
    if shortopts.startswith("+"):
        return _parse(list(args), shortopts[1:], longopts, False)
    return _parse(list(args), shortopts, longopts, True)

def _parse(args, shortopts, longopts, mixed):
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    opts = []
    rest = []
    while args:
        arg = args[0]
        if arg == "--":
            rest += args[1:]
            break
        if arg[:2] == "--":
            args = _long(opts, arg[2:], longopts, args[1:])
        elif arg[:1] == "-" and arg != "-":
            args = _short(opts, arg[1:], shortopts, args[1:])
        elif mixed:
            rest.append(arg)
            args = args[1:]
        else:
            rest += args
            break
    return opts, rest

def _long(opts, opt, longopts, args):
    opt, there, value = opt.partition("=")
    found = [o for o in longopts if o.startswith(opt)]
    if not found:
        raise GetoptError("option --%s not recognized" % opt, opt)
    if opt in found:
        name, wants = opt, False
    elif opt + "=" in found:
        name, wants = opt, True
    elif len(found) > 1:
        raise GetoptError("option --%s not a unique prefix" % opt, opt)
    else:
        name, wants = found[0].rstrip("="), found[0].endswith("=")
    if wants:
        if not there:
            if not args:
                raise GetoptError("option --%s requires argument" % name, name)
            value, args = args[0], args[1:]
    elif there:
        raise GetoptError("option --%s must not have an argument" % name, name)
    opts.append(("--" + name, value))
    return args

def _short(opts, text, shortopts, args):
    while text:
        opt, text = text[0], text[1:]
        at = shortopts.find(opt)
        if at < 0 or opt == ":":
            raise GetoptError("option -%s not recognized" % opt, opt)
        value = ""
        if shortopts.startswith(":", at + 1):
            if not text:
                if not args:
                    raise GetoptError("option -%s requires argument" % opt, opt)
                text, args = args[0], args[1:]
            value, text = text, ""
        opts.append(("-" + opt, value))
    return args
`;

export const graphlib = `
from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]

class CycleError(ValueError):
    pass

class _NodeInfo:
    __slots__ = "node", "npredecessors", "successors"
    def __init__(self, node):
        self.node = node
        self.npredecessors = 0
        self.successors = []

class TopologicalSorter:
    def __init__(self, graph=None):
        self._node2info = {}
        self._ready_nodes = None
        self._npassedout = 0
        self._nfinished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)
    def _get_nodeinfo(self, node):
        info = self._node2info.get(node)
        if info is None:
            info = self._node2info[node] = _NodeInfo(node)
        return info
    def add(self, node, *predecessors):
        if self._ready_nodes is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        info = self._get_nodeinfo(node)
        info.npredecessors += len(predecessors)
        for before in predecessors:
            self._get_nodeinfo(before).successors.append(node)
    def prepare(self):
        if self._ready_nodes is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready_nodes = [i.node for i in self._node2info.values() if i.npredecessors == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)
    def get_ready(self):
        if self._ready_nodes is None:
            raise ValueError("prepare() must be called first")
        result = tuple(self._ready_nodes)
        for node in result:
            self._node2info[node].npredecessors = -1
        self._ready_nodes.clear()
        self._npassedout += len(result)
        return result
    def is_active(self):
        if self._ready_nodes is None:
            raise ValueError("prepare() must be called first")
        return self._nfinished < self._npassedout or bool(self._ready_nodes)
    def __bool__(self):
        return self.is_active()
    def done(self, *nodes):
        if self._ready_nodes is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            info = self._node2info.get(node)
            if info is None:
                raise ValueError("node {!r} was not added using add()".format(node))
            if info.npredecessors >= 0:
                raise ValueError("node {!r} was not passed out (still not ready)".format(node))
            if info.npredecessors == -2:
                raise ValueError("node {!r} was already marked done".format(node))
            info.npredecessors = -2
            for successor in info.successors:
                after = self._node2info[successor]
                after.npredecessors -= 1
                if after.npredecessors == 0:
                    self._ready_nodes.append(successor)
            self._nfinished += 1
    def _find_cycle(self):
        infos = self._node2info
        stack = []
        steps = []
        seen = set()
        places = {}
        for node in infos:
            if node in seen:
                continue
            while True:
                if node in seen:
                    if node in places:
                        return stack[places[node]:] + [node]
                else:
                    seen.add(node)
                    steps.append(iter(infos[node].successors).__next__)
                    places[node] = len(stack)
                    stack.append(node)
                while stack:
                    try:
                        node = steps[-1]()
                        break
                    except StopIteration:
                        del places[stack.pop()]
                        steps.pop()
                else:
                    break
        return None
    def static_order(self):
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)
    __class_getitem__ = classmethod(GenericAlias)
`;
