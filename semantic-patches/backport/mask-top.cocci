// SPDX-License-Identifier: GPL-2.0-only
/// Let Xen's mask of 64-bit cover the buffer up to its top: a page that is no
/// table yet, but will be one, is mapped read-only like those that are.
///
/// Upstream's b9269dc7bfdf (2.6.39-rc6). Matches the trees whose mask_rw_pte()
/// of 64-bit is a function of its own (since ee176455e28, 2.6.39-rc5) and ends
/// where the used pages end; mask-top-shared.cocci has the others.
// Confidence: High
// Options: --no-includes -D buf_end=pgt_buf_end -D buf_top=pgt_buf_top

@ shared @
identifier mask = mask_rw_pte;
position p;
@@
  mask@p(...)
  { <+... \( pte_val_ma(...) \| pte_flags(...) \) & _PAGE_PRESENT ...+> }

@@
identifier mask = mask_rw_pte, pfn;
identifier virtual.buf_end, virtual.buf_top;
position p != shared.p;
@@
  mask@p(...)
  {
  <...
	pfn <
- 	      buf_end
+ 	      buf_top
  ...>
  }
