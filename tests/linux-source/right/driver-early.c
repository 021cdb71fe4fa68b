// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: an operation that is called by its member, and in the boot alone
 * seed-needs: warm_reset
 */
struct seed_board {
	void (*seed_detect)(void);
};

static void board_warm(void)
{
	x86_platform.legacy.warm_reset = 0;
}

static struct seed_board board_warm_one = {
	.seed_detect	= board_warm,
};

void __init board_detect(struct seed_board *board)
{
	if (board->seed_detect)
		board->seed_detect();
}
