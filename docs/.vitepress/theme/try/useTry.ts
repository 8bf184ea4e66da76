import loadable from 'virtual:try/endpoints';
import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue';
import { readTryHash } from './readTryHash.ts';
import { runInSandbox } from './runInSandbox.ts';
import type { TryChoices } from './TryChoices.ts';
import type { TryEnd } from './TryEnd.ts';
import type { TryEndpoint } from './TryEndpoint.ts';
import type { TryPick } from './TryPick.ts';
import { writeTryHash } from './writeTryHash.ts';

const endpoints: readonly TryEndpoint[] = loadable;
const FIRST_SCENARIO = 'progress';
const FIRST_STYLE = 'right';
/** The style that is the reader's own code. */
const OWN = 'own';

/** What is picked, what there is to pick from, the code, and the run of it. */
export function useTry() {
  const endpoint = ref(endpoints[0]?.id ?? '');
  const scenario = ref(FIRST_SCENARIO);
  const style = ref(FIRST_STYLE);
  const choices = shallowRef<TryChoices>();
  const own = ref('');
  const end = shallowRef<TryEnd>();
  const running = shallowRef<AbortController>();
  /** Why the page itself cannot go on. */
  const trouble = ref('');

  /** The choices, once they are those of the endpoint. */
  const ready = computed(() => (choices.value?.spec.id === endpoint.value ? choices.value : undefined));

  const source = computed({
    get: () =>
      style.value === OWN
        ? own.value
        : (choices.value?.styles.find(({ id }) => id === style.value)?.source ?? ''),
    // Whoever changes the code of a style has code of his own from then on.
    set: (text) => {
      own.value = text;
      style.value = OWN;
    },
  });

  /** What is not wanted stays as it is, or becomes the first where the endpoint has no such. */
  async function pick(wanted: Partial<TryPick>): Promise<void> {
    const known = endpoints.find(({ id }) => id === (wanted.endpoint ?? endpoint.value)) ?? endpoints[0];
    if (known === undefined) return;
    endpoint.value = known.id;
    const { default: loaded } = await known.load();
    // Meanwhile another one may have been picked.
    if (endpoint.value !== known.id) return;
    if (choices.value?.spec.id !== known.id) own.value = loaded.styles[0]?.source ?? '';
    choices.value = loaded;
    const { scenario: name = scenario.value, style: id = style.value } = wanted;
    scenario.value = loaded.scenarios.some((one) => one.name === name) ? name : FIRST_SCENARIO;
    style.value = id === OWN || loaded.styles.some((one) => one.id === id) ? id : FIRST_STYLE;
  }

  const picked = (): TryPick => ({ endpoint: endpoint.value, scenario: scenario.value, style: style.value });
  const attempt = (work: Promise<void>) =>
    work.catch((error: unknown) => {
      trouble.value = `What the page needs could not be loaded: ${error instanceof Error ? error.message : error}`;
    });
  const onHash = () => void attempt(pick(readTryHash(location.hash)));

  async function play(): Promise<void> {
    const spec = ready.value?.spec;
    if (spec === undefined || running.value !== undefined) return;
    const controller = new AbortController();
    running.value = controller;
    end.value = undefined;
    trouble.value = '';
    await attempt(
      (async () => {
        const { default: code } = await import('virtual:try/worker');
        const job = { spec, scenario: scenario.value, source: source.value };
        end.value = await runInSandbox({ code, job, signal: controller.signal });
      })(),
    );
    running.value = undefined;
  }

  const stop = () => running.value?.abort();

  onMounted(() => {
    onHash();
    addEventListener('hashchange', onHash);
  });
  onBeforeUnmount(() => {
    removeEventListener('hashchange', onHash);
    stop();
  });
  watch(endpoint, () => void attempt(pick({})));
  watch([ready, scenario, style, source], () => {
    // What was judged was something else.
    stop();
    end.value = undefined;
    if (ready.value !== undefined) history.replaceState(history.state, '', writeTryHash(picked()));
  });

  return { endpoints, endpoint, scenario, style, choices, ready, source, end, running, trouble, play, stop };
}
