#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Make a program that boots a kernel tree on the model: boot-model, with the
# design NAME that is this tree.
#
# usage: link.sh TREE PROGRAM NAME	BUILD is where cut and the rest of
#					boot-model are; without it, build
#
# Exits with 1, and one line that says why, when something that the tree needs
# is missing (cut.sh).
# shellcheck disable=SC2015,SC2086 # as it stands; LDFLAGS is a list of words
set -u

tree=$1 program=$2 name=$3
build=${BUILD:-build}
here=$(dirname "$0")
[ -e "$build/tree.o" ] && [ -e "$build/cut" ] || {
	echo "tree: no $build/tree.o and $build/cut: 'make check' or 'make compare KDIR=' build them" >&2
	exit 2
}
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

"$here/cut.sh" "$tree" "$dir" || exit

# usage: uses FILE WORDS	whether the code of FILE reaches one of them
uses() {
	nm -u "$dir/c/arch_x86_$1.o" | grep -qwE "$2"
}
# Kernels that look for a place below what is mapped already need something
# mapped, and all others die as the report did when there is nothing.
min_mapped=0
! uses mm_init max_pfn_mapped || min_mapped=$((64 << 20))
about="the tree's own functions"
uses xen_mmu '(pgt_buf|e820_table)_(start|end|top)' ||
	about="$about; Xen's mask knows no buffer, it is older (or newer)"
cat >"$dir/name.c" <<NAME
const char tree_name[] = "$name";
const char tree_about[] = "$about";
const unsigned long tree_min_mapped = $min_mapped;
NAME

${LD:-ld} -r -o "$dir/tree" "$dir"/c/*.o &&
	objcopy --prefix-symbols=tree_ "$dir/tree" &&
	${CC:-gcc} ${LDFLAGS:-} -o "$program" "$dir/name.c" "$dir/tree" \
		"$build/tree.o" "$build/libpagetable_reserve.a" \
		2>"$dir/errors" && exit
cat "$dir/errors" >&2
exit 2
