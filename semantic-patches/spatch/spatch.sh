# shellcheck shell=sh
# SPDX-License-Identifier: GPL-2.0-only
#
# A spatch that finds what there is, and that nobody but us tells what to do.
# For the programs of semantic-patches/ to read in; they have a function die,
# and their folder in $here.
#
# What spatch does is not decided by its arguments alone:
# - a .cocciconfig adds options: one in the home folder, one in the current
#   folder, one beside or above each folder that is named to it. Linux has one;
# - the rules' Python looks for its modules in the current folder first: a re.py
#   there runs;
# - so do environment variables: where Python is, and spatch's own files.
# So spatch runs in a folder of ours (trees are reached by a link, or copied),
# with a home of ours, and none of those variables.
#
# Nor is what it finds decided by its version alone. The regular expressions of
# one are PCRE, of the other OCaml's Str, where ( | ) are letters; it says that
# it has Python, and cannot load it. So it is tried on what it has to find.

# usage: surroundings SCRATCH
#
# SCRATCH is the home from here on.
surroundings() {
	# shellcheck disable=SC2046 # a list of names
	unset COCCINELLE_HOME YACFE_HOME \
		$(env | sed -n 's/^\(PYTHON[A-Z0-9_]*\)=.*/\1/p')
	# spatch asks the first python3 where its library is. A wrapper of pyenv
	# takes longer over that than the whole check of a small tree.
	export HOME="$1" TMPDIR="$1" LC_ALL=C PATH="/usr/bin:$PATH"
}

# usage: use_spatch SCRATCH
#
# Sets $spatch, the program as an absolute path: $SPATCH, or without it, spatch;
# and the surroundings.
use_spatch() {
	spatch=$(command -v "${SPATCH:-spatch}") ||
		die "no ${SPATCH:-spatch} (package coccinelle)"
	case $spatch in
	/*) ;;
	*) spatch=$PWD/$spatch ;;
	esac
	surroundings "$1"
	try_spatch "$1"
}

# usage: try_spatch FOLDER	(which it runs in)
try_spatch() {
	found="found 5:make_page_readwrite, 7:set_rw, 7:set_rw in a loop"
	trial=$here/../spatch/trial
	version=$(cd "$1" && "$spatch" --version 2>/dev/null) ||
		die "$spatch does not run"
	version=$(echo "$version" | sed -n '1s/^spatch version \([^ ]*\).*/ \1/p')
	said=$(cd "$1" && "$spatch" --very-quiet --no-includes \
		--sp-file "$trial.cocci" "$trial.c" 2>&1) || said="$said
status $?"
	said=$(echo "$said" | grep .) || said="it says nothing"
	# 1.3.0 asks a Python that is not there by a pipe, and may die of that.
	case $said in
	"$found") ;;
	*[Pp]y[.t]* | "status 141")
		die "$spatch$version cannot run Python (package libpython3-dev):" \
			"$(echo "$said" | head -n 1 | cut -c 1-99)" ;;
	*)
		die "$spatch$version does not find what it should in $trial.c:" \
			"$(echo "$said" | head -n 1 | cut -c 1-99)" ;;
	esac
}
