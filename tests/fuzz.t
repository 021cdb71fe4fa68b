#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The fuzzers, in a form short enough for every check. Run by prove.
set -u
B=${BUILD:-build}

set -- "$B"/fuzz/scenario "$B"/fuzz/memblock
echo "1..$#"
n=0
for fuzzer; do
	n=$((n + 1))
	if out=$(tests/fuzz/run.sh "${FUZZ_TIME:-10}" "$fuzzer" 2>&1); then
		echo "ok $n - ${out#fuzz: }"
	else
		echo "not ok $n - fuzzer $(basename "$fuzzer")"
		echo "$out" | sed 's/^/# /'
	fi
done
