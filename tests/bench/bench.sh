#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# make bench: what it costs, each as a ratio of two figures of one run.
#
# usage: bench.sh BUILD [TOPIC...]	all topics when none is named
#
# A topic is a script of tests/bench/topics/. Writes BUILD/bench.tsv: metric
# value unit baseline ratio; the ratio is the value divided by its baseline, and
# a metric's name begins with its topic. The library is measured in counts:
# instructions under valgrind, instructions under QEMU's -icount, hypercalls,
# pages. What looks at kernel trees is measured in CPU seconds, user and system.
#
# environment:
#	KDIR		a tree to make a backport for
#	DESIGNS		not all designs but these, with commas between
#	BENCH_OUT	where to write, BUILD
set -eu
export LC_ALL=C

topics=$(dirname "$0")/topics
die() {
	echo "bench: $*" >&2
	exit 2
}
[ $# -gt 0 ] || die "usage: bench.sh BUILD [TOPIC...]"
B=$1
shift
[ $# -gt 0 ] || set -- "$topics"/*.sh
for topic; do
	[ -r "$topics/$(basename "$topic" .sh).sh" ] ||
		die "no topic is called \"$topic\"; there are $(
			basename -as .sh "$topics"/*.sh | xargs)"
done

[ -z "${KDIR:-}" ] || [ -d "$KDIR/arch/x86" ] ||
	die "$KDIR is no kernel tree: it has no arch/x86"

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
OUT=${BENCH_OUT:-$B}
mkdir -p "$OUT/bench"
export B OUT tmp
printf 'metric\tvalue\tunit\tbaseline\tratio\n' >"$tmp/bench.tsv"
for topic; do
	sh -eu "$topics/$(basename "$topic" .sh).sh"
done
mv "$tmp/bench.tsv" "$OUT/bench.tsv"
echo "written: $OUT/bench.tsv"
