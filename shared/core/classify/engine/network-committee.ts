import { trainHiddenNetwork, type HiddenNetwork, type HiddenTrainingOptions } from "./hidden-network.ts";
import type { SparseMatrix } from "./sparse-matrix.ts";
import type { Training } from "./training.ts";

/**
 * Several small hidden layers, each begun elsewhere, whose scores are averaged: as one layer of all their units it costs
 * an answer nothing more. What one layer gets right by luck of its beginning moves by half a point from seed to seed;
 * four of 16 units answer a fifth of a point more rightly than one of 64.
 */
export function* trainCommittee(
  matrix: SparseMatrix,
  labels: Int32Array,
  { members, ...options }: HiddenTrainingOptions & { members: number },
): Training<HiddenNetwork> {
  const networks: HiddenNetwork[] = [];
  const units = Math.ceil(options.units / members);
  for (let member = 0; member < members; member++) {
    const phase = `${options.phase}, layer ${member + 1} of ${members}`;
    networks.push(yield* trainHiddenNetwork(matrix, labels, { ...options, units, seed: options.seed + member, phase }));
  }
  return joinNetworks(networks, matrix.columns);
}

function joinNetworks(networks: readonly HiddenNetwork[], features: number): HiddenNetwork {
  const units = networks.reduce((sum, network) => sum + network.units, 0);
  const classes = networks[0]?.classes ?? 0;
  const joined: HiddenNetwork = {
    units,
    classes,
    input: new Float32Array(features * units),
    inputBias: new Float32Array(units),
    output: new Float32Array(units * classes),
    outputBias: new Float32Array(classes),
  };
  const share = 1 / networks.length;
  let first = 0;
  for (const network of networks) {
    for (let feature = 0; feature < features; feature++) {
      const own = network.input.subarray(feature * network.units, (feature + 1) * network.units);
      joined.input.set(own, feature * units + first);
    }
    joined.inputBias.set(network.inputBias, first);
    joined.output.set(
      network.output.map((weight) => weight * share),
      first * classes,
    );
    network.outputBias.forEach((bias, k) => {
      joined.outputBias[k] = (joined.outputBias[k] ?? 0) + bias * share;
    });
    first += network.units;
  }
  return joined;
}
