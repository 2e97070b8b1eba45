import logging
import sys
import io
logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
log = logging.getLogger(__name__)
log.info("hello %s", "w")
log.debug("no")
print(log, log.name, log.level, log.getEffectiveLevel(), logging.getLevelName(20), logging.getLevelName("INFO"))
stream = io.StringIO()
h = logging.StreamHandler(stream)
h.setFormatter(logging.Formatter("[%(levelname)-8s] %(name)s:%(lineno)d:%(funcName)s: %(message)s"))
sub = logging.getLogger("a.b.c")
sub.addHandler(h)
sub.propagate = False
sub.setLevel("DEBUG")
def work():
    sub.debug("in work %d %s", 3, [1])
    sub.warning("careful")
    try:
        1 / 0
    except ZeroDivisionError:
        sub.error("failed", exc_info=False)
work()
sub.info({"a": 1})
sub.info("%(x)s and %(y)s", {"x": 1, "y": 2})
print(stream.getvalue(), end="")
print(sub.parent, logging.getLogger("a") is logging.getLogger("a"), sub.isEnabledFor(10), sub.handlers)
class F(logging.Filter):
    def filter(self, record):
        return "secret" not in record.getMessage()
sub.addFilter(F())
sub.critical("the secret")
sub.critical("the other")
out = logging.StreamHandler(sys.stdout)
out.setLevel(logging.ERROR)
out.setFormatter(logging.Formatter("{levelname} {message}", style="{"))
sub.addHandler(out)
sub.warning("w"); sub.error("e")
ad = logging.LoggerAdapter(sub, {"user": "u"})
ad.error("adapted")
logging.addLevelName(25, "NOTICE")
sub.log(25, "x")
print(stream.getvalue().splitlines()[-1])
logging.disable(logging.CRITICAL)
sub.error("off")
logging.disable(logging.NOTSET)
try:
    sub.setLevel("NOPE")
except ValueError as e:
    print(e)
try:
    raise ValueError("bad")
except ValueError:
    log.exception("oops")
print(logging.root.handlers, logging.root)
class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []
    def emit(self, record):
        self.records.append(self.format(record))
lh = ListHandler()
log.addHandler(lh)
log.warning("kept %s", 5)
print(lh.records, lh.level, lh)
sub.info("extra", extra={"who": "me"})
import warnings
warnings.warn("to stderr")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("one", DeprecationWarning)
    warnings.warn("two")
print(len(caught), caught[0].category, str(caught[1].message))
warnings.filterwarnings("error", category=UserWarning)
try:
    warnings.warn("now an error")
except UserWarning as e:
    print("raised", e)
