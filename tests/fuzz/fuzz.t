#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The fuzzers, in a form short enough for every check: first the inputs that
# stand in tests/fuzz/corpus-NAME/, among them all that ever failed (and the logs
# of tests/logs/ for the scenarios), then some seconds of new ones. A target is a
# C file of tests/fuzz/. Run by prove.
set -u
B=${BUILD:-build}

. tests/tap.sh

for target in tests/fuzz/*.c; do
	name=$(basename "$target" .c)
	built "$B/fuzz/$name"

	# It says "Running: FILE" of each; the last one is the one that failed.
	set -- "tests/fuzz/corpus-$name"/*
	[ "$name" != scenario ] || set -- "$@" tests/logs/*
	if [ -e "$1" ]; then
		out=$("$B/fuzz/$name" -timeout=100 \
			-artifact_prefix="$B/fuzz/$name.crash-" "$@" 2>&1)
		ok $? "$name: its $# inputs" "$(echo "$out" | grep -E \
			'^Running|ERROR|SUMMARY|runtime error|panic:|does not' |
			tail -n 5)"
	else
		ok 1 "$name: its inputs" "there is nothing in ${1%/*}"
	fi

	out=$(tests/fuzz/run.sh "${FUZZ_TIME:-5}" "$B/fuzz/$name" 2>&1)
	ok $? "$name" "$out"
	echo "# $out"
done
# libFuzzer takes 0 for ever.
for seconds in 0 x ''; do
	out=$(tests/fuzz/run.sh "$seconds" "$B/fuzz/scenario" 2>&1)
	[ $? -eq 2 ] && [ "$out" = "fuzz: \"$seconds\" is no number of seconds" ]
	ok $? "\"$seconds\" seconds are refused" "$out"
done
plan
