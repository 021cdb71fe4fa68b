// SPDX-License-Identifier: GPL-2.0-only
/*
 * Requests as lines; request.h says what they look like.
 */
#include "request.h"

#include "../../xen/hypercall.h"
#include "../boot/format.h"

const unsigned int kernel_slots[KERNEL_SLOTS] = { 64, 128, 511 };

static const char *const frame_names[NR_FRAMES] = {
	"f0", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10",
	"f11", "f12", "f13", "f14", "f15",
	[FRAME_T] = "t", [FRAME_B] = "b", [FRAME_0] = "0", [FRAME_LOW] = "low",
	[FRAME_VGA] = "vga", [FRAME_HOLE] = "hole", [FRAME_APIC] = "apic",
	[FRAME_IOAPIC] = "ioapic", [FRAME_XEN] = "xen", [FRAME_FAR] = "far",
	[FRAME_BEYOND] = "beyond", [FRAME_NONE] = "none",
};

static const char *const kind_names[] = {
	"update", "kernel", "map", "ext", "store",
};

static const char *const ext_names[] = {
	[MMUEXT_PIN_L1_TABLE] = "pin1",
	[MMUEXT_PIN_L2_TABLE] = "pin2",
	[MMUEXT_PIN_L3_TABLE] = "pin3",
	[MMUEXT_PIN_L4_TABLE] = "pin4",
	[MMUEXT_UNPIN_TABLE] = "unpin",
	[MMUEXT_NEW_BASEPTR] = "base",
	[MMUEXT_TLB_FLUSH_LOCAL] = "flush",
	[MMUEXT_INVLPG_LOCAL] = "invlpg",
	[MMUEXT_TLB_FLUSH_MULTI] = "flush-multi",
	[MMUEXT_INVLPG_MULTI] = "invlpg-multi",
	[MMUEXT_TLB_FLUSH_ALL] = "flush-all",
	[MMUEXT_INVLPG_ALL] = "invlpg-all",
	[MMUEXT_FLUSH_CACHE] = "cache",
	[MMUEXT_NEW_USER_BASEPTR] = "user-base",
	[MMUEXT_CLEAR_PAGE] = "clear",
	[MMUEXT_COPY_PAGE] = "copy",
	[MMUEXT_FLUSH_CACHE_GLOBAL] = "cache-global",
	[MMUEXT_MARK_SUPER] = "mark-super",
	[MMUEXT_UNMARK_SUPER] = "unmark-super",
	[MMUEXT_UNMARK_SUPER + 1] = "unknown",
};

const char *frame_name(unsigned int frame)
{
	return frame_names[frame];
}

void request_print(const struct request *r, char text[REQUEST_TEXT])
{
	static const char joins[] = { ' ', '+', '&' };
	const char *name = kind_names[r->kind];
	const char *frame = frame_names[r->frame];
	size_t n = 0;

	if (r->join)
		n = format(text, REQUEST_TEXT, "%c ", joins[r->join]);
	text += n;
	n = REQUEST_TEXT - n;
	switch (r->kind) {
	case REQUEST_UPDATE:
		format(text, n, "%s %x %s %x %s+%lx %x", name, r->command,
		       frame, r->slot, frame_names[r->target], r->flags,
		       r->domain);
		break;
	case REQUEST_KERNEL:
		format(text, n, "%s %s", name, frame);
		break;
	case REQUEST_MAP:
		format(text, n, "%s %x %s+%lx %x", name, r->frame,
		       frame_names[r->target], r->flags, r->command);
		break;
	case REQUEST_EXT:
		format(text, n, "%s %s %s %s %x", name, ext_names[r->command],
		       frame, frame_names[r->target], r->domain);
		break;
	case REQUEST_STORE:
		format(text, n, "%s %x %x %s+%lx", name, r->frame, r->slot,
		       frame_names[r->target], r->flags);
		break;
	}
}

/* Words of a line. What does not fit goes wrong at the end: *at is NULL. */

static bool at_end(const char *at)
{
	return !at || !*at || *at == '\n';
}

static const char *skip_blanks(const char *at)
{
	while (at && *at == ' ')
		at++;
	return at;
}

/* The number of the name that stands at *at, which goes behind it. */
static unsigned int parse_name(const char **at, const char *const names[],
			       unsigned int nr)
{
	const char *begin = skip_blanks(*at);
	unsigned int i, j;

	for (i = 0; begin && i < nr; i++) {
		if (!names[i])
			continue;
		for (j = 0; names[i][j] && names[i][j] == begin[j]; j++)
			;
		if (names[i][j])
			continue;
		if (!at_end(begin + j) && begin[j] != ' ' && begin[j] != '+')
			continue;
		*at = begin + j;
		return i;
	}
	*at = NULL;
	return 0;
}

static u64 parse_number(const char **at)
{
	const char *p = skip_blanks(*at), *begin = p;
	u64 n = 0;

	for (; p; p++) {
		if (*p >= '0' && *p <= '9')
			n = n << 4 | (u64)(*p - '0');
		else if (*p >= 'a' && *p <= 'f')
			n = n << 4 | (u64)(*p - 'a' + 10);
		else
			break;
	}
	*at = p == begin ? NULL : p;
	return n;
}

static unsigned int parse_frame(const char **at)
{
	return parse_name(at, frame_names, NR_FRAMES);
}

static void parse_entry(const char **at, struct request *r)
{
	r->target = parse_frame(at);
	if (*at && **at == '+')
		++*at;
	else
		*at = NULL;
	r->flags = parse_number(at);
}

bool request_parse(struct request *r, const char *line)
{
	const char *at = skip_blanks(line);

	*r = (struct request){ 0 };
	if (*at == '+' || *at == '&')
		r->join = *at++ == '+' ? JOIN_HYPERCALL : JOIN_MULTICALL;
	r->kind = parse_name(&at, kind_names, ARRAY_SIZE(kind_names));
	if (!at)
		return false;
	switch (r->kind) {
	case REQUEST_UPDATE:
		r->command = (unsigned int)parse_number(&at);
		r->frame = parse_frame(&at);
		r->slot = (unsigned int)parse_number(&at);
		parse_entry(&at, r);
		r->domain = (unsigned int)parse_number(&at);
		break;
	case REQUEST_KERNEL:
		r->frame = parse_frame(&at);
		break;
	case REQUEST_MAP:
		r->frame = (unsigned int)parse_number(&at);
		parse_entry(&at, r);
		r->command = (unsigned int)parse_number(&at);
		break;
	case REQUEST_EXT:
		r->command = parse_name(&at, ext_names, ARRAY_SIZE(ext_names));
		r->frame = parse_frame(&at);
		r->target = parse_frame(&at);
		r->domain = (unsigned int)parse_number(&at);
		break;
	case REQUEST_STORE:
		r->frame = (unsigned int)parse_number(&at);
		r->slot = (unsigned int)parse_number(&at);
		parse_entry(&at, r);
		break;
	}
	return at && at_end(skip_blanks(at));
}
