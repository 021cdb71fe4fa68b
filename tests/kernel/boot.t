#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# What make boot says of a kernel, shown with consoles that are not: a script
# stands in for QEMU and prints what a machine might have. Run by prove.
# shellcheck disable=SC2016 # scripts are strings
set -u
. tests/tap.sh

built "${BUILD:-build}/progress"
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

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
echo "pagetable-reserve: memory filled, 20 MiB left"
echo "BUG: unable to handle kernel paging request, on the way down"'
[ "$status" -eq 0 ]
ok $? "a kernel that comes up everywhere" "exit $status: $out"
[ "$(echo "$out" | grep -c ' reaches userspace$')" -eq 4 ]
ok $? "four machines have a row" "$out"
says "    buffer up to bb000000 @ ba71c000-bacf8000" "the buffer is shown"
says "    made writable: bacd6000 - bacf8000" "what was flipped is shown"

# The kernel prints both as debug messages, and without oops=panic it would
# kill dd alone, the writer of a read-only page, and live on.
boot 'echo "$*"'
says " does not reach userspace" "a machine that ends at once has not come up"
grep -q 'loglevel=8 oops=panic' "$dir/log/512M-of-1G.log"
ok $? "a kernel says all it has to say, and an oops is its end" \
	"$(cat "$dir/log/512M-of-1G.log")"

# QEMU takes its modules as a list: it wants a comma doubled
APPEND='noapic ptskip=1,2'
export APPEND
boot 'echo "$*"'
unset APPEND
grep -q 'noapic ptskip=1,,2,initrd' "$dir/log/512M-of-1G.log"
ok $? "APPEND may have commas" "$(cat "$dir/log/512M-of-1G.log")"

boot 'echo "(XEN) arch/x86/mm.c:2940:d0v0 Bad type (saw e400000000000001 != exp 2000000000000000) for mfn 140e0e (pfn bacf7)"
echo "(XEN) arch/x86/mm.c:3576:d0v0 Error -22 while pinning mfn 140e0e"
echo "Kernel panic - not syncing: something later"'
[ "$status" -eq 1 ]
ok $? "a kernel that does not come up" "exit $status: $out"
says " does not reach userspace" "its row says so"
says "    arch/x86/mm.c:2940:d0v0 Bad type (saw e400000000000001 != exp 2000000000000000) for mfn 140e0e (pfn bacf7)" \
	"Xen's refusal is the first fault, whole"
says "    arch/x86/mm.c:3576:d0v0 Error -22 while pinning mfn 140e0e" "and what was refused"
! echo "$out" | grep -q "something later"
ok $? "what follows from it is left out" "$out"

# A release Xen keeps its reason to itself: what is left is where it was.
crash='echo "(XEN) d0v0 Unhandled: vec 6, #UD[ffffffff]"
echo "(XEN) Domain 0 (vcpu#0) crashed on cpu#0:"
echo "(XEN) RIP:    e033:[<ffffffff81000012>]"
echo "(XEN) rax: ffffffffffffffea   rbx: 000000000013f1f1"
echo "(XEN) Hardware Dom0 crashed: rebooting machine in 5 seconds."'
boot "$crash"
says "    d0v0 Unhandled: vec 6, #UD[ffffffff]" "a crash without a word of Xen's reason"
echo "$out" | grep -q '^    RIP: e033:\[<ffffffff81000012>\]$'
ok $? "where it was" "$out"
cp "$dir/a kernel" "$dir/a bzImage"
printf '%s\n' '.skip 16' 'pin_pagetable_pfn: .skip 16' 'later: .skip 16' |
	as -o "$dir/kernel.o" - &&
	ld -e 0 -Ttext=0xffffffff81000000 -o "$dir/a kernel" "$dir/kernel.o"
boot "$crash"
says "RIP: e033:[<ffffffff81000012>] pin_pagetable_pfn" "the function, by the vmlinux's symbols"
mv "$dir/a bzImage" "$dir/a kernel"

