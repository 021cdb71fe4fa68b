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
echo '<div class="story">'
for svg in "$build"/bench/*.svg; do
	[ -r "$svg" ] || continue
	name=$(basename "$svg" .svg)
	said=$(sed -n 's/.*<desc>\(.*\)<\/desc>.*/\1/p' "$svg" |
		grep -v 'Produced by GNUPLOT' | head -n 1) ||
		said="plot of $name; its figures are in the table"
	echo "<figure>"
	picture "$svg" "$said"
	echo "<figcaption>$(text "$name")</figcaption></figure>"
done
echo '</div>'
echo '<details><summary>All figures</summary>'
$here/table.sh "$build/bench.tsv"
echo '</details>'
