/** Numbers sources as they are met, so that each stands once in a list and reasons point at it. */
export function numberSources() {
  const numbers = new Map();
  return {
    numberOf(source) {
      if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
      return numbers.get(source);
    },
    all: () => [...numbers.keys()],
  };
}
