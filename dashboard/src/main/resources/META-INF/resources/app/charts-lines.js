export function linesOf() {
  return {};
}
