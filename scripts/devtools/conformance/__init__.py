"""Compare what a corrected document says with what a real server does: `scripts/conformance`.

`examine` runs everything for one version: `population` fills a cluster, `tries` call its `service`, as `expectations`
have it; `audit` and `check` compare the answers with the document, `roundtrip` with the models; `report` prints what
disagrees, and `recordings` keeps answers for tests.
"""
