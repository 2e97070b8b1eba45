match point, *rest:
    case 0 | -1 | 1.5 | 2 + 3j | -4 - 5j: a
    case "s" 't' | b'u': b
    case None | True | False: c
    case name: d
match(x)
match x:
    case _ if y: e
    case a.b.c: f
    case [a, *_] | (a, _): g
    case (a) if b: h
    case (a,): i
    case a, *b: j
    case *a,: k
    case []: l
    case (): m
    case {}: n
    case {'k': v, 1: 2, -1: w, a.b: [c], **rest}: o
    case Point(): p
    case a.Point(0, _, x=1, y=(2 | 3) as z): q
    case (1 | 2) as number if number > 1:
        r
match = case = type = _ = 1
match[case](type).x = match * case
type(a).b = 1
type[a]: int = 2
print >>a or b, c
