# SPDX-License-Identifier: GPL-2.0-only
"""Write what coccicheck reports as SARIF 2.1.0, for what reads reviews.

usage: sarif.py FILE <REPORTS		"-" is the standard output

A report is a line FILE:LINE:COLUMN-COLUMN: RULE: TEXT, as coccilib prints it:
columns count from 0, and the second is the one behind the place.
"""
import json
import os
import re
import sys
from urllib.parse import quote

REPORT = re.compile(r"(.*?):(\d+):(\d+)-(\d+): (\w+): (.*)")


def result(file, line, start, end, rule, text):
    region = {"startLine": int(line), "startColumn": int(start) + 1}
    if int(end) > int(start):
        region["endColumn"] = int(end) + 1
    return {"ruleId": rule, "level": "warning", "message": {"text": text},
            "locations": [{"physicalLocation": {
                "artifactLocation": {"uri": quote(file),
                                     "uriBaseId": "SRCROOT"},
                "region": region}}]}


def about(rule):
    """A rule, with what its file says on top that it looks for."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                        rule + ".cocci")
    entry = {"id": rule}
    if os.path.exists(path):
        with open(path) as f:
            text = " ".join(line[4:].strip() for line in f
                            if line.startswith("/// "))
        entry["shortDescription"] = {"text": text}
    return entry


def write(path, text):
    """All of it, in the place of a former one, or nothing."""
    if path == "-":
        sys.stdout.write(text)
        sys.stdout.close()
        return
    if os.path.exists(path) and not os.path.isfile(path):
        with open(path, "w") as f:
            f.write(text)
        return
    new = "%s.%d" % (path, os.getpid())
    try:
        with open(new, "w") as f:
            f.write(text)
        os.replace(new, path)
    except OSError:
        if os.path.exists(new):
            os.unlink(new)
        raise


def main():
    results = [result(*m.groups()) for m in map(REPORT.match, sys.stdin) if m]
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json",
           "version": "2.1.0",
           "runs": [{
               "tool": {"driver": {
                   "name": "pagetable-reserve",
                   "rules": [about(rule) for rule in
                             sorted({r["ruleId"] for r in results})]}},
               "columnKind": "unicodeCodePoints",
               "results": results}]}
    try:
        write(sys.argv[1], json.dumps(log, indent=1) + "\n")
    except OSError as e:
        name = "the standard output" if sys.argv[1] == "-" else sys.argv[1]
        sys.exit("coccicheck: cannot write %s: %s" % (name, e.strerror))


if __name__ == "__main__":
    main()
