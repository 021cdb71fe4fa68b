# shellcheck shell=sh
# SPDX-License-Identifier: GPL-2.0-only
#
# For a test to read in that looks at many trees by the same rules: between
# again_begin and again_end, $SPATCH is the script again. The runtime of OCaml 5
# does not live on in a child that Python made: a spatch of it is left as it is.
# The test's trap on EXIT calls again_end, too.

again=

# usage: again_begin FOLDER	which it makes
again_begin() {
	again_was=${SPATCH:-}
	AGAIN_SPATCH=$(command -v "${SPATCH:-spatch}") &&
		"$AGAIN_SPATCH" --version | grep -q 'OCaml version 4' || return 0
	export AGAIN="$1" AGAIN_SPATCH SPATCH="$PWD/tests/spatch/again"
	mkdir "$AGAIN" || {
		echo "Bail out! no folder $AGAIN"
		exit 2
	}
	mkfifo "$AGAIN/start"
	again_start &
	again=$!
}

# Those that wait are children of the test: it is they who take the time.
again_start() {
	exec 4<>"$AGAIN/start"
	waiting=
	while read -r key folder <&4 && [ "$key" != end ]; do
		waiting="$waiting $key"
		(
			cd "$folder" || exit
			set --
			while IFS= read -r arg; do
				set -- "$@" "$arg"
			done <"$AGAIN/$key.arguments"
			AGAIN_CALLS=$AGAIN/$key exec setpriv --pdeathsig TERM \
				"$AGAIN_SPATCH" "$@" </dev/null >/dev/null 2>&1
		) &
	done
	for key in $waiting; do
		echo end >"$AGAIN/$key"
	done
	wait
}

again_end() {
	[ -n "$again" ] || return 0
	echo end >"$AGAIN/start"
	wait "$again"
	again=
	SPATCH=$again_was
}
