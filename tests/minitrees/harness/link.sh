#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Make a program that boots a miniature tree on the model: boot-model, with the
# designs "tree" and "tree_low" that are this tree.
#
# usage: link.sh TREE PROGRAM	BUILD is where the rest of boot-model has been
#				built, without it build
set -eu

tree=$1 program=$2
build=${BUILD:-build}
here=$(dirname "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# usage: compile FILE OBJECT	as a part of the tree
compile() {
	${CC:-gcc} -std=gnu89 -O2 -ffreestanding -fno-stack-protector \
		-fno-common -Wall -Werror -Wno-unused-function \
		-DCONFIG_X86_64 -I"$here/../stubs" \
		-I"$tree/arch/x86/include" -c -o "$dir/$2" "$1"
}
for f in kernel/setup kernel/x86_init mm/init mm/init_64 xen/mmu; do
	compile "$tree/arch/x86/$f.c" "$(echo "$f" | tr / _).o"
done
if grep -q pagetable_reserve "$tree/arch/x86/include/asm/x86_init.h"; then
	compile "$here/hook.c" hook.o
fi
${LD:-ld} -r -o "$dir/tree" "$dir"/*.o
objcopy --prefix-symbols=tree_ "$dir/tree"
# shellcheck disable=SC2086 # flags
${CC:-gcc} ${LDFLAGS:-} -o "$program" "$dir/tree" "$build/minitree.o" \
	"$build/libpagetable_reserve.a"
