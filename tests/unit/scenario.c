// SPDX-License-Identifier: GPL-2.0-only
/*
 * scenario_parse(): what it reads from a pasted log and from a list of events,
 * and what it says about text that is wrong.
 */
#include "unit.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../boot/scenario.h"

#define GIB	((u64)1 << 30)

static struct scenario s;
static char error[SCENARIO_ERROR_SIZE];

/*
 * Parse @size bytes. They are not terminated, and what stands behind them in
 * memory would make a longer number of a number.
 */
static bool parse_bytes(const char *bytes, size_t size)
{
	char *text = malloc(size + 8);
	bool ok;

	assert_non_null(text);
	memcpy(text, bytes, size);
	memset(text + size, '0', 8);
	memset(&s, 0xa5, sizeof(s));
	memset(error, 0xa5, sizeof(error));
	ok = scenario_parse(&s, text, size, error);
	free(text);
	return ok;
}

#define accepted(text)							\
do {									\
	if (!parse_bytes(text, strlen(text)))				\
		fail_msg("refused: %s", error);				\
} while (0)

/* The message is compared in full. */
#define refused(text, message)						\
do {									\
	if (parse_bytes(text, strlen(text)))				\
		fail_msg("accepted, expected \"%s\"", message);		\
	assert_string_equal(error, message);				\
} while (0)

/* "0-9f000 100000-40000000" */
static const char *ram_text(void)
{
	static char text[1024];
	unsigned int i;
	int len = 0;

	text[0] = '\0';
	for (i = 0; i < s.nr_ram && len < 900; i++)
		len += sprintf(text + len, "%s%" PRIx64 "-%" PRIx64,
			       i ? " " : "", s.ram[i].start, s.ram[i].end);
	return text;
}

/* "map 0-40000000, memtest, fill 0-40000000" */
static const char *events_text(void)
{
	static const char *const names[] = {
		[EVENT_MAP]		= "map",
		[EVENT_MEMTEST]		= "memtest",
		[EVENT_ALLOC]		= "alloc",
		[EVENT_RELEASE]		= "release",
		[EVENT_RESERVE]		= "reserve",
		[EVENT_FREE]		= "free",
		[EVENT_IOREMAP]		= "ioremap",
		[EVENT_SET_PTE]		= "set_pte",
		[EVENT_CLEAR_PTE]	= "clear_pte",
		[EVENT_PAGING_INIT]	= "paging_init",
		[EVENT_HOTADD]		= "hotadd",
		[EVENT_FILL]		= "fill",
	};
	static char text[1024];
	unsigned int i;
	int len = 0;

	text[0] = '\0';
	for (i = 0; i < s.nr_events && len < 900; i++) {
		const struct event *e = &s.events[i];

		assert_true(e->type >= EVENT_MAP && e->type <= EVENT_FILL);
		len += sprintf(text + len, "%s%s", i ? ", " : "",
			       names[e->type]);
		if (e->spare)
			len += sprintf(text + len, " spare");
		if (e->end)
			len += sprintf(text + len, " %" PRIx64 "-%" PRIx64,
				       e->start, e->end);
		else if (e->start)
			len += sprintf(text + len, " %" PRIx64, e->start);
	}
	return text;
}

#define ram_is(text)	assert_string_equal(ram_text(), text)
#define events_are(text) assert_string_equal(events_text(), text)

/* A machine with 1 GiB, and one with 1 GiB above 4 GiB besides. */
#define LOW	"BIOS-e820: 0000000000000000 - 0000000040000000 (usable)\n"
#define HIGH	"BIOS-e820: 0000000100000000 - 0000000140000000 (usable)\n"

/* The end of a line is the first byte that does not belong to it. */
static void map_of_2_6_39_is_read(void **state)
{
	(void)state;
	accepted(" BIOS-e820: 0000000000000000 - 000000000009fc00 (usable)\n"
		 " BIOS-e820: 000000000009fc00 - 00000000000a0000 (reserved)\n"
		 " BIOS-e820: 0000000000100000 - 00000000bacf8000 (usable)\n"
		 " BIOS-e820: 00000000bacf8000 - 00000000baffc000 (ACPI NVS)\n"
		 " BIOS-e820: 00000000bafff000 - 00000000bb000000 (usable)\n");
	ram_is("0-9f000 100000-bacf8000 bafff000-bb000000");
}

static void map_of_a_xen_guest_is_read(void **state)
{
	(void)state;
	accepted(" Xen: 0000000000000000 - 00000000000a0000 (usable)\n"
		 " Xen: 00000000000a0000 - 0000000000100000 (reserved)\n"
		 " Xen: 0000000000100000 - 0000000010000000 (usable)\n");
	ram_is("0-a0000 100000-10000000");
}

/* Short addresses, as people write them, may begin with a letter. */
static void map_line_of_xen_is_told_from_its_other_lines(void **state)
{
	(void)state;
	accepted("Xen: 0 - 1000 (usable)\n"
		 "Xen: a0000 - 100000 (usable)\n"
		 "Xen: FF000000-FF001000 (usable)\n"
		 "Xen: active\n"
		 "Xen: enabling all of it - at last\n");
	ram_is("0-1000 a0000-100000 ff000000-ff001000");
}

/* Here the end of a line is its last byte. */
static void map_of_later_kernels_is_read(void **state)
{
	(void)state;
	accepted("BIOS-e820: [mem 0x0000000000000000-0x000000000009fbff] usable\n"
		 "BIOS-e820: [mem 0x000000000009fc00-0x000000000009ffff] reserved\n"
		 "BIOS-e820: [mem 0x0000000000100000-0x000000003fffffff] usable\n");
	ram_is("0-9f000 100000-40000000");

	accepted("Xen: [mem 0x0000000000000000-0x000000000009ffff] usable\n"
		 "Xen: [mem 0x00000000000a0000-0x00000000000fffff] reserved\n"
		 "Xen: [mem 0x0000000000100000-0x000000003fffffff] usable\n");
	ram_is("0-a0000 100000-40000000");
}

