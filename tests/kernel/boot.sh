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
#		SMP needs noapic, which one with SMP refuses since 3.1
#	XEN	the hypervisor; without it what tests/world.sh finds
#	QEMU	without it, qemu-system-x86_64
#	TIMEOUT	seconds of its own without progress until a machine is ended, 600
#		(tests/progress/progress.h)
#	LOG	folder for the consoles, build/log/boot
#
# Without INITRD the kernel gets one that says when userspace is reached, and
# then writes to free memory, almost all of it. With INITRD the boot is good when
# its init prints "userspace reached".
#
# A row for each machine, and below it where the table buffers were, what of them
# was made writable again, and the first lines that show what went wrong. A
# vmlinux that is not stripped lets them name the function. Exits with 0 only if
# every machine reached userspace; with 1 if one did not, with 2 if one could not
# run or had to be ended: that is an ERROR, and no verdict on the kernel.
set -eu
export LC_ALL=C

die() {
	echo "boot: $*" >&2
	exit 2
}

[ $# -ge 1 ] && [ $# -le 2 ] || die "usage: make boot KERNEL=image [INITRD=file]"
kernel=$1
here=$(dirname "$0")
build=${BUILD:-$here/../../build}
progress=$(realpath -m "$build/progress")
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
xen=$("$here/../world.sh" xen 2>&1) || die "${xen#*: }"
[ -x "$progress" ] || die "no $progress; run 'make'"
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
	[ -z "$pid" ] || { kill "$pid" && wait "$pid"; } 2>/dev/null || :
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
	last='userspace reached'
else
	busybox=/bin/busybox
	[ -r "$busybox" ] || busybox=/usr/bin/busybox
	[ -r "$busybox" ] || die "no busybox (package busybox-static)"
	perl "$here/cpio.pl" "$busybox" "$here/init" >"$dir/initrd"
	last='memory filled'
fi
append=$(printf '%s' "${APPEND:-}" | sed 's/,/,,/g')

free=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo)

# The function that an address lies in, if the vmlinux was not stripped
function_at() {
	nm -n "$kernel" 2>/dev/null | awk -v at="$1" '
		($1 "") > (at "") { exit }
		$2 ~ /[Tt]/ { name = $3 }
		END { print name }'
}

# The first line that shows what went wrong, and what the lines below it add:
# where, and in an oops the kind of access. Nothing if nothing did.
#
# A write to a read-only page can make an oops of that age speak of NULL; its
# error code is right.
fault_in() {
	awk '
		BEGIN {
			fault = "Bad type \\(saw|Error (-?[0-9]+ )?while pinning" \
				"|BUG: unable to handle|kernel BUG at" \
				"|: [0-9a-f]+ \\[#1\\]|Kernel panic" \
				"|PANIC: early exception" \
				"|d[0-9]+v[0-9]+ [Uu]nhandled|Domain 0 .* crashed" \
				"|Hardware Dom0 crashed|Panic on CPU" \
				"|Could not construct domain 0|memory not filled"
		}
		{
			sub(/^\[ *[0-9.]*\] */, "")
			sub(/^\(XEN\) */, "")
			sub(/ +$/, "")
		}
		!at && $0 ~ fault {
			at = NR
			print
			next
		}
		!at || NR > at + 15 { next }
		/while pinning/ { print }
		/Oops: / && !code++ {
			sub(/Oops: 0*3 .*/, "&, a write to a read-only page")
			print
		}
		/^R?IP:/ && !where++ {
			sub(/: +/, ": ")
			print
		}
	' "$1" | while read -r line; do
		case $line in
		'RIP: '*'[<'*'>]')
			at=${line##*<}
			line="$line $(function_at "${at%>]}")" ;;
		esac
		printf '    %.160s\n' "${line% }"
	done
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
		exec "$progress" "$limit" "$qemu" \
			-M pc-i440fx-7.0 -accel tcg -smp 1 -m "$memory" \
			-kernel xen \
			-initrd "kernel console=hvc0 earlyprintk=xen loglevel=8 oops=panic panic=1 $* $append,initrd" \
			-append "console=com1 com1=115200,8n1 loglvl=all guest_loglvl=all bootscrub=0 maxcpus=1 dom0_max_vcpus=1 dom0_mem=${dom0}M,max:${dom0}M" \
			-nographic -nodefaults -no-reboot -net none -serial stdio
	) </dev/null >"$dir/console" 2>&1 &
	pid=$!
	wait "$pid" || status=$?
	pid=
	tr -d '\r' <"$dir/console" >"$console"

	end=$(grep . "$console" | grep -v ': terminating on signal' |
		tail -n 1 | cut -c1-100)

	case $status in
	0 | 124) ;;
	*)
		echo "not run: QEMU exits with $status; last: $end"
		bad=2
		return
	esac

	# What comes after the end is no concern of ours.
	sed "/$last/q" "$console" >"$dir/seen"
	fault=$(fault_in "$dir/seen")
	if [ "$status" -eq 124 ]; then
		verdict="ERROR: ended, no progress in $limit s; last: $end"
	elif ! grep -q 'userspace reached' "$dir/seen"; then
		verdict='does not reach userspace'
	elif grep -q "$last" "$dir/seen"; then
		verdict="reaches userspace${fault:+ with a fault}"
	else
		verdict='dies when memory is filled'
	fi
	echo "$verdict"
	sed -n 's/.*kernel direct mapping tables up to/    buffer up to/p' "$dir/seen"
	sed -n 's/.*xen: setting RW the range/    made writable:/p' "$dir/seen"
	[ "$verdict" != 'reaches userspace' ] || return 0
	[ -z "$fault" ] || echo "$fault"
	case $verdict in
	ERROR*)
		bad=2
		return ;;
	esac
	[ -n "$fault" ] ||
		echo "    the machine ended without a word; last: $end"
	[ "$bad" -ne 0 ] || bad=1
}

machine 512M-of-1G 1024 512
machine 5G-of-6G 6144 5120
machine 5G-of-6G-acpi-off 6144 5120 acpi=off
# shellcheck disable=SC2016 # a kernel option
machine 3G-of-4G-64M-reserved 4096 3072 'memmap=64M$0xbbc00000'

case $bad in
0) echo "boot: every machine reached userspace" ;;
1) echo "boot: not every machine reached userspace; the consoles are in $log" >&2 ;;
2) echo "boot: not every machine came to a verdict; the consoles are in $log" >&2 ;;
esac
exit "$bad"
