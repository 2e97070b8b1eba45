export function characterNamed(_name: string): string | null {
  return null;
}
