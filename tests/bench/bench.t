#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The figures, as far as they are counts: make bench with small sizes.
#
# bench.tsv can be read by a program, the flip in batches costs less than one
# page a call, and this library as it ships makes at most a hundredth of the
# hypercalls of upstream's hook for an early mapping, and stays at most 0.13 as
# far above its floor. Run by prove.
set -u
B=${BUILD:-build}
export LC_ALL=C

. tests/tap.sh
built "$B/bench-sizing" "$B/bench-flip.elf" "$B/boot-model" "$B/progress"

out=$B/bench-test
tsv=$out/bench.tsv
rm -rf "$out"
mkdir -p "$out"

bench() {	# bench NAME TOPIC...: the table is all of it
	name=$1
	shift
	BENCH_OUT=$out tests/bench/bench.sh "$B" "$@" >"$out/$name.log" 2>&1
	ok $? "make bench, $*" "$(tail -n 3 "$out/$name.log")"
}

complaints() {
	awk -F '\t' '
	NR == 1 {
		if ($0 != "metric\tvalue\tunit\tbaseline\tratio")
			print "the header is " $0
		next
	}
	NF != 5 { print "not 5 fields: " $0; next }
	{
		ratio = $4 ? $2 / $4 : 0
		if (ratio - $5 > 0.0006 || $5 - ratio > 0.0006)
			print "not value / baseline: " $0
		if (seen[$1]++)
			print "twice: " $1
	}
	END { if (NR < 2) print "there is nothing in it" }' "$tsv"
}

value() {	# value METRIC
	awk -F '\t' -v m="$1" '$1 == m { print $2 }' "$tsv"
}

# less_by FACTOR NAME METRIC OTHER: one is at most that much of the other
less_by() {
	a=$(value "$3")
	b=$(value "$4")
	awk -v a="$a" -v b="$b" -v f="$1" 'BEGIN {
		exit a == "" || b == "" || a + 0 > f * b }'
	ok $? "$2" "$3 is ${a:-missing}, $4 is ${b:-missing}"
}

for topic in '' backport sizing; do
	got=$(KDIR=$PWD BENCH_OUT=$out tests/bench/bench.sh "$B" $topic 2>&1)
	got="$? $got"
	[ "$got" = "2 bench: $PWD is no kernel tree: it has no arch/x86" ]
	ok $? "KDIR without a kernel: ${topic:-all topics}" "$got"
done

# On the model: as good as no time.
export SIZING_GIB='1 4 1024 16384' GROWTH_GIB='1 2' GROWTH_XEN_GIB='' \
	GROWTH_BUFFER_GIB='1 8' GROWTH_OF_GIB=1 GROWTH_HOLES='0 3 9' \
	GROWTH_REGIONS='3 300'
bench hosted sizing growth
verdict "the table of the hosted topics" "$(complaints)"
verdict "exact sizing asks for no more than the estimate, and leaves none" \
	"$(awk -F '\t' '$1 ~ /^sizing/ && ($1 ~ /\.asked$/ && $5 > 1 ||
		$1 ~ /\.spare$/ && $2 != 0)' "$tsv")"
for picture in memory-hypercalls regions-set_pte; do
	[ -s "$out/bench/$picture.svg" ] && [ -s "$out/bench/$picture.png" ]
	ok $? "a picture, $picture" "$(ls "$out/bench")"
done
empty=$(awk -F '\t' '/^growth.memory-hypercalls/ && ($2 < 0.3 || $2 > 2)' \
	"$tsv")
verdict "hypercalls grow with memory" "$empty"

missing=
xen=$(tests/world.sh xen-release 2>&1) || missing=${xen#*: }
command -v "${QEMU:-qemu-system-x86_64}" >/dev/null || missing="no QEMU"
if [ -n "$missing" ]; then
	ok 0 "the figures of real Xen # SKIP $missing"
	plan
	exit
fi

export COUNT_SHIFT=3
bench set_pte set_pte
verdict "the table of set_pte" "$(complaints)"
for where in '' .xen; do
	less_by 0.999 "polling costs every entry${where:+, on Xen}" \
		set_pte.pagetable_reserve_exact$where set_pte.set_pte_polling$where
done

s=alloc-first
XEN=$xen MAPPING=$s DESIGNS=upstream_hook,pagetable_reserve_exact \
	bench xen mapping flip versions
verdict "the table of the topics on real Xen" "$(complaints)"
for pages in 64 2048 65536; do
	less_by 0.999 "$pages spare pages: in batches, not one by one" \
		flip.$pages.batched flip.$pages.one_by_one
done
less_by 0.01 "at most a hundredth of upstream's hypercalls" \
	mapping.$s.pagetable_reserve_exact.hypercalls \
	mapping.$s.upstream_hook.hypercalls
less_by 0.13 "at most 0.13 as far above the floor as upstream, instructions" \
	mapping.$s.pagetable_reserve_exact.above-floor.instructions \
	mapping.$s.upstream_hook.above-floor.instructions

if ! grep -q 'debug=y' "$out/xen.log"; then
	[ "$(grep -c '^versions\.[0-9].*	1\.000$' "$tsv")" -eq 3 ]
	ok $? "a flip and a floor, by the first Xen" "$(cat "$tsv")"
fi
grep -q '^    [0-9][^ ]* .* -22$' "$out/xen.log"
ok $? "and what it answers to a pin that it refuses" "$(cat "$out/xen.log")"
plan
