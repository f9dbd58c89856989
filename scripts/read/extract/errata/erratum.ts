/** A printed error, or what a rule takes for one; the text itself stays as printed. */
export interface Erratum {
  /** Provision id within the plan. */
  provision: string;
  /** Words as printed; they occur verbatim in the provision. */
  printed: string;
  /** What was probably meant; null where nothing can be put in its place. */
  suggested: string | null;
  /** Why it is an error, in Chinese. */
  reason: string;
  /** Name of the rule that found it; null where a person did. */
  rule: string | null;
}

/** A provision as the rules read it. */
export interface ProvisionText {
  provision: string;
  /** Own text, as {@link ownText} gives it. */
  text: string;
  /** Printed place, for reasons: 专栏2, （三）. */
  place: string;
}
