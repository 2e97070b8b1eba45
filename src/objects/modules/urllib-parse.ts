/** The modules `urllib` and `urllib.parse`: Python, as in CPython. */

import { libraryFlags } from './library-flags';
import type { ModuleSpec } from './spec';

const python = String.raw`
from collections import namedtuple
import types

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl",
           "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult",
           "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp",
                 "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews",
               "prospero", "rtsp", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu", "sip", "sips", "mms", "sftp",
               "tel"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."

class _Located:
    __slots__ = ()
    @property
    def username(self):
        return self._user[0]
    @property
    def password(self):
        return self._user[1]
    @property
    def hostname(self):
        host = self._host[0]
        if not host:
            return None
        name, percent, zone = host.partition("%")
        return name.lower() + percent + zone
    @property
    def port(self):
        port = self._host[1]
        if port is not None:
            if port.isdigit() and port.isascii():
                port = int(port)
            else:
                raise ValueError("Port could not be cast to integer value as {!r}".format(port))
            if not 0 <= port <= 65535:
                raise ValueError("Port out of range 0-65535")
        return port
    @property
    def _user(self):
        info, there, host = self.netloc.rpartition("@")
        if not there:
            return None, None
        name, colon, password = info.partition(":")
        return name, password if colon else None
    @property
    def _host(self):
        rest = self.netloc.rpartition("@")[2]
        before, bracket, bracketed = rest.partition("[")
        if bracket:
            host, bracket, port = bracketed.partition("]")
            port = port.partition(":")[2]
        else:
            host, colon, port = rest.partition(":")
        return host, port or None

_Defrag = namedtuple("DefragResult", "url fragment")
_Split = namedtuple("SplitResult", "scheme netloc path query fragment")
_Parse = namedtuple("ParseResult", "scheme netloc path params query fragment")

class DefragResult(_Defrag):
    __slots__ = ()
    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url
class SplitResult(_Split, _Located):
    __slots__ = ()
    def geturl(self):
        return urlunsplit(self)
class ParseResult(_Parse, _Located):
    __slots__ = ()
    def geturl(self):
        return urlunparse(self)

class _Bytes:
    pass
DefragResultBytes = SplitResultBytes = ParseResultBytes = _Bytes

def _texts(*args):
    """Bytes are decoded; tells how results are encoded again."""
    if any(isinstance(one, (bytes, bytearray)) for one in args if one):
        if any(isinstance(one, str) for one in args if one):
            raise TypeError("Cannot mix str and non-str arguments")
        return [one.decode("ascii") if one else "" for one in args], True
    return list(args), False

def _encoded(value, coded):
    if not coded:
        return value
    if isinstance(value, tuple):
        return tuple(one.encode("ascii") for one in value)
    return value.encode("ascii")

def urlsplit(url, scheme="", allow_fragments=True):
    (url, scheme), coded = _texts(url, scheme)
    url = url.lstrip("".join(map(chr, range(33))))
    scheme = scheme.strip("".join(map(chr, range(33))))
    for c in "\t\r\n":
        url = url.replace(c, "")
        scheme = scheme.replace(c, "")
    netloc = query = fragment = ""
    at = url.find(":")
    if at > 0 and url[0].isascii() and url[0].isalpha() and all(c in scheme_chars for c in url[:at]):
        scheme, url = url[:at].lower(), url[at + 1:]
    if url[:2] == "//":
        end = min([i for i in (url.find(c, 2) for c in "/?#") if i >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    if coded:
        return _encoded((scheme, netloc, url, query, fragment), True)
    return SplitResult(scheme, netloc, url, query, fragment)

if _urlsplitIsCached:
    import functools
    urlsplit = functools.lru_cache(typed=True)(urlsplit)

def urlparse(url, scheme="", allow_fragments=True):
    found = urlsplit(url, scheme, allow_fragments)
    scheme, netloc, url, query, fragment = found
    params = url[:0]
    if scheme in uses_params and ";" in url:
        at = url.find(";", url.rfind("/")) if "/" in url else url.find(";")
        if at >= 0:
            url, params = url[:at], url[at + 1:]
    if isinstance(url, bytes):
        return scheme, netloc, url, params, query, fragment
    return ParseResult(scheme, netloc, url, params, query, fragment)

def urlunparse(components):
    (scheme, netloc, url, params, query, fragment), coded = _texts(*components)
    if params:
        url = "%s;%s" % (url, params)
    return _encoded(urlunsplit((scheme, netloc, url, query, fragment)), coded)

def urlunsplit(components):
    (scheme, netloc, url, query, fragment), coded = _texts(*components)
    if netloc or scheme and scheme in uses_netloc and url[:2] == "//":
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + (netloc or "") + url
    elif url[:2] == "//":
        url = "//" + url
    elif scheme and scheme in uses_netloc and (not url or url[:1] == "/"):
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return _encoded(url, coded)

def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    (base, url), coded = _texts(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return _encoded(url, coded)
    if scheme in uses_netloc:
        if netloc:
            return _encoded(urlunparse((scheme, netloc, path, params, query, fragment)), coded)
        netloc = bnetloc
    if not path and not params:
        path, params = bpath, bparams
        return _encoded(urlunparse((scheme, netloc, path, params, query or bquery, fragment)), coded)
    base_parts = bpath.split("/")
    if base_parts[-1] != "":
        del base_parts[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = base_parts + path.split("/")
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return _encoded(urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment)), coded)

def urldefrag(url):
    if "#" in url:
        s, n, p, a, q, fragment = urlparse(url)
        return DefragResult(urlunparse((s, n, p, a, q, "")), fragment)
    return DefragResult(url, "")

def unquote_to_bytes(string):
    if not string:
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    parts = string.split(b"%")
    out = [parts[0]]
    for part in parts[1:]:
        try:
            out.append(bytes([int(part[:2], 16)]) if len(part) >= 2 else 1 / 0)
            out.append(part[2:])
        except (ValueError, ZeroDivisionError):
            out.append(b"%")
            out.append(part)
    return b"".join(out)

def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if "%" not in string:
        return string
    out = []
    run = ""
    for c in string:
        if c.isascii():
            run += c
        else:
            if run:
                out.append(unquote_to_bytes(run).decode(encoding, errors))
                run = ""
            out.append(c)
    if run:
        out.append(unquote_to_bytes(run).decode(encoding, errors))
    return "".join(out)

def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)

_safe_bytes = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")

def quote_from_bytes(bs, safe="/"):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    return "".join([chr(c) if c in _safe_bytes or c in safe else "%{:02X}".format(c) for c in bs])

def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors)
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)

def quote_plus(string, safe="", encoding=None, errors=None):
    space = " " if isinstance(string, str) else b" "
    if space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (" " if isinstance(safe, str) else b" "), encoding, errors).replace(" ", "+")

def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError:
            raise TypeError("not a valid non-string sequence or mapping object") from None
    def coded(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)
    pairs = []
    for k, v in query:
        k = coded(k)
        if not doseq or isinstance(v, (bytes, str)):
            pairs.append(k + "=" + coded(v))
            continue
        try:
            len(v)
        except TypeError:
            pairs.append(k + "=" + coded(v))
        else:
            for one in v:
                pairs.append(k + "=" + coded(one))
    return "&".join(pairs)

def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None,
             separator="&"):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        if name in found:
            found[name].append(value)
        else:
            found[name] = [value]
    return found

def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None,
              separator="&"):
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    (qs,), coded = _texts(qs)
    if max_num_fields is not None and qs and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    found = []
    for pair in (qs.split(separator) if qs else []):
        if not pair and not strict_parsing:
            continue
        name, there, value = pair.partition("=")
        if not there:
            if strict_parsing:
                raise ValueError("bad query field: %r" % (pair,))
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            name = unquote(name.replace("+", " "), encoding, errors)
            value = unquote(value.replace("+", " "), encoding, errors)
            found.append((_encoded(name, coded), _encoded(value, coded)))
    return found
`;

export const urllibModules: readonly ModuleSpec[] = [
  { name: 'urllib', python: '' },
  { name: 'urllib.parse', constants: libraryFlags('urlsplitIsCached'), python },
];
