// SPDX-License-Identifier: GPL-2.0-only
/*
 * A helper that is for the open buffer only is called when there is none.
 * sparse does not ask a caller for what the callee must hold.
 */
#include "../../mm/init.h"

void take_page(void) __must_hold(pgt_buf);
void add_table(void);

void take_page(void) __must_hold(pgt_buf)
{
	pgt_buf_end = pfn_add(pgt_buf_end, 1);
}

void add_table(void)
{
	take_page();
}

/*
 * check-name: a page taken from a buffer that is not open
 *
 * check-error-start
 * check-error-end
 *
 * check-context-start
caller-without-buffer.c:18: warning: calling function 'take_page' requires holding pgt_buf 'pgt_buf' exclusively
 * check-context-end
 */
