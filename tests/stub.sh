# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# Programs that are made up, in $dir/bin, for the tests that are shell scripts
# and show what a script does with apt, sudo and the like. They read this file,
# and say where in PATH it comes.

# shellcheck disable=SC2154 # theirs
mkdir "$dir/bin"

# usage: stub NAME	standard input is the script
stub() {
	{ echo '#!/bin/sh'; cat; } >"$dir/bin/$1"
	chmod +x "$dir/bin/$1"
}

# usage: all_but NAME FOLDER	FOLDER has all programs of the system but that
all_but() {
	mkdir "$2"
	ln -s /usr/bin/* /usr/sbin/* "$2" 2>/dev/null
	rm -f "$2/$1"
}