static void all_forms_have_timestamps_or_not(void **state)
{
	(void)state;
	accepted("[    0.000000]  BIOS-e820: 0000000000000000 - 0000000000001000 (usable)\n"
		 "[12345.678901] BIOS-e820: [mem 0x0000000000002000-0x0000000000002fff] usable\n"
		 "[    0.000000]  Xen: 0000000000004000 - 0000000000005000 (usable)\n"
		 "[    0.000000] Xen: [mem 0x0000000000006000-0x0000000000006fff] usable\n"
		 "[    0.000000][    T0] BIOS-e820: [mem 0x0000000000008000-0x0000000000008fff] usable\n");
	ram_is("0-1000 2000-3000 4000-5000 6000-7000 8000-9000");
}

/* As dmesg -r and a serial console print them. */
static void log_levels_are_passed_over(void **state)
{
	(void)state;
	accepted("<6>[    0.000000]  BIOS-e820: 0000000000000000 - 0000000000001000 (usable)\n"
		 "<6> Xen: 0000000000002000 - 0000000000003000 (usable)\n"
		 "<6>BIOS-e820: [mem 0x0000000000004000-0x0000000000004fff] usable\n");
	ram_is("0-1000 2000-3000 4000-5000");
}

/* None of these is the machine's own map, though some have addresses. */
static void other_log_lines_are_passed_over(void **state)
{
	(void)state;
	accepted("Linux version 2.6.39-rc5 (gcc version 4.5.2) #1 SMP\n"
		 "BIOS-provided physical RAM map:\n"
		 "e820: BIOS-provided physical RAM map:\n"
		 "[    0.000000] Xen: setup ISA identity maps\n"
		 "Xen:\n"
		 LOW
		 "e820: update [mem 0x00000000-0x00000fff] usable ==> reserved\n"
		 "init_memory_mapping: 0000000000000000-0000000040000000\n"
		 " 0000000000 - 0040000000 page 4k\n"
		 "[mem 0x50000000-0x5fffffff] usable\n"
		 "[ unfinished\n"
		 "<6\n"
		 "memtest\n"
		 "hotadd 50000000-60000000\n"
		 "$%&/()\n");
	ram_is("0-40000000");
	assert_int_equal(s.memory_end, GIB);
}

/* What is not usable is not memory, whatever it is called. */
static void only_usable_lines_are_memory(void **state)
{
	(void)state;
	accepted(LOW
		 "BIOS-e820: 0000000040000000 - 0000000041000000 (reserved)\n"
		 "BIOS-e820: 0000000041000000 - 0000000042000000 (ACPI data)\n"
		 "BIOS-e820: 0000000042000000 - 0000000043000000 (ACPI NVS)\n"
		 "BIOS-e820: 0000000043000000 - 0000000044000000 (unusable)\n");
	ram_is("0-40000000");

	accepted(LOW
		 "BIOS-e820: [mem 0x40000000-0x40ffffff] reserved\n"
		 "BIOS-e820: [mem 0x41000000-0x41ffffff] ACPI data\n"
		 "BIOS-e820: [mem 0x42000000-0x42ffffff] ACPI NVS\n"
		 "BIOS-e820: [mem 0x43000000-0x43ffffff] unusable\n"
		 "BIOS-e820: [mem 0x44000000-0x44ffffff] persistent (type 7)\n"
		 "BIOS-e820: [mem 0x45000000-0x45ffffff] soft reserved\n"
		 "BIOS-e820: [mem 0x46000000-0x46ffffff] device reserved\n"
		 "BIOS-e820: [mem 0x47000000-0x47ffffff] type 20\n");
	ram_is("0-40000000");
}

/* e820_print_type() of 2.6.39 puts all in parentheses but this one. */
static void unknown_type_of_2_6_39_is_not_memory(void **state)
{
	(void)state;
	accepted(LOW
		 " BIOS-e820: 0000000040000000 - 0000000041000000 type 20\n");
	ram_is("0-40000000");
}

/* Firmware does report such lines. */
static void empty_map_line_is_no_memory(void **state)
{
	(void)state;
	accepted(LOW
		 "BIOS-e820: 0000000050000000 - 0000000050000000 (usable)\n");
	ram_is("0-40000000");
	accepted(LOW "BIOS-e820: [mem 0x50000000-0x4fffffff] usable\n");
	ram_is("0-40000000");
	accepted(LOW "BIOS-e820: 00000000 @ 50000000 (usable)\n");
	ram_is("0-40000000");
}

static void map_lines_are_sorted(void **state)
{
	(void)state;
	accepted(HIGH
		 "BIOS-e820: 0000000000100000 - 0000000040000000 (usable)\n"
		 "BIOS-e820: 0000000000000000 - 00000000000a0000 (usable)\n");
	ram_is("0-a0000 100000-40000000 100000000-140000000");
}

/*
 * Lines that touch and lines that overlap are one range.
 *
 *	0123456789 MiB
 *	UUU
 *	   UU
 *	      UUU
 *	       UUU
 */
static void usable_lines_are_joined(void **state)
{
	(void)state;
	accepted("BIOS-e820: 0000000000000000 - 0000000000300000 (usable)\n"
		 "BIOS-e820: 0000000000300000 - 0000000000500000 (usable)\n"
		 "BIOS-e820: 0000000000600000 - 0000000000900000 (usable)\n"
		 "BIOS-e820: 0000000000700000 - 0000000000a00000 (usable)\n");
	ram_is("0-500000 600000-a00000");
}

/*
 * Where lines overlap the more restrictive type wins, in either order.
 *
 *	0123456789abcdef MiB
 *	UUUUUUUUUUUUUUUU
 *	 RR  AA  NN  XX
 */
static void more_restrictive_type_wins(void **state)
{
	static const char *const type[] = {
		"(reserved)", "(ACPI data)", "(ACPI NVS)", "(unusable)",
	};
	char text[1024];
	unsigned int i;
	int len = 0;

	(void)state;
	for (i = 0; i < 4; i++) {
		/* the usable line comes second */
		if (i == 1)
			len += sprintf(text + len,
				       "BIOS-e820: 0 - 1000000 (usable)\n");
		len += sprintf(text + len, "BIOS-e820: %x - %x %s\n",
			       0x100000 + i * 0x400000,
			       0x300000 + i * 0x400000, type[i]);
	}
	accepted(text);
	ram_is("0-100000 300000-500000 700000-900000 b00000-d00000 "
	       "f00000-1000000");
}

