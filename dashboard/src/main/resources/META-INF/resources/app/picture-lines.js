export function linesMarks() {
  return {marks: '', height: 0};
}
