#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# What make bench measured, as HTML: its plots and its figures.
#
# environment:
#	BUILD	where bench.tsv and bench/*.svg are, build
set -eu
export LC_ALL=C
# shellcheck source=tests/report/html.sh
. tests/report/html.sh

build=${BUILD:-build}
[ -r "$build/bench.tsv" ] || {
	left_out "no $build/bench.tsv; 'make bench' makes it"
	exit 0
}
# What a plot shows, in words, from the table that it was made of.
words() {
	awk -F '\t' '
	NR == 1 { n = split($0, head) }
	NR == 2 { split($0, first) }
	{ split($0, last) }
	END {
		printf "Plot, over %s from %s to %s:", head[1], first[1], last[1]
		for (i = 2; i <= n; i++)
			printf "%s %s from %s to %s", (i > 2 ? ";" : ""), \
			       head[i], first[i], last[i]
		print "."
	}' "$1"
}

echo "<p>What <code>make bench</code> measured.</p>"
echo '<div class="pictures plots">'
for table in "$build"/bench/*.tsv; do
	base=${table%.tsv}
	[ -r "$base.svg" ] || continue
	said=$(words "$table")
	echo '<figure>'
	picture "$base.svg" "$said"
	echo "<figcaption>$(text "$(basename "$base")")</figcaption></figure>"
done
echo '</div>'
echo '<details><summary>All figures</summary>'
for table in "$build/bench.tsv" "$build"/bench/*.tsv; do
	[ -r "$table" ] || continue
	echo "<h3>$(text "$(basename "$table" .tsv)")</h3>"
	$here/table.sh "$table"
done
echo '</details>'
