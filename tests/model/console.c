// SPDX-License-Identifier: GPL-2.0-only
/*
 * The console of a hosted boot is the standard output. What cannot be written
 * there is an error, as for any program.
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
	if (fflush(stdout) || ferror(stdout)) {
		perror("standard output");
		exit(2);
	}
	exit(0);
}
