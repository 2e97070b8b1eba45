# What CPython 3.12.1 prints for this is beside it.
import asyncio
async def w(n,d):
    await asyncio.sleep(d); print('w',n); return n
async def main():
    t=asyncio.create_task(w('a',0.02),name='A'); u=asyncio.create_task(w('b',0.01))
    print(t.get_name(), t.done(), await asyncio.gather(t,u), t.result())
    try: await asyncio.wait_for(w('slow',0.5),0.01)
    except asyncio.TimeoutError as e: print('timeout', type(e).__name__, repr(e))
    done,pend=await asyncio.wait([asyncio.create_task(w(i,i*0.01)) for i in range(3)],return_when=asyncio.FIRST_COMPLETED)
    print(len(done),len(pend))
    for p in pend: p.cancel()
    print(await asyncio.gather(*pend,return_exceptions=True))
    lock=asyncio.Lock(); log=[]
    async def crit(i):
        async with lock:
            log.append(('in',i)); await asyncio.sleep(0); log.append(('out',i))
    await asyncio.gather(*(crit(i) for i in range(3))); print(log)
    ev=asyncio.Event()
    async def waiter(i):
        await ev.wait(); print('woke',i)
    ts=[asyncio.create_task(waiter(i)) for i in range(2)]
    await asyncio.sleep(0); ev.set(); await asyncio.gather(*ts)
    sem=asyncio.Semaphore(2); run=[0,0]
    async def s(i):
        async with sem:
            run[0]+=1; run[1]=max(run); await asyncio.sleep(0.01); run[0]-=1
    await asyncio.gather(*(s(i) for i in range(5))); print(run)
    try: await asyncio.gather(w('x',0), boom())
    except ValueError as e: print('boom',e)
    async with asyncio.timeout(1) as cm: await w('in time',0.01)
    try:
        async with asyncio.timeout(0.01): await w('late',1)
    except TimeoutError: print('late')
    try:
        async with asyncio.TaskGroup() as tg:
            a=tg.create_task(w('g1',0.01)); b=tg.create_task(boom())
    except* ValueError as eg: print(eg.exceptions, a.cancelled())
    for c in asyncio.as_completed([w('p',0.02),w('q',0.01)]): print(await c)
    q=asyncio.PriorityQueue(); 
    for x in (3,1,2): q.put_nowait(x)
    print([q.get_nowait() for _ in range(3)], q.empty())
    try: q.get_nowait()
    except asyncio.QueueEmpty as e: print(type(e))
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    sh=asyncio.shield(w('sh',0.01)); print(await sh)
    t=asyncio.create_task(w('never',5)); await asyncio.sleep(0); t.cancel('msg')
    try: await t
    except asyncio.CancelledError as e: print('c',e.args, t.cancelled())
    asyncio.create_task(w('left',5)); return 'end'
async def boom():
    await asyncio.sleep(0); raise ValueError('bad')
print(asyncio.run(main()))
async def gen():
    for i in range(3):
        await asyncio.sleep(0); yield i
async def m2(): return [i async for i in gen()]
print(asyncio.run(m2()))
try: asyncio.run(m2)
except ValueError as e: print(str(e)[:28])
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