/* Two restrictive types over each other leave no memory between them. */
static void restrictive_types_may_overlap(void **state)
{
	(void)state;
	accepted("BIOS-e820: 0 - 1000000 (usable)\n"
		 "BIOS-e820: 100000 - 300000 (ACPI NVS)\n"
		 "BIOS-e820: 200000 - 400000 (reserved)\n");
	ram_is("0-100000 400000-1000000");
}

/* The start goes up and the end goes down; less than a page is nothing. */
static void only_whole_pages_are_memory(void **state)
{
	(void)state;
	accepted("BIOS-e820: 0000000000000001 - 0000000000002fff (usable)\n"
		 "BIOS-e820: 0000000000004000 - 0000000000004fff (usable)\n"
		 "BIOS-e820: 0000000000006800 - 0000000000007800 (usable)\n"
		 "BIOS-e820: 0000000000009000 - 000000000000a000 (usable)\n");
	ram_is("1000-2000 9000-a000");
}

/* A page that two lines share is whole once they are joined. */
static void lines_are_joined_before_pages_are_counted(void **state)
{
	(void)state;
	accepted("BIOS-e820: 0000000000000000 - 0000000000001800 (usable)\n"
		 "BIOS-e820: 0000000000001800 - 0000000000003000 (usable)\n");
	ram_is("0-3000");
}

/* A page of which one byte is reserved is not usable. */
static void reserved_byte_takes_its_page(void **state)
{
	(void)state;
	accepted("BIOS-e820: 0000000000000000 - 0000000000005000 (usable)\n"
		 "BIOS-e820: 0000000000002010 - 0000000000002011 (reserved)\n");
	ram_is("0-2000 3000-5000");
}

static void ends_are_those_of_usable_memory(void **state)
{
	(void)state;
	accepted(LOW
		 "BIOS-e820: 00000000fee00000 - 0000000100000000 (reserved)\n"
		 HIGH
		 "BIOS-e820: 0000000200000000 - 0000000300000000 (reserved)\n");
	assert_int_equal(s.low_end, GIB);
	assert_int_equal(s.ram_end, 5 * GIB);
	assert_int_equal(s.memory_end, 5 * GIB);
}

static void low_memory_ends_at_4_gib_at_the_latest(void **state)
{
	(void)state;
	accepted("BIOS-e820: 0000000000000000 - 0000000140000000 (usable)\n");
	ram_is("0-140000000");
	assert_int_equal(s.low_end, 4 * GIB);
	assert_int_equal(s.ram_end, 5 * GIB);
	events_are("map 0-100000000, memtest, map 100000000-140000000, "
		   "memtest, alloc 5, paging_init, fill 0-140000000");
}

/* 52 bits of address are as many as an entry of a page table holds. */
static void last_address_is_an_address(void **state)
{
	(void)state;
	accepted(LOW
		 "BIOS-e820: ffffffffff000 - 10000000000000 (usable)\n");
	ram_is("0-40000000 ffffffffff000-10000000000000");
	accepted(LOW
		 "BIOS-e820: [mem 0xffffffffff000-0xfffffffffffff] usable\n");
	ram_is("0-40000000 ffffffffff000-10000000000000");
}

static void log_without_events_gets_the_usual_boot(void **state)
{
	(void)state;
	accepted(LOW HIGH);
	events_are("map 0-40000000, memtest, map 100000000-140000000, memtest, "
		   "alloc 5, paging_init, fill 0-140000000");
	assert_string_equal(s.events[0].text, "map low");
	assert_string_equal(s.events[2].text, "map high");
	assert_string_equal(s.events[6].text, "fill");
	assert_int_equal(s.mapped, 64 << 20);
	assert_false(s.mapped_given);
}

/* Without memory above 4 GiB there is nothing to map there. */
static void map_high_needs_high_memory(void **state)
{
	(void)state;
	accepted(LOW);
	events_are("map 0-40000000, memtest, memtest, alloc 5, paging_init, "
		   "fill 0-40000000");
	accepted(LOW "events:\nmap low\nmap high\nmemtest\n");
	events_are("map 0-40000000, memtest, fill 0-40000000");
}

/* Every event there is; addresses with and without 0x. */
static void all_events_are_read(void **state)
{
	(void)state;
	accepted(LOW HIGH
		 "events:\n"
		 "mapped 8000000\n"
		 "spare 3\n"
		 "map low\n"
		 "map 0x100000000-0x120000000\n"
		 "map 120000000 - 140000000\n"
		 "map high\n"
		 "memtest\n"
		 "alloc 12\n"
		 "alloc 7 NODE_DATA of node 0\n"
		 "release 2\n"
		 "reserve 1000-0x3000\n"
		 "free 0x2000-3000\n"
		 "ioremap fee0\n"
		 "ioremap spare\n"
		 "set_pte 0xfee0000\n"
		 "clear_pte\n"
		 "paging_init\n"
		 "hotadd 140000000-148000000\n");
	events_are("map 0-40000000, map 100000000-120000000, "
		   "map 120000000-140000000, map 100000000-140000000, "
		   "memtest, alloc c, alloc 7, release 2, reserve 1000-3000, "
		   "free 2000-3000, ioremap fee0, ioremap spare, "
		   "set_pte fee0000, clear_pte, paging_init, hotadd 140000000-148000000, fill 0-148000000");
	assert_int_equal(s.mapped, 128 << 20);
	assert_true(s.mapped_given);
	assert_int_equal(s.spare, 3);
	assert_true(s.spare_given);
}

/* Upper and lower case are one. */
static void hexadecimal_digits_may_be_capitals(void **state)
{
	(void)state;
	accepted("BIOS-e820: 0 - ABCDEF000 (usable)\n"
		 "events:\nmap low\nmap 100000000-aBcDeF000\n");
	events_are("map 0-100000000, map 100000000-abcdef000, "
		   "fill 0-abcdef000");
}

/* Added memory is touched too, and may be mapped and looked at. */
static void hot_added_memory_counts_as_memory(void **state)
{
	(void)state;
	accepted(LOW "events:\nmap low\nhotadd 40000000-50000000\n"
		 "ioremap 4ffff000\nmap 48000000-50000000\n");
	assert_int_equal(s.ram_end, GIB);
	assert_int_equal(s.memory_end, GIB + GIB / 4);
	events_are("map 0-40000000, hotadd 40000000-50000000, "
		   "ioremap 4ffff000, map 48000000-50000000, "
		   "fill 0-50000000");
}

