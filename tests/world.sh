#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# What has another name in each release of Debian. Nothing else in the project
# names a version of it.
#
# usage: world.sh xen		the hypervisor: $XEN, or the first that it names,
#				else the debug build where there is one, else
#				the newest in /boot
#	 world.sh xens		each that $XEN names, else all of those
#	 world.sh xen-release	the same, but for the debug build: Debian's own
#	 world.sh linux-source	the newest tarball of Debian's kernel sources
#	 world.sh linux-tree	the same unpacked, below $BUILD; done by the
#				first who asks, the others wait for it
#	 world.sh package NAME	the package of this release that brings the xen
#				or the linux-source
#
# environment: XEN, BUILD; WORLD_ROOT, where to look for /boot and /usr/src
#
# Prints one line, or one for each. Exits with 1 when there is none, and says on
# the standard error what is missing and the package that brings it; with 2 for
# bad usage or when it could not be unpacked.
set -eu
export LC_ALL=C

top=$(realpath "$(dirname "$0")/..")
build=$(cd "$top" && realpath -m -- "${BUILD:-build}")
root=${WORLD_ROOT:-}

die() {	# die STATUS WORDS
	status=$1
	shift
	echo "${0##*/}: $*" >&2
	exit "$status"
}

newest() {	# newest FILE...: of those that can be read; nothing if none can
	for file; do
		[ ! -r "$file" ] || echo "$file"
	done | sort -V | tail -n 1
}

# The package with version in its name, $2 being a pattern of it, that the one
# without depends on. apt need not be there, nor know of it.
dependency() {	# dependency METAPACKAGE PATTERN
	name=$(apt-cache depends "$1" 2>/dev/null |
		sed -n "s/^ *Depends: \($2\)\$/\1/p" | sort -V | tail -n 1)
	echo "${name:-$1}"
}

package() {
	case $1 in
	xen) dependency xen-system-amd64 'xen-hypervisor-[0-9].*' ;;
	linux-source) dependency linux-source 'linux-source-[0-9].*' ;;
	*) die 2 "\"$1\" is no name of what a package brings" ;;
	esac
}

# Each that XEN names, one a line; a name may have blanks in it if it is the
# only one.
is_image() {	# is_image FILE
	[ -r "$1" ] && [ ! -d "$1" ]
}

named_xens() {
	if is_image "$XEN"; then
		echo "$XEN"
		return
	fi
	set -f
	for xen in $XEN; do
		is_image "$xen" || die 1 "no $xen"
		echo "$xen"
	done
}

no_xen() {
	die 1 "no $root/boot/xen-*-amd64.gz (package $(package xen))"
}

find_xen() {	# find_xen FIRST: an other one than /boot's, if it is there
	if [ -n "${XEN:-}" ]; then
		xens=$(named_xens) || exit
		echo "$xens" | head -n 1
		return
	fi
	xen=$1
	[ -r "$xen" ] || xen=$(newest "$root"/boot/xen-*-amd64.gz)
	[ -n "$xen" ] || no_xen
	echo "$xen"
}

find_xens() {
	if [ -n "${XEN:-}" ]; then
		named_xens
		return
	fi
	found=
	for xen in "$build/xen-debug" "$root"/boot/xen-*-amd64.gz; do
		[ ! -r "$xen" ] || {
			echo "$xen"
			found=yes
		}
	done
	[ -n "$found" ] || no_xen
}

find_source() {
	tarball=$(newest "$root"/usr/src/linux-source-*.tar.xz)
	[ -n "$tarball" ] || die 1 "no $root/usr/src/linux-source-*.tar.xz" \
		"(package $(package linux-source))"
	echo "$tarball"
}

# A tree is whole when it says of which tarball it is.
find_tree() {
	tarball=$(find_source)
	tree=$build/$(basename "$tarball" .tar.xz)
	is=$(stat -L -c '%n, %s bytes, %y' "$tarball")
	mkdir -p "$build"
	exec 9>"$tree.lock"
	flock 9
	if [ "$(cat "$tree/.unpacked-from" 2>/dev/null)" != "$is" ]; then
		rm -rf "$tree"
		mkdir "$tree"
		tar -xJf "$tarball" -C "$tree" --strip-components=1 9>&- ||
			die 2 "$tarball: cannot be unpacked to $tree"
		echo "$is" >"$tree/.unpacked-from"
	fi
	echo "$tree"
}

case $#:${1:-} in
1:xen) find_xen "$build/xen-debug" ;;
1:xen-release) find_xen '' ;;
1:xens) find_xens ;;
1:linux-source) find_source ;;
1:linux-tree) find_tree ;;
2:package) package "$2" ;;
*) die 2 "usage: world.sh" \
	"xen|xens|xen-release|linux-source|linux-tree|package NAME" ;;
esac
