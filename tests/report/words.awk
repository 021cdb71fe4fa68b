# SPDX-License-Identifier: GPL-2.0-only
#
# From bands to words: what the picture shows, for those who do not see it.
#
# usage: awk -f words.awk -v uses=FILE BANDS
BEGIN {
	FS = "\t"
	while ((getline line <uses) > 0) {
		split(line, field, FS)
		if (line !~ /^#/)
			meaning[field[1]] = field[6]
	}
	for (use in meaning)
		sub(/[,:] (as it|whoever|Xen|the first|a page) .*/, "", \
		    meaning[use])
}

function count(n, what) { return n " " what (n == 1 ? "" : "s") }

function say(s) { said = said (said ? " " : "") s }

$1 == "boot" {
	say($2 " under " $3)
	said = said ($4 == "crashes" ? " crashes in event " $7 "." : " boots.")
	if ($5 != "-")
		say("Guarantee " $5 " is broken in event " $6 ".")
	fault = $8
}
$1 == "column" {
	nr_columns = $2
	name[$2] = "event " $3 " (" $5 ")"
	when[$2] = $4 == "before" ? "before the reservation in " name[$2] : \
		   $4 == "after" ? "after the reservation in " name[$2] : \
		   "in " name[$2]
}
$1 == "buffer" { pages[$2] = $4; pfn[$2] = $3; nr_buffers = $2 }
$1 == "hook" { left_out[$2] = $4 == "no hook" }

# What becomes of a band, as far as the boot came.
function history(uses,   c, u, last, s)
{
	for (c = 1; c <= nr_columns; c++) {
		u = substr(uses, c, 1)
		if (u == "." || u == last)
			continue
		s = s (s ? "; " : "") meaning[u] (last ? " " when[c] : "")
		last = u
	}
	return s
}

$1 == "band" {
	bands[$2] = bands[$2] " " count($4, "page") " from pfn " \
		    sprintf("%x", $3) ": " history($5) "."
	for (c = 1; c <= nr_columns; c++)
		if (substr($5, c, 1) == "!")
			readonly[c] += $4
}
$1 == "crash" { crash = $2 }

END {
	for (c = 1; c <= nr_columns; c++) {
		if (!readonly[c])
			continue
		if (!first)
			first = c
		last = c
		if (readonly[c] > most)
			most = readonly[c]
	}
	if (first == last && first)
		say(count(most, "free page") " read-only " when[first] ".")
	else if (first)
		say("Up to " count(most, "free page") " read-only, first " \
		    when[first] ", last " when[last] ".")
	else
		say("No free page is ever read-only.")
	if (crash)
		say("It ends " when[crash] ": " fault ".")
	for (b = 1; b <= nr_buffers; b++)
		say("Buffer " b ", " count(pages[b], "page") " from pfn " \
		    sprintf("%x", pfn[b]) \
		    (left_out[b] ? ", its hook left out" : "") ":" bands[b])
	if (!nr_buffers)
		say("There is no buffer with a page.")
	print said
}
