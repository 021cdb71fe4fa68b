#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# What sparse has to find in users of the library (each.sh), and that it finds
# nothing in the library itself. TAP, for prove.
#
# SPARSE_FLAGS: sparse's flags, instead of those below.

SPARSE_FLAGS=${SPARSE_FLAGS:--std=gnu11 -Wsparse-all}

. "$(dirname "$0")/each.sh"
command -v sparse >/dev/null ||
	bail "sparse is not installed (Debian: package sparse)"

run_sparse()
{
	# shellcheck disable=SC2086 # the flags are words
	sparse $SPARSE_FLAGS "$1" >/dev/null 2>"$tmp/got" ||
		echo "sparse exits with $?" >>"$tmp/got"
}

each run_sparse error known-to-fail
plan
