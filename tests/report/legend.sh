#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# What the colours mean, as HTML, each with a cell like those of the pictures.
#
# usage: legend.sh OUT		OUT gets the cells
set -eu
export LC_ALL=C
# shellcheck source=tests/report/html.sh
. tests/report/html.sh

out=$1
awk -f $here/draw.awk -f $here/legend.awk -v uses=$here/uses -v out="$out" \
	>"$out/legend.gp"
"${GNUPLOT:-gnuplot}" "$out/legend.gp"
rm "$out/legend.gp"
echo '<ul class="legend">'
number=0
grep -v '^#' $here/uses | cut -f 5,6 | while IFS='	' read -r word meaning; do
	number=$((number + 1))
	echo "$meaning" >"$out/legend.txt"
	awk -f $here/svg.awk -v style=$here/picture.css -v name="$word" \
		-v words="$out/legend.txt" "$out/legend-$number.svg" \
		>"$out/legend.svg"
	printf '<li>'
	picture "$out/legend.svg" "$word"
	echo "<span>$(text "$meaning")</span></li>"
done
rm "$out"/legend*
echo '</ul>'
