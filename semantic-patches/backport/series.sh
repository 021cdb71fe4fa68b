# shellcheck shell=sh
# SPDX-License-Identifier: GPL-2.0-only
#
# A series of patches: commits in a scratch repository, what git makes of them,
# and how it gets to its place. For the programs beside this to read in; they
# have a function die.
#
# environment:
#	SIGNOFF	"Name <address>", who sends the series and signs it off;
#		without it nobody does
#	SOURCE_DATE_EPOCH	the date of it, if not now
# shellcheck disable=SC2015 # "A && B || die" is meant as it stands

series_marker='# made by pagetable-reserve, backport'

# Nothing of the user's settings, and nothing of a repository around us. A patch
# has an author; without SIGNOFF that is nobody whom anybody knows.
git_surroundings() {
	SIGNOFF=${SIGNOFF:-}
	who=${SIGNOFF:-pagetable-reserve <pagetable-reserve@localhost>}
	case $who in
	*[!\ ]\ \<*@*\>) ;;
	*) die "SIGNOFF=\"$who\" is not \"Name <address>\"" ;;
	esac
	# shellcheck disable=SC2046 # a list of names
	unset XDG_CONFIG_HOME COLUMNS \
		$(env | sed -n 's/^\(GIT_[A-Z0-9_]*\)=.*/\1/p')
	export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
	export GIT_ATTR_NOSYSTEM=1 LC_ALL=C
	export GIT_AUTHOR_NAME="${who% <*}" GIT_COMMITTER_NAME="${who% <*}"
	mail=${who##*<}
	export GIT_AUTHOR_EMAIL="${mail%>}" GIT_COMMITTER_EMAIL="${mail%>}"
	if [ -n "${SOURCE_DATE_EPOCH:-}" ]; then
		export GIT_AUTHOR_DATE="@$SOURCE_DATE_EPOCH +0000"
		export GIT_COMMITTER_DATE="$GIT_AUTHOR_DATE"
	fi
}

# $work is a folder that goes when we go; $work/a, where we are then, is for the
# repository.
scratch() {
	work='' beside=''
	trap clean EXIT
	trap 'exit 130' INT
	trap 'exit 143' TERM HUP
	work=$(mktemp -d 2>/dev/null) ||
		die "cannot make a scratch directory in ${TMPDIR:-/tmp}"
	mkdir "$work/a" && cd "$work/a" || die "cannot write to $work"
}
# shellcheck disable=SC2317 # called by the traps
clean() {
	trap '' INT TERM HUP
	[ -z "$work" ] || rm -rf "$work"
	[ -z "$beside" ] || rm -rf "$beside"
}

# Run a command that may only fail for the want of space or of permission. What
# it says goes into no file: that may be what there is no space for.
run() {
	said=$("$@" 2>&1) ||
		die "$1 fails in $work: $(echo "$said" | grep . | tail -n 1)"
}

# What has been added so far is what the tree has; $base is that commit.
commit_base() {
	run git commit -q --no-verify --allow-empty -m base
	base=$(git rev-parse HEAD)
	steps=0
}

# usage: commit_step MESSAGE [TRAILER]	what has been added since; a file
commit_step() {
	{
		cat "$1"
		[ -z "${2:-}$SIGNOFF" ] || echo
		[ -z "${2:-}" ] || echo "$2"
		[ -z "$SIGNOFF" ] || echo "Signed-off-by: $SIGNOFF"
	} 2>/dev/null >"$work/commit" || die "cannot write to $work"
	run git commit -q --no-verify --cleanup=verbatim -F "$work/commit"
	steps=$((steps + 1))
	printf '  %-12s %s\n' "$steps" "$(head -n 1 "$1")"
}

# The steps as patches, in $work/out.
format_series() {
	run git format-patch -q --no-signature --cover-letter --full-index -n \
		--subject-prefix=PATCH -o "$work/out" "$base"
}

# usage: finish_series SUBJECT BLURB	the cover letter says this, BLURB is a file
finish_series() {
	awk -v subject="$1" -v blurb="$2" '
		/^Subject: / { sub(/\*\*\* SUBJECT HERE \*\*\*/, subject) }
		/^\*\*\* BLURB HERE \*\*\*$/ {
			while ((getline text < blurb) > 0)
				print text
			next
		}
		{ print }
	' "$work/out/0000-cover-letter.patch" 2>/dev/null >"$work/cover" ||
		die "cannot write to $work"
	run cp "$work/cover" "$work/out/0000-cover-letter.patch"
	{
		echo "$series_marker"
		(cd "$work/out" && printf '%s\n' *.patch | sed '/^0000-/d')
	} 2>/dev/null >"$work/series" && mv "$work/series" "$work/out/series" ||
		die "cannot write to $work"
}

# The patches make of the tree what the steps have made of it.
prove_series() {
	proof=$work/proof
	run mkdir "$proof"
	run cp -R .git "$proof"
	run git -C "$proof" checkout -q -f -B proof "$base"
	run git -C "$proof" am -q "$work"/out/000[1-9]-*.patch
	[ "$(git rev-parse 'HEAD^{tree}')" = \
		"$(git -C "$proof" rev-parse 'HEAD^{tree}')" ] ||
		die "git am makes something else of the series"
}

# usage: is_series FOLDER	whether it is a former result
is_series() {
	[ "$(head -n 1 "$1/series" 2>/dev/null)" = "$series_marker" ]
}

# usage: hand_over OUT	which appears whole, in the place of a former result
hand_over() {
	parent=$(dirname "$1")
	said=$(mkdir -p "$parent" 2>&1) ||
		die "cannot write $1: $(echo "$said" | tail -n 1)"
	beside=$(mktemp -d "$parent/.backport.XXXXXX" 2>/dev/null) ||
		die "cannot write $1: $parent is not for us to write to"
	said=$(cp -R "$work/out" "$beside/new" 2>&1) ||
		die "cannot write $1: $(echo "$said" | tail -n 1)"

	# Two renames, if there is a former result, that no signal parts.
	trap '' INT TERM HUP
	[ ! -e "$1" ] || mv "$1" "$beside/old" || die "cannot replace $1"
	if ! mv -T "$beside/new" "$1"; then
		[ ! -e "$beside/old" ] || mv -T "$beside/old" "$1"
		die "cannot write $1"
	fi
	echo "$1: a cover letter and the series; git am \"$1\"/000[1-9]-*.patch"
}
