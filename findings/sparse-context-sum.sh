#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# sparse 0.6.4 is given the name of a context and does not look at it: it adds up
# all contexts. A function that opens one and closes another is right to it, and a
# caller is not asked for what a function wants to be open. Only the sum at the end
# of a function counts.
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

get bookworm sparse=0.6.4-3
cat >"$tmp/context.c" <<'C'
void open_a(void) __attribute__((context(a, 0, 1)));
void close_b(void) __attribute__((context(b, 1, 0)));
void wants_a(void) __attribute__((context(a, 1, 1)));
void mixed_up(void);
void mixed_up(void)
{
	open_a();
	close_b();
}
void without(void);
void without(void)
{
	wants_a();
}
void left_open(void);
void left_open(void)
{
	open_a();
}
C

status=0
said=$(cd "$tmp" && run bookworm usr/bin/sparse context.c 2>&1) || status=1
echo "$said"
[ "$(echo "$said" | grep -c warning)" = 1 ] || status=1
echo "$said" | grep -q "imbalance in 'left_open'" || status=1
[ $status -eq 0 ] || echo "not as seen on 2026-11-28" >&2
exit $status
