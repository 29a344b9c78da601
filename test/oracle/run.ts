import { judgeWorld } from './judge/judge.ts'
import { validNumbers } from './judge/vat-numbers.ts'
import { playWorld } from './play/play-world.ts'
import type { OpenShop } from './play/shop.ts'
import type { JudgedWorld } from './report.ts'
import type { OracleWorld } from './world.ts'

/** Plays a world and judges every order of it. */
export async function runWorld(name: string, world: OracleWorld, openShop: OpenShop): Promise<JudgedWorld> {
  const seen = await playWorld(world, openShop, validNumbers)
  return { name, version: world.version, profile: world.world.profile, judgements: judgeWorld(world, seen) }
}
