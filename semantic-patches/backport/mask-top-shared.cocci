// SPDX-License-Identifier: GPL-2.0-only
/// Let Xen's mask cover the buffer up to its top, where one mask_rw_pte()
/// serves 32- and 64-bit: on 64-bit only.
///
/// Upstream's b9269dc7bfdf (2.6.39-rc6), for trees in which ee176455e28
/// (2.6.39-rc5) did not give 64-bit a mask of its own: 2.6.37 to 2.6.39-rc4.
/// Coccinelle cannot split the function, since that takes an #ifdef. Either the
/// function has one for 32-bit already, around its test of the old entry, or
/// ifdef-32.sed makes one.
// Confidence: High
// Options: --no-includes -D buf_end=pgt_buf_end -D buf_top=pgt_buf_top

@ exists @
identifier mask = mask_rw_pte, pfn;
identifier virtual.buf_end, virtual.buf_top;
statement S1, S2;
@@
  mask(...)
  {
	unsigned long pfn = pte_pfn(...);
+	unsigned long ro_end = buf_top;
	...
	if (\( pte_val_ma(...) \| pte_flags(...) \) & _PAGE_PRESENT) S1
+
+	/* A spare page stays writable: it is cleared through this mapping. */
+	ro_end = buf_end;
	...
	if (<+...
	pfn <
- 	      buf_end
+ 	      ro_end
	...+>) S2
	...
  }
