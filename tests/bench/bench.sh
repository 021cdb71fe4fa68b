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
	[ -n "$none" ] || die "valgrind counted nothing"
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
instructions_of() {	# instructions_of WAY PAGES
	awk -v w="$1" -v p="$2" '$1 == "@bench" && $2 == w && $3 == p {
		print $4 }' "$tmp/console"
}
calls_of() {
	awk -v w="$1" -v p="$2" '$1 == "@bench" && $2 == w && $3 == p {
		print $5 }' "$tmp/console"
}
sizes=$(awk '$1 == "@bench" { print $3 }' "$tmp/console" | sort -nu)
for pages in $sizes; do
	echo "    $pages spare pages:"
	batched=$(instructions_of batched "$pages")
	for way in one_by_one bare batched floor; do
		n=$(instructions_of "$way" "$pages")
		calls=$(calls_of "$way" "$pages")
		metric "flip.$pages.$way" "$n" instructions "$batched"
		metric "flip.$pages.$way.hypercalls" "$calls" hypercalls \
			"$(calls_of batched "$pages")"
		awk -v w="$way" -v n="$n" -v c="$calls" -v p="$pages" \
			-v b="$batched" 'BEGIN {
			printf "        %-12s %9d (%4d)  %7.1f a page  %.2f times batched\n",
				w, n, c, n / p, n / b }'
	done
done
cat <<'LEGEND'
    one_by_one: a walk, an update_va_mapping and a flush a page
    bare: a ready-made update_va_mapping a page, one flush for all
    batched: this library; floor: the same mmu_updates ready-made, and nothing else
LEGEND

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
