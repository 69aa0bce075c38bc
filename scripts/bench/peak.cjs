/** Required before a program whose peak memory is wanted: writes it, in KiB, to the file named in the environment. */
process.on('exit', () => require('fs').writeFileSync(process.env.BENCH_PEAK_FILE, String(process.resourceUsage().maxRSS)));
