#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Everything builds without a warning, with gcc and with clang: the library, the
# hosted machines and the guest. And the C tests use nothing of cmocka that its
# release 2.0 deprecates, whichever is installed. Run by prove.
set -u
B=${BUILD:-build}
unset MAKEFLAGS MAKELEVEL CFLAGS

. tests/tap.sh

for cc in gcc clang; do
	if ! command -v "$cc" >/dev/null; then
		ok 1 "$cc" "$cc is not installed; run 'make deps'"
		continue
	fi
	dir=$B/with-$cc
	out=$(make -s CC="$cc" BUILD="$dir" all "$dir/guest.elf" 2>&1) &&
		! echo "$out" | grep -q warning
	ok $? "$cc" "$(echo "$out" | grep -v '^  ')"
done
verdict "what cmocka 2.0 deprecates is not used" \
	"$(grep -nwE 'assert_(not_)?in_(range|set)' tests/unit/*.c)"
plan
