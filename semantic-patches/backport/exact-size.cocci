// SPDX-License-Identifier: GPL-2.0-only
/// Size the buffer by the range that will be mapped, not by all memory below
/// its end.
///
/// Matches the estimate of 2.6.32 to 3.6 that counts the entries of each level
/// from address 0: 2.6.39-rc5 as dom0 with 512 MiB and 511 MiB above 4 GiB asks
/// for 2310 pages where 257 tables cover the range. Stable trees of 3.x and
/// 3.7 count range by range already, and are left alone.
///
/// The count starts where the first table of a level starts to map, so it is
/// never short, not even for a range that crosses a border of 512 GiB.
// Confidence: Medium: an estimate that is short is a panic at boot.
// Options: --no-includes

@ counts @
identifier opener = find_early_table_space;
identifier end, puds;
position p;
@@
  opener@p(..., unsigned long end, int use_pse, int use_gbpages)
  {
	...
-	puds = (end + PUD_SIZE - 1) >> PUD_SHIFT;
+	puds = (end - (from & PGDIR_MASK) + PUD_SIZE - 1) >> PUD_SHIFT;
	...
  }

@ levels depends on counts @
identifier opener = find_early_table_space;
identifier counts.end;
identifier pmds, ptes, extra;
@@
  opener(...)
  {
  <...
(
	extra = end - ((end>>PUD_SHIFT) << PUD_SHIFT);
+	if (from & ~PUD_MASK)
+		extra += PUD_SIZE;
|
	extra = end - ((end>>PMD_SHIFT) << PMD_SHIFT);
+	if (from & ~PMD_MASK)
+		extra += PMD_SIZE;
|
	pmds =
-	       (end + PMD_SIZE - 1) >> PMD_SHIFT;
+	       (end - (from & PUD_MASK) + PMD_SIZE - 1) >> PMD_SHIFT;
|
	ptes =
-	       (end + PAGE_SIZE - 1) >> PAGE_SHIFT;
+	       (end - (from & PMD_MASK) + PAGE_SIZE - 1) >> PAGE_SHIFT;
)
  ...>
  }

@ parameter depends on counts @
identifier opener = find_early_table_space;
identifier counts.end;
@@
  opener(...,
+	 unsigned long from,
	 unsigned long end, int use_pse, int use_gbpages)
  { ... }

@ call depends on counts @
identifier caller = init_memory_mapping, start, end;
expression use_pse, use_gbpages;
@@
  caller(unsigned long start, unsigned long end)
  {
  <...
	find_early_table_space(...,
+			       start,
			       end, use_pse, use_gbpages)
  ...>
  }
