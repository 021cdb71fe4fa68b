# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# How many states a second the search of make explore looks at.
#
# Taken from the last run of it, or else from a short one.
. tests/bench/common.sh

echo "make explore, states a second:"
table=$B/explore.tsv
if [ ! -r "$table" ]; then
	table=$tmp/explore.tsv
	"$B/boot-explore" --short --out="$tmp/explore" --tsv="$table" \
		>"$tmp/out" 2>&1 || [ $? -eq 1 ] ||
		die "boot-explore: $(tail -n 1 "$tmp/out")"
fi

# Columns by their names: a table that lacks one has no figures for this. A
# search that ended with the first violation says nothing of its speed.
awk -F '\t' -v tsv="$tmp/bench.tsv" '
NR == 1 {
	for (c = 1; c <= NF; c++)
		at[$c] = c
	if (!("design" in at && "states" in at && "seconds" in at &&
	      "verdict" in at)) {
		print "bench: no design, states, seconds and verdict in the table of make explore" >"/dev/stderr"
		exit 2
	}
	next
}
$at["verdict"] == "-" && $at["seconds"] > 0 {
	rate = $at["states"] / $at["seconds"]
	if (!base)
		base = rate
	printf "explore.%s\t%.0f\tstates/s\t%.0f\t%.3f\n", $at["design"], rate,
		base, rate / base >>tsv
	printf "    %-25s %8.0f   (%d states in %s s)\n", $at["design"], rate,
		$at["states"], $at["seconds"]
}
' "$table"
