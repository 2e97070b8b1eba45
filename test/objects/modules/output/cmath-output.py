import cmath, colorsys, math
for z in (1+2j, -1.5, 0.3-0.7j, 2j, 3, -0.0+1e-5j, 12.5-3.25j):
    for f in (cmath.sqrt, cmath.exp, cmath.log, cmath.log10, cmath.sin, cmath.cos, cmath.tan, cmath.sinh, cmath.cosh, cmath.tanh, cmath.asin, cmath.acos, cmath.atan, cmath.asinh, cmath.acosh, cmath.atanh, cmath.phase, cmath.polar):
        w = f(z)
        print(f.__name__, z, f"{w:.12g}" if not isinstance(w, tuple) else w)
print(cmath.rect(2, math.pi / 3), cmath.polar(1+1j), cmath.phase(-1), cmath.pi, cmath.inf, cmath.isclose(1+1j, 1+1.0000000001j), cmath.isfinite(1j), cmath.isnan(complex("nan")), cmath.log(8, 2), cmath.infj)
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: cmath.log(0))
t(lambda: cmath.sqrt("a"))
t(lambda: cmath.exp(1000))
t(lambda: cmath.sqrt(-4))
t(lambda: cmath.exp(1j * cmath.pi))
print(colorsys.rgb_to_hsv(0.2, 0.4, 0.4), colorsys.hsv_to_rgb(0.5, 0.5, 0.4), colorsys.rgb_to_hls(0.2, 0.4, 0.6), colorsys.hls_to_rgb(0.1, 0.2, 0.3), colorsys.rgb_to_yiq(0.1, 0.2, 0.3), colorsys.yiq_to_rgb(0.2, 0.1, 0.1))
a = cmath.sqrt(-2)
b = cmath.polar(a)
