# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# TAP for the tests that are shell scripts: they read this file, call ok() or
# verdict() for each thing that they look at, and plan() in the end.

# spatch asks the first python3 where its library is, and does so each time. A
# wrapper of pyenv takes three times as long over that as spatch over a file.
PATH=/usr/bin:$PATH

tap_number=0
tap_failed=0

# ok STATUS NAME [WHAT IS WRONG]: STATUS is 0 if all is well
ok() {
	tap_number=$((tap_number + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $tap_number - $2"
	else
		echo "not ok $tap_number - $2"
		tap_failed=$((tap_failed + 1))
		[ -z "${3:-}" ] || printf '%s\n' "$3" | sed 's/^/# /'
	fi
}

# verdict NAME WHAT IS WRONG: all is well if nothing is
verdict() {
	[ -z "$2" ]
	ok $? "$1" "$2"
}

# bail WHY: there is nothing to be tested
bail() {
	echo "Bail out! $*"
	exit 2
}

# built FILE...: what make builds, and this test needs
built() {
	for file; do
		[ -e "$file" ] || bail "no $file; run make check TESTS=$0"
	done
}

# The last command of a test, whose status is the test's.
plan() {
	echo "1..$tap_number"
	[ $tap_failed -eq 0 ]
}
