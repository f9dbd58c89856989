/** What the data dictionary says of one field, in Chinese: its name, what it means, and of a number what it counts. */
export type FieldWords = readonly [name: string, meaning: string, unit?: string];

/** Words of all fields of one file by their path: `period.start`; `units[].name` is the name of each unit. */
export type Words = Readonly<Record<string, FieldWords>>;
