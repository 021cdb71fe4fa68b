#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The two pictures that tell the story, for the README: OUT/polling.svg and
# OUT/hook.svg.
#
# usage: readme.sh OUT
set -eu

[ $# -eq 1 ] || {
	echo "usage: readme.sh OUT" >&2
	exit 2
}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
tests/report/draw.sh "$dir" tests/scenarios/alloc-first set_pte_polling \
	pagetable_reserve
mkdir -p "$1"
cp "$dir/alloc-first-set_pte_polling.svg" "$1/polling.svg"
cp "$dir/alloc-first-pagetable_reserve.svg" "$1/hook.svg"
