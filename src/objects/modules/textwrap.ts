/** The module `textwrap`: Python, as in CPython; without its regular expressions. */

import type { ModuleSpec } from './spec';

const python = `
_whitespace = "\\t\\n\\x0b\\x0c\\r "
__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

def _chunks_at_spaces(text):
    chunks = []
    at = 0
    while at < len(text):
        end = at
        space = text[at] in _whitespace
        while end < len(text) and (text[end] in _whitespace) == space:
            end += 1
        chunks.append(text[at:end])
        at = end
    return chunks

def _is_letter(c):
    return c.isalpha() or c.isdigit() or c == "_"

def _split_word(word):
    pieces = []
    start = 0
    i = 0
    n = len(word)
    while i < n:
        if word[i] == "-":
            end = i
            while end < n and word[end] == "-":
                end += 1
            dashes = end - i
            if dashes >= 2 and i > start and end < n and (_is_letter(word[i - 1]) or word[i - 1] in "!\\"'&.,?") and _is_letter(word[end]):
                pieces.append(word[start:i])
                pieces.append(word[i:end])
                start = end
            elif dashes == 1 and i - start >= 2 and word[i - 1].isalpha() and word[i - 2].isalpha() and i + 2 < n \\
                    and word[i + 1].isalpha() and word[i + 2].isalpha():
                pieces.append(word[start:end])
                start = end
            elif dashes == 1 and i - start == 1 and word[i - 1].isalpha() and pieces and i + 2 < n \\
                    and word[i + 1].isalpha() and word[i + 2].isalpha():
                pass
            i = end
        else:
            i += 1
    if start < n:
        pieces.append(word[start:])
    return pieces

class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder
    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(c): " " for c in _whitespace})
        return text
    def _split(self, text):
        chunks = []
        for chunk in _chunks_at_spaces(text):
            if self.break_on_hyphens and "-" in chunk:
                chunks.extend(_split_word(chunk))
            else:
                chunks.append(chunk)
        return chunks
    def _fix_sentence_endings(self, chunks):
        i = 0
        while i < len(chunks) - 1:
            word = chunks[i].rstrip("\\"'")
            if chunks[i + 1] == " " and len(word) > 1 and word[-1] in ".!?" and word[-2].islower():
                chunks[i + 1] = "  "
                i += 2
            else:
                i += 1
    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        space_left = 1 if width < 1 else width - cur_len
        if self.break_long_words:
            end = space_left
            chunk = reversed_chunks[-1]
            if self.break_on_hyphens and len(chunk) > space_left:
                hyphen = chunk.rfind("-", 0, space_left)
                if hyphen > 0 and any(c != "-" for c in chunk[:hyphen]):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())
    def _wrap_chunks(self, chunks):
        lines = []
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        chunks.reverse()
        while chunks:
            cur_line = []
            cur_len = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                del chunks[-1]
            while chunks:
                length = len(chunks[-1])
                if cur_len + length <= width:
                    cur_line.append(chunks.pop())
                    cur_len += length
                else:
                    break
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, cur_line, cur_len, width)
                cur_len = sum(map(len, cur_line))
            if self.drop_whitespace and cur_line and cur_line[-1].strip() == "":
                cur_len -= len(cur_line[-1])
                del cur_line[-1]
            if cur_line:
                if (self.max_lines is None or len(lines) + 1 < self.max_lines
                        or (not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
                        and cur_len <= width):
                    lines.append(indent + "".join(cur_line))
                else:
                    while cur_line:
                        if cur_line[-1].strip() and cur_len + len(self.placeholder) <= width:
                            cur_line.append(self.placeholder)
                            lines.append(indent + "".join(cur_line))
                            break
                        cur_len -= len(cur_line[-1])
                        del cur_line[-1]
                    else:
                        if lines:
                            prev_line = lines[-1].rstrip()
                            if len(prev_line) + len(self.placeholder) <= self.width:
                                lines[-1] = prev_line + self.placeholder
                                break
                        lines.append(indent + self.placeholder.lstrip())
                    break
        return lines
    def _split_chunks(self, text):
        text = self._munge_whitespace(text)
        return self._split(text)
    def wrap(self, text):
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)
    def fill(self, text):
        return "\\n".join(self.wrap(text))

def wrap(text, width=70, **kwargs):
    w = TextWrapper(width=width, **kwargs)
    return w.wrap(text)

def fill(text, width=70, **kwargs):
    w = TextWrapper(width=width, **kwargs)
    return w.fill(text)

def shorten(text, width, **kwargs):
    w = TextWrapper(width=width, max_lines=1, **kwargs)
    return w.fill(" ".join(text.strip().split()))

def dedent(text):
    lines = ["" if not line.strip(" \\t") else line for line in text.split("\\n")]
    margin = None
    for line in lines:
        if not line:
            continue
        indent = line[:len(line) - len(line.lstrip(" \\t"))]
        if margin is None:
            margin = indent
        elif indent.startswith(margin):
            pass
        elif margin.startswith(indent):
            margin = indent
        else:
            for i, (x, y) in enumerate(zip(margin, indent)):
                if x != y:
                    margin = margin[:i]
                    break
    if margin:
        lines = [line[len(margin):] for line in lines]
    return "\\n".join(lines)

def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = lambda s: s.strip()
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
`;

export const textwrapModule: ModuleSpec = { name: 'textwrap', python };
