#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Run fuzzers, each for a while.
#
# usage: run.sh SECONDS FUZZER...
#
# A fuzzer begins with the inputs of tests/fuzz/corpus-NAME/, where there are
# any, and with what earlier runs found worth keeping, beside the program; that
# of the scenarios also with the logs of tests/logs/. What makes it fail is left
# beside the program as NAME.crash-*, and named. Mended, it becomes a test: "FUZZER -minimize_crash=1 -runs=10000 -artifact_prefix=build/ FILE" makes
# it shorter, and tests/fuzz/fuzz.t runs what stands in tests/fuzz/corpus-NAME/.
# Without a prefix it goes to where the fuzzer is run.
set -eu

[ $# -ge 2 ] || { echo "usage: run.sh SECONDS FUZZER..." >&2; exit 2; }
seconds=$1
shift
# 0 would be for ever
case $seconds in
'' | 0* | *[!0-9]*) echo "fuzz: \"$seconds\" is no number of seconds" >&2; exit 2 ;;
esac

here=$(dirname "$0")
bad=
for fuzzer; do
	name=$(basename "$fuzzer")
	mkdir -p "$fuzzer.corpus"
	seeds=
	[ ! -d "$here/corpus-$name" ] || seeds=$here/corpus-$name
	[ "$name" != scenario ] || seeds="$seeds $here/../logs"
	log=$fuzzer.log
	# shellcheck disable=SC2086 # there may be no seeds
	if "$fuzzer" -max_total_time="$seconds" -max_len=8192 -timeout=100 \
		-print_final_stats=1 -artifact_prefix="$fuzzer.crash-" \
		"$fuzzer.corpus" $seeds >"$log" 2>&1; then
		runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
		echo "fuzz: $name: $runs runs in $seconds s, nothing found"
	else
		bad="$bad $name"
		grep -E 'ERROR|SUMMARY|Test unit|runtime error|panic:|does not' \
			"$log" >&2 || tail -n 5 "$log" >&2
	fi
done
[ -z "$bad" ] || { echo "fuzz: failed:$bad" >&2; exit 1; }
