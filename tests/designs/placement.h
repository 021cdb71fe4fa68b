/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Where kernels before and after 2.6.39 put the buffer.
 *
 * The policy of 2.6.39 itself is the library's own, place_below_end(). All
 * have the signature of pgt_buf_ops.place.
 */
#ifndef TESTS_DESIGNS_PLACEMENT_H
#define TESTS_DESIGNS_PLACEMENT_H

#include "../../x86_init/types.h"

/**
 * place_below_mapped() - as high as possible below what is mapped already
 * @size: bytes
 * @end: physical address in bytes behind the range to be mapped
 *
 * As 2.6.37, 2.6.38, the later 3.0.x, and 3.1 to 3.8 do (8548c84da2f).
 *
 * Return: physical address in bytes, or MEMBLOCK_ERROR.
 */
phys_addr_t place_below_mapped(u64 size, phys_addr_t end);

/**
 * place_bottom_up() - as low as possible from 0x8000 on
 * @size: bytes
 * @end: physical address in bytes behind the range to be mapped
 *
 * As 64-bit kernels do until 2.6.36. From 2.6.31 on they stay below what is
 * mapped already, and so does this.
 *
 * Return: physical address in bytes, or MEMBLOCK_ERROR.
 */
phys_addr_t place_bottom_up(u64 size, phys_addr_t end);

#endif /* TESTS_DESIGNS_PLACEMENT_H */
