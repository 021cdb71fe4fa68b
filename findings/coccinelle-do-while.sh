#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Coccinelle 1.1.1 reads a semantic patch with a do-while loop, and when it comes to
# apply it, it says "not supported", for every file that has a function to look at,
# matching or not. 1.3.0 says nothing, and finds the loop. So a rule that is to run
# with both cannot look at such loops.
#
# Needs: apt of a Debian, amd64, and its archive; nothing is installed.
set -eu

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
site=$(apt-get indextargets --format "\$(SITE)" 'Created-By: Packages' |
	grep '/debian$' | head -n 1)

# usage: get SUITE PACKAGE=VERSION...	(with all that they need, unpacked below
# $tmp/SUITE/root)
get() {
	dir=$tmp/$1
	mkdir -p "$dir/lists/partial" "$dir/archives/partial"
	: >"$dir/status"
	echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]" \
		"$site $1 main" >"$dir/list"
	cat >"$dir/apt.conf" <<-CONF
		Dir::State "$dir";
		Dir::State::lists "$dir/lists";
		Dir::State::status "$dir/status";
		Dir::Cache "$dir";
		Dir::Etc::SourceList "$dir/list";
		Dir::Etc::SourceParts "/dev/null";
		APT::Sandbox::User "root";
		APT::Install-Recommends "false";
	CONF
	shift
	export APT_CONFIG="$dir/apt.conf"
	apt-get -qq update
	apt-get -qq -y --download-only install "$@"
	unset APT_CONFIG
	for deb in "$dir"/archives/*.deb; do
		dpkg -x "$deb" "$dir/root"
	done
}

# usage: run SUITE PROGRAM ARGUMENT...	(with the libraries of its own suite)
run() {
	root=$tmp/$1/root program=$2
	shift 2
	loader=$(find "$root" -name 'ld-linux-x86-64.so.2' | head -n 1)
	libs=$(find "$root" -type d -path '*lib/x86_64-linux-gnu' | paste -s -d :)
	"$loader" --library-path "$libs" "$root/$program" "$@"
}

spatch() {
	suite=$1
	shift
	COCCINELLE_HOME=$tmp/$suite/root/usr/lib/coccinelle \
		run "$suite" usr/bin/spatch "$@"
}

get bookworm coccinelle=1.1.1.deb-2+b1
get trixie coccinelle=1.3.0.deb-1+b2

cat >"$tmp/loop.c" <<'C'
void all(int a, int b)
{
	do
		use(a++);
	while (a < b);
}
C
cat >"$tmp/do.cocci" <<'COCCI'
@@
expression E;
statement S;
@@
* do S while (E);
COCCI

status=0
spatch bookworm --version | head -n 1
said=$(spatch bookworm --very-quiet --sp-file "$tmp/do.cocci" "$tmp/loop.c" 2>&1) ||
	:
echo "$said"
[ "$said" = "not supported" ] || status=1
spatch trixie --version | head -n 1
said=$(spatch trixie --very-quiet --sp-file "$tmp/do.cocci" "$tmp/loop.c" 2>&1) ||
	status=1
echo "$said" | grep '^-' || status=1
[ $status -eq 0 ] || echo "not as seen on 2026-11-28" >&2
exit $status
