#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Boot designs on a scenario with eyes, and draw what they saw.
#
# usage: draw.sh OUT SCENARIO DESIGN...
#
# OUT/NAME.trace is the console of the boot NAME, SCENARIO-DESIGN. NAME.tsv is
# what the picture shows, NAME.txt the same in words, NAME.svg and NAME.png
# the picture.
#
# environment:
#	BUILD	where boot-trace is, build
#	GNUPLOT	without it, gnuplot
set -eu
export LC_ALL=C
here=tests/report

die() {
	echo "draw: $*" >&2
	exit 2
}

[ $# -ge 3 ] || die "usage: draw.sh OUT SCENARIO DESIGN..."
out=$1 file=$2
shift 2
trace=${BUILD:-build}/boot-trace
gnuplot=${GNUPLOT:-gnuplot}
[ -r "$file" ] || die "no scenario $file"
[ -x "$trace" ] || die "no $trace"
command -v "$gnuplot" >/dev/null || die "no $gnuplot (package gnuplot-nox)"
mkdir -p "$out"
scenario=$(basename "$file")
scenario=${scenario%.*}

# A boot that comes to its end gives the columns of all.
"$trace" "$file" pagetable_reserve >"$out/$scenario.full"
awk -f $here/bands.awk -v list=1 "$out/$scenario.full" >"$out/$scenario.columns"
for design; do
	name=$out/$scenario-$design
	"$trace" "$file" "$design" >"$name.trace"
	awk -f $here/bands.awk -v scenario="$scenario" -v design="$design" \
		-v columns="$out/$scenario.columns" "$name.trace" >"$name.tsv"
	awk -f $here/words.awk -v uses=$here/uses "$name.tsv" >"$name.txt"
	awk -f $here/draw.awk -f $here/picture.awk -v uses=$here/uses \
		-v out="$name" "$name.tsv"
done >"$out/$scenario.gp"
"$gnuplot" "$out/$scenario.gp" || die "$gnuplot fails on $out/$scenario.gp"
for design; do
	name=$out/$scenario-$design
	awk -f $here/svg.awk -v style=$here/picture.css \
		-v name="$scenario, $design" -v words="$name.txt" \
		"$name.svg" >"$name.tmp"
	mv "$name.tmp" "$name.svg"
done
rm "$out/$scenario.full" "$out/$scenario.columns" "$out/$scenario.gp"
