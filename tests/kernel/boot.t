#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# What make boot says of a kernel, shown with consoles that are not: a script
# stands in for QEMU and prints what a machine might have. Run by prove.
# shellcheck disable=SC2016 # scripts are strings
set -u
. tests/tap.sh

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

# a bzImage as far as its header goes, and a hypervisor that nobody starts
dd if=/dev/zero of="$dir/a kernel" bs=514 count=1 2>/dev/null
printf HdrS >>"$dir/a kernel"
: >"$dir/xen"

# boot SCRIPT: the machine does what the script says
boot() {
	printf '#!/bin/sh\n%s\n' "$1" >"$dir/qemu"
	chmod +x "$dir/qemu"
	out=$(QEMU=$dir/qemu XEN=$dir/xen LOG=$dir/log TIMEOUT=${2:-20} \
		tests/kernel/boot.sh "$dir/a kernel" 2>&1)
	status=$?
}

# says TEXT NAME
says() {
	echo "$out" | grep -qF -- "$1"
	ok $? "$2" "$out"
}

boot 'echo "[    0.0] kernel direct mapping tables up to bb000000 @ ba71c000-bacf8000"
echo "[    0.0] xen: setting RW the range bacd6000 - bacf8000"
echo "<1>pagetable-reserve: userspace reached, Linux 2.6.39"
echo "pagetable-reserve: memory filled, 20 MiB left"'
[ "$status" -eq 0 ]
ok $? "a kernel that comes up everywhere" "exit $status: $out"
[ "$(echo "$out" | grep -c ' reaches userspace$')" -eq 4 ]
ok $? "four machines have a row" "$out"
says "    buffer up to bb000000 @ ba71c000-bacf8000" "the buffer is shown"
says "    made writable: bacd6000 - bacf8000" "what was flipped is shown"

boot 'echo "(XEN) mm.c:2940:d0v0 Bad type (saw e4 != exp 20) for mfn 1 (pfn bacf7)"
echo "Kernel panic - not syncing: something later"'
[ "$status" -eq 1 ]
ok $? "a kernel that does not come up" "exit $status: $out"
says "does not reach userspace" "its row says so"
says "Bad type (saw e4 != exp 20) for mfn 1 (pfn bacf7)" "Xen's refusal is the first fault"

boot 'echo "userspace reached"
echo "[    9.9] BUG: unable to handle kernel paging request at ffff880000000000"'
[ "$status" -eq 1 ]
ok $? "a kernel that dies when memory is filled" "exit $status: $out"
says "dies when memory is filled" "its row says so"
says "BUG: unable to handle kernel paging request" "and why"

boot 'echo "about to get started..."; exec sleep 60' 1
[ "$status" -eq 1 ]
ok $? "a kernel that says nothing" "exit $status: $out"
says "silence until the limit of 1 s; last: about to get started..." "the limit and the last line"

# refused ARGUMENT... : exit 2 and one line
refused() {
	name=$1 text=$2
	shift 2
	out=$(XEN=$dir/xen LOG=$dir/log tests/kernel/boot.sh "$@" 2>&1)
	status=$?
	[ "$status" -eq 2 ] && [ "$(echo "$out" | wc -l)" -eq 1 ] &&
		echo "$out" | grep -qF "$text"
	ok $? "$name" "exit $status: $out"
}

echo text >"$dir/text"
refused "no kernel" "usage: "
refused "a kernel that is not there" "$dir/nothing: cannot be read" "$dir/nothing"
refused "a file that is no kernel" "neither a vmlinux nor a bzImage" "$dir/text"
refused "an initrd that is not there" "$dir/nothing: cannot be read" \
	"$dir/a kernel" "$dir/nothing"
QEMU=$dir/nothing
export QEMU
refused "no QEMU" "no $dir/nothing (package qemu-system-x86)" "$dir/a kernel"
plan
