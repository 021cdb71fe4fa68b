#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# clang 14 and 19 take a capability that is released through a function pointer for
# one that stays held: an attribute on the type of the pointer is dropped, with a
# warning of -Wignored-attributes only. sparse follows such a pointer. (clang 23
# does, too.)
#
# And an assertion that a capability is held shared cannot be strengthened: behind
# assert_shared_capability(), assert_capability() is accepted and changes nothing,
# so that the write is reported as if the second assertion were not there.
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

get bookworm clang-14=1:14.0.6-12
get trixie clang-19=1:19.1.7-3+b1
cat >"$tmp/pointer.c" <<'C'
struct __attribute__((capability("buffer"))) buffer { char unused; };
extern struct buffer buffer;
void open_buffer(void) __attribute__((acquire_capability(buffer)));
extern void (*hook)(void) __attribute__((release_capability(buffer)));
void right(void);
void right(void)
{
	open_buffer();
	hook();
}
C
cat >"$tmp/assert.c" <<'C'
struct __attribute__((capability("buffer"))) buffer { char unused; };
extern struct buffer buffer;
extern int top __attribute__((guarded_by(buffer)));
void reads(void) __attribute__((assert_shared_capability(buffer)));
void writes(void) __attribute__((assert_capability(buffer)));
void both(void);
void both(void)
{
	reads();
	writes();
	top = 1;
}
void one(void);
void one(void)
{
	writes();
	top = 1;
}
C

status=0
# usage: expect SUITE VERSION FILE WARNINGS TEXT
expect() {
	said=$(run "$1" "usr/lib/llvm-$2/bin/clang" -fsyntax-only \
		-Wthread-safety "$tmp/$3" 2>&1) || status=1
	echo "clang $2, $3:"
	echo "$said" | sed -n 's/.*: warning: /    /p'
	[ "$(echo "$said" | grep -c 'warning: ')" = "$4" ] || status=1
	echo "$said" | grep -q "$5" || status=1
}
for clang in 'bookworm 14' 'trixie 19'; do
	# shellcheck disable=SC2086 # two words
	set -- $clang
	expect "$1" "$2" pointer.c 2 'still held at the end of function'
	expect "$1" "$2" assert.c 1 "writing variable 'top' requires"
done
[ $status -eq 0 ] || echo "not as seen on 2026-11-28" >&2
exit $status