# The oops of a write to a read-only page, as 2.6.39 prints it
oops='echo "[    9.9] BUG: unable to handle kernel NULL pointer dereference at           (null)"
echo "[    9.9] IP: [<ffffffff81466164>] setup_node_bootmem+0x17c/0x1bb"
echo "[    9.9] PGD 0"
echo "[    9.9] Oops: 0003 [#1] SMP "
echo "[    9.9] RIP: e030:[<ffffffff81466164>]  [<ffffffff81466164>] setup_node_bootmem+0x17c/0x1bb"'
boot "echo 'userspace reached'; $oops"
[ "$status" -eq 1 ]
ok $? "a kernel that dies when memory is filled" "exit $status: $out"
says " dies when memory is filled" "its row says so"
says "    BUG: unable to handle kernel NULL pointer" "and why"
says "    IP: [<ffffffff81466164>] setup_node_bootmem+0x17c/0x1bb" "and where"
says "    Oops: 0003 [#1] SMP, a write to a read-only page" "and what it did there"
! echo "$out" | grep -q RIP
ok $? "and nothing twice" "$out"
boot "echo 'userspace reached'; $(echo "$oops" | sed 's,0003,0002,')"
! echo "$out" | grep -q "a write to"
ok $? "another oops is not called a write" "$out"

# Whatever comes later: memory was not written to if the writer is dead
boot "echo 'userspace reached'; $oops; echo 'memory filled, 2860 MiB left'"
[ "$status" -eq 1 ]
ok $? "an oops before memory is filled is not good" "exit $status: $out"
says " reaches userspace with a fault" "its row says so"
boot 'echo "pagetable-reserve: userspace reached"
echo "pagetable-reserve: memory not filled: /proc/meminfo cannot be read"'
[ "$status" -eq 1 ]
ok $? "a kernel where memory cannot be filled" "exit $status: $out"
says "    pagetable-reserve: memory not filled: /proc/meminfo cannot be read" "and why not"

# A machine that had to be ended: whatever it is, it is no verdict.
boot 'echo "about to get started..."; exec sleep 60' 1
[ "$status" -eq 2 ]
ok $? "a machine that makes no progress is an error" "exit $status: $out"
says " ERROR: ended, no progress in 1 s; last: about to get started..." \
	"its row says so, the limit and the last line"
! echo "$out" | grep -q userspace
ok $? "and nothing of the kernel" "$out"
boot 'echo waiting; while :; do :; done' 1
says " ERROR: ended, no progress in 1 s; last: waiting" "nor is being busy progress"
# progress's own exit status, from here on
boot 'echo "userspace reached"; exit 124'
[ "$status" -eq 2 ]
ok $? "the same while memory is filled" "exit $status: $out"
says " ERROR: ended, no progress in 20 s; last: userspace reached" "and its row"
boot "$oops; exit 124"
says "    BUG: unable to handle" "what it said before is shown"
says " ERROR: ended, no progress in 20 s" "and an error it is"

boot 'echo "qemu: cannot set up guest memory" >&2; exit 1'
[ "$status" -eq 2 ]
ok $? "a QEMU that does not start is no fault of the kernel" "exit $status: $out"
says "not run: QEMU exits with 1; last: qemu: cannot set up guest memory" "its row says so"

# init with other commands than busybox's, and a file for the kernel's log
mkdir "$dir/bin"
for command in mount uname reboot; do
	printf '#!/bin/sh\n' >"$dir/bin/$command"
done
printf '#!/bin/sh\ncat "%s"\n' "$dir/free" >"$dir/bin/awk"
: >"$dir/bin/dd"
chmod +x "$dir/bin/"*
ln -s "$(command -v cat)" "$dir/bin/cat"

# init_says FREE DD TEXT NAME: of FREE MiB; dd is the script DD
init_says() {
	echo "$1" >"$dir/free"
	printf '#!/bin/sh\n%s\n' "$2" >"$dir/bin/dd"
	sed "s,/dev/kmsg,'$dir/kmsg',; s,PATH=/bin,PATH='$dir/bin'," \
		tests/kernel/init >"$dir/init"
	(/bin/sh "$dir/init")
	out=$(cat "$dir/kmsg")
	says "<1>pagetable-reserve: $3" "$4"
}
init_says 1000 "echo 50 >'$dir/free'" "memory filled, 50 of 1000 MiB left" \
	"init fills memory"
init_says 1000 "exit 1" "memory not filled: dd failed, 1000 MiB were free" \
	"init says when it cannot"
init_says '' "exit 1" "memory not filled: /proc/meminfo cannot be read" \
	"init says when it cannot see how much there is"

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
