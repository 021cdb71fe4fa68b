# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# CPU seconds, user and system, of what looks at kernel trees.

cpu() {	# cpu COMMAND...: its seconds and those of its children
	("$@" >/dev/null 2>&1 || :; times) | tr ms '  ' |
		awk 'NR == 2 { printf "%.2f", $1 * 60 + $2 + $3 * 60 + $4 }'
}

least() {	# least COMMAND...: of three runs
	printf '%s\n' "$(cpu "$@")" "$(cpu "$@")" "$(cpu "$@")" |
		sort -n | head -n 1
}
