#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# make boot: does this kernel come up as dom0 of a real Xen, on the machines
# where the bug bites?
#
# usage: boot.sh KERNEL [INITRD]	KERNEL is a vmlinux or a bzImage
#
# environment:
#	APPEND	more words for the kernel's command line; a kernel of 2011 without
#		SMP needs noapic
#	XEN	the hypervisor; without it the debug build where there is one,
#		else Debian's
#	QEMU	without it, qemu-system-x86_64
#	TIMEOUT	seconds for each machine, 600
#	LOG	folder for the consoles, build/log/boot
#
# Without INITRD the kernel gets one that says when userspace is reached, and
# then writes to all free memory. With INITRD the boot is good when its init
# prints "userspace reached".
#
# A row for each machine. Exits with 0 only if every machine reached userspace;
# with 1 if one did not, with 2 if it could not run.
set -eu
export LC_ALL=C

die() {
	echo "boot: $*" >&2
	exit 2
}

[ $# -ge 1 ] && [ $# -le 2 ] || die "usage: make boot KERNEL=image [INITRD=file]"
kernel=$1
here=$(dirname "$0")
build=$here/../../build
log=${LOG:-$build/log/boot}
limit=${TIMEOUT:-600}
case $limit in
'' | *[!0-9]*) die "TIMEOUT=$limit is no number of seconds" ;;
esac

[ -f "$kernel" ] && [ -r "$kernel" ] || die "$kernel: cannot be read"
case $(dd if="$kernel" bs=1 count=4 2>/dev/null | od -An -tx1 | tr -d ' ') in
7f454c46) ;;				# vmlinux
*) [ "$(dd if="$kernel" bs=1 skip=514 count=4 2>/dev/null)" = HdrS ] ||
	die "$kernel: neither a vmlinux nor a bzImage" ;;
esac
xen=${XEN:-$build/xen-debug}
[ -n "${XEN:-}" ] || [ -e "$xen" ] || xen=/boot/xen-4.17-amd64.gz
[ -r "$xen" ] || die "no $xen (package xen-hypervisor-4.17-amd64)"
qemu=${QEMU:-qemu-system-x86_64}
command -v "$qemu" >/dev/null || die "no $qemu (package qemu-system-x86)"
case $qemu in
*/*) qemu=$(realpath "$qemu") ;;
esac

# QEMU takes its modules as a list: no name of the user's goes into it.
dir=$(mktemp -d)
pid=
# shellcheck disable=SC2317 # called by the traps
clean() {
	[ -z "$pid" ] || kill "$pid" 2>/dev/null || :
	rm -rf "$dir"
}
trap clean EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

mkdir -p "$log" || die "$log: cannot be made"
log=$(realpath "$log")
cp "$kernel" "$dir/kernel"
gzip -dcf <"$xen" >"$dir/xen"
if [ $# -eq 2 ]; then
	[ -f "$2" ] && [ -r "$2" ] || die "$2: cannot be read"
	cp "$2" "$dir/initrd"
	filled=
else
	busybox=/bin/busybox
	[ -r "$busybox" ] || busybox=/usr/bin/busybox
	[ -r "$busybox" ] || die "no busybox (package busybox-static)"
	perl "$here/cpio.pl" "$busybox" "$here/init" >"$dir/initrd"
	filled=yes
fi

free=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo)

# One line of the console, without the noise on its left, cut to a table's width
brief() {
	sed 's/^\[ *[0-9.]*\] *//; s/^(XEN) *//' | cut -c1-"${1:-100}"
}

# The first line that shows what went wrong; nothing if nothing did.
first_fault() {
	grep -m 1 -E 'Bad type \(saw|Error (-?[0-9]+ )?while pinning|BUG: |Oops|kernel BUG at|Kernel panic|unhandled page fault|Domain 0 .* crashed|Hardware Dom0 crashed|PANIC: early exception|Panic on CPU|Could not construct domain 0' \
		"$1" || :
}

bad=0
machine() {	# machine NAME MEMORY DOM0 APPEND...
	name=$1 memory=$2 dom0=$3
	shift 3
	console=$log/$name.log
	printf '%-28s ' "$name"
	if [ "$memory" -gt "$free" ]; then
		printf 'not run: %s MiB of memory, %s are free\n' "$memory" "$free"
		bad=2
		return
	fi
	status=0
	(
		cd "$dir"
		exec timeout --foreground -k 5 "$limit" "$qemu" \
			-M pc-i440fx-7.0 -accel tcg -smp 1 -m "$memory" \
			-kernel xen \
			-initrd "kernel console=hvc0 earlyprintk=xen panic=1 $* ${APPEND:-},initrd" \
			-append "console=com1 com1=115200,8n1 loglvl=all guest_loglvl=all bootscrub=0 maxcpus=1 dom0_max_vcpus=1 dom0_mem=${dom0}M,max:${dom0}M" \
			-nographic -nodefaults -no-reboot -net none -serial stdio
	) </dev/null >"$dir/console" 2>&1 &
	pid=$!
	wait "$pid" || status=$?
	pid=
	tr -d '\r' <"$dir/console" >"$console"

	fault=$(first_fault "$console" | brief)
	if ! grep -q 'userspace reached' "$console"; then
		verdict='does not reach userspace'
		[ -n "$fault" ] || [ "$status" -ne 124 ] ||
			fault="silence until the limit of $limit s; last: $(grep . "$console" | tail -n 1 | brief 60)"
	elif [ -n "$filled" ] && ! grep -q 'memory filled' "$console"; then
		verdict='dies when memory is filled'
	else
		verdict='reaches userspace'
		fault=
	fi
	echo "$verdict"
	sed -n 's/.*kernel direct mapping tables up to/    buffer up to/p' "$console"
	sed -n 's/.*xen: setting RW the range/    made writable:/p' "$console"
	if [ "$verdict" != 'reaches userspace' ]; then
		echo "    ${fault:-the machine ended without a word; see $console}"
		[ "$bad" -ne 0 ] || bad=1
	fi
}

machine 512M-of-1G 1024 512
machine 5G-of-6G 6144 5120
machine 5G-of-6G-acpi-off 6144 5120 acpi=off
# shellcheck disable=SC2016 # a kernel option
machine 3G-of-4G-64M-reserved 4096 3072 'memmap=64M$0xbbc00000'

case $bad in
0) echo "boot: every machine reached userspace" ;;
1) echo "boot: not every machine reached userspace; the consoles are in $log" >&2 ;;
2) echo "boot: not every machine was run" >&2 ;;
esac
exit "$bad"