/* As it stands there, without what surrounds it, and cut where it must be. */
static void events_keep_their_text(void **state)
{
	(void)state;
	accepted(LOW
		 "events:\n"
		 "\tmap  low  # all of it\n"
		 "alloc 5 a name that is longer than what there is room for\n");
	assert_string_equal(s.events[0].text, "map  low");
	assert_string_equal(s.events[1].text,
			    "alloc 5 a name that is longer than what");
	assert_string_equal(s.events[2].text, "fill");
}

/* In the log, in the events, behind a line or alone. */
static void comments_and_empty_lines_are_passed_over(void **state)
{
	(void)state;
	accepted("# BIOS-e820: 0000000080000000 - 0000000090000000 (usable)\n"
		 LOW
		 "\n"
		 "BIOS-e820: 50000000 - 60000000 (usable) # a second range\n"
		 "   \t\n"
		 "events: # from here on\n"
		 "# map high\n"
		 "\n"
		 "map low# no space is needed\n"
		 "  memtest  \n");
	ram_is("0-40000000 50000000-60000000");
	events_are("map 0-60000000, memtest, fill 0-60000000");
}

/* As a file that came by way of Windows has it. */
static void lines_may_end_in_cr_lf(void **state)
{
	(void)state;
	accepted("BIOS-e820: 0000000000000000 - 0000000040000000 (usable)\r\n"
		 "\r\n"
		 "events:\r\n"
		 "mapped 200000\r\n"
		 "map low\r\n"
		 "map 0-200000\r\n"
		 "alloc 5\r\n");
	events_are("map 0-40000000, map 0-200000, alloc 5, fill 0-40000000");
	assert_string_equal(s.events[0].text, "map low");
	assert_int_equal(s.mapped, 2 << 20);
}

/* The text ends in the middle of memory; parse_bytes() has zeros behind it. */
static void last_line_needs_no_newline(void **state)
{
	(void)state;
	accepted("BIOS-e820: 0000000000000000 - 0000000040000000 (usable)");
	ram_is("0-40000000");
	accepted(LOW "events:\nmap 0-1000");
	events_are("map 0-1000, fill 0-40000000");
	accepted(LOW "events:\nalloc 5");
	events_are("alloc 5, fill 0-40000000");
	accepted(LOW "events:\nmapped 200000");
	assert_int_equal(s.mapped, 2 << 20);
}

/* The last word is not the one that the bytes behind the text would make it. */
static void last_word_ends_with_the_text(void **state)
{
	static const char text[] = LOW "events:\nmemtest";

	(void)state;
	assert_false(scenario_parse(&s, text, sizeof(text) - 2, error));
	assert_string_equal(error, "line 3: unknown event: \"memtes\"");
}

/* What start-up maps may end above all memory: it is not cut to the map. */
static void mapped_is_what_the_scenario_says(void **state)
{
	(void)state;
	accepted("BIOS-e820: 0 - 1300000 (usable)\n");
	assert_int_equal(s.mapped, 64 << 20);
	accepted("BIOS-e820: 0 - 1300000 (usable)\nevents:\n"
		 "mapped 20000000\nmap low\n");
	assert_int_equal(s.mapped, 512 << 20);
	accepted(LOW "events:\nmapped 0\nmap low\n");
	assert_int_equal(s.mapped, 0);
	assert_true(s.mapped_given);
}

/* What one parse leaves behind is nothing to the next. */
static void parses_do_not_depend_on_each_other(void **state)
{
	(void)state;
	accepted(LOW HIGH "events:\nmapped 200000\nmap low\n");
	refused(LOW HIGH "events:\nmap low\nnonsense\n",
		"line 5: unknown event: \"nonsense\"");
	accepted("BIOS-e820: 0 - 40000000 (usable)\nevents:\nmap low\n");
	ram_is("0-40000000");
	events_are("map 0-40000000, fill 0-40000000");
	assert_int_equal(s.mapped, 64 << 20);
	assert_false(s.mapped_given);
}

static void text_without_a_map_is_refused(void **state)
{
	(void)state;
	refused("", "no line of a memory map in it");
	refused("\n\n# nothing\n", "no line of a memory map in it");
	refused("Linux version 2.6.39\n", "no line of a memory map in it");
	refused("events:\nmap low\n", "no line of a memory map in it");
}

static void map_without_usable_memory_is_refused(void **state)
{
	(void)state;
	refused("BIOS-e820: 0 - 100000 (reserved)\n",
		"line 1: the memory map has no usable memory");
	refused("BIOS-e820: 0 - 100000 (usable)\n"
		"BIOS-e820: 0 - 100000 (unusable)\n",
		"lines 1-2: the memory map has no usable memory");
	refused("BIOS-e820: 1 - 1fff (usable)\n",
		"line 1: the memory map has no usable memory");
	refused(HIGH,
		"line 1: the memory map has no usable memory below 4 GiB");
}

/* An unfinished timestamp does not swallow the end of its line. */
static void errors_name_their_own_line(void **state)
{
	(void)state;
	refused("[ unfinished\nBIOS-e820: x\n",
		"line 2: expected a range of addresses: \"x\"");
	refused("<6\nBIOS-e820: x\n",
		"line 2: expected a range of addresses: \"x\"");
}

/*
 * The line number counts empty lines and comments too, and what is wrong is
 * quoted: what stands in the place of something, or what lacks it.
 */
static void broken_map_lines_are_refused(void **state)
{
	(void)state;
	refused("\n# comment\nBIOS-e820: nonsense\n",
		"line 3: expected a range of addresses: \"nonsense\"");
	refused("BIOS-e820: 0\n",
		"line 1: expected a range of addresses: \"0\"");
	refused("BIOS-e820: 0 - 1000\n",
		"line 1: the type is missing: \"0 - 1000\"");
	refused("BIOS-e820: 0 - 1000 (strange)\n",
		"line 1: unknown type: \"strange\"");
	refused("BIOS-e820: 0 + 1000 (usable)\n",
		"line 1: expected a range of addresses: "
		"\"0 + 1000 (usable)\"");
	refused("BIOS-e820: [mem 0x0-0xfff usable\n",
		"line 1: expected a range of addresses: \"usable\"");
	refused("BIOS-e820: [mem 0x0-0xfff] strange\n",
		"line 1: unknown type: \"strange\"");
	refused("BIOS-e820: [mem 0x0-0xfff] usables\n",
		"line 1: unknown type: \"usables\"");
	refused(LOW "Xen: 0 - x (usable)\n",
		"line 2: expected a range of addresses: \"x (usable)\"");
}

