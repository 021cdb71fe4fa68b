# SPDX-License-Identifier: GPL-2.0-only
#
# What mask-top-shared.cocci adds for 32-bit, in an #ifdef of its own. Beside the
# semantic patch, since Coccinelle adds no preprocessor line; for the trees whose
# mask_rw_pte() has no #ifdef for 32-bit that it stands in already.
/^	\/\* A spare page stays writable: it is cleared through this mapping\. \*\/$/{
i\
#ifdef CONFIG_X86_32
n
a\
#endif
}
