#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# A choice between one statement and several with "..." between them: Coccinelle
# 1.1.1 finds both, and 1.3.0 finds nothing of the first branch, and does not say so.
# When the other branch has no "..." it finds both.
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

cat >"$tmp/choice.c" <<'C'
void one(void)
{
	first(1);
}

void several(void)
{
	second(1);
	third(2);
}
C
for branch in 'second(...);' 'second(...); ... third(...);'; do
	cat >"$tmp/$branch.cocci" <<-COCCI
		@r exists@
		position p;
		@@
		(
		first@p(...);
		|
		$(echo "$branch" | sed 's/second/second@p/; s/ /\n/; s/ third/\n&/')
		)

		@script:python@
		p << r.p;
		@@
		print(p[0].current_element)
	COCCI
done

# usage: expect SUITE BRANCH FUNCTION...	the functions that are found
expect() {
	suite=$1 branch=$2
	shift 2
	said=$(spatch "$suite" --very-quiet --sp-file "$tmp/$branch.cocci" \
		"$tmp/choice.c" 2>&1) || :
	echo "$suite, first(...); | $branch: $(echo "$said" | paste -s -d ' ')"
	[ "$said" = "$(printf '%s\n' "$@")" ] || status=1
}

status=0
for suite in bookworm trixie; do
	spatch $suite --version | head -n 1
done
expect bookworm 'second(...);' one several
expect trixie 'second(...);' one several
expect bookworm 'second(...); ... third(...);' one several
expect trixie 'second(...); ... third(...);' several
[ $status -eq 0 ] || echo "not as seen on 2026-11-28" >&2
exit $status