static void map_line_that_ends_before_it_starts_is_refused(void **state)
{
	(void)state;
	refused(LOW "BIOS-e820: 2000 - 1000 (usable)\n",
		"line 2: end is below start: \"2000 - 1000\"");
	refused(LOW "BIOS-e820: [mem 0x2000-0x1ffe] usable\n",
		"line 2: end is below start: \"[mem 0x2000-0x1ffe]\"");
	refused(LOW "BIOS-e820: ffffffffffffffff @ 2000 (usable)\n",
		"line 2: end is below start: \"ffffffffffffffff @ 2000\"");
}

/* The first address behind the last one, and one that no u64 holds. */
static void map_line_beyond_52_bits_is_refused(void **state)
{
	(void)state;
	refused("BIOS-e820: 0 - 10000000000001 (usable)\n",
		"line 1: address beyond 52 bits: \"0 - 10000000000001\"");
	refused("BIOS-e820: [mem 0x0-0x10000000000000] usable\n",
		"line 1: address beyond 52 bits: "
		"\"[mem 0x0-0x10000000000000]\"");
	refused("BIOS-e820: [mem 0x0-0xffffffffffffffff] usable\n",
		"line 1: address beyond 52 bits: "
		"\"[mem 0x0-0xffffffffffffffff]\"");
}

/*
 * A kernel prints zeros in front, so that each address has as many digits as
 * the other; who writes a map by hand may leave them out.
 */
static void addresses_of_a_range_have_as_many_digits(void **state)
{
	(void)state;
	accepted("BIOS-e820: 0 - 00100000 (usable)\n"
		 "BIOS-e820: 0000000000100000 - 20000000 (usable)\n"
		 "BIOS-e820: [mem 0x20000000-0x13fffffff] usable\n"
		 "BIOS-e820: [mem 0x00000000-0x13fffffff] usable\n");
	ram_is("0-140000000");
	refused(LOW "BIOS-e820: 07ef0000 @ 0100000 (usable)\n",
		"line 2: an address of too few or too many digits: "
		"\"07ef0000 @ 0100000 (usable)\"");
	refused(LOW "BIOS-e820: [mem 0x0100000-0x1fffffff] usable\n",
		"line 2: an address of too few or too many digits: "
		"\"[mem 0x0100000-0x1fffffff] usable\"");
	refused("BIOS-e820: 0 - 10000000000000000 (usable)\n",
		"line 1: an address of too few or too many digits: "
		"\"0 - 10000000000000000 (usable)\"");
}

/* Where there is no memory, nobody minds. */
static void what_is_not_usable_may_lie_beyond_52_bits(void **state)
{
	(void)state;
	accepted(LOW
		 "BIOS-e820: ffffffffff000 - 20000000000000 (reserved)\n"
		 "BIOS-e820: [mem 0x20000000000000-0xffffffffffffffff] type 20\n");
	ram_is("0-40000000");
}

/* 512 lines, with a hole behind each, are a map; one more is not. */
static void more_map_lines_than_fit_are_refused(void **state)
{
	static char text[513 * 40];
	unsigned int i;
	int len = 0;

	(void)state;
	for (i = 0; i < 512; i++)
		len += sprintf(text + len, "Xen: %06x - %06x (usable)\n",
			       i * 0x2000, i * 0x2000 + 0x1000);
	accepted(text);
	assert_int_equal(s.nr_ram, 512);
	assert_int_equal(s.ram[511].start, 511 * 0x2000);

	sprintf(text + len, "Xen: 400000 - 401000 (usable)\n");
	refused(text, "line 513: more map lines than a machine has: "
		      "\"Xen: 400000 - 401000 (usable)\"");
}

/* Words that are none, that are too long, or in the wrong place. */
static void unknown_events_are_refused(void **state)
{
	(void)state;
	refused(LOW "events:\nmap low\nreboot\n",
		"line 4: unknown event: \"reboot\"");
	refused(LOW "events:\nmemtester\n",
		"line 3: unknown event: \"memtester\"");
	refused(LOW "events:\nmem\n", "line 3: unknown event: \"mem\"");
	refused(LOW "events:\nMAP low\n", "line 3: unknown event: \"MAP\"");
	refused(LOW "events:\nfill\n", "line 3: unknown event: \"fill\"");
	refused(LOW "events:\nevents:\n", "line 3: unknown event: \"events:\"");
	refused("events:\n" LOW,
		"line 2: unknown event: \"BIOS-e820:\"");
}

/* What is wrong, wherever it stands; if it is long, its beginning. */
static void the_part_that_is_wrong_is_quoted(void **state)
{
	(void)state;
	refused(LOW "events:\n"
		"123456789-123456789-123456789-123456789-123456789-123456789-"
		"123456789-123456789-123456789-123456789-123456789-123456789\n",
		"line 3: unknown event: \"123456789-123456789-123456789-"
		"123456789-123456789-123456789-\"");
	refused("Nov 28 01:02:03 a-host-with-a-long-name.example.org kernel: "
		"[    0.000000] BIOS-e820: [mem 0x0000000000100000-"
		"0x000000000fffffff] strange\n",
		"line 1: unknown type: \"strange\"");
	refused(LOW "events:\nmap 0x0000000000000000                       "
		"                          -0x0000000000001001\n",
		"line 3: not whole pages: \"0x0000000000000000              "
		"                            \"");
}

