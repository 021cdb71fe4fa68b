// SPDX-License-Identifier: GPL-2.0-only
/*
 * The limit of a buffer that is closed is raised: from then on a later mapping
 * of these pages is read-only, and nothing will make them writable again.
 */
#include "../../mm/init.h"

void keep_spare_pages(u64 pages);

void keep_spare_pages(u64 pages)
{
	__may_read(pgt_buf);
	pgt_buf_top = pfn_add(pgt_buf_end, pages);
}

/*
 * check-name: the limit of a closed buffer moved
 *
 * check-error-start
 * check-error-end
 *
 * check-context-start
limit-moved-while-closed.c:13: warning: writing variable 'pgt_buf_top' requires holding pgt_buf 'pgt_buf' exclusively
 * check-context-end
 */
