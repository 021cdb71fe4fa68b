#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Everything that runs, as one page with pictures.
#
# usage: report.sh OUT [SCENARIO...]	without SCENARIO: those that are shipped
#
# OUT/index.html needs nothing beside it. It appears when, and only when, it is
# complete, and takes the place of a former one then; OUT/pictures has its pictures
# once more, as SVG and PNG.
#
# environment:
#	BUILD		where the programs are, build
#	PLATFORM	model, xen or all; without it the model, and real Xen
#			where there is one
#	DESIGNS		comma-separated; without it all
#	KDIR		a kernel tree to make the series for
#	GNUPLOT		without it, gnuplot
#	XEN		the hypervisor, or several; the page shows each
#	TIMEOUT		seconds without progress for a boot on real Xen, 600
#
# Exits with 0 when all went well, 1 when a boot did not (the page is there and
# shows it), 2 when there is no page.
set -eu
export LC_ALL=C
# shellcheck source=tests/report/html.sh
. tests/report/html.sh

die() {
	echo "report: $*" >&2
	exit 2
}

[ $# -ge 1 ] || die "usage: report.sh OUT [SCENARIO...]"
out=$1
shift
export BUILD="${BUILD:-build}" GNUPLOT="${GNUPLOT:-gnuplot}"
export TIMEOUT="${TIMEOUT:-600}"
command -v "$GNUPLOT" >/dev/null || die "no $GNUPLOT (package gnuplot-nox)"
[ -z "${KDIR:-}" ] || [ -d "$KDIR" ] || die "KDIR=$KDIR: no such folder"
if [ $# -eq 0 ]; then
	set -- tests/scenarios/bug-report
	for s in tests/scenarios/*; do
		[ "$s" = "$1" ] || set -- "$@" "$s"
	done
fi
for s; do
	case $(basename "$s") in
	*[!A-Za-z0-9._-]*)
		die "$s: a name of letters, digits, '.', '_' and '-' is needed" ;;
	esac
	[ -r "$s" ] || die "no scenario $s"
done

# All of it is made beside OUT; what says where it is gets the name that it will
# have.
final=$out
mkdir -p "$final" || die "cannot make $final"
beside=$(mktemp -d "$(dirname "$final")/.report-XXXXXX" 2>/dev/null) ||
	die "cannot write to $(dirname "$final")"
trap 'rm -rf "$beside"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
out=$beside/new
mkdir "$out"
final_names() {	# final_names FILE
	sed -i "s|${beside##*/}/new|$(basename "$final")|g" "$1"
}

name_of() {
	basename "$1" | sed 's/\(.\)\.[^.]*$/\1/'
}

if [ -n "${KDIR:-}" ]; then
	echo "report: making the series"
	semantic-patches/backport/backport "$KDIR" "$out/series" \
		>"$out/series.txt" 2>"$out/errors" ||
		die "$(tail -n 1 "$out/errors")"
	final_names "$out/series.txt"
fi

# The boots. Real Xen gets all of them, not only those that make compare gives
# it to save time.
echo "report: booting"
for s; do
	name_of "$s"
done >"$out/xen.list"
status=0
"$BUILD/compare" ${PLATFORM:+"--platform=$PLATFORM"} \
	${DESIGNS:+"--designs=$DESIGNS"} --xen-list="$out/xen.list" \
	--tsv="$out/compare.tsv" --log-dir="$out/log" -- "$@" \
	>"$out/compare.txt" 2>"$out/errors" || status=$?
final_names "$out/errors"
case $status in
0 | 1) ;;
3) status=0 ;;			# no real Xen; the page says so
*) die "$(tail -n 1 "$out/errors")" ;;
esac
sed -n 's/^Real Xen is not installed: \(.*\)\.$/\1/p
	s/^Real Xen ran without one that was named: \(.*\)\.$/\1/p' \
	"$out/compare.txt" >"$out/no-xen"
[ -s "$out/no-xen" ] || rm "$out/no-xen"

# The hypervisors that booted; of several each has a folder in log/xen/.
awk -F '\t' 'NR > 1 && $1 == "xen" && !seen[$NF]++ { print $NF }' \
	"$out/compare.tsv" >"$out/xen-version"
log_of() {	# log_of XEN
	[ "$(wc -l <"$out/xen-version")" -eq 1 ] && echo xen ||
		echo "xen/$(echo "$1" | tr '/ ' --)"
}
designs=$(awk -F '\t' 'NR > 1 && !seen[$3]++ { print $3 }' "$out/compare.tsv")

echo "report: drawing"
$here/draw.sh "$out/story" tests/scenarios/alloc-first set_pte_polling \
	pagetable_reserve || die "no pictures of the story"
for s; do
	# shellcheck disable=SC2086 # a list of names
	$here/draw.sh "$out/pictures" "$s" $designs || die "no pictures of $s"
done

# How the text of a scenario begins: its comment, first line and rest.
comment() {
	awk '!/^#/ { exit } !/SPDX/ { sub(/^# ?/, ""); print }' "$1"
}

