import parts

made = parts.Part('first')
raise RuntimeError('not today')
