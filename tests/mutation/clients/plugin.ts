import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { ConformanceRunner } from './ConformanceRunner.ts';

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'conformance', ConformanceRunner)];
