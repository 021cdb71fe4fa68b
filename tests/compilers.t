#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Everything builds without a warning, with gcc and with clang: the library, the
# hosted machines and the guest. Run by prove.
set -u
B=${BUILD:-build}
unset MAKEFLAGS MAKELEVEL CFLAGS

n=0
for cc in gcc clang; do
	n=$((n + 1))
	if ! command -v "$cc" >/dev/null; then
		echo "not ok $n - $cc"
		echo "# $cc is not installed; run 'make deps'"
		continue
	fi
	dir=$B/with-$cc
	if out=$(make -s CC="$cc" BUILD="$dir" all "$dir/guest.elf" 2>&1) &&
		! echo "$out" | grep -q warning; then
		echo "ok $n - $cc"
	else
		echo "not ok $n - $cc"
		echo "$out" | grep -v '^  ' | sed 's/^/# /'
	fi
done
echo "1..$n"
