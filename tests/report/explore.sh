#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# What make explore found, as HTML: for each design the shortest boot that it
# does not come through, with its picture.
#
# usage: explore.sh OUT		OUT/pictures gets the pictures
#
# environment:
#	BUILD	where explore.tsv is, build; a line has the design, machines,
#		states, events, depth, seconds, verdict, and the file of the
#		counterexample or "-"
set -eu
export LC_ALL=C
# shellcheck source=tests/report/html.sh
. tests/report/html.sh

out=$1
tsv=${BUILD:-build}/explore.tsv
[ -r "$tsv" ] || {
	left_out "no $tsv; 'make explore' makes it"
	exit 0
}
echo "<p>What <code>make explore</code> found: for each design the shortest boot
that breaks a guarantee, if there is one.</p>"
$here/table.sh "$tsv"
tail -n +2 "$tsv" | while IFS='	' read -r design _ _ _ _ _ _ file; do
	[ -r "$file" ] || continue
	name=$(basename "$file")
	name=${name%.*}
	$here/draw.sh "$out/pictures" "$file" "$design"
	drawn=$out/pictures/$name-$design
	echo "<details><summary>$(text "$design")</summary>"
	echo '<div class="pictures"><figure>'
	picture "$drawn.svg" "$(cat "$drawn.txt")"
	echo "</figure></div><pre>$(html <"$file")</pre></details>"
done
