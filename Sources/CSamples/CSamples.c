#include "CSamples.h"

// One array and one row of the table for each file of examples/newsletters, in the order of their names.
// A test compares them with the folder.

static const unsigned char sample_2025_11_03[] = {
#embed "../../examples/newsletters/2025-11-03-the-queue-at-the-foundry.txt"
};
static const unsigned char sample_2025_11_10[] = {
#embed "../../examples/newsletters/2025-11-10-priced-for-extinction.txt"
};
static const unsigned char sample_2025_11_20[] = {
#embed "../../examples/newsletters/2025-11-20-growth-is-fine.txt"
};
static const unsigned char sample_2025_12_01[] = {
#embed "../../examples/newsletters/2025-12-01-duration-for-people-who-dislike-duration.txt"
};
static const unsigned char sample_2025_12_09[] = {
#embed "../../examples/newsletters/2025-12-09-metal-that-does-not-come-back.txt"
};
static const unsigned char sample_2025_12_17[] = {
#embed "../../examples/newsletters/2025-12-17-the-price-of-nothing-happening.txt"
};
static const unsigned char sample_2026_01_05[] = {
#embed "../../examples/newsletters/2026-01-05-a-carry-trade-wearing-a-hoodie.txt"
};
static const unsigned char sample_2026_01_13[] = {
#embed "../../examples/newsletters/2026-01-13-tokyo-pays-a-dividend.txt"
};
static const unsigned char sample_2026_01_22[] = {
#embed "../../examples/newsletters/2026-01-22-four-businesses-and-a-balance-sheet.txt"
};
static const unsigned char sample_2026_01_29[] = {
#embed "../../examples/newsletters/2026-01-29-memory-has-a-memory.txt"
};
static const unsigned char sample_2026_02_04[] = {
#embed "../../examples/newsletters/2026-02-04-closing-the-pair.txt"
};
static const unsigned char sample_2026_02_12[] = {
#embed "../../examples/newsletters/2026-02-12-renewal-season.txt"
};
static const unsigned char sample_2026_02_19[] = {
#embed "../../examples/newsletters/2026-02-19-a-funding-currency-until-it-isnt.txt"
};
static const unsigned char sample_2026_02_26[] = {
#embed "../../examples/newsletters/2026-02-26-basis-not-belief.txt"
};
static const unsigned char sample_2026_03_05[] = {
#embed "../../examples/newsletters/2026-03-05-crude-has-too-many-friends.txt"
};
static const unsigned char sample_2026_03_12[] = {
#embed "../../examples/newsletters/2026-03-12-platform-policy-patience.txt"
};
static const unsigned char sample_2026_03_19[] = {
#embed "../../examples/newsletters/2026-03-19-skew-is-an-opinion.txt"
};
static const unsigned char sample_2026_03_26[] = {
#embed "../../examples/newsletters/2026-03-26-on-reading-annual-reports-slowly.txt"
};
static const unsigned char sample_2026_04_07[] = {
#embed "../../examples/newsletters/2026-04-07-lead-times-blink.txt"
};
static const unsigned char sample_2026_04_15[] = {
#embed "../../examples/newsletters/2026-04-15-the-crowd-is-in-silicon.txt"
};
static const unsigned char sample_2026_04_23[] = {
#embed "../../examples/newsletters/2026-04-23-term-premium-comes-home.txt"
};
static const unsigned char sample_2026_05_04[] = {
#embed "../../examples/newsletters/2026-05-04-software-eats-its-discount.txt"
};
static const unsigned char sample_2026_05_13[] = {
#embed "../../examples/newsletters/2026-05-13-the-smelters-dilemma.txt"
};
static const unsigned char sample_2026_05_22[] = {
#embed "../../examples/newsletters/2026-05-22-europe-without-apology.txt"
};

struct Sample {
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

#define SAMPLE(name, array) {name, array, sizeof array}

static const struct Sample samples[] = {
    SAMPLE("2025-11-03-the-queue-at-the-foundry.txt", sample_2025_11_03),
    SAMPLE("2025-11-10-priced-for-extinction.txt", sample_2025_11_10),
    SAMPLE("2025-11-20-growth-is-fine.txt", sample_2025_11_20),
    SAMPLE("2025-12-01-duration-for-people-who-dislike-duration.txt", sample_2025_12_01),
    SAMPLE("2025-12-09-metal-that-does-not-come-back.txt", sample_2025_12_09),
    SAMPLE("2025-12-17-the-price-of-nothing-happening.txt", sample_2025_12_17),
    SAMPLE("2026-01-05-a-carry-trade-wearing-a-hoodie.txt", sample_2026_01_05),
    SAMPLE("2026-01-13-tokyo-pays-a-dividend.txt", sample_2026_01_13),
    SAMPLE("2026-01-22-four-businesses-and-a-balance-sheet.txt", sample_2026_01_22),
    SAMPLE("2026-01-29-memory-has-a-memory.txt", sample_2026_01_29),
    SAMPLE("2026-02-04-closing-the-pair.txt", sample_2026_02_04),
    SAMPLE("2026-02-12-renewal-season.txt", sample_2026_02_12),
    SAMPLE("2026-02-19-a-funding-currency-until-it-isnt.txt", sample_2026_02_19),
    SAMPLE("2026-02-26-basis-not-belief.txt", sample_2026_02_26),
    SAMPLE("2026-03-05-crude-has-too-many-friends.txt", sample_2026_03_05),
    SAMPLE("2026-03-12-platform-policy-patience.txt", sample_2026_03_12),
    SAMPLE("2026-03-19-skew-is-an-opinion.txt", sample_2026_03_19),
    SAMPLE("2026-03-26-on-reading-annual-reports-slowly.txt", sample_2026_03_26),
    SAMPLE("2026-04-07-lead-times-blink.txt", sample_2026_04_07),
    SAMPLE("2026-04-15-the-crowd-is-in-silicon.txt", sample_2026_04_15),
    SAMPLE("2026-04-23-term-premium-comes-home.txt", sample_2026_04_23),
    SAMPLE("2026-05-04-software-eats-its-discount.txt", sample_2026_05_04),
    SAMPLE("2026-05-13-the-smelters-dilemma.txt", sample_2026_05_13),
    SAMPLE("2026-05-22-europe-without-apology.txt", sample_2026_05_22),
};

static const size_t count = sizeof samples / sizeof samples[0];

size_t samples_count(void) { return count; }

const char *samples_name(size_t index) { return index < count ? samples[index].name : NULL; }

const unsigned char *samples_bytes(size_t index) { return index < count ? samples[index].bytes : NULL; }

size_t samples_length(size_t index) { return index < count ? samples[index].length : 0; }
