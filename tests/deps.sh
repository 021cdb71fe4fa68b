#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Install what the project needs, from Debian's packages.
#
# Says what is missing and installs just that; when nothing is, it does
# nothing. An ordinary user is asked for a password by sudo. A name that the
# release does not have is said before anything is installed: apt would take it
# for an expression, and linux-source-6.1 matches linux-source-6.12.
set -eu
export LC_ALL=C

die() {
	echo "deps: $*" >&2
	exit 2
}

top=$(realpath "$(dirname "$0")/..")

# What each is for stands behind it. Where a name has a version in it, it is a
# metapackage, or what one depends on (tests/world.sh).
packages() {
	sed 's/[ \t]*#.*//' <<'LIST'
gcc
libc6-dev
make
binutils
perl				# prove, the runner of all tests
libcmocka-dev			# the C tests
libxen-dev			# Xen's public headers
qemu-system-x86			# the machine that real Xen runs on
busybox-static			# make boot: what runs in userspace
coccinelle			# the semantic patches
libpython3-dev			# what spatch loads to run their Python
git				# the series that they make
linux-source			# checkpatch, and a tree to check
xz-utils			# to unpack that
patch				# the tests of the semantic patches
sparse				# units and the open buffer, statically
clang				# the second compiler, the fuzzers
libclang-rt-dev			# sanitizers of the fuzzers
valgrind			# make bench counts instructions,
gnuplot-nox			# and draws; the pictures of make report
fonts-dejavu-core		# the letters on them
chromium			# the test of that page
gcovr				# make coverage
debootstrap			# make debian
dpkg-dev			# from here on: make xen-debug
bison
flex
python3
LIST
	"$top/tests/world.sh" package xen	# real Xen
}

find_missing() {
	missing=
	for p in $(packages); do
		# on hold or not, of one architecture or of several
		dpkg-query -W -f '${db:Status-Abbrev}\n' "$p" 2>/dev/null |
			grep -q '^.i $' || missing="$missing $p"
	done
}

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
log=$dir/log
apt() {
	$sudo env DEBIAN_FRONTEND=noninteractive apt-get -q "$@" >"$log" 2>&1 || {
		grep '^E: ' "$log" >&2 || tail -n 5 "$log" >&2
		die "apt-get $1 failed"
	}
}

find_missing
if [ -n "$missing" ]; then
	sudo=
	if [ "$(id -u)" -ne 0 ]; then
		command -v sudo >/dev/null || die "not root, and no sudo to" \
			"ask; install them as root:$missing"
		sudo=sudo
	fi
	apt update

	# apt may only now know what the release has.
	find_missing
	unknown=
	for p in $missing; do
		apt-cache policy "$p" | grep -q '^ *Candidate: [^(]' ||
			unknown="$unknown $p"
	done
	[ -z "$unknown" ] || die "this release has no package named$unknown"
	echo "deps: installing$missing"
	# shellcheck disable=SC2086 # a list of names
	apt install -y --no-install-recommends $missing
fi

# spatch says that it can, whether or not there is a libpython to load.
# shellcheck source=semantic-patches/spatch/spatch.sh
. "$top/semantic-patches/spatch/spatch.sh"
# shellcheck disable=SC2034 # for use_spatch
here=$top/semantic-patches/spatch
use_spatch "$dir"

if [ -n "$missing" ]; then
	echo "deps: done"
else
	echo "deps: all there"
fi
