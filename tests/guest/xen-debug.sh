#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Build a debug hypervisor from Debian's own source package.
#
# Debian's Xen is a release build: it refuses a page table with an error code
# and keeps the reason to itself. A debug build prints it ("Bad type (saw ...
# != exp ...)"). Only the hypervisor is built, no tools.
#
# Nothing of the system is changed: apt gets its own sources, lists and cache
# below the work folder, made from the system's binary sources of the suite.
#
# usage: xen-debug.sh OUT [TREE]
#
# OUT appears when, and only when, all went well. TREE is an unpacked source of
# Xen, for where no mirror has the package's; it is only read. Where a mirror has
# that of another version of the package, that is taken, which is said.
set -eu

die() {
	echo "xen-debug: $*" >&2
	exit 2
}

[ $# -eq 1 ] || [ $# -eq 2 ] || die "usage: xen-debug.sh OUT [TREE]"
mkdir -p "$(dirname "$1")"
out=$(realpath -m "$1")
here=$(realpath "$(dirname "$0")")
work=$out.build
log=$work/log
tree=${2:-}
instead="name an unpacked source of Xen: make xen-debug XEN_TREE=folder"
[ -z "$tree" ] || [ -f "$tree/xen/Kconfig" ] || die "$tree: no source of Xen"
for tool in dpkg-source bison flex python3 gcc make; do
	command -v "$tool" >/dev/null || die "no $tool; run 'make deps'"
done

rm -rf "$work"
mkdir -p "$work/src"

# Debian's source package of this release's Xen, to $work/src; sets got.
fetch() {
	mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
	# apt as configured here, less the binary lists and plus the source lists. They
	# are those of this release; sid has none of its own name, there it is all that
	# is Debian's.
	release=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
	# shellcheck disable=SC2016 # fields for apt
	apt-get indextargets --format '$(ORIGIN) $(CODENAME) $(SITE) $(RELEASE) $(COMPONENT)' \
		'Created-By: Packages' | sort -u |
		sed -n 's/^Debian \([^ ]* .* main\)$/\1/p' >"$work/suites"
	grep -E "^${release:-none}(-security|-updates)? " "$work/suites" \
		>"$work/release" || cp "$work/suites" "$work/release"
	sed 's/^[^ ]* /deb-src [signed-by=\/usr\/share\/keyrings\/debian-archive-keyring.gpg] /' \
		"$work/release" >"$work/sources.list"
	[ -s "$work/sources.list" ] || die "apt knows no suite of Debian; is apt-get update due?"
	set -- -o "Dir::Etc::SourceList=$work/sources.list" \
		-o Dir::Etc::SourceParts=/dev/null \
		-o "Dir::State::Lists=$work/lists" \
		-o "Dir::Cache=$work/cache" \
		-o APT::Sandbox::User=

	apt-get "$@" -q update >"$log" 2>&1 || {
		tail -n 3 "$log" >&2
		die "cannot read Debian's list of source packages; $instead"
	}
	# That of the package that is installed, else the newest that can be had: a
	# mirror does not always carry the sources, or older ones.
	installed=$(dpkg-query -W -f '${source:Version}' \
		"$("$here/../world.sh" package xen)" 2>/dev/null) || installed=
	versions=$(apt-cache "$@" showsrc xen 2>/dev/null |
		sed -n 's/^Version: //p' | sort -urV |
		awk -v first="$installed" '
			$0 == first { print; next }
			{ rest = rest $0 "\n" }
			END { printf "%s", rest }')
	wanted=${installed:-$(echo "$versions" | head -n 1)}
	got=
	for version in $versions; do
		echo "xen-debug: fetching the source package xen $version" >&2
		if (cd "$work/src" && apt-get "$@" -q source "xen=$version") \
			>>"$log" 2>&1; then
			got=$version
			break
		fi
		rm -rf "$work/src"
		mkdir "$work/src"
	done
	[ -n "$got" ] || {
		tail -n 3 "$log" >&2
		die "no mirror that apt knows here has the source package xen" \
			"${wanted:-of any version}; $instead"
	}
	[ "$got" = "$wanted" ] ||
		echo "xen-debug: no mirror that apt knows here has xen $wanted," \
			"so this is $got; or $instead" >&2
}

if [ -n "$tree" ]; then
	cp -a "$tree" "$work/src/xen-tree"
	got="the source $tree"
else
	fetch
fi
xen=$(echo "$work"/src/xen-*/xen)
[ -f "$xen/Kconfig" ] || die "the source package has no xen/ in it"
echo "xen-debug: building (some minutes)" >&2
mkdir -p "$xen/../.cfg"
{
	echo CONFIG_DEBUG=y
	echo CONFIG_EXPERT=y
	echo CONFIG_UBSAN=n
} >"$xen/../.cfg/debug.config"
(
	cd "$xen"
	cp ../.cfg/debug.config .config
	make -s olddefconfig XEN_TARGET_ARCH=x86_64
	make -s -j"$(nproc)" xen XEN_TARGET_ARCH=x86_64 2>&1
) >>"$log" 2>&1 || {
	tail -n 5 "$log" >&2
	die "the build failed; all of it is in $log"
}
[ -f "$xen/xen" ] || die "the build left no hypervisor; see $log"
cp "$xen/xen" "$out.new"
mv "$out.new" "$out"
mv "$log" "$out.log"
rm -rf "$work"
echo "xen-debug: $out (Xen $got)" >&2
