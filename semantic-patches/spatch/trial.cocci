// SPDX-License-Identifier: GPL-2.0-only
/// What every spatch finds in trial.c that can do what our rules need of it:
/// names by expressions and by lists, a path, what stands in a loop, a filter
/// and a report in Python.

@initialize:python@
@@
import re

trial = []

@trial_path exists@
identifier f = { found, not_found };
identifier flip =~ "^make_.*readwrite$" || =~ "write*able" || =~ "_rw$";
position p;
@@
f(...)
{
	... when != memblock_reserve(...)
	flip@p(...)
	... when any
}

@script:python@
flip << trial_path.flip;
p << trial_path.p;
@@
trial.append("%s:%s" % (p[0].line, flip))

@trial_loop@
identifier flip =~ "_rw";
position p;
@@
while (...) { <+... flip@p(...) ...+> }

@script:python@
p << trial_loop.p;
@@
if not re.search("^found$", p[0].current_element):
    cocci.include_match(False)

@script:python@
flip << trial_loop.flip;
p << trial_loop.p;
@@
trial.append("%s:%s in a loop" % (p[0].line, flip))

@finalize:python@
@@
print("found %s" % ", ".join(sorted(trial)))
