// SPDX-License-Identifier: GPL-2.0-only
/*
 * bench-flip: the flip on the model. Instructions are not counted.
 */
#include "../model/machine.h"
#include "flip.h"

/* As flip_counts() boots the guest. */
#define MEMORY	((u64)1 << 30)

static u64 no_instructions(void)
{
	return 0;
}

int main(void)
{
	model_init(MEMORY);
	flip_count(no_instructions, MEMORY);
}