/* Every event with a range takes the same care of it. */
static void bad_ranges_of_events_are_refused(void **state)
{
	static const char *const events[] = {
		"map", "reserve", "free", "hotadd",
	};
	static const struct {
		const char *range;
		const char *what;
	} bad[] = {
		{ "2000-1000", "end is not above start" },
		{ "1000-1000", "end is not above start" },
		{ "0-10000000001000", "address beyond 52 bits" },
		{ "1000-2001", "not whole pages" },
		{ "1800-2000", "not whole pages" },
		{ "1000", "expected FROM-TO in hexadecimal" },
		{ "1000-", "expected FROM-TO in hexadecimal" },
		{ "1000:2000", "expected FROM-TO in hexadecimal" },
		{ "all", "expected FROM-TO in hexadecimal" },
		{ "0-10000000000000000", "expected FROM-TO in hexadecimal" },
	};
	char text[256], message[SCENARIO_ERROR_SIZE];
	size_t i, j;

	(void)state;
	for (i = 0; i < ARRAY_SIZE(events); i++) {
		for (j = 0; j < ARRAY_SIZE(bad); j++) {
			snprintf(text, sizeof(text), LOW "events:\n%s %s\n",
				 events[i], bad[j].range);
			snprintf(message, sizeof(message),
				 "line 3: %s: \"%s\"", bad[j].what,
				 bad[j].range);
			refused(text, message);
		}
	}
	refused(LOW "events:\nmap\n",
		"line 3: expected FROM-TO in hexadecimal: \"map\"");
	refused(LOW "events:\nmap lower\n",
		"line 3: expected FROM-TO in hexadecimal: \"lower\"");
}

static void bad_page_counts_are_refused(void **state)
{
	(void)state;
	refused(LOW "events:\nalloc 0\n",
		"line 3: expected a number of pages: \"0\"");
	refused(LOW "events:\nalloc\n",
		"line 3: expected a number of pages: \"alloc\"");
	refused(LOW "events:\nalloc NODE_DATA\n",
		"line 3: expected a number of pages: \"NODE_DATA\"");
	refused(LOW "events:\nalloc 0x10\n",
		"line 3: expected a number of pages: \"0x10\"");
	refused(LOW "events:\nalloc 1099511627777\n",
		"line 3: expected a number of pages: \"1099511627777\"");
	accepted(LOW "events:\nalloc 1099511627776\n");
}

/* "alloc 1f" is not one page for somebody called f. */
static void page_counts_are_decimal(void **state)
{
	(void)state;
	refused(LOW "events:\nalloc 1f\n",
		"line 3: expected a number of pages: \"1f\"");
}

static void bad_ioremap_addresses_are_refused(void **state)
{
	(void)state;
	refused(LOW "events:\nioremap\n",
		"line 3: expected an address or \"spare\": \"ioremap\"");
	refused(LOW "events:\nioremap spares\n",
		"line 3: expected an address or \"spare\": \"spares\"");
	refused(LOW "events:\nioremap 10000000000000\n",
		"line 3: address beyond 52 bits: \"10000000000000\"");
}

/* Early, once, on a border, and not more than Xen could have mapped. */
static void bad_mapped_lines_are_refused(void **state)
{
	(void)state;
	refused(LOW "events:\nmapped 200000\nmapped 200000\n",
		"line 4: \"mapped\" goes before the events, once: "
		"\"mapped 200000\"");
	refused(LOW "events:\nmap low\nmapped 200000\n",
		"line 4: \"mapped\" goes before the events, once: "
		"\"mapped 200000\"");
	refused(LOW "events:\nmapped 300000\n",
		"line 3: expected an address on a 2 MiB border: "
		"\"300000\"");
	refused(LOW "events:\nmapped\n",
		"line 3: expected an address on a 2 MiB border: \"mapped\"");
	refused(LOW "events:\nmapped low\n",
		"line 3: expected an address on a 2 MiB border: "
		"\"low\"");
	refused(LOW "events:\nmapped 20200000\n",
		"line 3: start-up maps 512 MiB at most: \"20200000\"");
}

/* Early, once, and not more than what somebody may want. */
static void bad_spare_lines_are_refused(void **state)
{
	(void)state;
	accepted(LOW "events:\nspare 4096\nmapped 0\nmap low\n");
	assert_int_equal(s.spare, 4096);
	refused(LOW "events:\nspare 1\nspare 1\n",
		"line 4: \"spare\" goes before the events, once: \"spare 1\"");
	refused(LOW "events:\nmap low\nspare 1\n",
		"line 4: \"spare\" goes before the events, once: \"spare 1\"");
	refused(LOW "events:\nspare\n",
		"line 3: expected a number of pages, 4096 at most: \"spare\"");
	refused(LOW "events:\nspare 4097\n",
		"line 3: expected a number of pages, 4096 at most: "
		"\"4097\"");
	refused(LOW "events:\nspare 1f\n",
		"line 3: something follows: \"f\"");
}

/* Only what was allocated can be released, and that only once. */
static void bad_releases_are_refused(void **state)
{
	(void)state;
	accepted(LOW "events:\nalloc 1\nalloc 2\nrelease 2\nrelease 1\n");
	events_are("alloc 1, alloc 2, release 2, release 1, fill 0-40000000");
	refused(LOW "events:\nrelease 1\nalloc 1\n",
		"line 3: there is no such alloc before it: \"1\"");
	refused(LOW "events:\nalloc 1\nrelease 2\n",
		"line 4: there is no such alloc before it: \"2\"");
	refused(LOW "events:\nalloc 1\nrelease 0\n",
		"line 4: there is no such alloc before it: \"0\"");
	refused(LOW "events:\nalloc 1\nrelease 1\nrelease 1\n",
		"line 5: released before: \"1\"");
	refused(LOW "events:\nalloc 1\nrelease\n",
		"line 4: expected the number of an alloc: \"release\"");
	refused(LOW "events:\nalloc 1\nrelease 1 now\n",
		"line 4: something follows: \"now\"");
}

static void bad_set_pte_addresses_are_refused(void **state)
{
	(void)state;
	refused(LOW "events:\nset_pte\n",
		"line 3: expected an address: \"set_pte\"");
	refused(LOW "events:\nset_pte spare\n",
		"line 3: expected an address: \"spare\"");
	refused(LOW "events:\nset_pte 10000000000000\n",
		"line 3: address beyond 52 bits: \"10000000000000\"");
	refused(LOW "events:\nset_pte 40000000\n",
		"event \"set_pte 40000000\": memory ends at 40000000");
	refused(LOW "events:\nclear_pte 1000\n",
		"line 3: something follows: \"1000\"");
}

