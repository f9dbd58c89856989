/** What a step came to: counted results, and what a reader must see where it failed. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Printed below the step's line where it failed. */
  detail: string;
}

/** One named part of the test run. */
export interface Step {
  name: string;
  /** Names of earlier steps without which this one has nothing to work on. */
  needs?: string[];
  /** Whether it prints nothing itself, so that it may run beside another that does not either. */
  quiet?: boolean;
  run: () => Promise<Outcome>;
}

/** A step that either holds or does not. */
export function oneResult(ok: boolean, detail: string): Outcome {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, detail };
}

/**
 * Runs the steps in order, quiet neighbours two at a time, printing a line with the time of each when it ends, and adds up their results.
 * A step that fails does not stop the others; one whose `needs` failed is not run and counts as failed; an exception is a failure.
 */
export async function runSteps(steps: Step[], print: (line: string) => void = console.log): Promise<{ passed: number; failed: number }> {
  const failedSteps = new Set<string>();
  const total = { passed: 0, failed: 0 };
  const runOne = async (step: Step): Promise<void> => {
    const name = `[${steps.indexOf(step) + 1}/${steps.length}] ${step.name}`;
    if (!step.quiet) print(`${name} …`);
    const started = performance.now();
    const missing = step.needs?.find((need) => failedSteps.has(need));
    const outcome = missing === undefined ? await attempt(step) : oneResult(false, `not run, because “${missing}” failed`);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (outcome.failed > 0) {
      failedSteps.add(step.name);
      print(`${name}: FAILED in ${seconds} s (${outcome.passed} ok, ${outcome.failed} not)\n${outcome.detail.trimEnd()}`);
    } else {
      print(`${name}: ok in ${seconds} s (${outcome.passed})`);
    }
    total.passed += outcome.passed;
    total.failed += outcome.failed;
  };
  for (const group of groups(steps)) {
    const waiting = [...group];
    const lane = async (): Promise<void> => {
      for (let step = waiting.shift(); step; step = waiting.shift()) await runOne(step);
    };
    await Promise.all([lane(), lane()]);
  }
  if (failedSteps.size > 0) print(`\nFailed: ${steps.flatMap(({ name }) => (failedSteps.has(name) ? [name] : [])).join(', ')}`);
  return total;
}

/** Neighbours that may run beside each other: quiet ones, none of which needs another of them. Every other step is alone. */
function groups(steps: Step[]): Step[][] {
  const found: Step[][] = [];
  for (const step of steps) {
    const last = found.at(-1);
    const joins = step.quiet && last?.every((other) => other.quiet && !step.needs?.includes(other.name));
    if (joins) last?.push(step);
    else found.push([step]);
  }
  return found;
}

async function attempt(step: Step): Promise<Outcome> {
  try {
    return await step.run();
  } catch (error) {
    return oneResult(false, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
