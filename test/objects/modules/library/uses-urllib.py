from urllib.parse import urlparse, urlsplit, urlunparse, urljoin, urlencode, parse_qs, parse_qsl, quote, unquote, quote_plus, unquote_plus, urldefrag
import urllib.parse
u = urlparse("https://user:pw@www.Example.com:8080/a/b;p=1?q=1&r=a%20b#frag")
print(u, u.scheme, u.netloc, u.hostname, u.port, u.username, u.password, u.path, u.params, u.query, u.fragment, u.geturl())
print(urlsplit("//host/path?x"), urlparse("mailto:a@b.c"), urlparse("path/only"), urlparse("http://[::1]:80/x").hostname)
for b, r in [("http://a/b/c/d", "../x"), ("http://a/b/c/d", "/y"), ("http://a/b/c/d", "?q"), ("http://a/b/c/d", "#f"), ("http://a/b/c/", "e/../f"), ("http://a", "b"), ("http://a/b", "//c/d"), ("http://a/b", "mailto:x"), ("", "x")]:
    print(urljoin(b, r))
print(urlencode({"a": 1, "b c": "d&e", "é": "ü"}), urlencode([("x", [1, 2])], doseq=True), urlencode({"k": ["v"]}))
print(parse_qs("a=1&a=2&b=&c=%20x+y"), parse_qsl("a=1&b=&c", keep_blank_values=True))
print(quote("a b/c?d=é~"), quote("a/b", safe=""), unquote("a%20b%C3%A9%zz%4"), quote_plus("a b&c"), unquote_plus("a+b%26"), quote(b"\xff"))
print(urldefrag("http://a/b#c"), urlunparse(("http", "h", "p", "", "q=1", "")), u._replace(netloc="x").geturl())
try:
    print(urlparse("http://h:99999/").port)
except ValueError as e:
    print(e)
print(urllib.parse.urlunsplit(("file", "", "/etc/x", "", "")), urlparse("http://a?b").geturl(), urlparse(b"http://a/b")[1])
