#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# A function that returns a pointer and has an attribute: for Coccinelle 1.1.1 it
# does not matter on which side of the asterisk that stands, for 1.3.0 it does. One
# in front of the type is found by "T __ref *f(...)" alone: "T __ref f(...)", which
# finds it with 1.1.1, loses such functions without a word.
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

cat >"$tmp/pointer.c" <<'C'
int __ref number(void)
{
	return 0;
}

void *__ref behind(void)
{
	return 0;
}

static __ref void *before(void)
{
	return 0;
}

__ref void *first(void)
{
	return 0;
}
C
for name in f '*f'; do
	cat >"$tmp/T $name.cocci" <<-COCCI
		@r@
		attribute name __ref;
		identifier f;
		type T;
		position p;
		@@
		T __ref $name@p(...) { ... }

		@script:python@
		f << r.f;
		@@
		print(f)
	COCCI
done

# usage: expect SUITE NAME FUNCTION...	the functions that are found
expect() {
	suite=$1 name=$2
	shift 2
	said=$(spatch "$suite" --very-quiet --sp-file "$tmp/T $name.cocci" \
		"$tmp/pointer.c" 2>&1 | sort) || :
	echo "$suite, T __ref $name(...): $(echo "$said" | paste -s -d ' ')"
	[ "$said" = "$(printf '%s\n' "$@")" ] || status=1
}

status=0
for suite in bookworm trixie; do
	spatch $suite --version | head -n 1
done
expect bookworm f before behind first number
expect trixie f behind number
expect bookworm '*f' before behind first
expect trixie '*f' before first
[ $status -eq 0 ] || echo "not as seen on 2026-11-28" >&2
exit $status
