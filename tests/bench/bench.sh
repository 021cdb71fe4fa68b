#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# make bench: what it costs, each as a ratio of two counts of one run.
#
# usage: bench.sh BUILD [KDIR]	with KDIR, also a backport to that tree
#
# Writes BUILD/bench.tsv: metric value unit baseline ratio. The ratio is the
# value divided by its baseline. The library is measured in counts: instructions
# under valgrind, instructions under QEMU's -icount, hypercalls, pages. What
# looks at kernel trees is measured in CPU seconds, user and system, the least of
# three runs.
set -eu
B=$1
KDIR=${2:-}
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

cpu() {	# cpu COMMAND...: its CPU seconds and those of its children
	("$@" >/dev/null 2>&1 || :; times) | tr ms '  ' |
		awk 'NR == 2 { printf "%.2f", $1 * 60 + $2 + $3 * 60 + $4 }'
}

least() {	# least COMMAND...: of three runs
	printf '%s\n' "$(cpu "$@")" "$(cpu "$@")" "$(cpu "$@")" |
		sort -n | head -n 1
}

times_of() {	# times_of A B: how many times B is A
	awk -v a="$1" -v b="$2" 'BEGIN { printf "%.3f", b ? a / b : 0 }'
}

# The tree's own coccicheck with rule $1. Below a repository that ignores it,
# spatch would find no file in the tree.
own() {
	GIT_CEILING_DIRECTORIES=$(realpath "$B") make -s -C "$tree" coccicheck \
		COCCI="$rules/$1.cocci" MODE=report J=1 >"$tmp/own" 2>&1
}

echo "the check of all of Linux 6.1, CPU seconds:"
rules=$PWD/semantic-patches/check
tarball=/usr/src/linux-source-6.1.tar.xz
tree=$B/linux-source-6.1
if [ ! -d "$tree" ] && [ -r "$tarball" ]; then
	echo "    unpacking $tarball to $B, once"
	rm -rf "$tree.part"
	mkdir -p "$tree.part"
	tar -xJf "$tarball" -C "$tree.part" --strip-components=1
	mv "$tree.part" "$tree"
fi
if [ ! -d "$tree" ]; then
	echo "    left out: no $tarball (package linux-source-6.1)"
elif ! command -v spatch >/dev/null; then
	echo "    left out: no spatch (package coccinelle)"
else
	tokens=$(sed -n 's|^// Keywords: ||p' "$rules"/*.cocci |
		tr -s ', ' '\n' | sort -u | paste -s -d '|' -)
	grep=$(least grep -rlE "$tokens" "$tree")
	check=$(least "$rules/coccicheck" "$tree")
	metric check.grep "$check" seconds "$grep"
	printf '    %-30s %7s\n' "grep -rlE of its tokens" "$grep"
	printf '    %-30s %7s  %s times grep, at most 10\n' "all rules" \
		"$check" "$(times_of "$check" "$grep")"

	# Three rules stand for all: of the hook's caller, of its
	# implementation, of x86_init.
	sum=0
	own x86_init_noninit || :
	grep -q '^[1-9][0-9]* files match' "$tmp/own" || {
		echo "bench: the tree's own coccicheck: $(tail -n 1 "$tmp/own")" >&2
		exit 2
	}
	for rule in pgt_hook_missing pgt_flip_missing x86_init_noninit; do
		seconds=$(cpu own $rule)
		printf '    %-30s %7s\n' "tree's own, $rule" "$seconds"
		sum=$(awk -v a="$sum" -v b="$seconds" 'BEGIN { print a + b }')
	done
	count=$(find "$rules" -name '*.cocci' | wc -l)
	all=$(awk -v sum="$sum" -v n="$count" 'BEGIN {
		printf "%.2f", sum / 3 * n }')
	metric check.own "$check" seconds "$all"
	printf '    %-30s %7s  all rules are %s of it, at most 0.1\n' \
		"$count rules at the mean of these" "$all" \
		"$(times_of "$check" "$all")"
fi

echo "a backport, CPU seconds:"
if [ -z "$KDIR" ]; then
	echo "    left out: no KDIR= with a tree of 2.6.32 to 3.8"
else
	series() {
		rm -rf "$tmp/series"
		semantic-patches/backport/backport "$KDIR" "$tmp/series"
	}
	seconds=$(least series)
	metric backport "$seconds" seconds 15
	printf '    %-30s %7s  %s of 15\n' "$KDIR" "$seconds" \
		"$(times_of "$seconds" 15)"
fi

mv "$tsv" "$B/bench.tsv"
echo "written: $B/bench.tsv"
