#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# What clang's context analysis has to find in users of the library (each.sh),
# and that it finds nothing in the library itself. TAP, for prove.
#
# Expected are FILE:LINE and the words, sorted, each once: columns, order, and
# whether clang calls a context by the name of its type differ between versions.
#
# CLANG: another clang, such as clang-19.

CLANG=${CLANG:-clang}

. "$(dirname "$0")/each.sh"
command -v "$CLANG" >/dev/null ||
	bail "$CLANG is not installed (Debian: package clang)"

# An old clang knows the option, too; one that does not must not go unnoticed.
run_clang()
{
	"$CLANG" -std=gnu11 -fsyntax-only -Wall -Wextra -Wthread-safety \
		-Wthread-safety-beta -DWARN_CONTEXT_ANALYSIS \
		-fno-caret-diagnostics -fno-diagnostics-show-option \
		"$1" >"$tmp/out" 2>&1 ||
		echo "$CLANG exits with $?" >>"$tmp/out"
	sed -n "s/^\([^:]*:[0-9]*\):[0-9]*: \(warning\|error\): /\1: \2: /p
		/ exits with /p" "$tmp/out" |
		sed "s/: mutex \('\([a-z_]*\)'\)/: \2 \1/" | sort -u >"$tmp/got"
}

each run_clang context not-seen-by-clang
plan
