#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The fuzzers, in a form short enough for every check. Run by prove.
set -u
B=${BUILD:-build}

. tests/tap.sh

for name in scenario memblock; do
	out=$(tests/fuzz/run.sh "${FUZZ_TIME:-10}" "$B/fuzz/$name" 2>&1)
	ok $? "$name" "$out"
	echo "# $out"
done
plan
