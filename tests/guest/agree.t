#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The model is worth what it has in common with real Xen.
#
# Every scenario whose memory fits is booted by every design on both, and both
# have to come to the same row: verdict, guarantee, event, pfn, error code,
# message, window, pages left read-only, look-ups, hypercalls, spare pages. With
# a debug hypervisor, which says why it refuses, both have to name the same two
# types as well. Real Xen is each that XEN names, without it all that are
# installed. Run by prove; takes a few minutes for each.
set -u
B=${BUILD:-build}
out=$B/agree
export LC_ALL=C
. tests/tap.sh

XEN=$(tests/world.sh xens 2>&1) || bail "${XEN#*: }"
export XEN
built "$B/guest.elf" "$B/compare" "$B/progress"

rm -rf "$out"
mkdir -p "$out"
for s in tests/scenarios/*; do
	basename "$s"
done >"$out/list"
"$B/compare" --xen-list="$out/list" --tsv="$out/compare.tsv" \
	--log-dir="$out/log" >"$out/tables" 2>"$out/errors"
status=$?
[ "$status" -lt 2 ] || bail "$(tail -n 1 "$out/errors")"

row() {
	grep '^@row' "$1" | tail -n 1
}

types() {
	sed -n 's/.*(XEN) .*Bad type (\(saw [0-9a-f]* != exp [0-9a-f]*\)).*/\1/p' \
		"$1"
}

versions=$(awk -F '\t' '$1 == "xen" && !seen[$14]++ { print $14 }' \
	"$out/compare.tsv")
[ "$(echo "$versions" | wc -l)" -eq "$(echo "$XEN" | wc -l)" ] ||
	bail "these are not so many: $XEN"

# the logs of a version: it has a folder unless it is the only one
logs() {
	[ "$(echo "$versions" | wc -l)" -eq 1 ] || echo "/$1" |
		sed 's/\(.\)[ /]/\1-/g'
}

agree() {	# agree VERSION FOLDER
	for xen_log in "$2"/*.log; do
		name=$(basename "$xen_log" .log)
		model_log=$out/log/model/$name.log
		a=$(row "$xen_log")
		b=$(row "$model_log")
		wrong=
		[ -n "$a" ] ||
			wrong="no verdict on real Xen: $(tail -n 1 "$xen_log")"
		[ "$a" = "$b" ] || wrong="$wrong
xen:   $a
model: $b"
		case $1 in
		*debug=y*)
			[ "$(types "$xen_log")" = "$(types "$model_log")" ] ||
				wrong="$wrong
xen:   $(types "$xen_log")
model: $(types "$model_log")" ;;
		esac
		verdict "$name, Xen $1" "$wrong"
	done
}

verdict "every boot gave a verdict" "$(awk -F '\t' '$4 == "ERROR" {
	print $1, $14, $2, $3 ": " $7 }' "$out/compare.tsv")"
# In a pipe the count would be lost.
echo "$versions" >"$out/versions"
while read -r version; do
	agree "$version" "$out/log/xen$(logs "$version")"
done <"$out/versions"
plan
