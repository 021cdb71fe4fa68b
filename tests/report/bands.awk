# SPDX-License-Identifier: GPL-2.0-only
#
# From the trace of a boot to the picture's content: its columns and its bands.
#
# A band is a run of pages with the same history; the page that a boot crashed
# on is a band of its own. A column is an event; one that calls the hook has
# two, before and after it.
#
# usage: awk -f bands.awk -v scenario= -v design= -v columns=FILE TRACE
#	 awk -f bands.awk -v list=1 TRACE	the columns of this boot alone
#
# Output, tab-separated, pfn decimal:
#
#	boot	SCENARIO DESIGN VERDICT GUARANTEE BROKEN_EVENT EVENT FAULT
#	column	NUMBER EVENT before|after|whole TEXT
#	buffer	NUMBER PFN PAGES
#	hook	BUFFER COLUMN hook|no hook	it runs where this column begins
#	band	BUFFER PFN PAGES USES		a letter of "uses" for each
#						column, "." when there is none
#	crash	COLUMN PFN			pfn -1: no page's fault
BEGIN {
	FS = OFS = "\t"
	while (columns && (getline line <columns) > 0) {
		split(line, field, FS)
		add_column(field[3], field[4], field[5])
	}
}

function add_column(event, phase, text)
{
	at[event, phase] = ++nr_columns
	row[nr_columns] = event OFS phase OFS text
}

function hex(s,   i, n)
{
	for (i = 1; i <= length(s); i++)
		n = n * 16 + index("0123456789abcdef", substr(s, i, 1)) - 1
	return n
}

# "event 2: memtest"
/^event [0-9]+: / {
	split($0, word, /[ :]/)
	last_event = word[2]
	text[last_event] = substr($0, index($0, ": ") + 2)
}

$1 == "@look" {
	event = $2
	if ($3 == "call")
		called[event] = 1
	before = $3 == "call" || \
		 ($3 == "crash" && !called[event] && (event, "before") in at)
	phase = before ? "before" : \
		(event, "after") in at ? "after" : "whole"
	now = at[event, phase]
	if ($3 == "hook" || $3 == "no hook")
		hook[nr_hooks++] = nr_buffers OFS now OFS $3
	if ($3 == "crash")
		crash_column = now
	for (b = 1; b <= nr_buffers; b++)
		runs_of[now, b] = ""
}

$1 == "@buffer" {
	nr_buffers = $2
	first[$2] = $3
	pages[$2] = $4
}

# The pages of a look come one run after the other: remember where each begins.
$1 == "@pages" {
	runs_of[now, $2] = runs_of[now, $2] $3 " " $5 " "
	cut[$2, $3] = 1
}

$1 == "@row" {
	crash_pfn = -1
	if ($2 == "crashes" && $5 != "-")
		crash_pfn = hex($5)
	boot = $2 OFS $3 OFS $4 OFS $6 OFS $8
}

function list_columns(   e)
{
	for (e = 1; e <= last_event; e++) {
		if (called[e]) {
			add_column(e, "before", text[e])
			add_column(e, "after", text[e])
		} else {
			add_column(e, "whole", text[e])
		}
	}
}

# What buffer @b is at @pfn, column by column.
function uses(b, pfn,   c, i, n, word, use, all)
{
	for (c = 1; c <= nr_columns; c++) {
		n = split(runs_of[c, b], word, " ")
		use = "."
		for (i = 1; i < n && word[i] + 0 <= pfn; i += 2)
			use = word[i + 1]
		all = all use
	}
	return all
}

function print_bands(b,   pfn, top, here, last, from)
{
	top = first[b] + pages[b]
	from = first[b]
	last = uses(b, from)
	for (pfn = from + 1; pfn < top; pfn++) {
		if (!((b, pfn) in cut) && pfn != crash_pfn && \
		    pfn != crash_pfn + 1)
			continue
		here = uses(b, pfn)
		if (here == last && pfn != crash_pfn && pfn != crash_pfn + 1)
			continue
		print "band", b, from, pfn - from, last
		from = pfn
		last = here
	}
	print "band", b, from, top - from, last
}

END {
	if (list)
		list_columns()
	else
		print "boot", scenario, design, boot
	for (c = 1; c <= nr_columns; c++)
		print "column", c, row[c]
	if (list)
		exit
	for (b = 1; b <= nr_buffers; b++)
		print "buffer", b, first[b], pages[b]
	for (i = 0; i < nr_hooks; i++)
		print "hook", hook[i]
	for (b = 1; b <= nr_buffers; b++)
		print_bands(b)
	if (crash_column)
		print "crash", crash_column, crash_pfn
}
