#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-only
#
# One suite of make debian: root, in namespaces of its own for mounts and
# processes, of which it is the first. So all that it mounts and starts ends
# with it; and it ends when its standard input does, which debian.sh holds open.
#
# usage: suite.sh SUITE MIRROR OUT TESTS	(tests/debian/debian.sh)
#
# Lines "@NAME VALUE" are for the table.
set -u
suite=$1 mirror=$2 out=$3 tests=$4
root=$out/$suite
user=user

trap 'exit 143' TERM
{ cat >/dev/null; kill -TERM 1; } <&0 &
exec </dev/null

failed() {
	echo "@failed $*"
	exit 1
}

# So that a signal is not kept waiting until the command ends.
run() {
	"$@" &
	wait $!
}

inside() {	# inside COMMAND, as the user in the project's folder
	run chroot "$root" su -l "$user" -c \
		"export LC_ALL=C.UTF-8; cd pagetable-reserve && $1" </dev/null
}

SECONDS=0
run rm -rf --one-file-system "$root"
run debootstrap --variant=minbase --include=make,git,sudo,ca-certificates \
	"$suite" "$root" "$mirror" || failed "debootstrap"

# A mirror that lags is better than none; what it takes to reach it is what it
# takes here.
{
	echo 'Acquire::Check-Valid-Until "false";'
	apt-config dump | grep -E '^Acquire::(http|https)::'
} >"$root/etc/apt/apt.conf.d/80debian"

mount -t proc proc "$root/proc"
mount -t sysfs -o ro sysfs "$root/sys"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
mount -t devpts -o newinstance,ptmxmode=666,mode=620,gid=5 devpts \
	"$root/dev/pts"
rm -f "$root/dev/ptmx"
ln -s pts/ptmx "$root/dev/ptmx"

chroot "$root" useradd -m -s /bin/bash "$user"
echo "$user ALL=(ALL) NOPASSWD: ALL" >"$root/etc/sudoers.d/$user"
cp "$out/project.bundle" "$root/home/$user/"
run chroot "$root" su -l "$user" -c \
	'git clone -q project.bundle pagetable-reserve' || failed "git clone"

step() {	# step NAME COMMAND
	echo "== $2"
	if inside "$2"; then
		echo "@$1 ok"
	else
		echo "@$1 fails"
		failed "$2"
	fi
}

version() {	# version NAME COMMAND: the first number with a point in it
	echo "@$1 $(inside "$2" 2>&1 | grep -oE '[0-9]+(\.[0-9]+)+' |
		head -n 1)"
}

# shellcheck disable=SC2317 # called by the trap
costs() {
	times >"$out/$suite.times"
	tr 'ms' '  ' <"$out/$suite.times" | awk 'NR == 2 {
		printf "@cpu %.0f\n", $1 * 60 + $2 + $3 * 60 + $4 }'
	rm -f "$out/$suite.times"
	printf '@time %d:%02d\n' $((SECONDS / 60)) $((SECONDS % 60))
}
trap costs EXIT
step deps 'make deps'
version gcc 'gcc -dumpfullversion'
version clang 'clang --version'
version spatch 'spatch --version'
version sparse 'sparse --version'
version qemu 'qemu-system-x86_64 --version'
# shellcheck disable=SC2016 # for the shell inside
version xen 'dpkg-query -W -f "\${Version}" $(tests/world.sh package xen)'
# shellcheck disable=SC2016
version cmocka 'dpkg-query -W -f "\${Version}" libcmocka-dev'
step compare 'make deps compare'
step check "make deps check${tests:+ TESTS=\"$tests\"}"
umount "$root/dev/pts" "$root/dev/shm" "$root/sys" "$root/proc"
run rm -rf --one-file-system "$root"
