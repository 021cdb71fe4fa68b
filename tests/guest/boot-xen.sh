#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Boot the guest as dom0 of a real Xen under QEMU; the serial console goes to
# the standard output.
#
# usage: boot-xen.sh GUEST.elf SCENARIO DESIGN MEMORY_MIB
#
# MEMORY_MIB is the end of the scenario's memory; dom0 gets 64 MiB more for the
# guest itself.
#
# environment:
#	XEN	the hypervisor, compressed or not; without it what
#		tests/world.sh finds
#	QEMU	without it, qemu-system-x86_64
#	QEMU_OPTIONS	more options for it, such as another -icount
#	TIMEOUT	seconds of its own without progress until the boot is ended, 120
#		(tests/progress/progress.h)
#
# Exits with 0 when the boot came to a verdict, whichever; 2 when something is
# missing; 3 when there was no verdict, or it had to be ended.
set -eu

die() {
	echo "boot-xen: $*" >&2
	exit 2
}

[ $# -eq 4 ] || die "usage: boot-xen.sh GUEST.elf SCENARIO DESIGN MEMORY_MIB"
guest=$1 scenario=$2 design=$3 memory=$4
case $design in *[!a-z0-9_]*) die "\"$design\" is no name of a design" ;; esac
case $memory in '' | *[!0-9]*) die "\"$memory\" is no number of MiB" ;; esac

here=$(realpath "$(dirname "$0")")
progress=$(realpath -m "${BUILD:-$here/../../build}/progress")
[ -x "$progress" ] || die "no $progress; run 'make'"
xen=$("$here/../world.sh" xen 2>&1) || die "${xen#*: }"
[ -r "$guest" ] || die "no $guest"
[ -r "$scenario" ] || die "no $scenario"
qemu=${QEMU:-qemu-system-x86_64}
command -v "$qemu" >/dev/null || die "no $qemu (package qemu-system-x86)"
limit=${TIMEOUT:-120}

# QEMU takes its modules as a list: commas and spaces have a meaning in it.
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
cp "$guest" "$dir/guest.elf"
cp "$scenario" "$dir/scenario"
gzip -dcf <"$xen" >"$dir/xen"
case $qemu in
*/*) qemu=$(realpath "$qemu") ;;
esac

# On top of dom0, Xen needs 1 % of all memory for its records of the frames, and
# some for itself. Scrubbing what is free would double the time of a boot or
# worse. sync_console costs 3 s, and all is printed without it too. Xen's
# own choice of a scheduler asks who is next each 10 ms, and there is one domain.
# The machine's clock counts instructions, so every boot of a kind is the same,
# on a busy host as well; at 256 ns for each, what Xen waits for comes soon.
dom0=$((memory + 64))
cd "$dir"
"$progress" "$limit" "$qemu" -kernel xen \
	-initrd "guest.elf design=$design,scenario" \
	-append "console=com1 com1=115200,8n1 loglvl=all guest_loglvl=all bootscrub=0 sched=credit sched_credit_tslice_ms=1000 dom0_mem=${dom0}M,max:${dom0}M" \
	-m $((dom0 + dom0 / 64 + 128)) -smp 1 -accel tcg -icount shift=8,sleep=off \
	-nographic -nodefaults -no-reboot -net none -serial stdio \
	${QEMU_OPTIONS:-} \
	</dev/null >console 2>&1 &
pid=$!
status=0
wait "$pid" || status=$?
pid=
tr -d '\r' <console

if [ "$status" -eq 124 ]; then
	echo "boot-xen: ended, no progress in $limit s"
	exit 3
fi
if ! grep -q '^@' console; then
	echo "boot-xen: the machine ended without a verdict"
	exit 3
fi
