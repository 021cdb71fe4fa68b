#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The model is worth what it has in common with real Xen.
#
# Every scenario whose memory fits is booted by every design on both, and both
# have to come to the same row: verdict, guarantee, event, pfn, error code,
# message, window, pages left read-only, look-ups, hypercalls, spare pages. With
# a debug hypervisor, which says why it refuses, both have to name the same two
# types as well. Run by prove; takes a few minutes.
set -u
B=${BUILD:-build}
out=$B/agree
export LC_ALL=C
. tests/tap.sh

xen=$(tests/world.sh xen 2>&1) || bail "${xen#*: }"
for need in "$B/guest.elf" "$B/compare"; do
	[ -r "$need" ] || bail "no $need"
done
export XEN="$xen"

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

version=$(sed -n 's/.*(XEN) Xen version \([^ ]*\) .*debug=\([yn]\).*/\1, debug=\2/p' \
	"$out"/log/xen/*.log | sort -u)
echo "# Xen $version"
for xen_log in "$out"/log/xen/*.log; do
	name=$(basename "$xen_log" .log)
	model_log=$out/log/model/$name.log
	a=$(row "$xen_log")
	b=$(row "$model_log")
	wrong=
	[ -n "$a" ] || wrong="no verdict on real Xen: $(tail -n 1 "$xen_log")"
	[ "$a" = "$b" ] || wrong="$wrong
xen:   $a
model: $b"
	case $version in
	*debug=y)
		[ "$(types "$xen_log")" = "$(types "$model_log")" ] ||
			wrong="$wrong
xen:   $(types "$xen_log")
model: $(types "$model_log")" ;;
	esac
	[ -z "$wrong" ]
	ok $? "$name" "$wrong"
done
[ "$tap_number" -gt 0 ] || bail "nothing booted"
plan
