import { describeConformance } from 'pollspec/vitest';

describeConformance(() => import('../typescript/client.ts'));
