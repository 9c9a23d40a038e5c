"""What holds for every request and every answer, whatever they are about.

- Before a request: `sendable` (what must never be sent, and which parameters there are), `auth` (the two headers),
  `versions` (which API versions there are).
- After it: `answer` (within bounds), `checking` (errors become exceptions), `retrying` (why there is no answer, and
  what is sent again), `deadline` (until when).
- `threads` and `event_loop` are the differences between a `Client` and an `AsyncClient`.
"""
