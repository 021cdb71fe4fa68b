#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Install what the project needs, from Debian's packages.
#
# Says what is missing and installs just that; when nothing is, it does
# nothing. An ordinary user is asked for a password by sudo.
set -eu

# What each is for stands behind it.
packages=$(sed 's/[ \t]*#.*//' <<'LIST'
gcc
libc6-dev
make
binutils
perl				# prove, the runner of all tests
libcmocka-dev			# the C tests
libxen-dev			# Xen's public headers
qemu-system-x86			# the machine that real Xen runs on
xen-hypervisor-4.17-amd64	# real Xen
busybox-static			# make boot: what runs in userspace
coccinelle			# the semantic patches
git				# the series that they make
linux-source-6.1		# checkpatch, and a tree to check
xz-utils			# to unpack that
patch				# the tests of the semantic patches
sparse				# units and the open buffer, statically
clang				# the second compiler, the fuzzers
libclang-rt-14-dev		# sanitizers of the fuzzers
valgrind			# make bench counts instructions,
gnuplot-nox			# and draws
gcovr				# make coverage
gnuplot-nox			# make report: the pictures
fonts-dejavu-core		# the letters on them
chromium			# the test of that page
dpkg-dev			# from here on: make xen-debug
bison
flex
python3
LIST
)

missing=
for p in $packages; do
	[ "$(dpkg-query -W -f '${db:Status-Abbrev}' "$p" 2>/dev/null)" = "ii " ] ||
		missing="$missing $p"
done
if [ -z "$missing" ]; then
	echo "deps: all there"
	exit 0
fi

echo "deps: installing$missing"
sudo=
if [ "$(id -u)" -ne 0 ]; then
	command -v sudo >/dev/null || {
		echo "deps: not root, and no sudo to ask; install them as root" >&2
		exit 2
	}
	sudo=sudo
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086 # a list of names
if ! { $sudo env DEBIAN_FRONTEND=noninteractive apt-get -q update &&
	$sudo env DEBIAN_FRONTEND=noninteractive apt-get -q -y \
		--no-install-recommends install $missing; } >"$log" 2>&1; then
	tail -n 5 "$log" >&2
	echo "deps: apt-get failed" >&2
	exit 2
fi
echo "deps: done"
