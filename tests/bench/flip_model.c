// SPDX-License-Identifier: GPL-2.0-only
/*
 * bench-flip: the flip on the model. Instructions are not counted.
 */
#include "../model/machine.h"
#include "flip.h"

static u64 no_instructions(void)
{
	return 0;
}

int main(void)
{
	model_init(FLIP_MEMORY);
	flip_count(no_instructions);
}
