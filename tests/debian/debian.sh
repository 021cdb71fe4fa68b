#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# make debian: do the two commands of the README go through, from nothing, on
# the releases of Debian that people run?
#
# usage: debian.sh [SUITE...]	without any: bookworm trixie sid
#
# For each suite a minimal root (debootstrap, make, git and sudo; nothing else),
# what is committed here cloned into it, and there, as an ordinary user with
# sudo: make deps, make deps compare, make deps check. A row for each suite says
# what its tools are and how the three ended; "-" is what did not come to be run.
#
# It has to be root, or asks for it by sudo. Debian comes from where apt on this
# machine has it from. Everything is below $BUILD/debian: SUITE/ is the root,
# which is removed when all went well and is there to look at when not, and
# SUITE.log what was printed. Mounts and processes live in namespaces of their
# own, which end with this script, however it ends. A second one in the same
# $BUILD/debian is refused.
#
# environment:
#	BUILD	where all of it goes; without it, build
#	TESTS	run these instead of all tests, such as tests/floors.t
#	DEBOOTSTRAP_DIR	where debootstrap has its scripts, if elsewhere
#
# Exits with 1 if one of the suites fails, with 2 if it could not begin.
set -u
export LC_ALL=C

die() {
	echo "debian: $*" >&2
	exit 2
}

cd "$(dirname "$0")/../.." || exit 2
[ $# -gt 0 ] || set -- bookworm trixie sid
for suite; do
	case $suite in
	'' | *[!a-z]*) die "\"$suite\" is no name of a suite" ;;
	esac
done
PATH=$PATH:/usr/sbin:/sbin
for tool in debootstrap unshare git; do
	command -v $tool >/dev/null || die "no $tool; run 'make deps'"
done
scripts=${DEBOOTSTRAP_DIR:-/usr/share/debootstrap}/scripts
for suite; do
	[ -e "$scripts/$suite" ] || die "debootstrap knows no suite \"$suite\""
done
sudo=
if [ "$(id -u)" -ne 0 ]; then
	command -v sudo >/dev/null || die "not root, and no sudo to ask"
	sudo=sudo
	sudo -v || die "sudo refuses"
fi
# shellcheck disable=SC2016 # apt replaces them
mirror=$(apt-get indextargets --format '$(ORIGIN) $(LABEL) $(COMPONENT) $(SITE)' \
	'Created-By: Packages' 2>/dev/null |
	sed -n 's/^Debian Debian main //p' | sort | uniq -c | sort -rn |
	sed -n '1s/^ *[0-9]* //p')
[ -n "$mirror" ] || die "apt on this machine knows no mirror of Debian;" \
	"run apt-get update"

mkdir -p "${BUILD:-build}/debian" || exit 2
out=$(realpath "${BUILD:-build}/debian")
leash=$out/leash
# Held by all that is started here, so until the last of it is gone.
exec 8>"$out/lock"
flock -n 8 || die "another one is at work in $out; BUILD= names another place"
# shellcheck disable=SC2317 # called by the traps
clean() {
	exec 9>&-
	wait
	rm -f "$leash" "$out/project.bundle"
}
trap clean EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
git bundle create --quiet "$out/project.bundle" HEAD ||
	die "what is committed here cannot be bundled"
rm -f "$leash"
mkfifo "$leash" || exit 2

# What a step or a tool gave: the last line "@NAME VALUE" of the log.
said() {
	value=$(sed -n "s/^@$1 //p" "$out/$suite.log" | tail -n 1)
	echo "${value:--}"
}

columns='gcc clang spatch sparse qemu xen cmocka deps compare check cpu time'
# shellcheck disable=SC2086 # a list
row() {
	printf '%-9s %-7s %-7s %-7s %-7s %-8s %-7s %-7s %-7s %-7s %-7s %7s %7s\n' "$@"
}
bad=0
# shellcheck disable=SC2086
row suite $columns
for suite; do
	# The inside ends when nobody holds the other end of its input.
	$sudo unshare --mount --pid --fork --kill-child --mount-proc \
		tests/debian/suite.sh "$suite" "$mirror" "$out" "${TESTS:-}" \
		<"$leash" >"$out/$suite.log" 2>&1 &
	exec 9>"$leash"
	wait $!
	status=$?
	exec 9>&-
	cells=
	for column in $columns; do
		cells="$cells $(said "$column")"
	done
	# shellcheck disable=SC2086
	row "$suite" $cells
	[ $status -eq 0 ] || {
		bad=1
		echo "    $(said failed); see $out/$suite.log"
	}
done
exit $bad
