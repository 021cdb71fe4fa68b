#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The buffers of real machines, as their kernels printed them.
#
# Each file of tests/historic/ is a scenario made of a real boot log of 2.6.27
# to 3.8. It is played on the bare machine with the estimate and with the
# placement of that kernel; both are right when the very lines of the log come
# out, in their order. In the file's comments stand, one a line:
#
#	# place: POLICY		as in boot-native --place=POLICY
#	# size: WHAT		as in boot-native --size=WHAT; by-end if it is
#				not there
#	# pages: SIZE		as in boot-native --pages=SIZE
#	# expect: LINE		what the log says, once or more often
#
# usage: historic.t [FILE...]	all files of tests/historic/ when none is
#				given; paths are relative to the top of the
#				tree. Speaks TAP. BOOT_NATIVE is the program
#				to run, if not build/boot-native.
set -u

cd "$(dirname "$0")/../.." || exit 2
boot=${BOOT_NATIVE:-build/boot-native}
[ $# -gt 0 ] || set -- tests/historic/*

if [ ! -x "$boot" ]; then
	echo "Bail out! no program $boot; run make check TESTS=$0"
	exit 2
fi

# The values of a key, one a line.
values() {
	sed -n "s/^#[[:space:]]*$1:[[:space:]]*//p" "$2"
}

# What is wrong with a file, if anything is.
complain() {
	[ -r "$1" ] || { echo "there is no such file"; return; }
	sed -n 's/^#[[:space:]]*\([a-z][a-z-]*\):.*/\1/p' "$1" |
		grep -vx -e place -e size -e pages -e expect |
		sed 's/^/unknown key: /'
	for key in place pages; do
		count=$(values "$key" "$1" | wc -l)
		[ "$count" -eq 1 ] || echo "\"$key\" stands there $count times"
	done
	[ "$(values size "$1" | wc -l)" -le 1 ] ||
		echo "\"size\" stands there more than once"
	[ -n "$(values expect "$1")" ] || echo "it expects nothing"
}

fail() {
	echo "not ok $n - $1: $2"
	bad=$((bad + 1))
}

comment() {
	printf '%s\n' "$1" | sed 's/^/#   /'
}

n=0 bad=0
echo "1..$#"
for file; do
	n=$((n + 1))
	wrong=$(complain "$file")
	if [ -n "$wrong" ]; then
		fail "$file" "error in the file"
		comment "$wrong"
		continue
	fi
	place=$(values place "$file")
	size=$(values size "$file")
	size=${size:-by-end}
	pages=$(values pages "$file")
	expected=$(values expect "$file")

	console=$("$boot" --place="$place" --size="$size" --pages="$pages" "$file" \
		pagetable_reserve 2>&1)
	status=$?
	if [ $status -ne 0 ]; then
		fail "$file" "error, $boot exits with $status"
		comment "$console"
		continue
	fi
	printed=$(printf '%s\n' "$console" |
		grep "^kernel direct mapping tables ")
	if [ "$printed" = "$expected" ]; then
		echo "ok $n - $file: $place, $size, pages of $pages"
		continue
	fi
	fail "$file" "$place, $size, pages of $pages"
	echo "# the log says"
	comment "$expected"
	echo "# printed was"
	comment "${printed:-nothing of the kind}"
done
[ $bad -eq 0 ]
