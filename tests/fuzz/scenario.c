// SPDX-License-Identifier: GPL-2.0-only
/*
 * Any bytes whatsoever are a scenario that keeps its promises, or are refused
 * with a reason.
 *
 * The guest on real Xen takes the text as a boot module, so nothing but
 * scenario_parse() stands between it and whatever somebody pasted.
 */
#include "fuzz.h"

#include <string.h>

#include "../boot/scenario.h"

#define LOW_LIMIT	((u64)1 << 32)
#define ADDRESS_LIMIT	((u64)1 << 52)
#define PMD_BYTES	((u64)2 << 20)
#define MAX_MAPPED	((u64)512 << 20)
#define MAX_SPARE	4096

static bool terminated(const char *text, size_t size)
{
	return memchr(text, '\0', size) != NULL;
}

/* Sorted, whole pages, no two of them overlap or touch. */
static void check_ram(const struct scenario *s)
{
	u64 last = 0;
	unsigned int i;

	must(s->nr_ram >= 1 && s->nr_ram <= SCENARIO_MAX_RANGES);
	for (i = 0; i < s->nr_ram; i++) {
		const struct range *r = &s->ram[i];

		must((r->start | r->end) % PAGE_SIZE == 0);
		must(r->start < r->end);
		must(i == 0 || r->start > last);
		last = r->end;
	}
	must(last <= ADDRESS_LIMIT);
	must(s->ram_end == last);
}

/* low_end is where memory ends below 4 GiB; start-up maps 512 MiB at most. */
static void check_ends(const struct scenario *s)
{
	u64 low_end = 0;
	unsigned int i;

	for (i = 0; i < s->nr_ram; i++)
		if (s->ram[i].start < LOW_LIMIT)
			low_end = s->ram[i].end;
	must(s->low_end > 0);
	must(s->low_end == (low_end < LOW_LIMIT ? low_end : LOW_LIMIT));
	must(s->memory_end >= s->ram_end && s->memory_end <= ADDRESS_LIMIT);
	must(s->mapped % PMD_BYTES == 0 && s->mapped <= MAX_MAPPED);
	must(s->spare <= MAX_SPARE);
}

/* A map of one of the boots, and a line that says so. */
static void check_origin(const struct scenario *s, size_t size)
{
	const struct log_origin *from = &s->from;
	char memory[SCENARIO_MEMORY_SIZE];
	size_t len;

	must(from->map != NULL);
	must(from->boot >= 1 && from->boot <= from->nr_boots);
	must(from->nr_boots <= size);
	must(from->first_line >= 1 && from->first_line <= from->last_line);
	must(from->last_line <= size);
	must(!from->cut_line || from->cut_line >= from->last_line);

	memset(memory, 0xa5, sizeof(memory));
	len = scenario_memory(s, memory, sizeof(memory));
	must(terminated(memory, sizeof(memory)) && len == strlen(memory));
	must(len < sizeof(memory) - 1);
}

/* An alloc before @release, which no other releases. */
static bool is_released_once(const struct scenario *s,
			     const struct event *release)
{
	u64 allocs = 0, releases = 0;
	const struct event *e;

	for (e = s->events; e < release; e++) {
		allocs += e->type == EVENT_ALLOC;
		releases += e->type == EVENT_RELEASE &&
			    e->start == release->start;
	}
	return release->start >= 1 && release->start <= allocs && !releases;
}

static void check_event(const struct scenario *s, const struct event *e)
{
	must(terminated(e->text, sizeof(e->text)));
	must(!e->spare || e->type == EVENT_IOREMAP);

	switch (e->type) {
	case EVENT_MAP:
		must(e->end <= s->memory_end);
		/* fall through */
	case EVENT_RESERVE:
	case EVENT_FREE:
		must((e->start | e->end) % PAGE_SIZE == 0);
		must(e->start < e->end && e->end <= ADDRESS_LIMIT);
		break;
	case EVENT_HOTADD:
		must((e->start | e->end) % PAGE_SIZE == 0);
		must(e->start < e->end && e->end <= s->memory_end);
		break;
	case EVENT_ALLOC:
		must(e->start >= 1 && e->start <= ADDRESS_LIMIT / PAGE_SIZE);
		break;
	case EVENT_IOREMAP:
		must(e->spare ? e->start == 0 : e->start < s->memory_end);
		break;
	case EVENT_RELEASE:
		must(is_released_once(s, e));
		break;
	case EVENT_SET_PTE:
		must(e->start < s->memory_end);
		break;
	case EVENT_MEMTEST:
	case EVENT_CLEAR_PTE:
	case EVENT_PAGING_INIT:
		break;
	default:
		must(!"an event in the middle of a boot");
	}
}

static void check_events(const struct scenario *s)
{
	const struct event *last;
	unsigned int i;

	must(s->nr_events >= 1 && s->nr_events <= SCENARIO_MAX_EVENTS);
	for (i = 0; i < s->nr_events - 1; i++)
		check_event(s, &s->events[i]);
	last = &s->events[i];
	must(last->type == EVENT_FILL);
	must(last->start == 0 && last->end == s->memory_end);
	must(strcmp(last->text, "fill") == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct scenario s;
	char error[SCENARIO_ERROR_SIZE];

	memset(&s, 0xa5, sizeof(s));
	memset(error, 0xa5, sizeof(error));

	if (scenario_parse(&s, (const char *)data, size, error)) {
		check_ram(&s);
		check_ends(&s);
		check_events(&s);
		check_origin(&s, size);
	} else {
		must(terminated(error, sizeof(error)));
		must(error[0] != '\0');
	}
	return 0;
}
