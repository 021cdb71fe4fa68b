#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# A picture of a table: its lines over n, both axes logarithmic.
#
# usage: plot.sh TABLE.tsv TITLE UNIT	TABLE.svg and TABLE.png appear beside it
#
# The colours are those of Okabe and Ito, which most people can tell apart
# whatever colours they see; dashes and points differ as well. A name has the
# same looks in all pictures. Lines that lie on each other are drawn thick
# below thin.
set -eu
export LC_ALL=C

die() {
	echo "plot: $*" >&2
	exit 2
}
[ $# -eq 3 ] || die "usage: plot.sh TABLE.tsv TITLE UNIT"
[ -r "$1" ] || die "no $1"
command -v gnuplot >/dev/null || die "no gnuplot; run 'make deps'"
table=$1 title=$2 unit=$3
base=${table%.tsv}

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# What stands for a line: colour, dashes, point, width.
looks() {
	case $1 in
	floor) echo '#000000 3 2' ;;
	set_pte_polling | one_by_one | historic) echo '#d55e00 2 4' ;;
	upstream_hook | bare | spare\ *) echo '#0072b2 4 6' ;;
	*) echo '#009e73 1 9' ;;
	esac
}

# A line for each column. The first n of a table may be 0, which has no place on
# a logarithmic axis.
head -n 1 "$table" | tr '\t' '\n' >"$tmp/columns"
what=$(head -n 1 "$tmp/columns")
column=1 width=7 plot='' comma=''
while read -r name; do
	[ $column -eq 1 ] || {
		# shellcheck disable=SC2046 # three words
		set -- $(looks "$name")
		plot="$plot$comma table using 1:$column title '$(
			echo "$name" | sed 's/_/\\_/g')' with linespoints \
			linecolor rgb '$1' dashtype $2 pointtype $3 \
			pointsize 1.4 linewidth $width"
		comma=,
		[ $width -le 2 ] || width=$((width - 1))
	}
	column=$((column + 1))
done <"$tmp/columns"

ticks=$(awk -F '\t' 'NR > 1 && $1 > 0 { print $1 }' "$table" |
	paste -s -d , -)

range=$(awk -F '\t' 'NR > 1 && $1 > 0 {
	if (!low || $1 < low) low = $1
	if ($1 > high) high = $1
} END { margin = 1.05 * (high / low) ^ 0.03; print low / margin ":" high * margin }' \
	"$table")

picture() {	# picture TERMINAL FILE
	cat >"$tmp/plot" <<GNUPLOT
set terminal $1
set output '$tmp/picture'
table = '$table'
set datafile separator '\t'
set datafile missing '-'
set key autotitle columnhead
set title "$(echo "$title" | sed 's/_/\\\\_/g')"
set xlabel '$what'
set ylabel '$unit'
set logscale xy
set format y '%.0s%c'
set grid linecolor rgb '#cccccc'
set key tmargin left reverse Left maxcols 1 samplen 3
set xtics ($ticks)
set xrange [$range]
set border 3
set tics nomirror
plot $plot
GNUPLOT
	gnuplot "$tmp/plot" 2>"$tmp/errors" ||
		die "$table: $(tail -n 1 "$tmp/errors")"
	mv "$tmp/picture" "$2"
}
lines=$(tail -n +2 "$tmp/columns" | paste -s -d , - | sed 's/,/, /g')
picture "svg size 640,560 font 'sans,17' background '#ffffff'" "$base.svg"
# What those are told who do not see the picture.
sed -i "s|<desc>.*</desc>|<desc>$title: $unit over $what; $lines</desc>|" \
	"$base.svg"
picture "pngcairo size 800,700 font 'sans,21'" "$base.png"
