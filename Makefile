# SPDX-License-Identifier: GPL-2.0-only
#
# The front door. "make help" lists what can be done; all that is built goes
# under $(BUILD).

BUILD	?= build
CC	?= gcc
V	?=

# What every C file of the project is compiled with.
WARN	:= -Wall -Wextra -Werror
CFLAGS	?= -O2 -g
STD	:= -std=gnu11
EXTRA	?=

# The library and the code that boots are freestanding: no libc.
FREE	:= -ffreestanding -fno-stack-protector -fno-common

LIB_SRC		:= $(wildcard x86_init/*.c mm/*.c xen/*.c)
BOOT_SRC	:= $(wildcard tests/boot/*.c)
DESIGN_SRC	:= $(wildcard tests/designs/*.c)
GUEST_SRC	:= $(wildcard tests/guest/*.c)
MODEL_SRC	:= $(wildcard tests/model/*.c)
XEN_MODEL	:= $(patsubst %,tests/model/%.c,xen table frame)
COMPARE_SRC	:= $(wildcard tests/compare/*.c)
PROGRESS_SRC	:= $(wildcard tests/progress/*.c)
UNIT_SRC	:= $(wildcard tests/unit/*.c)
EXPLORE_SRC	:= $(wildcard tests/explore/*.c)
FUZZ_SRC	:= $(wildcard tests/fuzz/*.c)

O	:= $(BUILD)/obj
objects	= $(patsubst %.c,$(O)/%.o,$(1))

# A unit test has a main(); the other files of tests/unit/ are shared by them.
UNIT_MAIN	:= $(shell grep -l '^int main' $(UNIT_SRC))
UNIT		:= $(UNIT_MAIN:tests/unit/%.c=$(BUILD)/tests/%)
UNIT_SHARED	:= $(filter-out $(UNIT_MAIN),$(UNIT_SRC))
FUZZERS		:= $(FUZZ_SRC:tests/fuzz/%.c=$(BUILD)/fuzz/%)

LIB	:= $(BUILD)/libpagetable_reserve.a
ALL	:= $(LIB) $(BUILD)/boot-model $(BUILD)/boot-native $(BUILD)/compare \
	   $(BUILD)/boot-trace $(BUILD)/progress

Q	:= $(if $(V),,@)
say	= $(if $(V),,@printf '  %-7s %s\n' '$(1)' '$(2)')

.DELETE_ON_ERROR:
.SECONDARY:

.PHONY: all
all: $(ALL) ## build what make compare needs for the model

# ---------------------------------------------------------------- the library

$(LIB): $(call objects,$(LIB_SRC))
	$(call say,AR,$@)
	$(Q)rm -f $@ && $(AR) rcs $@ $^

FREESTANDING	:= $(call objects,$(LIB_SRC) $(BOOT_SRC) $(DESIGN_SRC))
$(FREESTANDING): FLAGS := $(FREE)

$(O)/%.o: %.c
	$(call say,CC,$@)
	@mkdir -p $(@D)
	$(Q)$(CC) $(STD) $(WARN) $(CFLAGS) $(FLAGS) $(EXTRA) -MMD -MP \
		-c -o $@ $<

-include $(shell find $(O) $(BUILD)/guest-obj $(BUILD)/fuzz-obj \
		-name '*.d' 2>/dev/null)

# ----------------------------------------------------------- hosted machines

HOSTED	:= $(call objects,$(BOOT_SRC) $(DESIGN_SRC) tests/model/main.c \
			  tests/model/mmu.c tests/model/console.c)

$(BUILD)/boot-model: $(HOSTED) $(call objects,$(XEN_MODEL)) $(LIB)
$(BUILD)/boot-native: $(HOSTED) $(call objects,tests/model/bare.c) $(LIB)
$(BUILD)/compare: $(call objects,$(COMPARE_SRC) $(addprefix tests/boot/,\
			scenario.c log.c survey.c date.c plain.c remark.c \
			e820.c cursor.c format.c) \
			tests/progress/progress.c)
$(BUILD)/progress: $(call objects,$(PROGRESS_SRC))

$(BUILD)/boot-model $(BUILD)/boot-native $(BUILD)/compare \
$(BUILD)/progress $(BUILD)/boot-explore:
	$(call say,LD,$@)
	$(Q)$(CC) $(CFLAGS) $(EXTRA) -o $@ $^

$(BUILD)/boot-explore: $(call objects,$(EXPLORE_SRC) $(BOOT_SRC) $(DESIGN_SRC) \
			tests/model/mmu.c $(XEN_MODEL)) $(LIB)

# boot-model with eyes.
$(BUILD)/boot-trace: $(HOSTED) $(call objects,$(XEN_MODEL) \
			tests/report/trace.c) $(LIB)
	$(call say,LD,$@)
	$(Q)$(CC) $(CFLAGS) $(EXTRA) -o $@ $^

# All of boot-model but the kernel, for a kernel tree to be linked to; and what
# cuts out of the tree what is needed.
TREE	:= $(BUILD)/tree.o $(BUILD)/cut $(LIB)

$(BUILD)/tree.o: $(HOSTED) $(call objects,$(XEN_MODEL) \
			tests/tree/design.c tests/tree/kernel.c)
	$(call say,LD,$@)
	$(Q)$(LD) -r -o $@ $^

$(BUILD)/cut: $(call objects,tests/tree/cut.c tests/tree/chunk.c)
	$(call say,LD,$@)
	$(Q)$(CC) $(CFLAGS) $(EXTRA) -o $@ $^

# ------------------------------------------------------- the guest, real Xen

GUEST_CC	?= $(CC)
GUEST_CFLAGS	:= -O2 -g $(FREE) -fno-pic -mcmodel=kernel -mno-red-zone \
		   -mgeneral-regs-only -fcf-protection=none
GUEST_O		:= $(BUILD)/guest-obj
GUEST_OBJ	:= $(patsubst %.c,$(GUEST_O)/%.o,$(LIB_SRC) $(BOOT_SRC) \
			$(DESIGN_SRC) $(GUEST_SRC)) \
		   $(GUEST_O)/tests/guest/head.o

$(GUEST_O)/%.o: %.c
	$(call say,CC,$@)
	@mkdir -p $(@D)
	$(Q)$(GUEST_CC) $(STD) $(WARN) $(GUEST_CFLAGS) -MMD -MP -c -o $@ $<

$(GUEST_O)/%.o: %.S
	$(call say,AS,$@)
	@mkdir -p $(@D)
	$(Q)$(GUEST_CC) $(GUEST_CFLAGS) -D__ASSEMBLY__ -MMD -MP -c -o $@ $<

$(BUILD)/guest.elf: $(GUEST_OBJ) tests/guest/guest.lds

# The same with another main(): what is to be counted on real Xen. It has no
# verdict, so a quiet boot stands in the place of boot.c.
bench_src	= $(patsubst %,tests/bench/%.c,$(1))
FLIP_SRC	:= $(call bench_src,flip quiet_boot)
SET_PTE_SRC	:= $(call bench_src,set_pte quiet_boot)
MAPPING_SRC	:= $(call bench_src,mapping quiet_boot ready_made)
guest_objects	= $(patsubst %.c,$(GUEST_O)/%.o,$(1))
QUIET_OBJ	:= $(filter-out %/guest/main.o %/boot/boot.o,$(GUEST_OBJ))
PLAY_SRC	:= $(patsubst %,tests/play/%.c,sequence frames look \
			left_out script request random \
			transcript) tests/bench/quiet_boot.c
BENCH_GUESTS	:= $(patsubst %,$(BUILD)/bench-%.elf,flip mapping set-pte)

$(BUILD)/bench-flip.elf: $(call guest_objects,$(FLIP_SRC) \
				$(call bench_src,flip_guest)) $(QUIET_OBJ)
$(BUILD)/bench-mapping.elf: $(call guest_objects,$(MAPPING_SRC) \
				$(call bench_src,mapping_guest)) $(QUIET_OBJ)
$(BUILD)/bench-set-pte.elf: $(call guest_objects,$(SET_PTE_SRC) \
				$(call bench_src,set_pte_guest)) $(QUIET_OBJ)
$(BUILD)/play.elf: $(call guest_objects,tests/play/play_guest.c $(PLAY_SRC)) \
		$(QUIET_OBJ)
$(BENCH_GUESTS) $(BUILD)/play.elf: tests/guest/guest.lds
$(BUILD)/guest.elf $(BENCH_GUESTS) $(BUILD)/play.elf:
	$(call say,LD,$@)
	$(Q)$(LD) -nostdlib -static -z noexecstack -z max-page-size=4096 \
		-T tests/guest/guest.lds -o $@ $(filter %.o,$^)

.PHONY: xen-debug
xen-debug: ## build a hypervisor that says why it refuses (some minutes) [XEN_TREE=]
	@tests/guest/xen-debug.sh $(BUILD)/xen-debug $${XEN_TREE:+"$$XEN_TREE"}

# -------------------------------------------------------------- the main job

# What a command needs is built by a make of its own, which holds a lock: of two
# commands at a time one builds, and the other finds it built.
BUILD_FOR	:= $(addprefix build-for-,\
			compare report backport history boot bench \
			explore check)
build		= +@mkdir -p $(BUILD) && flock -o $(BUILD)/.lock \
			$(MAKE) --no-print-directory build-for-$@

.PHONY: $(BUILD_FOR)
$(BUILD_FOR):
	@:

.PHONY: compare
ifdef KDIR
PLATFORM ?= model
export PLATFORM
build-for-compare: $(ALL) $(TREE)
else
build-for-compare: $(ALL) $(BUILD)/guest.elf
endif
compare: ## the designs on the scenarios: the verdicts [XEN='a b'] [KDIR=tree]
	$(build)
	@set --; $(if $(KDIR),programs=$$(BUILD=$(BUILD) \
		tests/tree/programs.sh "$$KDIR" $(BUILD)/tree) && \
		for p in $$programs; do set -- "$$@" "--tree=$$p"; done &&) \
	BUILD=$(BUILD) $(BUILD)/compare $${PLATFORM:+"--platform=$$PLATFORM"} \
		$${DESIGNS:+"--designs=$$DESIGNS"} "$$@" \
		$${SCENARIO:+-- "$$SCENARIO"}

.PHONY: report
build-for-report: $(ALL) $(BUILD)/guest.elf
report: ## all of it as one page with pictures [KDIR=]
	$(build)
	@BUILD=$(BUILD) tests/report/report.sh $(BUILD)/report \
		$${SCENARIO:+"$$SCENARIO"}

.PHONY: readme-pictures
readme-pictures: $(BUILD)/boot-trace ## the two pictures of the README, anew
	@BUILD=$(BUILD) tests/report/readme.sh tests/report

# --------------------------------------------------------- real kernel trees
#
# What is given on the command line is in the environment of the recipes: so
# names go from there to the scripts, whatever characters they have.

# The series is booted before it is handed over; BOOT= for one that is not.
BOOT	?= $(CURDIR)/tests/tree/prove.sh

.PHONY: backport
build-for-backport: $(if $(BOOT),$(TREE))
backport: ## the fix as a series for KDIR=tree [OUT=dir] [SIGNOFF=] [ANNOTATE=1] [CHECK=1] [SIZING=1] [FORCE=1]
	$(build)
	@BOOT="$(BOOT)" BUILD="$$(realpath $(BUILD))" \
		semantic-patches/backport/backport $(if $(SIZING),--sizing) \
		$(if $(ANNOTATE),--annotate) $(if $(CHECK),--check) \
		$(if $(FORCE),--force) "$$KDIR" \
		"$${OUT:-$(BUILD)/backport/$$(basename \
			"$$(realpath -m -- "$$KDIR" 2>/dev/null)")}"

.PHONY: coccicheck
coccicheck: ## are the call sites of KDIR=tree right? [MODE=] [CHANGED=rev] [FORMAT=sarif]
	@case $${FORMAT-} in '' | sarif) ;; *) \
		echo 'make: FORMAT is "sarif" or nothing' >&2; exit 2 ;; esac; \
	mkdir -p $(BUILD); \
	semantic-patches/check/coccicheck $${MODE:+"--mode=$$MODE"} \
		$${CHANGED:+"--changed=$$CHANGED"} $${V:+-v} \
		$${FORMAT:+"--sarif=$(BUILD)/coccicheck.sarif"} "$$KDIR"

.PHONY: boot
build-for-boot: $(BUILD)/progress
boot: ## does KERNEL=image come up on real Xen? [INITRD=] [APPEND=]
	$(build)
	@tests/kernel/boot.sh $${KERNEL:+"$$KERNEL"} $${INITRD:+"$$INITRD"}

.PHONY: history
build-for-history: $(TREE)
history: ## the series for each release of GIT=linux.git [REVS='v2.6.38 ...']
	$(build)
	@BUILD="$(BUILD)" BOOT=tests/tree/boot.sh tests/backport/history.sh \
		$(if $(SIZING),--sizing) $${GIT:+"--git=$$GIT"} $(REVS)

# --------------------------------------------------------------- the figures

# The guests once more, on the model.
QUIET_SRC	:= $(filter-out tests/boot/boot.c,$(BOOT_SRC)) $(DESIGN_SRC) \
		   $(XEN_MODEL) $(addprefix tests/model/,mmu.c console.c)
BENCH_PROGRAMS	:= $(patsubst %,$(BUILD)/bench-%,flip mapping set-pte sizing)

$(BUILD)/bench-flip: $(call objects,$(call bench_src,flip_model) \
			$(FLIP_SRC) $(QUIET_SRC)) $(LIB)
$(BUILD)/bench-mapping: $(call objects,$(call bench_src,mapping_model \
			read_scenario) $(MAPPING_SRC) $(QUIET_SRC)) $(LIB)
$(BUILD)/bench-sizing: $(call objects,$(call bench_src,sizing quiet_boot \
			read_scenario) $(QUIET_SRC)) $(LIB)

$(BUILD)/bench-set-pte: $(call objects,$(call bench_src,set_pte_model) \
			$(SET_PTE_SRC) $(QUIET_SRC)) $(LIB)

# The game, hosted.
$(BUILD)/play-model: $(call objects,tests/play/play_model.c $(PLAY_SRC) \
			$(QUIET_SRC)) $(LIB)

$(BENCH_PROGRAMS) $(BUILD)/play-model:
	$(call say,LD,$@)
	$(Q)$(CC) $(CFLAGS) $(EXTRA) -o $@ $^

.PHONY: bench
build-for-bench: $(BUILD)/guest.elf $(BENCH_PROGRAMS) $(BENCH_GUESTS)
build-for-bench: $(BUILD)/boot-explore $(ALL)
bench: ## the figures [BENCH='topic ...'] [KDIR=]
	$(build)
	@tests/bench/bench.sh $(BUILD) $(BENCH)

# ----------------------------------------------------------------- the tests

$(BUILD)/libtests.a: $(call objects,$(UNIT_SHARED) $(BOOT_SRC) \
			$(XEN_MODEL) tests/model/mmu.c \
			tests/model/console.c)
	$(call say,AR,$@)
	$(Q)rm -f $@ && $(AR) rcs $@ $^

$(UNIT): $(BUILD)/tests/%: $(O)/tests/unit/%.o $(BUILD)/libtests.a $(LIB)
	$(call say,LD,$@)
	@mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) $(EXTRA) -o $@ $(filter %.o,$^) $(filter %.a,$^) \
		-lcmocka

$(BUILD)/tests/sizing: $(call objects,tests/designs/sizing.c)

# The panic() of a boot, and not that of the unit tests.
$(BUILD)/tests/row: $(call objects,tests/boot/boot.c)

# Bare metal's symbols come first, and the model of Xen is not looked at.
$(BUILD)/tests/native: $(call objects,tests/model/bare.c)

# A test is a program of tests/unit/ or a *.t; these look at more than what the
# library does when it runs.
TESTS		:= $(UNIT) $(sort $(wildcard tests/*.t tests/*/*.t))
STATIC_TESTS	:= $(addprefix tests/,add.t make.t floors.t interrupt.t \
			compilers.t deps.t world.t debian/debian.t guest/xen-debug.t \
			fuzz/fuzz.t report/report.t sparse/context.t \
			sparse/sparse.t)
