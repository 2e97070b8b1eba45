f"a{b}c{{d}}{e!r:>{f}.{g!s}}h"
f"{a=}", f"{ a = !s}", f"{a+b = :>5}", f"x{a=:{b}}y", f"{a=!a:1}"
f"{a:=10}{b:={w}}", f"{a!r}", f"{(a:=1)}", f"{lambda_}"
f"" "", "a" f"{b}" "c" rf"\{d}\n" F"""e
{
f
}"""
f"\n{a}\N{DIGIT ONE}\x41{b:\x41}{{{c}}}"
f"{a['b']}{''.join(c)}{ {1: 2}[1] }{{}}{d, *e}{yield_}"
f"{f"{f"{1}"}"}{'\n'}{"x"  # comment
}"
f"{a:%Y-%m}{b:{c}{d}e}{x:}"
f"é𝒳{é}ü{a if b else c}"
rf"\N{a}" f"{a}}}" fR"{b}\\"
