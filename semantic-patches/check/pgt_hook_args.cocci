// SPDX-License-Identifier: GPL-2.0-only
/// The hook is called with the physical addresses in bytes of the first page
/// table and of what follows the last one: PFN_PHYS(pgt_buf_start) and
/// PFN_PHYS(pgt_buf_end). Frame numbers, the top of the buffer, the two in the
/// wrong order or a type of 32 bits on the way reserve other memory.
///
/// Guarantee: C
// Known false positives: addresses that another function computed.
// Confidence: Moderate
// Options: --no-includes --include-headers
// Keywords: pagetable_reserve

virtual report
virtual org
virtual context
virtual patch

@initialize:python@
@@
import re

pgt_hook_args_types = {}
pgt_hook_args_values = {}

# What is wrong with an argument that should be PFN_PHYS(want), if anything is.
def pgt_hook_args_wrong(p, arg, want, depth=3):
    narrow = r"\(\s*(u32|uint32_t|s32|int|(unsigned\s+)?long|unsigned(\s+int)?)\s*\)"
    wide = r"\((u64|phys_addr_t|resource_size_t|unsignedlonglong)\)"
    arg = re.sub(r"\s*([()])\s*", r"\1", arg)
    key = (p.file, p.current_element, arg)
    if re.match(narrow, "(%s)" % pgt_hook_args_types.get(key, "")):
        return "%s can have 32 bits" % arg
    if key in pgt_hook_args_values and depth:
        return pgt_hook_args_wrong(p, pgt_hook_args_values[key], want, depth - 1)
    if re.search(narrow, arg):
        return "%s can be truncated to 32 bits" % arg
    bare = re.sub(r"\s", "", arg).replace("*PAGE_SIZE", "<<PAGE_SHIFT")
    for name in ["pgt_buf_", "e820_table_"]:
        other = {"start": "end", "end": "start"}[want]
        if bare in ["PFN_PHYS(%s%s)" % (name, want),
                    "__pfn_to_phys(%s%s)" % (name, want)]:
            return None
        if re.match(r"\(*%s(%s|\(%s\))\)*<<PAGE_SHIFT\)*$" %
                    (wide, name + want, name + want), bare):
            return None
        if name + "top" in arg:
            return "%s is the top of the buffer, not the end of its tables" % arg
        if name + other in arg and name + want not in arg:
            return "%s stands where %s%s belongs" % (arg, name, want)
        if bare in ["%s%s" % (name, want)]:
            return "%s is a frame number, not an address" % arg
        if "%s%s<<PAGE_SHIFT" % (name, want) in bare:
            return "%s is shifted before it has 64 bits" % arg
    return "%s is not PFN_PHYS(pgt_buf_%s)" % (arg, want)

def pgt_hook_args_text(p, start, end):
    wrong = [w for w in [pgt_hook_args_wrong(p, start, "start"),
                         pgt_hook_args_wrong(p, end, "end")] if w]
    return wrong and ("pgt_hook_args: " + ", ".join(wrong) + " (guarantee C)")

@pgt_hook_args_local@
symbol x86_init, mapping, pagetable_reserve;
identifier x;
@@
x86_init.mapping.pagetable_reserve(..., x, ...)

@pgt_hook_args_type@
identifier pgt_hook_args_local.x;
type T;
expression E;
position p;
@@
(
T x@p;
|
T x@p = E;
)

@script:python@
T << pgt_hook_args_type.T;
x << pgt_hook_args_local.x;
p << pgt_hook_args_type.p;
@@
pgt_hook_args_types[p[0].file, p[0].current_element, str(x)] = str(T)

@pgt_hook_args_value@
identifier pgt_hook_args_local.x;
type T;
expression E;
position p;
@@
(
T x@p = E;
|
x@p = E
)

@script:python@
x << pgt_hook_args_local.x;
E << pgt_hook_args_value.E;
p << pgt_hook_args_value.p;
@@
pgt_hook_args_values[p[0].file, p[0].current_element, str(x)] = str(E)

@pgt_hook_args@
symbol x86_init, mapping, pagetable_reserve;
expression start, end;
position p;
@@
x86_init.mapping.pagetable_reserve@p(start, end)

@script:python@
p << pgt_hook_args.p;
start << pgt_hook_args.start;
end << pgt_hook_args.end;
@@
if not pgt_hook_args_text(p[0], start, end):
    cocci.include_match(False)

@depends on context@
symbol x86_init, mapping, pagetable_reserve;
position pgt_hook_args.p;
@@
* x86_init.mapping.pagetable_reserve@p(...)

@depends on patch@
symbol x86_init, mapping, pagetable_reserve;
symbol pgt_buf_start, pgt_buf_end, pgt_buf_top;
symbol e820_table_start, e820_table_end, e820_table_top;
position pgt_hook_args.p;
@@
(
  x86_init.mapping.pagetable_reserve@p(
-	<+... \(e820_table_start\|e820_table_end\|e820_table_top\) ...+>, ...
+	PFN_PHYS(e820_table_start), PFN_PHYS(e820_table_end)
  )
|
  x86_init.mapping.pagetable_reserve@p(
-	...
+	PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end)
  )
)

@script:python depends on report@
p << pgt_hook_args.p;
start << pgt_hook_args.start;
end << pgt_hook_args.end;
@@
coccilib.report.print_report(p[0], pgt_hook_args_text(p[0], start, end))

@script:python depends on org@
p << pgt_hook_args.p;
start << pgt_hook_args.start;
end << pgt_hook_args.end;
@@
coccilib.org.print_todo(p[0], pgt_hook_args_text(p[0], start, end))
