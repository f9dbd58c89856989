/** Remembers what a function makes of texts, of so many at most: of more it forgets all and begins again. */
export function remembered<Made>(make: (text: string) => Made, most = 2000): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    const ready = known.get(text);
    if (ready !== undefined) return ready;
    if (known.size >= most) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
