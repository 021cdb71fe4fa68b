#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# sparse 0.6.4 takes several files for one program, but each file's typedef of a
# __bitwise type for a type of its own. Two files that are right, and that share a
# header with a function of such a type, are an error when they are given
# together, in one order and not in the other; and the exit status is 0 all the
# same. So sparse has to be run for each file by itself.
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
cat >"$tmp/map.h" <<'C'
typedef unsigned long __attribute__((bitwise)) frame_t;
void map(frame_t frame);
C
cat >"$tmp/callee.c" <<'C'
#include "map.h"
void map(frame_t frame)
{
	(void)frame;
}
C
cat >"$tmp/caller.c" <<'C'
#include "map.h"
void caller(void);
void caller(void)
{
	map((__attribute__((force)) frame_t)1);
}
C

status=0
# usage: expect ERRORS FILE...
expect() {
	want=$1
	shift
	said=$(cd "$tmp" && run bookworm usr/bin/sparse "$@" 2>&1) || status=1
	errors=$(echo "$said" | grep -c 'error: .* redeclared' || :)
	echo "sparse $*: exit status 0, $errors errors"
	[ "$errors" = "$want" ] || status=1
}
expect 0 callee.c
expect 0 caller.c
expect 0 callee.c caller.c
expect 1 caller.c callee.c
[ $status -eq 0 ] || echo "not as seen on 2026-11-28" >&2
exit $status
