// SPDX-License-Identifier: GPL-2.0-only
/// Let sparse follow the open buffer: who opens it acquires a context, who
/// closes it releases that, and with after_bootmem there is nothing to open.
///
/// Not upstream's. For arch/x86/mm/init.c of the trees whose hook closes the
/// buffer and is called for every one.
///
/// The attributes of functions are left to open-context.awk: Coccinelle does not
/// see them. The lines of "else" are set by white-space.sed.
// Confidence: High
// Options: --no-includes -D buf=pgt_buf -D buf_end=pgt_buf_end -D buf_top=pgt_buf_top

@ caller @
identifier f = init_memory_mapping;
@@
  f(...)
  {
	...
	if (!after_bootmem)
		find_early_table_space(...);
	...
	if (!after_bootmem)
		x86_init.mapping.pagetable_reserve(...);
	...
  }

@ opens depends on caller @
identifier f = find_early_table_space;
identifier virtual.buf, virtual.buf_top;
expression E;
@@
  f(...)
  {
	...
	buf_top = E;
+	__acquire(buf);
	...
  }

@ closes depends on opens @
identifier f = native_pagetable_reserve;
identifier virtual.buf, virtual.buf_end, virtual.buf_top;
@@
  f(...)
  {
	...
	buf_top = buf_end;
+	__release(buf);
  }

@ depends on closes @
identifier f = init_memory_mapping;
identifier virtual.buf;
@@
  f(...)
  {
	...
	if (!after_bootmem)
		find_early_table_space(...);
+	else
+		__acquire(buf);
	...
	if (!after_bootmem)
		x86_init.mapping.pagetable_reserve(...);
+	else
+		__release(buf);
	...
  }
