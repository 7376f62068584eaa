/** Writes the softmax of `scores / temperature` into `into`. */
export function softmax(scores: Float64Array, into: Float64Array, temperature = 1): void {
  let top = -Infinity;
  for (let k = 0; k < scores.length; k++) top = Math.max(top, scores[k] ?? 0);
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    const power = Math.exp(((scores[k] ?? 0) - top) / temperature);
    into[k] = power;
    sum += power;
  }
  for (let k = 0; k < scores.length; k++) into[k] = (into[k] ?? 0) / sum;
}
