// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a member of the name of a table
 */
struct other_board {
	struct {
		void (*timer_init)(void);
	} x86_init;
};

void other_board(struct other_board *board)
{
	board->x86_init.timer_init = NULL;
	board->x86_init.timer_init();
}
