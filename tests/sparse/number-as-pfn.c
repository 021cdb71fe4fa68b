// SPDX-License-Identifier: GPL-2.0-only
/*
 * A plain number becomes a frame, and a frame is counted with as if it were
 * one. Neither says which unit is meant; _pfn() and pfn_add() do.
 */
#include "../../mm/init.h"

void open_at(u64 base) __must_hold(pgt_buf);

void open_at(u64 base) __must_hold(pgt_buf)
{
	pgt_buf_start = base;
	pgt_buf_top = pgt_buf_start + 16;
}

/*
 * check-name: plain number used as a frame
 *
 * check-error-start
number-as-pfn.c:12:23: warning: incorrect type in assignment (different base types)
number-as-pfn.c:12:23:    expected restricted pfn_t extern [addressable] [toplevel] [usertype] pgt_buf_start
number-as-pfn.c:12:23:    got unsigned long [usertype] base
number-as-pfn.c:13:23: warning: restricted pfn_t degrades to integer
number-as-pfn.c:13:21: warning: incorrect type in assignment (different base types)
number-as-pfn.c:13:21:    expected restricted pfn_t extern [addressable] [toplevel] [usertype] pgt_buf_top
number-as-pfn.c:13:21:    got unsigned long
 * check-error-end
 *
 * check-context-start
 * check-context-end
 */
