// SPDX-License-Identifier: GPL-2.0-only
/// x86_init.mapping.pagetable_reserve is called without a check and is never
/// NULL: the table has a default, and nobody sets it to NULL, nor x86_init.mapping
/// as a whole without it. The boot would jump to address 0.
///
// All of x86_init set as a whole is left to x86_init_null.
// Known false positives: x86_init.mapping set from a copy that was made of it.
// Confidence: High
// Keywords: pagetable_reserve, x86_init_mapping, x86_init[.]mapping, x86_init_ops

virtual patch
#include "hook"

@full@
identifier v;
expression E;
@@
struct x86_init_mapping v = { .pagetable_reserve = E, };

@set_from_full@
identifier full.v;
position p;
@@
x86_init.mapping =@p v

@hook_null depends on !patch@
identifier v;
expression E;
type T;
position m != set_from_full.p;
position p;
@@
(
* x86_init.mapping.pagetable_reserve =@p \((T)NULL\|(T)0\);
|
  x86_init.mapping = (struct x86_init_mapping) { .pagetable_reserve = E, };
|
* x86_init.mapping =@p@m ...;
|
* memset@p(&x86_init.mapping, ...);
|
  struct x86_init_ops v = { .mapping = {
*	.pagetable_reserve = \((T)NULL@p\|(T)0@p\),
  }, };
|
  struct x86_init_mapping v = {
*	.pagetable_reserve = \((T)NULL@p\|(T)0@p\),
  };
)

@called@
@@
x86_init.mapping.pagetable_reserve(...)

@has_default@
expression E;
position p;
@@
(
struct x86_init_ops x86_init@p = { .mapping = { .pagetable_reserve = E, }, };
|
struct x86_init_ops x86_init@p = { .mapping.pagetable_reserve = E, };
)

@no_default depends on ever called && !patch@
position p != has_default.p;
@@
* struct x86_init_ops x86_init@p = { ... };

#report no_default.p "x86_init.mapping.pagetable_reserve has no default, and is called without a check"

#report hook_null.p "x86_init.mapping.pagetable_reserve is NULL here, and is called without a check"

// Where it was set to something before; else it is for the platform to say to what.

@depends on patch@
identifier f;
type T;
@@
  x86_init.mapping.pagetable_reserve = f;
  ...
- x86_init.mapping.pagetable_reserve = \((T)NULL\|(T)0\);

// The default is the native one. A check before the call would leave page tables
// unreserved.

@depends on patch && ever called@
position p != has_default.p;
@@
struct x86_init_ops x86_init@p = {
+	.mapping = { .pagetable_reserve = native_pagetable_reserve, },
	...
};

@depends on patch@
type T;
@@
struct x86_init_ops x86_init = { .mapping = {
-	.pagetable_reserve = \((T)NULL\|(T)0\),
+	.pagetable_reserve = native_pagetable_reserve,
}, };
