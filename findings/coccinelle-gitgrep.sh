#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# spatch --use-gitgrep (which Linux's own .cocciconfig has) asks git which files to
# look at. Below a repository that ignores the folder, git knows none of them: a tree
# that was unpacked there is not looked at, nothing is said, and the exit status is 0.
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

command -v git >/dev/null || {
	echo "no git" >&2
	exit 2
}
mkdir -p "$tmp/outer/tree"
cat >"$tmp/outer/tree/free.c" <<'C'
void release(void *a)
{
	kfree(a);
}
C
cat >"$tmp/kfree.cocci" <<'COCCI'
@@
expression E;
@@
* kfree(E)
COCCI
cd "$tmp/outer"
git init -q .
echo tree >.gitignore

status=0
# usage: expect CALLS OPTION...
expect() {
	want=$1
	shift
	said=$(spatch bookworm --very-quiet --sp-file "$tmp/kfree.cocci" "$@" \
		--dir tree 2>&1) || status=1
	calls=$(echo "$said" | grep -c '^-.*kfree(' || :)
	echo "spatch $*: exit status 0, $calls of 1 call found"
	[ "$calls" = "$want" ] || status=1
}
expect 1 --no-includes
expect 0 --no-includes --use-gitgrep
[ $status -eq 0 ] || echo "not as seen on 2026-11-28" >&2
exit $status