XEN_TESTS	:= $(addprefix tests/,guest/agree.t play/play.t bench/bench.t \
		   explore/explore.t)
TREE_TESTS	:= $(wildcard $(patsubst %,tests/%/*.t,backport coccicheck \
			faults linux-source minitrees tree))

PROVE	:= BUILD=$(BUILD) prove --exec '' --timer --failures

# Those that wait for QEMU come first.
IN_ORDER	= $(filter $(XEN_TESTS),$(TESTS)) \
		  $(filter-out $(XEN_TESTS),$(TESTS))

.PHONY: check
build-for-check: $(ALL) $(UNIT) $(FUZZERS) $(BUILD)/guest.elf $(TREE)
build-for-check: $(BENCH_PROGRAMS) $(BENCH_GUESTS) $(BUILD)/boot-explore
build-for-check: $(BUILD)/play-model $(BUILD)/play.elf
check: ## all tests, or those of TESTS='tests/add.t ...'
	$(build)
	@set -- $(TESTS); \
	[ $$# -gt 0 ] || { echo 'make: TESTS names no test' >&2; exit 2; }; \
	for t; do [ -f "$$t" ] && [ -x "$$t" ] || \
		{ echo "make: $$t is no test" >&2; exit 2; }; done
	@$(PROVE) --jobs 2 $(IN_ORDER)

.PHONY: check-hosted
check-hosted: $(ALL) $(UNIT) ## those of them that run the library, without QEMU
	@$(PROVE) $(filter-out $(STATIC_TESTS) $(XEN_TESTS) $(TREE_TESTS),\
		$(TESTS))

SAN	:= -fsanitize=address,undefined -fno-sanitize-recover=all

.PHONY: check-sanitize
check-sanitize: ## the hosted tests under ASan and UBSan
	@$(MAKE) --no-print-directory check-hosted BUILD=$(BUILD)/sanitize \
		CFLAGS='-O1 -g' EXTRA='$(SAN)'

.PHONY: coverage
coverage: ## the hosted tests, and the lines of the library that they run
	@rm -rf $(BUILD)/coverage
	@$(MAKE) --no-print-directory check-hosted BUILD=$(BUILD)/coverage \
		CFLAGS='-O0 -g' EXTRA=--coverage
	@gcovr --root . --filter 'x86_init/' --filter 'mm/' --filter 'xen/' \
		--fail-under-line 95 $(BUILD)/coverage

.PHONY: sparse
sparse: ## the library under sparse, or what a series for KDIR=tree touches
ifdef KDIR
	@semantic-patches/backport/sparse "$$KDIR" $${SERIES:+"$$SERIES"}
else
	@tests/sparse/sparse.t
endif

.PHONY: context
context: ## who opens and who closes the buffer, by clang [CLANG=clang-19]
	@tests/sparse/context.t

# A target is one file of tests/fuzz/. What it needs of the library, the models
# and the unit tests' helpers comes out of one archive, as for a unit test.
FUZZ_TIME	?= 60
FUZZ_CC		?= clang
FUZZ_FLAGS	:= -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all
FUZZ_O		:= $(BUILD)/fuzz-obj

$(FUZZ_O)/%.o: %.c
	$(call say,CC,$@)
	@mkdir -p $(@D)
	$(Q)$(FUZZ_CC) $(STD) $(WARN) $(FUZZ_FLAGS) \
		-fsanitize-coverage=inline-8bit-counters,pc-table -MMD -MP \
		-c -o $@ $<

$(BUILD)/libfuzz.a: $(patsubst %.c,$(FUZZ_O)/%.o,$(UNIT_SHARED) $(BOOT_SRC) \
			$(XEN_MODEL) tests/model/mmu.c $(LIB_SRC))
	$(call say,AR,$@)
	$(Q)rm -f $@ && $(AR) rcs $@ $^

$(FUZZERS): $(BUILD)/fuzz/%: $(FUZZ_O)/tests/fuzz/%.o $(BUILD)/libfuzz.a
	$(call say,LD,$@)
	@mkdir -p $(@D)
	$(Q)$(FUZZ_CC) $(FUZZ_FLAGS) -fsanitize=fuzzer -o $@ \
		$(filter %.o,$^) $(filter %.a,$^) -lcmocka

# As for the unit test of that name.
$(filter %native,$(FUZZERS)): $(FUZZ_O)/tests/model/bare.o

.PHONY: fuzz
fuzz: $(FUZZERS) ## random input, FUZZ_TIME=60 seconds for each target
	@tests/fuzz/run.sh $(FUZZ_TIME) $(FUZZERS)

.PHONY: play
build-for-play: $(BUILD)/play-model $(BUILD)/play.elf $(BUILD)/progress
play: ## the same requests on the model and on real Xen [SEEDS=] [XEN='a b']
	$(build)
	@tests/play/play.sh $(BUILD)

.PHONY: explore
build-for-explore: $(BUILD)/boot-explore
explore: ## all that can happen on small machines [EXPLORE=short]
	$(build)
	@case $${EXPLORE-} in '' | short) ;; *) \
		echo 'make: EXPLORE is "short" or nothing' >&2; exit 2 ;; esac; \
	$(BUILD)/boot-explore $${EXPLORE:+--short} --out=$(BUILD)/explore \
		--tsv=$(BUILD)/explore.tsv $${DESIGNS:+"--designs=$$DESIGNS"}

.PHONY: mutants
mutants: ## would the tests notice a library that is broken? [EXPLORE=1]
	@tests/mutants/run.sh $${EXPLORE:+--explore}

# ------------------------------------------------------------------ the rest

.PHONY: deps
deps: ## install what all of this needs, from Debian's packages
	@tests/deps.sh

.PHONY: debian
debian: ## the two commands on minimal roots [SUITES='bookworm trixie sid'] [TESTS=]
	@TESTS='$(if $(filter command line,$(origin TESTS)),$(TESTS))' \
		tests/debian/debian.sh $(SUITES)

.PHONY: help
help: ## this list
	@echo 'make COMMAND [SCENARIO=file] [PLATFORM=model|xen|native] [V=1]'
	@echo
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' $(MAKEFILE_LIST) | \
		while IFS='	' read -r name text; do \
			printf '  %-16s %s\n' "$$name" "$$text"; done

.PHONY: clean
clean: ## remove what was built, but for the debug hypervisor
	@[ ! -d $(BUILD) ] || find $(BUILD) -mindepth 1 -maxdepth 1 \
		! -name 'xen-debug*' -exec rm -rf {} +