scenario() {	# scenario FILE
	name=$(name_of "$1")
	verdicts=$(awk -F '\t' -v name="$name" '$2 == name && $1 == "model" {
		if ($4 == "ERROR") error++
		else if ($4 == "crashes") crash++
		else if ($5 != "-") broken++
		else good++
	} END {
		printf "%d crash, %d break a guarantee, %d come through%s",
		       crash, broken, good,
		       error ? ", " error " without a verdict" : ""
	}' "$out/compare.tsv")
	cat <<-END
	<details class="scenario" id="$name"><summary>$name
	<span class="dim">&ndash; $verdicts</span></summary>
	<p>$(comment "$1" | html | sed 's/^$/<\/p><p>/')</p>
	<div class="pictures">
	END
	for design in $designs; do
		drawn=$out/pictures/$name-$design
		echo "<figure id=\"$name-$design\">"
		picture "$drawn.svg" "$(cat "$drawn.txt")"
		echo "</figure>"
	done
	echo "</div>"
	# shellcheck disable=SC2086
	$here/verdicts.sh "$out" model "the model of Xen" "$name" $designs
	while read -r xen; do
		# shellcheck disable=SC2086
		$here/verdicts.sh "$out" "$(log_of "$xen")" "real Xen $xen" \
			"$name" $designs
	done <"$out/xen-version"
	# shellcheck disable=SC2086
	[ -s "$out/xen-version" ] ||
		$here/verdicts.sh "$out" xen "real Xen" "$name" $designs
	echo "</details>"
}

# The two pictures that tell the story, whatever else was asked for.
story() {	# story DESIGN CAPTION
	drawn=$out/story/alloc-first-$1
	echo "<figure>"
	picture "$drawn.svg" "$(cat "$drawn.txt")"
	echo "<figcaption>$2</figcaption></figure>"
}

page() {
	cat <<-END
	<!DOCTYPE html>
	<html lang="en">
	<head>
	<meta charset="utf-8">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<title>pagetable-reserve: report</title>
	<style>
	END
	cat $here/style.css
	cat <<-END
	</style>
	</head>
	<body>
	<header>
	<h1>pagetable-reserve: report</h1>
	<p><b>$(tail -n 1 "$out/compare.txt" | html)</b></p>
	$([ "$status" -eq 0 ] || echo "<p class=\"left-out\">$(
		tail -n 1 "$out/errors" | html)</p>")
	</header>
	<main>
	<h2 id="bug">The bug</h2>
	END
	cat $here/bug.html
	cat <<-END
	<div class="story">
	$(story set_pte_polling "Polling: who is handed a page after the
	reservation and before the next <code>set_pte</code> is handed a page
	that is read-only.")
	$(story pagetable_reserve "The hook: the pages are writable when they
	are free, and nobody can come in between.")
	</div>
	<h2 id="legend">How to read the pictures</h2>
	<p>A picture is the buffer over the boot of a design. A row is a band
	of pages with the same history, a column an event. The event that maps
	memory has two columns, before and after the thick line: the moment
	when the hook is called and the tables are reserved. A band is as high
	as the logarithm of its pages. What Xen, memblock and the page tables
	say of a page is its colour and its word:</p>
	END
	$here/legend.sh "$out/pictures"
	echo '<h2 id="all">All verdicts</h2>'
	awk -f $here/all.awk "$out/compare.tsv"
	[ -e "$out/log/xen" ] && [ ! -e "$out/no-xen" ] ||
		left_out "real Xen: $(cat "$out/no-xen" 2>/dev/null ||
			echo "not asked for")"
	cat <<-END
	<h2 id="scenarios">The scenarios</h2>
	<p class="dim">window: events that began while free pages were
	read-only; pages: how many at most; RO left: at the end; polls: look-ups
	in memblock made from <code>set_pte</code>; spare: pages of the buffers
	that did not become tables. The pictures are drawn from the model's
	trace, and lie as SVG and PNG in <code>pictures/</code> beside the
	page.</p>
	END
	for s; do
		scenario "$s"
	done
	echo '<h2 id="explore">The shortest counterexamples</h2>'
	$here/explore.sh "$out"
	echo '<h2 id="bench">The figures</h2>'
	$here/bench.sh
	echo '<h2 id="series">The series for a kernel tree</h2>'
	$here/series.sh "$out"
	echo '<h2 id="versions">Versions of what ran</h2>'
	$here/versions.sh "$out"
	echo '</main></body></html>'
}

echo "report: writing"
set +e
(set -e; page "$@") >"$out/index.html"
made=$?
set -e
[ $made -eq 0 ] || die "the page cannot be written"
trap '' INT TERM HUP
(cd "$final" && rm -rf index.html pictures story log series series.txt no-xen) &&
	mv "$out"/* "$final" || die "cannot write to $final"
echo "report: $final/index.html"
[ "$status" -eq 0 ] || tail -n 1 "$final/errors" >&2
exit "$status"
