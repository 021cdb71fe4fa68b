// SPDX-License-Identifier: GPL-2.0-only
/*
 * format() writes what the C library's snprintf() writes, as far as it goes.
 */
#include "unit.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "../boot/format.h"

/* The same arguments to both; the C library knows what is right. */
#define same_as_snprintf(...)						\
do {									\
	char got[128], expected[128];					\
	size_t len;							\
									\
	memset(got, 'x', sizeof(got));					\
	snprintf(expected, sizeof(expected), __VA_ARGS__);		\
	len = format(got, sizeof(got), __VA_ARGS__);			\
	assert_string_equal(got, expected);				\
	assert_int_equal(len, strlen(expected));			\
} while (0)

static size_t call_vformat(char *buf, size_t size, const char *fmt, ...)
{
	va_list args;
	size_t len;

	va_start(args, fmt);
	len = vformat(buf, size, fmt, args);
	va_end(args);
	return len;
}

static void text_is_copied(void **state)
{
	(void)state;
	same_as_snprintf("memory test %s", "");
	same_as_snprintf("%s", "map low");
	same_as_snprintf("(%s) (%s)", "", "usable");
	same_as_snprintf("%c%c%c", 'a', '%', 'z');
	same_as_snprintf("100%% of %s", "it");
}

/* From the smallest number to the largest, of both widths. */
static void numbers_are_written_in_full(void **state)
{
	(void)state;
	same_as_snprintf("%d %d %d %d", 0, -1, INT_MIN, INT_MAX);
	same_as_snprintf("%ld %ld %ld", 0L, LONG_MIN, LONG_MAX);
	same_as_snprintf("%u %u", 0u, UINT_MAX);
	same_as_snprintf("%lu %lu", 0ul, ULONG_MAX);
	same_as_snprintf("%x %x", 0u, UINT_MAX);
	same_as_snprintf("%lx %lx %lx", 0ul, ULONG_MAX, 0x123456789abcdeful);
}

static void width_pads_on_the_left(void **state)
{
	(void)state;
	same_as_snprintf("[%6d] [%6u] [%6x]", -42, 42u, 0x42u);
	same_as_snprintf("[%12lx] [%12lu]", 0xbacf8000ul, 12345ul);
	same_as_snprintf("[%8s]", "usable");
	same_as_snprintf("[%2d] [%2s]", 12345, "more");
}

/* The sign comes before the zeros. */
static void zeros_pad_numbers(void **state)
{
	(void)state;
	same_as_snprintf("%016lx", 0xbacf8000ul);
	same_as_snprintf("%06d %06d %06u %06x", 42, -42, 42u, 0x42u);
	same_as_snprintf("%02x %02x", 0x5u, 0x555u);
}

/* The text is not terminated, so not a byte more may be read. */
static void precision_bounds_a_string(void **state)
{
	static const char bytes[3] = { 'm', 'a', 'p' };

	(void)state;
	same_as_snprintf("[%.*s]", 3, bytes);
	same_as_snprintf("[%.*s]", 2, bytes);
	same_as_snprintf("[%.*s]", 0, bytes);
	same_as_snprintf("[%.*s]", 10, "map");
	same_as_snprintf("[%6.*s]", 2, bytes);
}

/* Nothing behind the buffer is written, and what is in it is terminated. */
static void what_does_not_fit_is_cut_off(void **state)
{
	char buf[8] = "zzzzzzz";

	(void)state;
	assert_int_equal(format(buf, 4, "%s", "memtest"), 3);
	assert_memory_equal(buf, "mem\0zzz", 8);
	assert_int_equal(format(buf, 4, "%d", 123456), 3);
	assert_memory_equal(buf, "123\0zzz", 8);
	assert_int_equal(format(buf, 4, "%9s", "x"), 3);
	assert_memory_equal(buf, "   \0zzz", 8);
	assert_int_equal(format(buf, 4, "abc"), 3);
	assert_memory_equal(buf, "abc\0zzz", 8);
	assert_int_equal(format(buf, 1, "%s", "memtest"), 0);
	assert_memory_equal(buf, "\0bc\0zzz", 8);
}

/* A "%" that nothing follows ends the text, and nothing behind it is read. */
static void unfinished_conversion_ends_the_text(void **state)
{
	char buf[16];

	(void)state;
	assert_int_equal(call_vformat(buf, sizeof(buf), "map%\0low"), 3);
	assert_string_equal(buf, "map");
	assert_int_equal(call_vformat(buf, sizeof(buf), "map%08l\0low"), 3);
	assert_string_equal(buf, "map");
}

static void arguments_are_taken_in_order(void **state)
{
	(void)state;
	same_as_snprintf("line %u: %s: \"%.*s\" %c %lx-%lx", 7u, "what", 4,
			 "text and more", '!', 0x1000ul, 0x2000ul);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_copied),
		cmocka_unit_test(numbers_are_written_in_full),
		cmocka_unit_test(width_pads_on_the_left),
		cmocka_unit_test(zeros_pad_numbers),
		cmocka_unit_test(precision_bounds_a_string),
		cmocka_unit_test(what_does_not_fit_is_cut_off),
		cmocka_unit_test(unfinished_conversion_ends_the_text),
		cmocka_unit_test(arguments_are_taken_in_order),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("format", tests, NULL, NULL);
}
