#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# A sum of the series that backport makes for a tree, to tell whether another
# spatch, on another release, makes the same.
#
# usage: series.sh [--sizing] KDIR [SERIES]	SERIES is what backport made for
#						KDIR; without it one is made
#
# Prints a line of series.sums:
#	a sum of what backport looks at in KDIR, by which it is known again
#	a sum of the series, without its dates and what follows from them (git's
#	ids of the commits), and without the step that only copies the rules
#	the name of the folder
set -eu
export LC_ALL=C

sizing=
if [ "${1:-}" = --sizing ]; then
	sizing=$1
	shift
fi
case $# in
1 | 2) ;;
*)
	echo "usage: series.sh [--sizing] KDIR [SERIES]" >&2
	exit 2
	;;
esac
top=$(realpath "$(dirname "$0")/../..")

work=
# shellcheck disable=SC2317 # called by the trap
clean() {
	trap '' INT TERM HUP
	[ -z "$work" ] || rm -rf "$work"
}
trap clean EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

series=${2:-}
if [ -z "$series" ]; then
	work=$(mktemp -d)
	series=$work/series
	# shellcheck disable=SC2086 # one word or none
	"$top/semantic-patches/backport/backport" --annotate $sizing "$1" "$series" >&2
fi

sum() {
	sha256sum | cut -c 1-16
}

tree=$(
	echo "$sizing"
	cd "$1"
	for f in arch/x86/mm/init.c arch/x86/mm/init_64.c \
		arch/x86/kernel/x86_init.c arch/x86/include/asm/x86_init.h \
		arch/x86/include/asm/pgtable_types.h arch/x86/xen/mmu.c; do
		[ ! -f $f ] || sha256sum $f
	done
)
made=$(
	for patch in "$series"/*.patch; do
		[ -f "$patch" ] || continue
		grep -q '^new file mode' "$patch" || sed '
			/^From [0-9a-f]* Mon Sep 17 00:00:00 2001$/d
			/^Date: /d' "$patch"
	done | sed '/^ [^ ].* |  *[0-9][0-9]* [-+]*$/d; / files* changed, /d
		/^ create mode /d'
)
printf '%s %s %s\n' "$(echo "$tree" | sum)" "$(echo "$made" | sum)" \
	"$(basename "$1")"
