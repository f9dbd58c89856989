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
  run: () => Promise<Outcome>;
}

/** A step that either holds or does not. */
export function oneResult(ok: boolean, detail: string): Outcome {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, detail };
}

/**
 * Runs the steps in order, printing a line with the time of each, and adds up their results.
 * A step that fails does not stop the others; one whose `needs` failed is not run and counts as failed; an exception is a failure.
 */
export async function runSteps(steps: Step[], print: (line: string) => void = console.log): Promise<{ passed: number; failed: number }> {
  const failedSteps = new Set<string>();
  const total = { passed: 0, failed: 0 };
  for (const [index, step] of steps.entries()) {
    print(`[${index + 1}/${steps.length}] ${step.name} …`);
    const started = performance.now();
    const missing = step.needs?.find((name) => failedSteps.has(name));
    const outcome = missing === undefined ? await attempt(step) : oneResult(false, `not run, because “${missing}” failed`);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (outcome.failed > 0) {
      failedSteps.add(step.name);
      print(`      FAILED in ${seconds} s (${outcome.passed} ok, ${outcome.failed} not)\n${outcome.detail.trimEnd()}`);
    } else {
      print(`      ok in ${seconds} s (${outcome.passed})`);
    }
    total.passed += outcome.passed;
    total.failed += outcome.failed;
  }
  if (failedSteps.size > 0) print(`\nFailed: ${[...failedSteps].join(', ')}`);
  return total;
}

async function attempt(step: Step): Promise<Outcome> {
  try {
    return await step.run();
  } catch (error) {
    return oneResult(false, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
