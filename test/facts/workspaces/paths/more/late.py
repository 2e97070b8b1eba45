import textwrap

own = textwrap.own
