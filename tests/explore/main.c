// SPDX-License-Identifier: GPL-2.0-only
/*
 * explore: everything that can happen on every small machine, by each design.
 *
 * usage: explore [--short] [--designs=NAME,...] [--out=DIR]
 */
#include "search.h"

#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <time.h>

int main(int argc, char **argv)
{
	static struct machine m;
	unsigned int i, n = machine_count();
	unsigned int depth = argc > 2 ? atoi(argv[2]) : 6;
	unsigned int step = argc > 3 ? atoi(argv[3]) : 100;
	struct search s = { .d = design_find(argv[1]), .depth = depth, .both_orders = argc > 4, .crashes = true , .replay=argc>5?atoi(argv[5]):0};
	struct timespec a, b;
	unsigned int k = 0;

	printf("%u machines\n", n);
	clock_gettime(CLOCK_MONOTONIC, &a);
	for (i = 0; i < n; i += step) {
		machine_make(&m, i);
		k++;
		/* added memory */
		m.s.memory_end = ((m.end | (PMD_SIZE - 1)) + 1) + 2 * PAGE_SIZE;
		search_machine(&s, &m);
		if (s.found.depth) {
			struct story st;
			search_retell(&s, &m, &st);
			printf("machine %u: %c in %u at event %u pfn %lx\n%s", i, s.found.guarantee ? s.found.guarantee : '-', s.found.depth, st.event, pfn_x(st.pfn), m.text);
			for (unsigned int j = 0; j < m.s.nr_events; j++)
				printf(": %s\n", m.s.events[j].text);
			break;
		}
	}
	clock_gettime(CLOCK_MONOTONIC, &b);
	double t = (b.tv_sec - a.tv_sec) + (b.tv_nsec - a.tv_nsec) / 1e9;
	printf("%u machines %lu states %lu events, %.2f s: %.1f us/state %.1f us/event sum %lx replayed %lu differ %lu\n", k, s.states, s.events, t, t / s.states * 1e6, t / s.events * 1e6, s.sum.a, s.replayed, s.differ);
}
