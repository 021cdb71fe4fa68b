# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# TAP for the tests that are shell scripts: they read this file, call ok() for
# each thing that they look at, and plan() in the end.

tap_number=0

# ok STATUS NAME [WHAT IS WRONG]: STATUS is 0 if all is well
ok() {
	tap_number=$((tap_number + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $tap_number - $2"
	else
		echo "not ok $tap_number - $2"
		[ -z "${3:-}" ] || echo "$3" | sed 's/^/# /'
	fi
}

# bail WHY: there is nothing to be tested
bail() {
	echo "Bail out! $*"
	exit 2
}

plan() {
	echo "1..$tap_number"
}
