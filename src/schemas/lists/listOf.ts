/**
 * The entries of a list; `null` for a value that is not a list, cannot be read,
 * or is too long. A list can be very long without holding anything.
 *
 * @param value - anything.
 * @param most - how many entries there may be.
 */
export function listOf(value: unknown, most: number): readonly unknown[] | null {
  try {
    return Array.isArray(value) && value.length <= most ? Array.from<unknown>(value) : null;
  } catch {
    return null;
  }
}
