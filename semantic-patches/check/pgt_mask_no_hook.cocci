// SPDX-License-Identifier: GPL-2.0-only
/// A platform whose set_pte maps the buffer read-only up to its top has spare
/// pages to make writable, and registers a pagetable_reserve of its own that
/// does, always. What stays read-only kills whoever is handed it.
// The mask is a function that names the top of the buffer and takes the write
// permission of an entry away. Whether who registers the hook is called, a boot on
// the model tells.
// Confidence: Moderate
// Keywords: pgt_buf_top, pagetable_reserve

#include "masks"

@sets_native@
expression E;
position p;
@@
\(x86_init.mapping.pagetable_reserve\|E->pagetable_reserve\|
  E->mapping.pagetable_reserve\|x86_init.mapping\) =@p <+... native_pagetable_reserve ...+>

@registers_own@
expression E;
position p != sets_native.p;
@@
\(x86_init.mapping.pagetable_reserve =@p ...\|E->pagetable_reserve =@p ...\|
  E->mapping.pagetable_reserve =@p ...\|x86_init.mapping =@p ...\|
  memcpy@p(&x86_init.mapping, ...)\)

@mask_no_hook depends on never registers_own@
position p : script:python() { (p[0].file, p[0].current_element) in masks };
@@
* pgt_buf_top@p

#report mask_no_hook.p "%s() maps spare pages read-only, and no x86_init.mapping.pagetable_reserve is registered always to make them writable"

// On a condition, where there is a mask, which is for PV domains; or not for long.

@always forall@
identifier f;
@@
f(...)
{
	... when any
	x86_init.mapping.pagetable_reserve = ...;
	... when any
}

@mask_no_hook_if depends on ever masking && !always@
position p;
@@
(
  if (xen_pv_domain()) { <+... x86_init.mapping.pagetable_reserve = ... ...+> }
|
* if@p (...) { <+... x86_init.mapping.pagetable_reserve = ... ...+> }
)

@mask_no_hook_unless depends on ever masking exists@
identifier ask = { xen_feature, xen_initial_domain };
position p;
@@
* if@p (<+... ask(...) ...+>) { ... return; }
  ... when any
  x86_init.mapping.pagetable_reserve = ...

#report mask_no_hook_if.p mask_no_hook_unless.p "registered on a condition only, while spare pages are mapped read-only always"

#functions setters registers_own.p

@mask_no_hook_native depends on ever masking exists@
identifier setter : script:python() { setter in setters };
identifier own != native_pagetable_reserve;
position p;
@@
  \(setter(...);\|x86_init.mapping.pagetable_reserve = own;\)
  ... when any
* x86_init.mapping.pagetable_reserve =@p native_pagetable_reserve

#report mask_no_hook_native.p "this takes the place of the platform's own, while spare pages are mapped read-only always"
