# Profiling views: what tracemalloc and a look at the heap by type would tell.
import tracemalloc

tracemalloc.start()
names = ["name %d" % n for n in range(1000)]
index = {name: position for position, name in enumerate(names)}
snapshot = tracemalloc.take_snapshot()
top_stats = snapshot.statistics('lineno')
print("[ Top 2 ]")
for stat in top_stats[:2]:
    print(stat)

# The panel's "by line" table shows the same for the simulated heap, without running the program.
del names
del index
