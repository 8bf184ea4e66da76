import type { Config } from './Config.ts';

/** Types a configuration; returns it unchanged. */
export function defineConfig(config: Config): Config {
  return config;
}