/* It is what follows that is quoted. */
static void lines_with_too_much_in_them_are_refused(void **state)
{
	(void)state;
	refused(LOW "events:\nmapped 200000 at most\n",
		"line 3: something follows: \"at most\"");
	refused(LOW "events:\nmap low high\n",
		"line 3: something follows: \"high\"");
	refused(LOW "events:\nmap 0-1000-2000\n",
		"line 3: something follows: \"-2000\"");
	refused(LOW "events:\nmemtest 0-1000\n",
		"line 3: something follows: \"0-1000\"");
	refused(LOW "events:\nreserve 0-1000 x\n",
		"line 3: something follows: \"x\"");
	refused(LOW "events:\nfree 0-1000x\n",
		"line 3: something follows: \"x\"");
	refused(LOW "events:\nioremap 1000 2000\n",
		"line 3: something follows: \"2000\"");
	refused(LOW "events:\nioremap spare page\n",
		"line 3: something follows: \"page\"");
	refused(LOW "events:\npaging_init now\n",
		"line 3: something follows: \"now\"");
	refused(LOW "events:\nhotadd 40000000-48000000 48000000\n",
		"line 3: something follows: \"48000000\"");
}

/* Drivers print such lines, too. */
static void line_that_only_begins_with_events_is_the_logs(void **state)
{
	(void)state;
	accepted(LOW "events: enabled\n" "[    0.000000] events:\n");
	events_are("map 0-40000000, memtest, memtest, alloc 5, paging_init, "
		   "fill 0-40000000");
	accepted(LOW "events: map high\n" " events:\t# of ours\n" "map low\n");
	events_are("map 0-40000000, fill 0-40000000");
}

/* 255 events and the implied last one are 256. */
static void more_events_than_fit_are_refused(void **state)
{
	static char text[4096];
	unsigned int i;

	(void)state;
	strcpy(text, LOW "events:\n");
	for (i = 0; i < 255; i++)
		strcat(text, "memtest\n");
	accepted(text);
	assert_int_equal(s.nr_events, 256);
	assert_int_equal(s.events[254].type, EVENT_MEMTEST);
	assert_int_equal(s.events[255].type, EVENT_FILL);

	strcat(text, "paging_init\n");
	refused(text, "line 258: too many events: \"paging_init\"");
}

/* Only known when the whole map is: the message names the event. */
static void events_beyond_memory_are_refused(void **state)
{
	(void)state;
	refused(LOW "events:\nmap 0-40001000\n",
		"event \"map 0-40001000\": memory ends at 40000000");
	refused(LOW "events:\nmap low\nioremap 40000000\n",
		"event \"ioremap 40000000\": memory ends at 40000000");
	refused(LOW HIGH "events:\nmap high\nmap 140000000-140001000\n",
		"event \"map 140000000-140001000\": memory ends at 140000000");
	accepted(LOW "events:\nmap 0-40000000\nioremap 3fffffff\n");
}

/* A text of any bytes: zeros end nothing, and nothing is quoted beyond them. */
static void zero_bytes_are_bytes(void **state)
{
	static const char in_event[] = LOW "events:\nmap low\0\n";
	static const char in_log[] = "\0\0\n" LOW "\0";

	(void)state;
	assert_false(parse_bytes(in_event, sizeof(in_event) - 1));
	assert_string_equal(error, "line 3: expected FROM-TO in hexadecimal: "
				   "\"low\"");
	assert_true(parse_bytes(in_log, sizeof(in_log) - 1));
	ram_is("0-40000000");
}

/* What scenario_memory() says, less the "memory: " before it. */
#define memory_is(text)							\
do {									\
	char said[SCENARIO_MEMORY_SIZE];				\
	size_t len = scenario_memory(&s, said, sizeof(said));		\
									\
	assert_int_equal(len, strlen(said));				\
	assert_string_equal(said, "memory: " text);			\
} while (0)

/* Whoever wrote events behind the map had all of it. */
static void map_before_events_is_no_fragment(void **state)
{
	(void)state;
	accepted(HIGH LOW "events:\nmap low\n");
	memory_is("2048 MiB in 2 ranges, from the BIOS-provided map of boot "
		  "1 of 1, lines 1-2");
	accepted(HIGH LOW);
	memory_is("2048 MiB in 2 ranges, from the BIOS-provided map of boot "
		  "1 of 1, lines 1-2; a fragment, it seems: it does not begin "
		  "at 0, and is the end of the log");
}

/* It may begin anywhere, if what stands before it is there. */
static void map_with_its_head_line_has_its_beginning(void **state)
{
	(void)state;
	accepted("BIOS-provided physical RAM map:\n"
		 "BIOS-e820: 00100000 - 40000000 (usable)\n"
		 "last_pfn = 0x40000\n");
	memory_is("1023 MiB in 1 range, from the BIOS-provided map of boot "
		  "1 of 1, line 2");
	accepted("Linux version 6.1\n"
		 "BIOS-e820: 00100000 - 40000000 (usable)\n"
		 "last_pfn = 0x40000\n");
	memory_is("1023 MiB in 1 range, from the BIOS-provided map of boot "
		  "1 of 1, line 2");
}

/* However the addresses of one follow those of the other. */
static void head_line_begins_a_map(void **state)
{
	(void)state;
	accepted("modified physical RAM map:\n"
		 "modified: 00000000 - 00100000 (usable)\n"
		 "modified physical RAM map:\n"
		 "modified: 00200000 - 40000000 (usable)\n");
	ram_is("200000-40000000");
	assert_int_equal(s.from.nr_boots, 1);
	accepted("BIOS-provided physical RAM map:\n"
		 "BIOS-e820: 00000000 - 00100000 (usable)\n"
		 "BIOS-provided physical RAM map:\n"
		 "BIOS-e820: 00200000 - 40000000 (usable)\n");
	ram_is("200000-40000000");
	assert_int_equal(s.from.nr_boots, 2);
}

/* Xen's map does not go on where the firmware's ended, but begins again. */
static void addresses_that_go_back_begin_a_map(void **state)
{
	(void)state;
	accepted("BIOS-e820: [mem 0x00100000-0xbfffffff] usable\n"
		 "Xen: [mem 0x00200000-0x3fffffff] usable\n");
	ram_is("200000-40000000");
	assert_int_equal(s.from.nr_boots, 2);
	accepted("Xen: [mem 0x00000000-0x3fffffff] usable\n"
		 "Xen: [mem 0x00000000-0x1fffffff] usable\n");
	ram_is("0-20000000");
	assert_int_equal(s.from.nr_boots, 2);
}

