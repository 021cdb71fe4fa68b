/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the model of Xen and the bare machine have in common.
 */
#ifndef TESTS_MODEL_MACHINE_H
#define TESTS_MODEL_MACHINE_H

#include "../../x86_init/types.h"

/**
 * model_init() - make the machine
 * @memory_end: bytes of memory
 */
void model_init(u64 memory_end);

#endif /* TESTS_MODEL_MACHINE_H */
