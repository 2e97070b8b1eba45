import threading
import queue
from concurrent.futures import ThreadPoolExecutor, as_completed
counter = 0
lock = threading.Lock()
results = []
def worker(n, data=None):
    global counter
    for i in range(3):
        with lock:
            counter += 1
    results.append((n, threading.current_thread().name))
threads = [threading.Thread(target=worker, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter, results, threading.active_count())
box = [1, 2, 3]
th = threading.Thread(target=worker, args=(9,), kwargs={"data": box}, name="named", daemon=True)
print(th.name, th.daemon, th.is_alive(), th)
th.start()
th.join()
print(th.is_alive(), threading.current_thread().name, threading.main_thread() is threading.current_thread())
class My(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n = n
        self.result = None
    def run(self):
        self.result = self.n * 2
ms = [My(i) for i in range(3)]
for m in ms:
    m.start()
for m in ms:
    m.join()
print([m.result for m in ms], m.name)
q = queue.Queue()
out = []
def consumer():
    while True:
        item = q.get()
        if item is None:
            break
        out.append(item * 2)
        q.task_done()
c = threading.Thread(target=consumer)
c.start()
for i in range(4):
    q.put(i)
q.put(None)
c.join()
print(out, q.empty(), q.qsize())
ev = threading.Event()
def waiter():
    ev.wait()
    out.append("woke")
w = threading.Thread(target=waiter)
w.start()
ev.set()
w.join()
print(out[-1], ev.is_set())
sem = threading.Semaphore(2)
with sem:
    print(sem._value)
rl = threading.RLock()
with rl:
    with rl:
        print("twice")
print(lock.locked(), lock.acquire(False), lock.acquire(blocking=False), lock.locked())
lock.release()
try:
    lock.release()
except RuntimeError as e:
    print(e)
loc = threading.local()
loc.x = 5
def setx():
    loc.x = 7
    out.append(hasattr(loc, "y"))
s = threading.Thread(target=setx)
s.start(); s.join()
print(loc.x, out[-1])
with ThreadPoolExecutor(max_workers=3) as ex:
    f = ex.submit(pow, 2, 5)
    print(f.result(), f.done())
    print(list(ex.map(lambda x: x * x, [1, 2, 3])))
    g = ex.submit(lambda: 1 / 0)
    print(type(g.exception()).__name__)
    fs = [ex.submit(abs, -i) for i in range(3)]
    print(sorted(x.result() for x in as_completed(fs)))
def bad():
    raise ValueError("no")
b = threading.Thread(target=bad)
b.start(); b.join()
try:
    b.start()
except RuntimeError as e:
    print(e)
pq = queue.PriorityQueue()
pq.put((2, "b")); pq.put((1, "a"))
print(pq.get(), pq.get_nowait())
try:
    pq.get(timeout=0.01)
except queue.Empty:
    print("empty")
lq = queue.LifoQueue(maxsize=1)
lq.put(1)
try:
    lq.put_nowait(2)
except queue.Full:
    print("full", lq.full())
cond = threading.Condition()
items = []
def produce():
    with cond:
        items.append(1)
        cond.notify()
def consume():
    with cond:
        while not items:
            cond.wait()
        print("got", items.pop())
t1 = threading.Thread(target=consume); t2 = threading.Thread(target=produce)
t1.start(); t2.start(); t1.join(); t2.join()
tm = threading.Timer(0.01, print, args=("timer",))
tm.start(); tm.join()
