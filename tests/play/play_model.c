// SPDX-License-Identifier: GPL-2.0-only
/*
 * play-model: play a script on the model.
 *
 * usage: play-model <SCRIPT
 */
#include "../model/machine.h"
#include "play.h"

#include <stdio.h>
#include <stdlib.h>

void play_fault_over(void)
{
}

int main(void)
{
	char *script = NULL;
	size_t size = 0, got;

	do {
		script = realloc(script, size + 65536);
		if (!script) {
			fprintf(stderr, "play-model: no memory\n");
			return 2;
		}
		got = fread(script + size, 1, 65536, stdin);
		size += got;
	} while (got);
	model_init(PLAY_MEMORY);
	play_script(script, size);
}
