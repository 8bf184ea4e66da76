import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue';
import endpoints from 'virtual:try/endpoints';
import { readTryHash, type TryPick } from './readTryHash.ts';
import { runInSandbox } from './runInSandbox.ts';
import type { TryChoices } from './TryEndpoint.ts';
import type { TryEnd } from './TryEnd.ts';
import { writeTryHash } from './writeTryHash.ts';

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

  async function pick(wanted: Partial<TryPick>): Promise<void> {
    const known = endpoints.find(({ id }) => id === wanted.endpoint) ?? endpoints[0];
    if (known === undefined) return;
    const { default: loaded } = await known.load();
    const has = (list: { name?: string; id?: string }[], value: string | undefined) =>
      list.some(({ name, id }) => (name ?? id) === value);
    const isOther = choices.value?.spec.id !== known.id;
    choices.value = loaded;
    endpoint.value = known.id;
    scenario.value = has(loaded.scenarios, wanted.scenario) ? (wanted.scenario ?? '') : FIRST_SCENARIO;
    style.value = has(loaded.styles, wanted.style) || wanted.style === OWN ? (wanted.style ?? '') : FIRST_STYLE;
    if (isOther) own.value = loaded.styles[0]?.source ?? '';
  }

  const picked = (): TryPick => ({ endpoint: endpoint.value, scenario: scenario.value, style: style.value });
  const attempt = (work: Promise<void>) =>
    work.catch((error: unknown) => {
      trouble.value = `What the page needs could not be loaded: ${error instanceof Error ? error.message : error}`;
    });
  const onHash = () => void attempt(pick({ ...picked(), ...readTryHash(location.hash) }));

  async function play(): Promise<void> {
    const spec = choices.value?.spec;
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
  watch(endpoint, () => void attempt(pick(picked())));
  watch([endpoint, scenario, style], () => {
    // What was judged was something else.
    stop();
    end.value = undefined;
    if (choices.value !== undefined) history.replaceState(history.state, '', writeTryHash(picked()));
  });

  return { endpoints, endpoint, scenario, style, choices, source, end, running, trouble, play, stop };
}
