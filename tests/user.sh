#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Run a command with no more rights to files than an ordinary user has: root may
# write to what is read-only, and would not see that others may not.
#
# usage: user.sh COMMAND...
[ "$(id -u)" -ne 0 ] || set -- setpriv --bounding-set=-dac_override "$@"
exec "$@"
