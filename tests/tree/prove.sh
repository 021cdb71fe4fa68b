#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# What a kernel tree does in each scenario, before a series and with it: the
# proof that make backport wants before it hands the series over.
#
# usage: prove.sh KDIR [SERIES]	SERIES is a folder of patches, BUILD is what
#				link.sh needs
#
# Without SERIES it says in a few lines what becomes of KDIR, and exits with 1 if
# the tree dies in a scenario of a broken guarantee, with 0 if it does not.
# Otherwise it prints a table in words, for a cover letter. Exits with 0 when the
# tree keeps all of A to E with the series and dies nowhere where it lived before;
# with 1 and a line that says where it does not; with 2 and a line that says why
# when there was no verdict.
set -u
export LC_ALL=C

kdir=$1 series=${2:-}
here=$(dirname "$0")
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

name=$(basename "$(realpath -- "$kdir")" | tr -c 'A-Za-z0-9._+\n-' _)
"$here/boot.sh" "$kdir" "$name" >"$work/before" || exit 2
: >"$work/after"
if [ -n "$series" ]; then
	"$here/patched.sh" "$kdir" "$series" "$work/$name" &&
		"$here/boot.sh" "$work/$name" "$name" >"$work/after" || exit 2
fi

# The first line of it is not for the table: what is wrong or nothing, or how often
# it died.
awk -F '\t' -v series="$series" '
function words(verdict, letter, fault,    s) {
	s = why[letter]
	if (verdict == "crashes" && letter == "-") {
		s = fault
		sub(/^[^:]*: panic: /, "", s)
	}
	if (verdict == "crashes")
		return "dies: " s
	return letter == "-" ? "boots" : "boots, but " s
}
BEGIN {
	why["A"] = "a page table is mapped writable"
	why["B"] = "a free page is read-only"
	why["C"] = "not just the page tables are reserved"
	why["D"] = "the buffer stays open"
	why["E"] = "a buffer is not closed, or twice"
}
NR == FNR {
	if ($3 != "-") {
		of[$2, $3] = of[$2, $3] (of[$2, $3] ? ", " : "") $1
		died += $2 == "crashes"
	}
	all = NR
	before[$1] = words($2, $3, $4)
	lived[$1] = $2 == "boots"
	next
}
{
	after[$1] = words($2, $3, $4)
	if ($3 != "-" || ($2 == "crashes" && lived[$1]))
		bad = bad (bad ? "; " : "") $1 ": " after[$1]
	order[++n] = $1
	if (before[$1] == after[$1])
		same[before[$1]] = same[before[$1]] " " $1
}
# usage: those(VERDICT, WHAT)	the scenarios with it, a line for each guarantee
function those(verdict, what,    i) {
	for (i = 1; i <= 5; i++)
		if ((verdict, letter[i]) in of)
			print what " (" why[letter[i]] "): " of[verdict, letter[i]]
}
END {
	split("A B C D E", letter, " ")
	if (!series) {
		print died + 0
		those("crashes", "it dies")
		those("boots", "it lives, and breaks the contract")
		if (!died)
			print "it does not die of this in any of " all " scenarios"
		exit
	}
	print bad
	for (i = 1; i <= n; i++) {
		s = order[i]
		if (before[s] == after[s])
			continue
		printf "  %-16s %s\n  %-16s   with the series: %s\n", s,
			before[s], "", after[s]
	}
	for (w in same) {
		printf "  the same before and after, %s:\n", w
		line = "   "
		m = split(same[w], name, " ")
		for (i = 1; i <= m; i++) {
			if (length(line " " name[i]) > 72) {
				print line
				line = "   "
			}
			line = line " " name[i]
		}
		print line
	}
}' "$work/before" "$work/after" >"$work/table" || {
	echo "tree: $name: cannot write to $work" >&2
	exit 2
}
sed 1d "$work/table"
bad=$(sed -n 1p "$work/table")
[ -n "$series" ] || {
	[ "$bad" -eq 0 ]
	exit
}
[ -z "$bad" ] || {
	echo "tree: $name with the series: $bad" >&2
	exit 1
}
