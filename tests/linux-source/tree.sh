# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# The tree that the tests here are about, and what our coccicheck says of it.
#
# tests/linux-source/known has, as FILE: RULE: WORD, what is reported on the
# trees since 5.10, looked at by hand: the functions are called once, while the
# kernel starts, and are the only overrides that stay in memory; hv_vtl clears
# what has been read by then. Any other report is a fault of a rule, or a new one
# of the tree.

# Sets $release, the argument or what this release of Debian packages. Skips the
# test where there is none.
the_tree() {	# the_tree [TREE]
	if ! command -v "${SPATCH:-spatch}" >/dev/null; then
		echo "1..0 # SKIP no spatch (package coccinelle)"
		exit 0
	fi
	if [ $# -gt 0 ]; then
		release=$(realpath -- "$1") || exit 2
	elif ! release=$(tests/world.sh linux-tree 2>&1); then
		echo "1..0 # SKIP ${release#*: }"
		exit 0
	fi
}

# A tree to put faults into: arch/x86 is copied, all the rest is there by
# symbolic links, so that the tree itself is not written to.
copy_tree() {	# copy_tree TREE COPY
	[ -d "$1/arch/x86" ] || {
		echo "Bail out! $1 has no arch/x86"
		exit 2
	}
	mkdir "$2" "$2/arch"
	for there in "$1"/* "$1"/arch/*; do
		case ${there#"$1"/} in
		arch) ;;
		arch/x86) cp -R "$there" "$2/arch" ;;
		arch/*) ln -s "$there" "$2/arch" ;;
		*) ln -s "$there" "$2" ;;
		esac
	done
	chmod -R u+w "$2/arch/x86"
}

# A folder of links in the copy becomes one of its own.
own_folder() {	# own_folder TREE COPY NAME
	rm "$2/$3"
	mkdir "$2/$3"
	ln -s "$1/$3"/* "$2/$3"
}

# FILE: RULE: WORD of each report on standard input that is not known.
unknown_reports() {
	sed -n 's/^\([^:]*\):[0-9]*:[0-9-]*: \([^:]*\): \([a-z0-9_]*\).*/\1: \2: \3/p' |
		sort -u | grep -vxFf tests/linux-source/known
}
