import type { Pool } from 'mysql2/promise';
import type { Clock } from '../../clock';
import type { AppManifest } from '../manifest/app-manifest';
import { type HostAnswer, type HostCall, jsonAnswer } from '../runtime/host-call';
export class KvsService {
  static async open(_options: { pool: Pool; installationId: string; clock: Clock; manifest: AppManifest }): Promise<KvsService> {
    return new KvsService();
  }
  async handle(_call: HostCall): Promise<HostAnswer> {
    return jsonAnswer(501, { code: 'NOT_YET', message: 'kvs' });
  }
  async entries(_prefix: string): Promise<readonly { key: string; value: unknown; secret: boolean }[]> {
    return [];
  }
}
