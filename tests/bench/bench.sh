#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# make bench: what it costs, each as a ratio of two counts of one run.
#
# usage: bench.sh BUILD
#
# Writes BUILD/bench.tsv: metric value unit baseline ratio. The ratio is the
# value divided by its baseline. Only counts, no times: instructions under
# valgrind, instructions under QEMU's -icount, hypercalls, pages.
set -eu
B=$1
COUNT=10000
export LC_ALL=C

die() {
	echo "bench: $*" >&2
	exit 2
}
command -v valgrind >/dev/null || die "no valgrind; run 'make deps'"
command -v "${QEMU:-qemu-system-x86_64}" >/dev/null ||
	die "no QEMU; run 'make deps'"

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
tsv=$tmp/bench.tsv
printf 'metric\tvalue\tunit\tbaseline\tratio\n' >"$tsv"

metric() {	# metric NAME VALUE UNIT BASELINE
	awk -v name="$1" -v value="$2" -v unit="$3" -v base="$4" 'BEGIN {
		printf "%s\t%s\t%s\t%s\t%.3f\n", name, value, unit, base,
			base ? value / base : 0 }' >>"$tsv"
}

instructions() {	# of writing $2 entries under design $1
	valgrind --tool=callgrind --callgrind-out-file=/dev/null \
		"$B/bench-set-pte" "$1" "$2" 2>&1 |
		sed -n 's/.*Collected : *//p'
}

# One entry: the instructions of COUNT of them less those of none.
entry_cost() {
	none=$(instructions "$1" 0)
	all=$(instructions "$1" "$COUNT")
	[ -n "$none" ] && [ -n "$all" ] || die "valgrind counted nothing"
	awk -v n="$((all - none))" -v c="$COUNT" 'BEGIN { printf "%.1f", n / c }'
}

echo "set_pte while the direct map is built, instructions for an entry:"
base=$(entry_cost unfixed)
for design in unfixed set_pte_polling upstream_hook pagetable_reserve; do
	cost=$(entry_cost "$design")
	metric "set_pte.$design" "$cost" instructions "$base"
	awk -v d="$design" -v c="$cost" -v b="$base" 'BEGIN {
		printf "    %-20s %8.1f   %.2f times unfixed\n", d, c, c / b }'
done

echo "the flip on real Xen, under -icount, instructions (hypercalls):"
scenario=$tmp/scenario
echo ' Xen: 0 - 40000000 (usable)' >"$scenario"
XEN=${XEN:-/boot/xen-4.17-amd64.gz} QEMU_OPTIONS='-icount shift=0,sleep=off' \
	tests/guest/boot-xen.sh "$B/bench-flip.elf" "$scenario" none 1024 \
	>"$tmp/console" || die "the guest did not run: $(tail -n 1 "$tmp/console")"
for pages in $(awk '$1 == "@bench" { print $3 }' "$tmp/console" | sort -nu); do
	one=$(awk -v p="$pages" '$2 == "one_by_one" && $3 == p' "$tmp/console")
	batch=$(awk -v p="$pages" '$2 == "batched" && $3 == p' "$tmp/console")
	floor=$(awk -v p="$pages" '$2 == "floor" && $3 == p' "$tmp/console")
	# shellcheck disable=SC2086 # "@bench WAY PAGES INSTRUCTIONS HYPERCALLS"
	set -- $one $batch $floor
	metric "flip.one_by_one.$pages" "$4" instructions "$4"
	metric "flip.batched.$pages" "$9" instructions "$4"
	metric "flip.batched_to_floor.$pages" "$9" instructions "${14}"
	metric "flip.hypercalls.$pages" "${10}" hypercalls "$5"
	printf '    %5s pages  one by one %8s (%s)  batched %8s (%s)  floor %8s (%s)\n' \
		"$pages" "$4" "$5" "$9" "${10}" "${14}" "${15}"
	awk -v o="$4" -v b="$9" -v f="${14}" 'BEGIN {
		printf "                 %.2f times fewer, %.1f %% above the floor\n",
			o / b, (b / f - 1) * 100 }'
done

echo "the buffer of each scenario on the model, spare pages:"
for s in tests/scenarios/*; do
	row() {
		"$B/boot-model" "$s" "$1" | awk -F '\t' '$1 == "@row" { print $14 }'
	}
	historic=$(row pagetable_reserve)
	exact=$(row pagetable_reserve_exact)
	metric "spare.$(basename "$s")" "$exact" pages "$historic"
	printf '    %-16s historic estimate %5s   exact %5s\n' "$(basename "$s")" \
		"$historic" "$exact"
done

mv "$tsv" "$B/bench.tsv"
echo "written: $B/bench.tsv"
