// SPDX-License-Identifier: GPL-2.0-only
/*
 * The last line of a boot stands on the console whole, however much it says.
 */
#include "unit.h"

#include <stdio.h>
#include <string.h>

#include "../../x86_init/machine.h"
#include "../boot/boot.h"
#include "../boot/platform.h"
#include "../boot/step.h"

static jmp_buf ended;
static char last[2 * ROW_SIZE];

void platform_print(const char *text, size_t len)
{
	assert_true(len >= 1 && len < sizeof(last));
	memcpy(last, text, len);
	last[len] = '\0';
}

void platform_end(void)
{
	longjmp(ended, 1);
}

/* The longest event, the longest panic, and counts that nobody will see. */
static void longest_row_is_whole(void **state)
{
	static struct scenario s;
	char expected[2 * ROW_SIZE], words[200];
	const char *n = "18446744073709551615";

	(void)state;
	memset(s.events[0].text, 'e', sizeof(s.events[0].text) - 1);
	memset(words, 'p', sizeof(words) - 1);
	words[sizeof(words) - 1] = '\0';
	boot.s = &s;
	boot.event = 1;
	boot.broken = 'A';
	boot.broken_event = 4294967295;
	boot.window_events = 4294967295;
	boot.window_pages = ~(u64)0;
	boot.spare_pages = ~(u64)0;
	set_pte_polls = ~(u64)0;
	hypercalls = ~(u64)0;
	refusal.error = -2147483647;
	refusal.pfn = _pfn(~(u64)0);
	if (!setjmp(ended))
		panic("%s", words);

	snprintf(expected, sizeof(expected),
		 ROW_MARK "crashes\tA\t4294967295\tffffffffffffffff\t1\t"
		 "-2147483647\t%s: panic: %.119s\t4294967295\t%s\t0\t%s\t%s"
		 "\t%s\n", s.events[0].text, words, n, n, n, n);
	assert_string_equal(last, expected);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(longest_row_is_whole),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("row", tests, NULL, NULL);
}
