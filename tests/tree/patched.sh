#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# What a kernel tree looks like with a series: as much of it as cut.sh reads.
#
# usage: patched.sh KDIR SERIES OUT
set -u
export LC_ALL=C GIT_CEILING_DIRECTORIES=/

kdir=$1 series=$2 out=$3
mkdir -p "$out/arch/x86" || exit 2
for part in include kernel mm xen; do
	! [ -d "$kdir/arch/x86/$part" ] ||
		cp -R "$kdir/arch/x86/$part" "$out/arch/x86/" || exit 2
done
chmod -R u+rwX "$out"
for patch in "$(realpath "$series")"/[0-9]*.patch; do
	case $patch in */0000-*) continue ;; esac
	# what else a patch adds, as the check, is not looked at
	git -C "$out" apply --include='arch/x86/*' "$patch" || {
		echo "tree: ${patch##*/} does not apply" >&2
		exit 1
	}
done