/* Somebody who writes a map may lay one entry over the other. */
static void entry_over_the_first_one_does_not(void **state)
{
	(void)state;
	accepted(LOW "BIOS-e820: 0 - 1000 (reserved)\n");
	ram_is("1000-40000000");
	assert_int_equal(s.from.nr_boots, 1);
}

/* 7.1 and later say so before it, which is no other line in between. */
static void entry_out_of_order_belongs_to_its_map(void **state)
{
	(void)state;
	accepted("BIOS-e820: [mem 0x00100000-0x3fffffff]  System RAM\n"
		 "[Firmware Bug]: out of order E820 entry!\n"
		 "BIOS-e820: [mem 0x00000000-0x0009ffff]  System RAM\n");
	ram_is("0-a0000 100000-40000000");
	assert_int_equal(s.from.nr_boots, 1);
}

/* Programs speak of it as well. */
static void linux_version_has_a_number(void **state)
{
	(void)state;
	accepted(LOW "hostd: Linux version unknown\n");
	assert_int_equal(s.from.nr_boots, 1);
	accepted(LOW "Linux version 3.2.0\n");
	assert_int_equal(s.from.nr_boots, 2);
}

/* No line is in so many pieces, and what is behind it is no end of the log. */
static void line_in_too_many_pieces_is_refused(void **state)
{
	(void)state;
	refused(LOW "BIOS-e820: 50\n00\n00\n00\n - 60000000 (usable)\nbye",
		"line 2: expected a range of addresses: \"50\"");
	accepted(LOW "BIOS-e820:\n50000000\n- 60\n000000 (usable)\nbye");
	ram_is("0-40000000 50000000-60000000");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(map_of_2_6_39_is_read),
		cmocka_unit_test(map_of_a_xen_guest_is_read),
		cmocka_unit_test(map_line_of_xen_is_told_from_its_other_lines),
		cmocka_unit_test(map_of_later_kernels_is_read),
		cmocka_unit_test(all_forms_have_timestamps_or_not),
		cmocka_unit_test(log_levels_are_passed_over),
		cmocka_unit_test(other_log_lines_are_passed_over),
		cmocka_unit_test(only_usable_lines_are_memory),
		cmocka_unit_test(unknown_type_of_2_6_39_is_not_memory),
		cmocka_unit_test(empty_map_line_is_no_memory),
		cmocka_unit_test(map_lines_are_sorted),
		cmocka_unit_test(usable_lines_are_joined),
		cmocka_unit_test(more_restrictive_type_wins),
		cmocka_unit_test(restrictive_types_may_overlap),
		cmocka_unit_test(only_whole_pages_are_memory),
		cmocka_unit_test(lines_are_joined_before_pages_are_counted),
		cmocka_unit_test(reserved_byte_takes_its_page),
		cmocka_unit_test(ends_are_those_of_usable_memory),
		cmocka_unit_test(low_memory_ends_at_4_gib_at_the_latest),
		cmocka_unit_test(last_address_is_an_address),
		cmocka_unit_test(log_without_events_gets_the_usual_boot),
		cmocka_unit_test(map_high_needs_high_memory),
		cmocka_unit_test(all_events_are_read),
		cmocka_unit_test(hexadecimal_digits_may_be_capitals),
		cmocka_unit_test(hot_added_memory_counts_as_memory),
		cmocka_unit_test(events_keep_their_text),
		cmocka_unit_test(comments_and_empty_lines_are_passed_over),
		cmocka_unit_test(lines_may_end_in_cr_lf),
		cmocka_unit_test(last_line_needs_no_newline),
		cmocka_unit_test(last_word_ends_with_the_text),
		cmocka_unit_test(mapped_is_what_the_scenario_says),
		cmocka_unit_test(parses_do_not_depend_on_each_other),
		cmocka_unit_test(text_without_a_map_is_refused),
		cmocka_unit_test(map_without_usable_memory_is_refused),
		cmocka_unit_test(errors_name_their_own_line),
		cmocka_unit_test(broken_map_lines_are_refused),
		cmocka_unit_test(map_line_that_ends_before_it_starts_is_refused),
		cmocka_unit_test(map_line_beyond_52_bits_is_refused),
		cmocka_unit_test(addresses_of_a_range_have_as_many_digits),
		cmocka_unit_test(what_is_not_usable_may_lie_beyond_52_bits),
		cmocka_unit_test(more_map_lines_than_fit_are_refused),
		cmocka_unit_test(unknown_events_are_refused),
		cmocka_unit_test(the_part_that_is_wrong_is_quoted),
		cmocka_unit_test(bad_ranges_of_events_are_refused),
		cmocka_unit_test(bad_page_counts_are_refused),
		cmocka_unit_test(page_counts_are_decimal),
		cmocka_unit_test(bad_ioremap_addresses_are_refused),
		cmocka_unit_test(bad_mapped_lines_are_refused),
		cmocka_unit_test(bad_spare_lines_are_refused),
		cmocka_unit_test(bad_releases_are_refused),
		cmocka_unit_test(bad_set_pte_addresses_are_refused),
		cmocka_unit_test(lines_with_too_much_in_them_are_refused),
		cmocka_unit_test(line_that_only_begins_with_events_is_the_logs),
		cmocka_unit_test(more_events_than_fit_are_refused),
		cmocka_unit_test(events_beyond_memory_are_refused),
		cmocka_unit_test(zero_bytes_are_bytes),
		cmocka_unit_test(map_before_events_is_no_fragment),
		cmocka_unit_test(map_with_its_head_line_has_its_beginning),
		cmocka_unit_test(head_line_begins_a_map),
		cmocka_unit_test(addresses_that_go_back_begin_a_map),
		cmocka_unit_test(entry_over_the_first_one_does_not),
		cmocka_unit_test(entry_out_of_order_belongs_to_its_map),
		cmocka_unit_test(linux_version_has_a_number),
		cmocka_unit_test(line_in_too_many_pieces_is_refused),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("scenario", tests, NULL, NULL);
}
