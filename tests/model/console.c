// SPDX-License-Identifier: GPL-2.0-only
/*
 * The console of a hosted boot is the standard output.
 */
#include "../boot/platform.h"

#include <stdio.h>
#include <stdlib.h>

void platform_print(const char *text, size_t len)
{
	fwrite(text, 1, len, stdout);
}

void platform_end(void)
{
	fflush(stdout);
	exit(0);
}
