#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# A kernel tree as programs that boot it on the model: as it is, and with the
# series of make backport if it gets one.
#
# usage: programs.sh KDIR OUT	BUILD is what link.sh needs
#
# OUT gets NAME and NAME+series, NAME being the tree's; their paths are printed.
# KDIR is only read. A tree with something that the series cannot handle is one
# program, which is said; where the series could not be made there is none, with
# an exit of 2.
# shellcheck disable=SC2015 # "A && B || die" is meant as it stands
set -u
export LC_ALL=C

die() {
	echo "tree: $*" >&2
	exit 2
}
[ $# -eq 2 ] && [ -n "$2" ] || die "usage: programs.sh KDIR OUT"
[ -n "$1" ] || die "no KDIR: which kernel tree?"
[ -d "$1/arch/x86" ] || die "$1 is no kernel tree: it has no arch/x86"
kdir=$1 out=$2
here=$(dirname "$0")
backport=$here/../../semantic-patches/backport/backport

name=$(basename "$(realpath -- "$kdir")" | tr -c 'A-Za-z0-9._+\n-' _)
work=$(mktemp -d) || die "cannot make a scratch directory"
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

mkdir -p "$out" || die "cannot write to $out"
# usage: program TREE NAME	whoever runs a former one keeps it
program() {
	"$here/link.sh" "$1" "$work/program" "$2" &&
		cp "$work/program" "$out/$2.$$" && mv "$out/$2.$$" "$out/$2" &&
		echo "$out/$2"
}

program "$kdir" "$name" || exit
"$backport" "$kdir" "$work/series" >"$work/log" 2>&1 || {
	[ $? -eq 1 ] || die "$name: $(tail -n 1 "$work/log")"
	echo "tree: $name gets no series: $(tail -n 1 "$work/log")" >&2
	exit 0
}
[ -e "$work/series" ] || exit 0
"$here/patched.sh" "$kdir" "$work/series" "$work/tree" &&
	program "$work/tree" "$name+series"
